/** It has no types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  /** The part of the reader that reads. */
  export const WorkerMessageHandler: { initializeFromPort: (port: EventTarget) => void };
}
