/**
 * Reads and draws PDF. Both in one worker, so that a page is drawn in one go and no key waits for it; the reader brings a
 * worker of its own, which finds itself in one already and answers here.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { AnnotationMode, getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerPdf, type ReadPdf } from './pdf-answers.ts';
import { WorkerCanvases, WorkerFilters } from './pdf-drawing.ts';
import { documentFonts, naming, shareFonts } from './pdf-fonts.ts';
import type { PageDrawing, PageSize, ToPdfWorker } from './pdf-messages.ts';

shareFonts();

async function read(bytes: Uint8Array): Promise<ReadPdf> {
  const fonts = documentFonts();
  const loading = getDocument({
    data: bytes,
    // That it reads in this worker, and starts none, is meant and no reason to warn.
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // Every font stands in the PDF.
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
    return { sizes: await sizesOf(pdf), draw: (drawing) => pictureOf(pdf, drawing), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Of each page: a wide table stands on a landscape page between upright ones. */
function sizesOf(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
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
      canvasContext: naming(context) as unknown as CanvasRenderingContext2D,
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

const answer = answerPdf({ read, nextTurn, post: (message, transfer) => postMessage(message, { transfer }) });
// What the reader says to itself here is none of the questions.
addEventListener('message', ({ data }: MessageEvent<ToPdfWorker>) => answer(data));
