import { loadPdfjs } from '../engine/sources/pdf/pdfjs.ts';

/** pdf.js as the app loads it. An import of the package itself would make every array of the process slower. */
export const { getDocument, OPS } = await loadPdfjs();
