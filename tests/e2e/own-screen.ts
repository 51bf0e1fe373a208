import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** A virtual screen. */
export interface OwnScreen {
  /** Its name, as `DISPLAY` gives it. */
  display: string;
  end: () => Promise<void>;
}

/**
 * Opens a virtual screen of 1440 × 900 with its own keyboard, mouse, focus and clipboard, so that windows on other screens
 * never take a key. On Linux only.
 */
export async function openScreen(): Promise<OwnScreen> {
  // It takes the first free number, and reports it.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const over = once(server, 'exit');
  let output = '';
  server.stderr?.on('data', (text: Buffer) => {
    output += text;
  });
  const number = await Promise.race([readNumber(server), over.then(() => null)]);
  if (number === null) throw new Error(`Xvfb gives no screen: ${output || 'it says nothing'}`);
  return {
    display: `:${number}`,
    end: async () => {
      server.kill();
      await over;
    },
  };
}

/** The number of its screen, from its fourth stream. */
async function readNumber(server: ChildProcess): Promise<string> {
  let output = '';
  for await (const text of server.stdio[3] as Readable) {
    output += text;
    if (output.includes('\n')) break;
  }
  return output.trim();
}
