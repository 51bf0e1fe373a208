import { trustedScript } from '../../../document/open/trusted-types.ts';
import type { PageDrawing, PageSize, PdfRequest, PdfResponse } from './pdf-messages.ts';
import workerAddress from './pdf-worker.ts?worker&url';

/** The pages of one PDF. */
export interface PdfPages {
  readonly sizes: readonly PageSize[];
  /** Draws a page, from 1, outside the window. `scale` is pixels a point. Rejects if it is cancelled or the PDF is closed. */
  draw: (page: number, scale: number, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  /** Sets the drawing with which the worker begins as soon as it has read the next PDF; null: none. */
  prepare: (drawing: PageDrawing | null) => void;
  close: () => void;
}

/** Reads PDF in a worker that keeps running, so that a new preview does not wait for its start. */
export interface PdfReader {
  open: (bytes: Uint8Array) => Promise<PdfPages>;
  /** Calls `listener` with the reason when the worker crashes. Pages that were opened before cannot be drawn any more. */
  onCrash: (listener: (message: string) => void) => void;
  end: () => void;
}

export type PdfWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

type PdfResult = Exclude<PdfResponse, { what: 'failed' }>;
interface PendingRequest {
  resolve: (result: PdfResult) => void;
  reject: (error: Error) => void;
}

/** `startWorker` starts pdf-worker.ts: at the first PDF, and again after a crash. */
export function createPdfReader(startWorker: () => PdfWorker = startPdfWorker): PdfReader {
  let worker: PdfWorker | null = null;
  let hasEnded = false;
  let lastId = 0;
  let prepared: PageDrawing | null = null;
  const pending = new Map<number, PendingRequest>();
  let notifyCrash: (message: string) => void = () => undefined;

  const discardWorker = (crashed: PdfWorker, message: string): void => {
    if (worker !== crashed) return;
    crashed.terminate();
    worker = null;
    for (const { reject } of pending.values()) reject(new Error(message));
    pending.clear();
  };

  const start = (): PdfWorker => {
    if (hasEnded) throw new Error('the preview was closed');
    if (worker) return worker;
    const started = startWorker();
    worker = started;
    started.addEventListener('message', ((event: MessageEvent<PdfResponse>) =>
      handleResponse(event.data)) as EventListener);
    const handleError = (event: Event): void => {
      if (worker !== started) return;
      const message = 'message' in event && event.message ? String(event.message) : event.type;
      discardWorker(started, message);
      notifyCrash(message);
    };
    started.addEventListener('error', handleError);
    started.addEventListener('messageerror', handleError);
    return started;
  };

  // pdf.js sends messages of its own, without `what`, and none of them has a pending id.
  const handleResponse = (message: PdfResponse): void => {
    const handler = pending.get(message.id);
    pending.delete(message.id);
    if (message.what === 'failed') handler?.reject(new Error(message.message));
    else if (handler) handler.resolve(message);
    // Its request was cancelled.
    else if (message.what === 'drawn') message.picture.close();
  };

  const request = (to: PdfWorker, message: PdfRequest & { id: number }, transfer: Transferable[] = []) =>
    new Promise<PdfResult>((resolve, reject) => {
      pending.set(message.id, { resolve, reject });
      to.postMessage(message, transfer);
    });

  const requestDrawing = (from: PdfWorker, pdf: number, page: number, scale: number, signal: AbortSignal) =>
    new Promise<ImageBitmap>((resolve, reject) => {
      signal.throwIfAborted();
      if (worker !== from) throw new Error('the worker of these pages is gone');
      lastId += 1;
      const id = lastId;
      const cancel = (): void => {
        pending.delete(id);
        from.postMessage({ what: 'stop', id } satisfies PdfRequest);
        reject(signal.reason);
      };
      signal.addEventListener('abort', cancel, { once: true });
      request(from, { what: 'draw', id, pdf, page, scale })
        .then((response) => response.what === 'drawn' && resolve(response.picture), reject)
        .finally(() => signal.removeEventListener('abort', cancel));
    });

  return {
    open: async (bytes) => {
      const openedBy = start();
      lastId += 1;
      const id = lastId;
      const opened = await request(openedBy, { what: 'open', id, bytes, first: prepared }, [
        bytes.buffer as ArrayBuffer,
      ]);
      if (opened.what !== 'opened') throw new Error('no pages');
      return {
        sizes: opened.sizes,
        draw: async (page, scale, signal) => toCanvas(await requestDrawing(openedBy, id, page, scale, signal)),
        prepare: (drawing) => {
          prepared = drawing;
        },
        close: () => {
          if (worker === openedBy) openedBy.postMessage({ what: 'close', pdf: id } satisfies PdfRequest);
        },
      };
    },
    onCrash: (listener) => {
      notifyCrash = listener;
    },
    end: () => {
      hasEnded = true;
      if (worker) discardWorker(worker, 'the preview was closed');
    },
  };
}

function startPdfWorker(): PdfWorker {
  return new Worker(trustedScript(workerAddress), { type: 'module', name: 'pdf' });
}

/** Moves the pixels to a canvas without a copy. */
function toCanvas(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new Error('no canvas');
  context.transferFromImageBitmap(picture);
  return canvas;
}
