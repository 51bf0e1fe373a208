/**
 * Loads pdf.js in Node and in Electron's utility processes. It only reads here and never draws, so the classes of a canvas are
 * not needed.
 */
import type { getDocument, OPS, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfDocument = PDFDocumentProxy;
export interface Pdfjs {
  getDocument: typeof getDocument;
  OPS: typeof OPS;
}

let loading: Promise<Pdfjs> | null = null;

/** pdf.js, loaded at the first call: it is large, and most commands need none of it. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}

/** Names of files of pdf.js in a trace, as installed and as built into the command and the processes of the app. */
const PDFJS_FILE = /[\\/]pdf(?:\.worker)?(?:\.min)?(?:-[\w-]+)?\.m?js\b/;

/** Whether a promise of pdf.js itself was rejected: its own errors have the trace of the file that declares them. */
export function isFromPdfjs(reason: unknown): boolean {
  return reason instanceof Error && PDFJS_FILE.test(reason.stack ?? '');
}

/**
 * pdf.js reads some objects of a file ahead and forgets those promises, so a damaged object that no page needs yet would end the
 * whole process. The reading itself awaits the same object and refuses the page. Every other rejection stays an error.
 */
function ignoreForgottenPromises(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isFromPdfjs(reason) && process.listenerCount('unhandledRejection') === 1) throw reason;
  });
}

async function load(): Promise<Pdfjs> {
  ignoreForgottenPromises();
  // pdf.js creates one of these when it is loaded. Node has none.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class DOMMatrix {} });
  // It asks for the platform when a document is opened with its usual options. Node has this name from version 21.
  if (!('navigator' in globalThis))
    Object.assign(globalThis, { navigator: { language: '', platform: '', userAgent: '' } });
  // In Node, pdf.js would load a native canvas, or print a warning that it is missing. It recognises Node by this
  // name. It never takes a utility process of Electron for Node, so with another name both behave alike.
  const named = process as unknown as { [Symbol.toStringTag]: string };
  const name = named[Symbol.toStringTag];
  named[Symbol.toStringTag] = 'reader';
  // pdf.js replaces `Array.prototype.push` for the whole process, by one that is correct in a case that never occurs and takes
  // five times as long.
  const { push } = Array.prototype;
  try {
    // The reading part registers itself, so that pdf.js starts no worker and loads no script by its address.
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return { getDocument, OPS };
  } finally {
    named[Symbol.toStringTag] = name;
    Object.defineProperty(Array.prototype, 'push', {
      value: push,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
}
