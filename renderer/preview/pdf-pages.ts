import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { ownScript } from '../document/own-scripts.ts';

/** Points. */
export interface PageSize {
  width: number;
  height: number;
}

/** The pages of one PDF. */
export interface PdfPages {
  readonly sizes: readonly PageSize[];
  /** Draws a page, from 1, beside the window: `scale` is pixels a point. Rejects where it was called off or closed. */
  draw: (page: number, scale: number, signal: AbortSignal, intent?: 'display' | 'print') => Promise<HTMLCanvasElement>;
  /** The words of a page in the order in which they are read. */
  words: (page: number) => Promise<string>;
  close: () => void;
}

/** Reads PDF in a worker that stays, so that a new preview costs no start. */
export interface PdfReader {
  open: (bytes: Uint8Array) => Promise<PdfPages>;
  end: () => void;
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export function createPdfReader(): PdfReader {
  let pdfjs: Promise<Pdfjs> | null = null;
  let worker: { reads: PDFWorker; runs: Worker } | null = null;
  let ended = false;

  const start = async (): Promise<{ library: Pdfjs; reads: PDFWorker }> => {
    // Not with the window: a document can be written before any page is drawn.
    pdfjs ??= import('pdfjs-dist/legacy/build/pdf.mjs');
    const library = await pdfjs;
    if (ended) throw new Error('the preview was closed');
    if (!worker) {
      const runs = new Worker(ownScript(workerAddress), { type: 'module', name: 'pdf' });
      worker = { runs, reads: library.PDFWorker.create({ port: runs }) };
    }
    return { library, reads: worker.reads };
  };

  return {
    open: async (bytes) => {
      const { library, reads } = await start();
      const loading = library.getDocument({
        data: bytes,
        worker: reads,
        isEvalSupported: false,
        // Every font stands in the PDF.
        useSystemFonts: false,
        // Letters are drawn as shapes. Each refresh would bring fonts of its own into the window's document: they lay the whole
        // window out anew, and stay in its memory long after their pages are closed.
        disableFontFace: true,
        stopAtErrors: false,
      });
      try {
        const pdf = await loading.promise;
        const sizes = await sizesOf(pdf);
        return pagesOf(pdf, sizes, () => void loading.destroy().catch(() => undefined));
      } catch (error) {
        void loading.destroy().catch(() => undefined);
        throw error;
      }
    },
    end: () => {
      ended = true;
      worker?.reads.destroy();
      worker?.runs.terminate();
      worker = null;
    },
  };
}

/** The typesetter gives every page the size of the first (engine/publish/pdf/template/page.typ). */
async function sizesOf(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return Array.from({ length: pdf.numPages }, () => ({ width: first.width, height: first.height }));
}

function pagesOf(pdf: PDFDocumentProxy, sizes: PageSize[], close: () => void): PdfPages {
  return {
    sizes,
    draw: async (number, scale, signal, intent = 'display') => {
      signal.throwIfAborted();
      const page = await pdf.getPage(number);
      signal.throwIfAborted();
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) throw new Error('no canvas');
      // It draws in slices, each in a frame of its own: a key between them is heard. A window that nobody sees has no frames.
      const drawing = page.render({ canvas, canvasContext: context, viewport, intent });
      const stop = (): void => drawing.cancel();
      signal.addEventListener('abort', stop, { once: true });
      try {
        await drawing.promise;
      } finally {
        signal.removeEventListener('abort', stop);
        page.cleanup();
      }
      signal.throwIfAborted();
      return canvas;
    },
    words: async (number) => {
      const text = await (await pdf.getPage(number)).getTextContent();
      return text.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    close,
  };
}
