// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { PdfRequest, PdfResponse } from '../../../../../renderer/writing/side/preview/pdf-messages.ts';
import { createPdfReader, type PdfWorker } from '../../../../../renderer/writing/side/preview/pdf-pages.ts';

const SIZE = { width: 595, height: 842 };
const LANDSCAPE = { width: 842, height: 595 };
const { signal } = new AbortController();

/** Workers that respond as the test says, and record their requests. */
function createWorkers() {
  const started: {
    requests: PdfRequest[];
    ended: boolean;
    respond: (answer: PdfResponse) => void;
    breakDown: () => void;
  }[] = [];
  const start = (): PdfWorker => {
    const target = new EventTarget();
    const one = {
      requests: [] as PdfRequest[],
      ended: false,
      respond: (data: PdfResponse) => void target.dispatchEvent(new MessageEvent('message', { data })),
      breakDown: () => void target.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
    };
    started.push(one);
    return {
      postMessage: (message: PdfRequest) => void one.requests.push(message),
      addEventListener: target.addEventListener.bind(target) as Worker['addEventListener'],
      terminate: () => {
        one.ended = true;
      },
    };
  };
  return { started, start };
}

async function openPdf() {
  const { started, start } = createWorkers();
  const reader = createPdfReader(start);
  const opening = reader.open(new Uint8Array([1]));
  const [worker] = started;
  if (!worker) throw new Error('not started');
  worker.respond({ what: 'opened', id: 1, sizes: [SIZE, LANDSCAPE] });
  return { reader, worker, started, pages: await opening };
}

test('gives each page its own size, and rejects with the reason if a PDF cannot be read', async () => {
  const { reader, worker, pages } = await openPdf();
  expect(pages.sizes).toEqual([SIZE, LANDSCAPE]);
  const broken = reader.open(new Uint8Array([2]));
  worker.respond({ what: 'failed', id: 2, message: 'no PDF' });
  await expect(broken).rejects.toThrow('no PDF');
});

test('rejects a cancelled drawing at once, and closes its picture when it comes', async () => {
  const { worker, pages } = await openPdf();
  const stop = new AbortController();
  const drawing = pages.draw(1, 2, stop.signal);
  stop.abort();
  await expect(drawing).rejects.toThrow();
  expect(worker.requests.slice(1)).toEqual([
    { what: 'draw', id: 2, pdf: 1, page: 1, scale: 2 },
    { what: 'stop', id: 2 },
  ]);
  const close = vi.fn();
  worker.respond({ what: 'drawn', id: 2, picture: { width: 1, height: 1, close } });
  expect(close).toHaveBeenCalledOnce();
});

test('rejects all pending requests when the worker crashes, and starts another for the next PDF', async () => {
  const { reader, worker, started, pages } = await openPdf();
  const drawing = pages.draw(1, 1, signal);
  const messages: string[] = [];
  reader.onCrash((message) => messages.push(message));
  worker.breakDown();
  expect(messages).toEqual(['out of memory']);
  await expect(drawing).rejects.toThrow('out of memory');
  expect(worker.ended).toBe(true);
  await expect(pages.draw(2, 1, signal)).rejects.toThrow();
  pages.close();
  const again = reader.open(new Uint8Array([3]));
  expect(started).toHaveLength(2);
  started[1]?.respond({
    what: 'opened',
    id: started[1].requests[0]?.what === 'open' ? started[1].requests[0].id : 0,
    sizes: [SIZE],
  });
  expect((await again).sizes).toHaveLength(1);
});

test('requests nothing after the PDF is closed or the reader has ended', async () => {
  const { reader, worker, pages } = await openPdf();
  pages.close();
  expect(worker.requests.at(-1)).toEqual({ what: 'close', pdf: 1 });
  const drawing = pages.draw(1, 1, signal);
  reader.end();
  await expect(drawing).rejects.toThrow('the preview was closed');
  await expect(reader.open(new Uint8Array([4]))).rejects.toThrow('the preview was closed');
});

test('sends the drawing that will be requested first with the next PDF', async () => {
  const { reader, worker, pages } = await openPdf();
  expect(worker.requests[0]).toMatchObject({ what: 'open', first: null });
  pages.prepare({ page: 2, scale: 1.5 });
  void reader.open(new Uint8Array([2]));
  expect(worker.requests.at(-1)).toMatchObject({ what: 'open', first: { page: 2, scale: 1.5 } });
  pages.prepare(null);
  void reader.open(new Uint8Array([3]));
  expect(worker.requests.at(-1)).toMatchObject({ what: 'open', first: null });
});
