import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DrawingWatch } from '../../engine/jobs/drawing-watch.ts';
import { type ProcessName, REQUESTS, type Reply, type RequestsAt } from '../ipc/contract.ts';
import { createRefusal, refuseError } from '../texts/refusal.ts';
import { collectWhenIdle } from './collect-when-idle.ts';
import type {
  Context,
  Folders,
  OpenDocuments,
  PageCount,
  ProcessHandlers,
  ProcessMessage,
  ProcessRequest,
  StartMessage,
} from './protocol.ts';
import { createWorkQueue, type WorkQueue } from './work-queue.ts';

type Handler = (
  input: unknown,
  context: Context,
  progress: (stage: string, pages?: PageCount) => void,
  watch: DrawingWatch,
) => Promise<Reply<unknown>>;

/**
 * Handles the requests of one process over the port in its first message. Requests in the same queue (`queueOf`; by
 * default there is one queue) run one after another, independently of other queues. An error in a handler becomes a
 * refusal, so the process stays alive.
 */
export function serve<Place extends ProcessName>(
  createHandlers: (
    folders: Folders,
    send: (message: ProcessMessage) => void,
    open: OpenDocuments,
  ) => ProcessHandlers<Place>,
  queueOf: (work: ProcessRequest<RequestsAt<Place>>) => string = () => '',
): void {
  process.parentPort.once('message', (start) => {
    const [port] = start.ports;
    if (!port) throw new Error('A process of Inbreng starts with a port.');
    const queues = new Map<string, WorkQueue>();
    const queueNamed = (name: string): WorkQueue => {
      const queue = queues.get(name) ?? createWorkQueue(() => queues.delete(name));
      queues.set(name, queue);
      return queue;
    };
    const send = (message: ProcessMessage): void => port.postMessage(message);
    const { folders, open, slowDrawings } = start.data as StartMessage;
    const tooSlow = new Set(slowDrawings);
    const none: typeof tooSlow = new Set();
    /** Resolves in a later turn of the event loop, when the message has been sent. */
    const sendFirst = (message: ProcessMessage): Promise<void> => {
      send(message);
      return nextTurn();
    };
    const handlers = createHandlers(folders, send, open) as unknown as Record<string, Handler>;
    const inFlight = collectWhenIdle(globalThis.gc);

    port.on('message', ({ data }) => {
      const work = data as ProcessRequest<RequestsAt<Place>>;
      const { id, name, context } = work;
      inFlight.begin();
      const reply = (answer: Reply<unknown>): void => {
        send({ type: 'reply', id, reply: answer });
        inFlight.end();
      };
      const { language } = context.settings;
      queueNamed(queueOf(work)).add(
        REQUESTS[name].latestOnly ? `${name} ${context.window}` : null,
        async () => {
          try {
            // The main process must know which request a process was handling when it stopped.
            await sendFirst({ type: 'began', id });
            reply(
              await handle(
                handlers,
                work,
                (stage, pages) => send({ type: 'progress', window: context.window, stage, pages }),
                {
                  onDrawing: (drawing) => sendFirst({ type: 'drawing', id, drawing }),
                  // Windows request previews at every change, so those refuse drawings that were too slow. A print or
                  // export tries again.
                  tooSlow: name === 'preview' ? tooSlow : none,
                },
              ),
            );
          } catch (error) {
            console.error(error);
            reply(refuseError(error, language));
          }
        },
        () => reply(createRefusal('outdated', language, {})),
      );
    });
    port.start();
  });
}

function handle(
  handlers: Record<string, Handler>,
  { name, input, context }: Pick<ProcessRequest, 'name' | 'input' | 'context'>,
  progress: (stage: string, pages?: PageCount) => void,
  watch: DrawingWatch,
): Promise<Reply<unknown>> {
  const handler = handlers[name];
  if (!handler) throw new Error(`No process answers ${name} here.`);
  return handler(input, context, progress, watch);
}
