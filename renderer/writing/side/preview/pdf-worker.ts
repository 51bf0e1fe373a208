/**
 * Reads and draws PDF. One worker does both, so that a page is drawn in one task and typing never waits for it: the worker of
 * pdf.js detects that it already runs in one, and responds here.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { AnnotationMode, getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerCanvases, WorkerFilters } from './pdf-drawing.ts';
import { openDocumentFonts, resolveFontNames, shareFonts } from './pdf-fonts.ts';
import { createPdfHandler, type OpenPdf } from './pdf-handler.ts';
import type { PageDrawing, PageSize, PdfRequest } from './pdf-messages.ts';

shareFonts();

async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const fonts = openDocumentFonts();
  const loading = getDocument({
    data: bytes,
    // pdf.js would warn that it reads in this worker and starts none. That is intended.
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // The PDF contains every font.
    useSystemFonts: false,
    disableFontFace: false,
    ownerDocument: fonts.ownerDocument,
    stopAtErrors: false,
    CanvasFactory: WorkerCanvases,
    FilterFactory: WorkerFilters,
  });
  const close = (): void => {
    void loading
      .destroy()
      .catch(() => undefined)
      .finally(fonts.end);
  };
  try {
    const pdf = await loading.promise;
    return { sizes: await readSizes(pdf), draw: (drawing) => drawPage(pdf, drawing), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Sizes of the pages. A wide table may be on a landscape page between upright ones. */
function readSizes(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
}

/** Draws a page. */
async function drawPage(pdf: PDFDocumentProxy, { page: number, scale }: PageDrawing): Promise<ImageBitmap> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  try {
    await page.render({
      canvas: null,
      // The type names the window's context; the worker's has the same methods.
      canvasContext: resolveFontNames(context) as unknown as CanvasRenderingContext2D,
      viewport,
      // Our pages draw links as text.
      annotationMode: AnnotationMode.DISABLE,
    }).promise;
  } finally {
    page.cleanup();
  }
  const picture = canvas.transferToImageBitmap();
  // Releases the memory at once instead of at garbage collection.
  canvas.width = 0;
  canvas.height = 0;
  return picture;
}

function handleMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const handlePdfRequest = createPdfHandler({
  read: openPdf,
  handleMessages: handleMessages,
  post: (message, transfer) => postMessage(message, { transfer }),
});
// pdf.js sends messages of its own here; the handler ignores them.
addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => handlePdfRequest(data));
