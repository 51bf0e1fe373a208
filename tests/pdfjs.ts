import { loadPdfjs } from '../engine/sources/pdf/pdfjs.ts';

/** pdf.js as the app loads it. An import of the package itself replaces `push` of all arrays by a slower one. */
export const { getDocument, OPS } = await loadPdfjs();
