import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DrawingWatch } from '../../engine/jobs/drawing-watch.ts';
import { type ProcessName, REQUESTS, type Reply, type RequestsAt } from '../ipc/contract.ts';
import { failure, refusal } from '../texts/refusal.ts';
import { collectWhenIdle } from './collect-when-idle.ts';
import type { Context, Folders, FromProcess, Handlers, OpenBefore, Start, Work } from './protocol.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

type Handler = (
  input: unknown,
  context: Context,
  progress: (stage: string) => void,
  watch: DrawingWatch,
) => Promise<Reply<unknown>>;

/**
 * Answers the requests of one process over the port that comes with the first message. Those of one row (`rowOf`; one for all
 * where it says nothing) are answered one after another, and wait for no other row. What a handler throws becomes a refusal:
 * the process lives on.
 */
export function serve<Place extends ProcessName>(
  make: (folders: Folders, tell: (message: FromProcess) => void, open: OpenBefore) => Handlers<Place>,
  rowOf: (work: Work<RequestsAt<Place>>) => string = () => '',
): void {
  process.parentPort.once('message', (start) => {
    const [port] = start.ports;
    if (!port) throw new Error('A process of Inbreng starts with a port.');
    const rows = new Map<string, WorkQueue>();
    const rowNamed = (name: string): WorkQueue => {
      const row = rows.get(name) ?? createWorkQueue(() => rows.delete(name));
      rows.set(name, row);
      return row;
    };
    const tell = (message: FromProcess): void => port.postMessage(message);
    const { folders, open, slowDrawings } = start.data as Start;
    const tooSlow = new Set(slowDrawings);
    const none: typeof tooSlow = new Set();
    /** Resolves in another turn of the event loop, in which the message leaves. */
    const tellFirst = (message: FromProcess): Promise<void> => {
      tell(message);
      return nextTurn();
    };
    const handlers = make(folders, tell, open) as unknown as Record<string, Handler>;
    const inFlight = collectWhenIdle(globalThis.gc);

    port.on('message', ({ data }) => {
      const work = data as Work<RequestsAt<Place>>;
      const { id, name, context } = work;
      inFlight.begin();
      const reply = (answer: Reply<unknown>): void => {
        tell({ told: 'reply', id, reply: answer });
        inFlight.end();
      };
      const { language } = context.settings;
      rowNamed(rowOf(work)).add(
        REQUESTS[name].latestOnly ? `${name} ${context.window}` : null,
        async () => {
          try {
            reply(
              await answer(handlers, work, (stage) => tell({ told: 'progress', window: context.window, stage }), {
                onDrawing: (drawing) => tellFirst({ told: 'drawing', id, drawing }),
                // Windows ask for a preview at each change of the text. What a person asks for tries again.
                tooSlow: name === 'preview' ? tooSlow : none,
              }),
            );
          } catch (error) {
            console.error(error);
            reply(failure(error, language));
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
  { name, input, context }: Pick<Work, 'name' | 'input' | 'context'>,
  progress: (stage: string) => void,
  watch: DrawingWatch,
): Promise<Reply<unknown>> {
  const handler = handlers[name];
  if (!handler) throw new Error(`No process answers ${name} here.`);
  return handler(input, context, progress, watch);
}
