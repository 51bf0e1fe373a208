import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { BUILT_APP, expect, test } from './app.ts';
import { sampleDraft } from './sample-draft.ts';

const onLinux = process.platform === 'linux';

/** Waits until the app has opened its window and worked for some seconds, then ends it. */
async function runFor(child: ChildProcess, sign: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + 60_000;
  while (!existsSync(sign) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
  const came = existsSync(sign);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const over = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 5_000))]);
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
    process.kill(-child.pid, 'SIGKILL');
  return came;
}

test.describe('no connection at all', () => {
  // Only Linux can show which addresses a process asks for; elsewhere the session's block is tried (security.e2e.ts).
  if (!onLinux) return;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

  test('from start to the end, with a document open and typeset, no process names an internet address', async ({
    folder,
  }) => {
    const file = join(folder, 'Inbreng.inbreng');
    writeFileSync(file, JSON.stringify(await sampleDraft()));
    const log = join(folder, 'calls');
    const data = join(folder, 'data');
    const child = spawn(
      'strace',
      [
        ...['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-e', 'signal=none', '-o', log],
        ...[process.env.INBRENG_ELECTRON ?? '', BUILT_APP, ...asRoot, `--user-data-dir=${data}`],
        `--library=${join(BUILT_APP, 'templates', 'starter-library')}`,
        file,
      ],
      { stdio: 'ignore', detached: true, env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') } },
    );
    expect(await runFor(child, join(data, 'settings.json'), 12_000)).toBe(true);
    const calls = readFileSync(log, 'utf8').split('\n');
    // The log is of a run that did something: the screen itself is reached over a socket of the machine.
    expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0);
    expect(calls.filter((call) => /AF_INET6?/.test(call))).toEqual([]);
  });

  test('where the suite could be cut off from the network, it was', () => {
    if (process.env.INBRENG_CUT_OFF !== '1') return;
    expect(Object.keys(networkInterfaces())).toEqual(['lo']);
  });
});
