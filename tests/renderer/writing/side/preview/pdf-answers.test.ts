import { expect, test } from 'vitest';
import { answerPdf } from '../../../../../renderer/writing/side/preview/pdf-answers.ts';
import type { FromPdfWorker, PageDrawing } from '../../../../../renderer/writing/side/preview/pdf-messages.ts';

/** Turns of the worker: what is said in one is heard in the next. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A worker whose PDFs have two pages; a picture says which drawing it is, and whether it was let go. */
function answering() {
  const drawn: PageDrawing[] = [];
  const pictures: { page: number; closed: boolean; close: () => void }[] = [];
  const closed: number[] = [];
  const said: FromPdfWorker[] = [];
  let last = 0;
  const answer = answerPdf({
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
    nextTurn: turn,
    post: (message) => void said.push(message),
  });
  const open = async (id: number, first: PageDrawing | null = null, byte = 1) => {
    answer({ what: 'open', id, bytes: new Uint8Array([byte]), first });
    await turn();
  };
  return { answer, open, drawn, pictures, closed, said };
}

test('what will be asked first is drawn before it is asked, once, and given when it is', async () => {
  const { answer, open, drawn, said } = answering();
  await open(1, { page: 2, scale: 1.5 });
  expect(drawn).toEqual([{ page: 2, scale: 1.5 }]);
  expect(said.map(({ what }) => what)).toEqual(['opened']);
  answer({ what: 'draw', id: 2, pdf: 1, page: 2, scale: 1.5 });
  await turn();
  await turn();
  expect(said.at(-1)).toMatchObject({ what: 'drawn', id: 2, picture: { page: 2, closed: false } });
  expect(drawn).toHaveLength(1);
  answer({ what: 'draw', id: 3, pdf: 1, page: 2, scale: 1.5 });
  await turn();
  await turn();
  expect(drawn).toHaveLength(2);
});

test('a drawing of another page or size is one of its own, and what was drawn for nobody is let go', async () => {
  const { answer, open, drawn, pictures, closed } = answering();
  await open(1, { page: 1, scale: 1 });
  answer({ what: 'draw', id: 2, pdf: 1, page: 1, scale: 2 });
  answer({ what: 'draw', id: 3, pdf: 1, page: 2, scale: 1 });
  await turn();
  await turn();
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
  answer({ what: 'close', pdf: 5 });
  await turn();
  expect(pictures.at(-1)?.closed).toBe(true);
  expect(closed).toEqual([3]);
});

test('what is called off before its turn is not drawn, and given to nobody', async () => {
  const { answer, open, drawn, pictures, said } = answering();
  await open(1, { page: 1, scale: 1 });
  for (const [id, page] of [
    [2, 1],
    [3, 2],
  ] as const) {
    answer({ what: 'draw', id, pdf: 1, page, scale: 1 });
    answer({ what: 'stop', id });
  }
  await turn();
  await turn();
  expect(drawn).toHaveLength(1);
  expect(pictures[0]?.closed).toBe(true);
  expect(said.slice(1)).toEqual([
    { what: 'failed', id: 2, message: 'called off' },
    { what: 'failed', id: 3, message: 'called off' },
  ]);
});

test('what can’t be read, and pages that were closed, are answered with why', async () => {
  const { answer, open, said } = answering();
  await open(1, null, 0);
  answer({ what: 'draw', id: 2, pdf: 1, page: 1, scale: 1 });
  await turn();
  expect(said).toEqual([
    { what: 'failed', id: 1, message: 'no PDF' },
    { what: 'failed', id: 2, message: 'these pages were closed' },
  ]);
});
