/** Receives everything that windows send. The sender and the input are checked here and nowhere else. */
import { ipcMain, type WebFrameMain } from 'electron';
import { z } from 'zod';
import { COMMANDS_CHANNEL, DROP_CHANNEL, REQUEST_PREFIX } from '../../ipc/channels.ts';
import type { Command } from '../../ipc/commands.ts';
import { type InputOf, type OutputOf, REQUESTS, type Reply, type RequestName } from '../../ipc/contract.ts';
import { ORIGIN } from '../security/content-policy.ts';

export type MainHandlers = {
  [Name in RequestName]: (input: InputOf<Name>, window: number) => Promise<Reply<OutputOf<Name>>>;
};

interface Sender {
  sender: { id: number; mainFrame: WebFrameMain };
  senderFrame: WebFrameMain | null;
}

interface Options {
  handlers: MainHandlers;
  /** Whether this is the page of a window of the app. */
  isWindow: (webContents: number) => boolean;
  refuse: (request: string) => Extract<Reply<never>, { ok: false }>;
  /** Turns an error of a handler into a refusal, so that every request gets a response. */
  onError: (error: unknown) => Extract<Reply<never>, { ok: false }>;
  onDrop: (window: number, paths: string[]) => void;
  /** The menu commands that wait for this window. */
  takeCommands: (window: number) => Command[];
}

const droppedPaths = z.array(z.string().min(1).max(32_767)).min(1).max(10_000);

/** Only the top frame of a window of the app, at the app's own address, is trusted. */
export function isTrusted({ sender, senderFrame }: Sender, isWindow: (webContents: number) => boolean): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isWindow(sender.id) &&
    (senderFrame.url === `${ORIGIN}/index.html` || senderFrame.url.startsWith(`${ORIGIN}/index.html#`))
  );
}

/** null: the input does not match the contract, or nests too deep to check. */
function parseInput(name: RequestName, given: readonly unknown[]): { value: unknown } | null {
  try {
    const input = REQUESTS[name].input.safeParse(given[0]);
    return input.success && given.length <= 1 ? { value: input.data } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Returns a function that removes all handlers: requests after that are rejected. */
export function receiveRequests({ handlers, isWindow, refuse, onError, onDrop, takeCommands }: Options): () => void {
  const names = Object.keys(REQUESTS) as RequestName[];
  for (const name of names) {
    const handle = handlers[name] as (input: unknown, window: number) => Promise<Reply<unknown>>;
    ipcMain.handle(`${REQUEST_PREFIX}${name}`, async (event, ...given: unknown[]) => {
      if (!isTrusted(event, isWindow)) return refuse(name);
      const input = parseInput(name, given);
      if (!input) return refuse(name);
      try {
        return await handle(input.value, event.sender.id);
      } catch (error) {
        console.error(error);
        return onError(error);
      }
    });
  }
  ipcMain.on(DROP_CHANNEL, (event, ...given: unknown[]) => {
    const paths = droppedPaths.safeParse(given[0]);
    if (isTrusted(event, isWindow) && paths.success) onDrop(event.sender.id, paths.data);
  });
  ipcMain.on(COMMANDS_CHANNEL, (event) => {
    event.returnValue = isTrusted(event, isWindow) ? takeCommands(event.sender.id) : [];
  });
  return () => {
    for (const name of names) ipcMain.removeHandler(`${REQUEST_PREFIX}${name}`);
    for (const channel of [DROP_CHANNEL, COMMANDS_CHANNEL]) ipcMain.removeAllListeners(channel);
  };
}
