import type { Granted } from '../../electron/ipc/grant.ts';

/** A Word file may carry a document; as an official file it is of no use. */
const DOCUMENT = /\.(?:inbreng|docx)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|tiff?)$/i;

export interface DroppedFiles {
  /** Documents of this app, to open. */
  documents: readonly Granted[];
  /** To import. */
  official: readonly Granted[];
}

/** What dropped files are for, by their names. On the page a picture comes in by itself. */
export function sorted(files: readonly Granted[], onPage: boolean): DroppedFiles {
  const documents = files.filter(({ name }) => DOCUMENT.test(name));
  const official = files.filter(({ name }) => !DOCUMENT.test(name) && !(onPage && PICTURE.test(name)));
  return { documents, official };
}
