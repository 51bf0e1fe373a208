import { expect, test } from 'vitest';
import { createPdfHandler } from '../../../../../renderer/writing/side/preview/pdf-handler.ts';
import type { PageDrawing, PdfResponse } from '../../../../../renderer/writing/side/preview/pdf-messages.ts';

/** Lets the worker handle its messages. */
const handleMessages = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A worker whose PDFs have two pages. A picture knows its page and whether it was closed. */
function createWorker() {
  const drawn: PageDrawing[] = [];
  const pictures: { page: number; closed: boolean; close: () => void }[] = [];
  const closed: number[] = [];
  const responses: PdfResponse[] = [];
  let last = 0;
  const handle = createPdfHandler({
    read: async (bytes) => {
      if (bytes[0] === 0) throw new Error('no PDF');
      last += 1;
      const pdf = last;
      return {
        sizes: [
          { width: 595, height: 842 },
          { width: 842, height: 595 },
        ],
        draw: async (drawing) => {
          drawn.push(drawing);
          const picture = {
            page: drawing.page,
            closed: false,
            close: () => {
              picture.closed = true;
            },
          };
          pictures.push(picture);
          return picture as unknown as ImageBitmap;
        },
        close: () => void closed.push(pdf),
      };
    },
    handleMessages,
    post: (message) => void responses.push(message),
  });
  const open = async (id: number, first: PageDrawing | null = null, byte = 1) => {
    handle({ what: 'open', id, bytes: new Uint8Array([byte]), first });
    await handleMessages();
  };
  return { handle, open, drawn, pictures, closed, responses };
}

test('begins with the drawing that will be requested first, and draws it once', async () => {
  const { handle, open, drawn, responses } = createWorker();
  await open(1, { page: 2, scale: 1.5 });
  expect(drawn).toEqual([{ page: 2, scale: 1.5 }]);
  expect(responses.map(({ what }) => what)).toEqual(['opened']);
  handle({ what: 'draw', id: 2, pdf: 1, page: 2, scale: 1.5 });
  await handleMessages();
  await handleMessages();
  expect(responses.at(-1)).toMatchObject({ what: 'drawn', id: 2, picture: { page: 2, closed: false } });
  expect(drawn).toHaveLength(1);
  handle({ what: 'draw', id: 3, pdf: 1, page: 2, scale: 1.5 });
  await handleMessages();
  await handleMessages();
  expect(drawn).toHaveLength(2);
});

test('draws another page or size separately, and closes an unused drawing', async () => {
  const { handle, open, drawn, pictures, closed } = createWorker();
  await open(1, { page: 1, scale: 1 });
  handle({ what: 'draw', id: 2, pdf: 1, page: 1, scale: 2 });
  handle({ what: 'draw', id: 3, pdf: 1, page: 2, scale: 1 });
  await handleMessages();
  await handleMessages();
  expect(drawn).toEqual([
    { page: 1, scale: 1 },
    { page: 1, scale: 2 },
    { page: 2, scale: 1 },
  ]);
  expect(pictures.map((picture) => picture.closed)).toEqual([false, false, false]);
  await open(4, { page: 3, scale: 1 });
  expect(drawn).toHaveLength(3);
  expect(pictures.map((picture) => picture.closed)).toEqual([true, false, false]);
  await open(5, { page: 1, scale: 1 });
  handle({ what: 'close', pdf: 5 });
  await handleMessages();
  expect(pictures.at(-1)?.closed).toBe(true);
  expect(closed).toEqual([3]);
});

test('does not draw after a cancellation', async () => {
  const { handle, open, drawn, pictures, responses } = createWorker();
  await open(1, { page: 1, scale: 1 });
  for (const [id, page] of [
    [2, 1],
    [3, 2],
  ] as const) {
    handle({ what: 'draw', id, pdf: 1, page, scale: 1 });
    handle({ what: 'stop', id });
  }
  await handleMessages();
  await handleMessages();
  expect(drawn).toHaveLength(1);
  expect(pictures[0]?.closed).toBe(true);
  expect(responses.slice(1)).toEqual([
    { what: 'failed', id: 2, message: 'the drawing was cancelled' },
    { what: 'failed', id: 3, message: 'the drawing was cancelled' },
  ]);
});

test('responds with the reason if a PDF cannot be read or was closed', async () => {
  const { handle, open, responses } = createWorker();
  await open(1, null, 0);
  handle({ what: 'draw', id: 2, pdf: 1, page: 1, scale: 1 });
  await handleMessages();
  expect(responses).toEqual([
    { what: 'failed', id: 1, message: 'no PDF' },
    { what: 'failed', id: 2, message: 'these pages were closed' },
  ]);
});
