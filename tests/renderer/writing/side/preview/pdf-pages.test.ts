// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { FromPdfWorker, ToPdfWorker } from '../../../../../renderer/writing/side/preview/pdf-messages.ts';
import { createPdfReader, type PdfWorker } from '../../../../../renderer/writing/side/preview/pdf-pages.ts';

const SIZE = { width: 595, height: 842 };
const LANDSCAPE = { width: 842, height: 595 };
const { signal } = new AbortController();

/** A worker that answers what the test says, and keeps what it was asked. */
function workers() {
  const started: {
    asked: ToPdfWorker[];
    ended: boolean;
    say: (answer: FromPdfWorker) => void;
    breakDown: () => void;
  }[] = [];
  const start = (): PdfWorker => {
    const outside = new EventTarget();
    const one = {
      asked: [] as ToPdfWorker[],
      ended: false,
      say: (data: FromPdfWorker) => void outside.dispatchEvent(new MessageEvent('message', { data })),
      breakDown: () => void outside.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
    };
    started.push(one);
    return {
      postMessage: (message: ToPdfWorker) => void one.asked.push(message),
      addEventListener: outside.addEventListener.bind(outside) as Worker['addEventListener'],
      terminate: () => {
        one.ended = true;
      },
    };
  };
  return { started, start };
}

async function opened() {
  const { started, start } = workers();
  const reader = createPdfReader(start);
  const opening = reader.open(new Uint8Array([1]));
  const [worker] = started;
  if (!worker) throw new Error('not started');
  worker.say({ what: 'opened', id: 1, sizes: [SIZE, LANDSCAPE] });
  return { reader, worker, started, pages: await opening };
}

test('every page has a size of its own, and what can’t be read says why', async () => {
  const { reader, worker, pages } = await opened();
  expect(pages.sizes).toEqual([SIZE, LANDSCAPE]);
  const broken = reader.open(new Uint8Array([2]));
  worker.say({ what: 'failed', id: 2, message: 'no PDF' });
  await expect(broken).rejects.toThrow('no PDF');
});

test('a drawing that is called off rejects at once, and its pixels are let go when they come all the same', async () => {
  const { worker, pages } = await opened();
  const stop = new AbortController();
  const drawing = pages.draw(1, 2, stop.signal);
  stop.abort();
  await expect(drawing).rejects.toThrow();
  expect(worker.asked.slice(1)).toEqual([
    { what: 'draw', id: 2, pdf: 1, page: 1, scale: 2 },
    { what: 'stop', id: 2 },
  ]);
  const close = vi.fn();
  worker.say({ what: 'drawn', id: 2, picture: { width: 1, height: 1, close } });
  expect(close).toHaveBeenCalledOnce();
});

test('where the worker breaks down all who wait hear of it, its pages can be drawn no more, and the next PDF has another', async () => {
  const { reader, worker, started, pages } = await opened();
  const drawing = pages.draw(1, 1, signal);
  const told: string[] = [];
  reader.onBroken((message) => told.push(message));
  worker.breakDown();
  expect(told).toEqual(['out of memory']);
  await expect(drawing).rejects.toThrow('out of memory');
  expect(worker.ended).toBe(true);
  await expect(pages.draw(2, 1, signal)).rejects.toThrow();
  pages.close();
  const again = reader.open(new Uint8Array([3]));
  expect(started).toHaveLength(2);
  started[1]?.say({
    what: 'opened',
    id: started[1].asked[0]?.what === 'open' ? started[1].asked[0].id : 0,
    sizes: [SIZE],
  });
  expect((await again).sizes).toHaveLength(1);
});

test('what is closed or ended asks for nothing more', async () => {
  const { reader, worker, pages } = await opened();
  pages.close();
  expect(worker.asked.at(-1)).toEqual({ what: 'close', pdf: 1 });
  const drawing = pages.draw(1, 1, signal);
  reader.end();
  await expect(drawing).rejects.toThrow('the preview was closed');
  await expect(reader.open(new Uint8Array([4]))).rejects.toThrow('the preview was closed');
});

test('what will be asked first of the next PDF is said with it', async () => {
  const { reader, worker, pages } = await opened();
  expect(worker.asked[0]).toMatchObject({ what: 'open', first: null });
  pages.beginWith({ page: 2, scale: 1.5 });
  void reader.open(new Uint8Array([2]));
  expect(worker.asked.at(-1)).toMatchObject({ what: 'open', first: { page: 2, scale: 1.5 } });
  pages.beginWith(null);
  void reader.open(new Uint8Array([3]));
  expect(worker.asked.at(-1)).toMatchObject({ what: 'open', first: null });
});
