/** Points. */
export interface PageSize {
  width: number;
  height: number;
}

/** What is drawn. `page`: from 1; `scale`: pixels a point. */
export interface PageDrawing {
  page: number;
  scale: number;
}

/** To the worker that reads and draws. `id`: of the question; `pdf`: the `id` with which it was opened. */
export type ToPdfWorker =
  /** `first`: what will be asked of it first, and is drawn unasked. */
  | { what: 'open'; id: number; bytes: Uint8Array; first: PageDrawing | null }
  | ({ what: 'draw'; id: number; pdf: number } & PageDrawing)
  /** Nobody waits for that drawing any more. */
  | { what: 'stop'; id: number }
  | { what: 'close'; pdf: number };

/** From the worker: one answer to each `open` and `draw`. */
export type FromPdfWorker =
  | { what: 'opened'; id: number; sizes: readonly PageSize[] }
  | { what: 'drawn'; id: number; picture: ImageBitmap }
  | { what: 'failed'; id: number; message: string };
