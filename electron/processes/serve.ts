import {
  type InputOf,
  type ProcessName,
  REQUESTS,
  type Reply,
  type RequestName,
  type RequestsAt,
} from '../ipc/contract.ts';
import { refusal } from '../texts/refusal.ts';
import type { Context, Folders, FromProcess, Handlers, Work } from './protocol.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

type Handler = (input: unknown, context: Context, progress: (stage: string) => void) => Promise<Reply<unknown>>;

/**
 * Answers the requests of one process, one after another, over the port that comes with the first message; those in
 * `apart` have a row of their own and wait for no other. What a handler throws becomes a refusal: the process lives on.
 */
export function serve<Place extends ProcessName>(
  make: (folders: Folders, tell: (message: FromProcess) => void) => Handlers<Place>,
  apart: readonly RequestsAt<Place>[] = [],
): void {
  process.parentPort.once('message', (start) => {
    const [port] = start.ports;
    if (!port) throw new Error('A process of Inbreng starts with a port.');
    const common = createWorkQueue();
    const own = new Map<RequestName, WorkQueue>(apart.map((name) => [name, createWorkQueue()]));
    const tell = (message: FromProcess): void => port.postMessage(message);
    const handlers = make(start.data as Folders, tell) as Record<string, Handler>;

    port.on('message', ({ data }) => {
      const { id, name, input, context } = data as Work;
      const reply = (answer: Reply<unknown>): void => tell({ told: 'reply', id, reply: answer });
      const { language } = context.settings;
      (own.get(name) ?? common).add(
        REQUESTS[name].latestOnly ? `${name} ${context.window}` : null,
        async () => {
          try {
            reply(
              await answer(handlers, name, input, context, (stage) =>
                tell({ told: 'progress', window: context.window, stage }),
              ),
            );
          } catch (error) {
            console.error(error);
            reply(refusal('failed', language, { detail: error instanceof Error ? error.message : String(error) }));
          }
        },
        () => reply(refusal('outdated', language, {})),
      );
    });
    port.start();
  });
}

function answer(
  handlers: Record<string, Handler>,
  name: RequestName,
  input: InputOf<RequestName>,
  context: Context,
  progress: (stage: string) => void,
): Promise<Reply<unknown>> {
  const handler = handlers[name];
  if (!handler) throw new Error(`No process answers ${name} here.`);
  return handler(input, context, progress);
}
