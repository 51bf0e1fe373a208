/** Reasons why a PDF is not read. `file` is a name without a folder. Nothing of a refused file is kept. */
export interface PdfProblems {
  /** The file does not begin as a PDF does. */
  'pdf-not-recognised': { file: string };
  'pdf-too-large': { file: string; megabytes: number; limit: number };
  'pdf-too-many-pages': { file: string; pages: number; limit: number };
  'pdf-too-much-text': { file: string; limit: number };
  /** It opens only with a password. */
  'pdf-encrypted': { file: string };
  /** The mark of the end is missing: a download that was broken off. */
  'pdf-cut-off': { file: string };
  /** `page` is the first page that cannot be read, or null if none can: a damaged table, a loop in the tree of pages. */
  'pdf-damaged': { file: string; page: number | null };
  /** Scanned: `scanned` are the pages without text, as '1-4, 7', of all `pages`. */
  'pdf-without-text': { file: string; pages: number; scanned: string };
  /** Most fonts do not say which characters their codes are: `drawn` are the pages with such text, as '1-4, 7', of all `pages`. */
  'pdf-unreadable-text': { file: string; pages: number; drawn: string };
  /** The user stopped the reading. */
  'reading-stopped': { file: string };
}
