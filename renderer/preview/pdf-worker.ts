/**
 * Reads and draws PDF. Both in one worker, so that a page is drawn in one go and no key waits for it; the reader brings a
 * worker of its own, which finds itself in one already and answers here.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { AnnotationMode, getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerCanvases, WorkerFilters } from './pdf-drawing.ts';
import type { FromPdfWorker, PageDrawing, ToPdfWorker } from './pdf-messages.ts';

type Opening = Extract<ToPdfWorker, { what: 'open' }>;
type Drawing = Extract<ToPdfWorker, { what: 'draw' }>;

const open = new Map<number, PDFDocumentProxy>();
/** The questions that wait, and whether each was called off. */
const waiting = new Map<number, { calledOff: boolean }>();
/** What is drawn before it is asked: while the window makes room for newer pages. */
let ahead: (PageDrawing & { pdf: number; picture: Promise<ImageBitmap> }) | null = null;

function answer(message: FromPdfWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function read({ id, bytes, first }: Opening): Promise<void> {
  const loading = getDocument({
    data: bytes,
    // That it reads in this worker, and starts none, is meant and no reason to warn.
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // Every font stands in the PDF.
    useSystemFonts: false,
    // Letters are drawn as shapes: each refresh would bring fonts of its own, which stay in memory long after their pages.
    disableFontFace: true,
    stopAtErrors: false,
    CanvasFactory: WorkerCanvases,
    FilterFactory: WorkerFilters,
  });
  try {
    const pdf = await loading.promise;
    // The typesetter gives every page the size of the first (engine/publish/pdf/template/page.typ).
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    open.set(id, pdf);
    answer({ what: 'opened', id, pages: pdf.numPages, size: { width, height } });
    dropAhead();
    if (first && first.page <= pdf.numPages) {
      const picture = pictureOf(pdf, first);
      ahead = { ...first, pdf: id, picture };
      // Whoever asks for it hears why it failed.
      picture.catch(() => undefined);
    }
  } catch (error) {
    void loading.destroy().catch(() => undefined);
    throw error;
  }
}

async function draw({ id, pdf, page, scale }: Drawing): Promise<void> {
  const from = open.get(pdf);
  if (!from) throw new Error('these pages were closed');
  const isThere = ahead?.pdf === pdf && ahead.page === page && ahead.scale === scale;
  const there = isThere ? ahead?.picture : undefined;
  if (there) ahead = null;
  await nextTurn();
  if (waiting.get(id)?.calledOff) {
    letGo(there);
    throw new Error('called off');
  }
  const picture = await (there ?? pictureOf(from, { page, scale }));
  answer({ what: 'drawn', id, picture }, [picture]);
}

/** The pixels of a page. */
async function pictureOf(from: PDFDocumentProxy, { page: number, scale }: PageDrawing): Promise<ImageBitmap> {
  const page = await from.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  try {
    await page.render({
      canvas: null,
      // The same to draw on, beside the window.
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      // Links have no face of their own on our pages.
      annotationMode: AnnotationMode.DISABLE,
    }).promise;
  } finally {
    page.cleanup();
  }
  const picture = canvas.transferToImageBitmap();
  // Its memory comes back at once, and not when it is collected.
  canvas.width = 0;
  canvas.height = 0;
  return picture;
}

/** A drawing is made in one go: whether it was called off meanwhile is heard before. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function dropAhead(): void {
  letGo(ahead?.picture);
  ahead = null;
}

/** Pixels that nobody will look at. */
function letGo(picture: Promise<ImageBitmap> | undefined): void {
  void picture?.then(
    (pixels) => pixels.close(),
    () => undefined,
  );
}

function close(pdf: number): void {
  if (ahead?.pdf === pdf) dropAhead();
  void open
    .get(pdf)
    ?.loadingTask.destroy()
    .catch(() => undefined);
  open.delete(pdf);
}

addEventListener('message', ({ data }: MessageEvent<ToPdfWorker>) => {
  if (data.what === 'close') close(data.pdf);
  else if (data.what === 'stop') {
    const stopped = waiting.get(data.id);
    if (stopped) stopped.calledOff = true;
  } else if (data.what === 'open' || data.what === 'draw') {
    const { id } = data;
    waiting.set(id, { calledOff: false });
    void (data.what === 'open' ? read(data) : draw(data))
      .catch((error: unknown) =>
        answer({ what: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => waiting.delete(id));
  }
});
