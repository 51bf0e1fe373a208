/** It has no types; imported in a worker, it registers itself as the part of the reader that reads. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
