/** Points. */
export interface PageSize {
  width: number;
  height: number;
}

/** A drawing of a page. `page`: from 1; `scale`: pixels a point. */
export interface PageDrawing {
  page: number;
  scale: number;
}

/** Request to the PDF worker. `id`: of this request; `pdf`: the `id` of the request that opened it. */
export type PdfRequest =
  /** `first`: the drawing that will be requested first. The worker begins with it at once. */
  | { what: 'open'; id: number; bytes: Uint8Array; first: PageDrawing | null }
  | ({ what: 'draw'; id: number; pdf: number } & PageDrawing)
  /** Cancels the drawing with this id. */
  | { what: 'stop'; id: number }
  | { what: 'close'; pdf: number };

/** Response of the PDF worker, one to each `open` and `draw`. */
export type PdfResponse =
  | { what: 'opened'; id: number; sizes: readonly PageSize[] }
  | { what: 'drawn'; id: number; picture: ImageBitmap }
  | { what: 'failed'; id: number; message: string };
