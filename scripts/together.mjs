// Runs commands at the same time.
import { spawn } from 'node:child_process';
import { ROOT, step } from './bootstrap.mjs';

/**
 * Runs lists of commands at the same time; the commands of one list run one after the other. The output of the first list is
 * shown at once, that of the others when they have finished. When all have, ends the script with exit code 1 if a command failed.
 *
 * @param {{ name: string, commands: string[][], env?: Record<string, string> }[]} lists A command is a program and its arguments;
 *   `node` is the Node of this script.
 */
export async function runTogether(lists) {
  const outcomes = await Promise.all(lists.map((list, at) => runList(list, at === 0)));
  for (const { name, output, seconds } of outcomes) {
    if (output !== null) {
      step(name);
      process.stdout.write(output);
    }
    console.log(`${name}: ${seconds} s`);
  }
  const failed = outcomes.filter(({ isGood }) => !isGood).map(({ name }) => name);
  if (failed.length === 0) return;
  console.error(`Mislukt: ${failed.join(', ')}.`);
  process.exit(1);
}

async function runList({ name, commands, env = {} }, isShown) {
  const begin = performance.now();
  const chunks = [];
  let isGood = true;
  for (const command of commands) isGood &&= await runOne(command, { ...process.env, ...env }, isShown ? null : chunks);
  const seconds = Math.round((performance.now() - begin) / 1000);
  return { name, isGood, seconds, output: isShown ? null : Buffer.concat(chunks).toString() };
}

/** Resolves to true when the command succeeds. `chunks` collects its output; null shows the output at once. */
function runOne([program, ...args], env, chunks) {
  const isNode = program === 'node';
  const child = spawn(isNode ? process.execPath : program, args, {
    cwd: ROOT,
    env,
    stdio: chunks === null ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // On Windows npx is a shell script.
    shell: process.platform === 'win32' && !isNode,
  });
  if (chunks !== null)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      chunks?.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}
