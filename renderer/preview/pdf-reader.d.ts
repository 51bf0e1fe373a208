/** It has no types; imported, it says to the reader in the same place how PDF is read. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
