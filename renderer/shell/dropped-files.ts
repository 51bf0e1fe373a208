import type { WindowBridge } from '../../electron/ipc/contract.ts';
import type { GrantedFile, GrantId } from '../../electron/ipc/grant.ts';

/** A Word file can contain a document, and is never an official file. */
const DOCUMENT = /\.(?:inbreng|docx)$/i;
/** Can be an export that contains a document. Otherwise the import says what it is. */
const EITHER = /\.pdf$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|tiff?)$/i;

export interface DroppedFiles {
  /** Documents of this app. */
  documents: readonly GrantedFile[];
  /** Files to import. */
  official: readonly GrantedFile[];
  /** Dropped beside the page; the page handles pictures that are dropped on it. */
  pictures: readonly GrantedFile[];
}

/** The dropped files that are exports with a document. */
export async function findDraftExports(
  files: readonly GrantedFile[],
  bridge: Pick<WindowBridge, 'carryingDrafts'>,
): Promise<ReadonlySet<GrantId>> {
  const either = files.filter(({ name }) => EITHER.test(name)).map(({ grant }) => grant);
  const reply = either.length > 0 ? await bridge.carryingDrafts({ files: either }) : null;
  return new Set(reply?.ok ? reply.value : []);
}

/** Sorts dropped files by name and by whether they contain a document. */
export function sortDroppedFiles(files: readonly GrantedFile[], carrying: ReadonlySet<GrantId>): DroppedFiles {
  const isDocument = ({ grant, name }: GrantedFile) => DOCUMENT.test(name) || carrying.has(grant);
  const isPicture = ({ name }: GrantedFile) => PICTURE.test(name);
  return {
    documents: files.filter(isDocument),
    official: files.filter((file) => !isDocument(file) && !isPicture(file)),
    pictures: files.filter(isPicture),
  };
}
