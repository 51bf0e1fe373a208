import type { FromPdfWorker, PageDrawing, PageSize, ToPdfWorker } from './pdf-messages.ts';

/** A PDF that was read. */
export interface ReadPdf {
  /** Of each page. */
  sizes: readonly PageSize[];
  draw: (drawing: PageDrawing) => Promise<ImageBitmap>;
  close: () => void;
}

interface Worker {
  read: (bytes: Uint8Array) => Promise<ReadPdf>;
  post: (answer: FromPdfWorker, transfer: Transferable[]) => void;
  /** What was said to the worker meanwhile is heard before it resolves. */
  nextTurn: () => Promise<void>;
}

/** What the worker does with each message of the window. */
export function answerPdf({ read, post, nextTurn }: Worker): (message: ToPdfWorker) => void {
  const open = new Map<number, ReadPdf>();
  /** The drawings that were asked and not answered, and whether each was called off. */
  const waiting = new Map<number, { calledOff: boolean }>();
  /** What is drawn before it is asked: while the window makes room for newer pages. */
  let ahead: (PageDrawing & { pdf: number; picture: Promise<ImageBitmap> }) | null = null;

  const dropAhead = (): void => {
    letGo(ahead?.picture);
    ahead = null;
  };

  const readAnd = async ({ id, bytes, first }: Asked<'open'>): Promise<void> => {
    const pdf = await read(bytes);
    open.set(id, pdf);
    post({ what: 'opened', id, sizes: pdf.sizes }, []);
    dropAhead();
    if (!first || first.page > pdf.sizes.length) return;
    const picture = pdf.draw(first);
    ahead = { ...first, pdf: id, picture };
    // Whoever asks for it hears why it failed.
    picture.catch(() => undefined);
  };

  const draw = async ({ id, pdf, page, scale }: Asked<'draw'>): Promise<void> => {
    const from = open.get(pdf);
    if (!from) throw new Error('these pages were closed');
    const isThere = ahead?.pdf === pdf && ahead.page === page && ahead.scale === scale;
    const there = isThere ? ahead?.picture : undefined;
    if (there) ahead = null;
    // A drawing is made in one go: whether it was called off is heard before.
    await nextTurn();
    if (waiting.get(id)?.calledOff) {
      letGo(there);
      throw new Error('called off');
    }
    const picture = await (there ?? from.draw({ page, scale }));
    post({ what: 'drawn', id, picture }, [picture]);
  };

  const close = (pdf: number): void => {
    if (ahead?.pdf === pdf) dropAhead();
    open.get(pdf)?.close();
    open.delete(pdf);
  };

  const answered = (id: number, answer: Promise<void>): void => {
    waiting.set(id, { calledOff: false });
    void answer
      .catch((error: unknown) =>
        post({ what: 'failed', id, message: error instanceof Error ? error.message : String(error) }, []),
      )
      .finally(() => waiting.delete(id));
  };

  return (message) => {
    switch (message.what) {
      case 'open':
        return answered(message.id, readAnd(message));
      case 'draw':
        return answered(message.id, draw(message));
      case 'stop': {
        const asked = waiting.get(message.id);
        if (asked) asked.calledOff = true;
        return;
      }
      case 'close':
        return close(message.pdf);
    }
  };
}

type Asked<What> = Extract<ToPdfWorker, { what: What }>;

/** Pixels that nobody will look at. */
function letGo(picture: Promise<ImageBitmap> | undefined): void {
  void picture?.then(
    (pixels) => pixels.close(),
    () => undefined,
  );
}
