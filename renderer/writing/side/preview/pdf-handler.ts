import type { PageDrawing, PageSize, PdfRequest, PdfResponse } from './pdf-messages.ts';

/** A PDF that the worker has opened. */
export interface OpenPdf {
  /** Sizes of the pages, in order. */
  sizes: readonly PageSize[];
  draw: (drawing: PageDrawing) => Promise<ImageBitmap>;
  close: () => void;
}

interface PdfHandlerDependencies {
  read: (bytes: Uint8Array) => Promise<OpenPdf>;
  post: (response: PdfResponse, transfer: Transferable[]) => void;
  /** Resolves after the messages that the worker has received so far are handled. */
  handleMessages: () => Promise<void>;
}

/** Handles the messages that the window sends to the PDF worker. */
export function createPdfHandler({
  read,
  post,
  handleMessages,
}: PdfHandlerDependencies): (message: PdfRequest) => void {
  const open = new Map<number, OpenPdf>();
  /** Unfinished drawings by the id of their request. */
  const pending = new Map<number, { isCancelled: boolean }>();
  /** A drawing made before its request, while the window still prepares the new pages. */
  let prepared: (PageDrawing & { pdf: number; picture: Promise<ImageBitmap> }) | null = null;

  const dropPrepared = (): void => {
    releasePicture(prepared?.picture);
    prepared = null;
  };

  const openPdf = async ({ id, bytes, first }: RequestTo<'open'>): Promise<void> => {
    const pdf = await read(bytes);
    open.set(id, pdf);
    post({ what: 'opened', id, sizes: pdf.sizes }, []);
    dropPrepared();
    if (!first || first.page > pdf.sizes.length) return;
    const picture = pdf.draw(first);
    prepared = { ...first, pdf: id, picture };
    // Its request reports the error.
    picture.catch(() => undefined);
  };

  const draw = async ({ id, pdf, page, scale }: RequestTo<'draw'>): Promise<void> => {
    const source = open.get(pdf);
    if (!source) throw new Error('these pages were closed');
    const isPrepared = prepared?.pdf === pdf && prepared.page === page && prepared.scale === scale;
    const preparedPicture = isPrepared ? prepared?.picture : undefined;
    if (preparedPicture) prepared = null;
    // A drawing cannot be interrupted, so a cancellation is handled before it begins.
    await handleMessages();
    if (pending.get(id)?.isCancelled) {
      releasePicture(preparedPicture);
      throw new Error('the drawing was cancelled');
    }
    const picture = await (preparedPicture ?? source.draw({ page, scale }));
    post({ what: 'drawn', id, picture }, [picture]);
  };

  const close = (pdf: number): void => {
    if (prepared?.pdf === pdf) dropPrepared();
    open.get(pdf)?.close();
    open.delete(pdf);
  };

  const respond = (id: number, result: Promise<void>): void => {
    pending.set(id, { isCancelled: false });
    void result
      .catch((error: unknown) =>
        post({ what: 'failed', id, message: error instanceof Error ? error.message : String(error) }, []),
      )
      .finally(() => pending.delete(id));
  };

  return (message) => {
    switch (message.what) {
      case 'open':
        return respond(message.id, openPdf(message));
      case 'draw':
        return respond(message.id, draw(message));
      case 'stop': {
        const asked = pending.get(message.id);
        if (asked) asked.isCancelled = true;
        return;
      }
      case 'close':
        return close(message.pdf);
    }
  };
}

type RequestTo<What> = Extract<PdfRequest, { what: What }>;

/** Releases the memory of an unused drawing. */
function releasePicture(picture: Promise<ImageBitmap> | undefined): void {
  void picture?.then(
    (pixels) => pixels.close(),
    () => undefined,
  );
}
