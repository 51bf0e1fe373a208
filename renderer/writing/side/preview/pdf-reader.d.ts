/** Has no types of its own. Imported in a worker, it registers itself as the reading part of pdf.js. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
