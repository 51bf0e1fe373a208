/**
 * Reads and draws PDF. Both in one worker, so that a page is drawn in one go and no key waits for it; the reader brings a
 * worker of its own, which finds itself in one already and answers here.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerCanvases, WorkerFilters } from './pdf-drawing.ts';
import type { FromPdfWorker, ToPdfWorker } from './pdf-messages.ts';

type Drawing = Extract<ToPdfWorker, { what: 'draw' }>;

const open = new Map<number, PDFDocumentProxy>();
const stopped = new Set<number>();

function answer(message: FromPdfWorker, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function read(id: number, bytes: Uint8Array): Promise<void> {
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
  } catch (error) {
    void loading.destroy().catch(() => undefined);
    throw error;
  }
}

async function draw({ id, pdf, page: number, scale }: Drawing): Promise<void> {
  const from = open.get(pdf);
  if (!from) throw new Error('these pages were closed');
  const page = await from.getPage(number);
  if (stopped.has(id)) throw new Error('called off');
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
    }).promise;
  } finally {
    page.cleanup();
  }
  const picture = canvas.transferToImageBitmap();
  answer({ what: 'drawn', id, picture }, [picture]);
}

function close(pdf: number): void {
  void open
    .get(pdf)
    ?.loadingTask.destroy()
    .catch(() => undefined);
  open.delete(pdf);
}

addEventListener('message', ({ data }: MessageEvent<ToPdfWorker>) => {
  if (data.what === 'close') close(data.pdf);
  else if (data.what === 'stop') stopped.add(data.id);
  else if (data.what === 'open' || data.what === 'draw') {
    const { id } = data;
    void (data.what === 'open' ? read(id, data.bytes) : draw(data))
      .catch((error: unknown) =>
        answer({ what: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => stopped.delete(id));
  }
});
