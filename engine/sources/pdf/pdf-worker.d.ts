/** Has no types of its own. When imported, it registers itself as the reading part of pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
