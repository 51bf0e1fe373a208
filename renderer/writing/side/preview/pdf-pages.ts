import { ownScript } from '../../../document/open/own-scripts.ts';
import type { FromPdfWorker, PageDrawing, PageSize, ToPdfWorker } from './pdf-messages.ts';
import workerAddress from './pdf-worker.ts?worker&url';

/** The pages of one PDF. */
export interface PdfPages {
  readonly sizes: readonly PageSize[];
  /** Draws a page, from 1, beside the window: `scale` is pixels a point. Rejects where it was called off or closed. */
  draw: (page: number, scale: number, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  /** That drawing of the next PDF will be asked first: it is begun before. null: none of them. */
  beginWith: (drawing: PageDrawing | null) => void;
  close: () => void;
}

/** Reads PDF in a worker that stays, so that a new preview costs no start. */
export interface PdfReader {
  open: (bytes: Uint8Array) => Promise<PdfPages>;
  /** Told why, when the worker broke down: no page that was opened before can be drawn any more. */
  onBroken: (listener: (message: string) => void) => void;
  end: () => void;
}

export type PdfWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

type Answer = Exclude<FromPdfWorker, { what: 'failed' }>;
interface Asked {
  answered: (answer: Answer) => void;
  failed: (error: Error) => void;
}

/** `startWorker`: of one that runs pdf-worker.ts; with the first PDF, and anew after one that broke down. */
export function createPdfReader(startWorker: () => PdfWorker = startPdfWorker): PdfReader {
  let worker: PdfWorker | null = null;
  let ended = false;
  let last = 0;
  let first: PageDrawing | null = null;
  const asked = new Map<number, Asked>();
  let told: (message: string) => void = () => undefined;

  const brokeDown = (broken: PdfWorker, message: string): void => {
    if (worker !== broken) return;
    broken.terminate();
    worker = null;
    for (const { failed } of asked.values()) failed(new Error(message));
    asked.clear();
  };

  const start = (): PdfWorker => {
    if (ended) throw new Error('the preview was closed');
    if (worker) return worker;
    const made = startWorker();
    worker = made;
    made.addEventListener('message', ((event: MessageEvent<FromPdfWorker>) => heard(event.data)) as EventListener);
    const broke = (event: Event): void => {
      if (worker !== made) return;
      const message = 'message' in event && event.message ? String(event.message) : event.type;
      brokeDown(made, message);
      told(message);
    };
    made.addEventListener('error', broke);
    made.addEventListener('messageerror', broke);
    return made;
  };

  // What the reader itself says in its worker has no `what`, and is meant for nobody here.
  const heard = (message: FromPdfWorker): void => {
    const of = asked.get(message.id);
    asked.delete(message.id);
    if (message.what === 'failed') of?.failed(new Error(message.message));
    else if (of) of.answered(message);
    // Called off in the meantime.
    else if (message.what === 'drawn') message.picture.close();
  };

  const ask = (to: PdfWorker, message: ToPdfWorker & { id: number }, transfer: Transferable[] = []) =>
    new Promise<Answer>((answered, failed) => {
      asked.set(message.id, { answered, failed });
      to.postMessage(message, transfer);
    });

  const drawn = (from: PdfWorker, pdf: number, page: number, scale: number, signal: AbortSignal) =>
    new Promise<ImageBitmap>((done, failed) => {
      signal.throwIfAborted();
      if (worker !== from) throw new Error('the worker of these pages is gone');
      last += 1;
      const id = last;
      const stop = (): void => {
        asked.delete(id);
        from.postMessage({ what: 'stop', id } satisfies ToPdfWorker);
        failed(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
      ask(from, { what: 'draw', id, pdf, page, scale })
        .then((answer) => answer.what === 'drawn' && done(answer.picture), failed)
        .finally(() => signal.removeEventListener('abort', stop));
    });

  return {
    open: async (bytes) => {
      const reads = start();
      last += 1;
      const id = last;
      const opened = await ask(reads, { what: 'open', id, bytes, first }, [bytes.buffer as ArrayBuffer]);
      if (opened.what !== 'opened') throw new Error('no pages');
      return {
        sizes: opened.sizes,
        draw: async (page, scale, signal) => onCanvas(await drawn(reads, id, page, scale, signal)),
        beginWith: (drawing) => {
          first = drawing;
        },
        close: () => {
          if (worker === reads) reads.postMessage({ what: 'close', pdf: id } satisfies ToPdfWorker);
        },
      };
    },
    onBroken: (listener) => {
      told = listener;
    },
    end: () => {
      ended = true;
      if (worker) brokeDown(worker, 'the preview was closed');
    },
  };
}

function startPdfWorker(): PdfWorker {
  return new Worker(ownScript(workerAddress), { type: 'module', name: 'pdf' });
}

/** Takes the pixels over, without a copy. */
function onCanvas(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new Error('no canvas');
  context.transferFromImageBitmap(picture);
  return canvas;
}
