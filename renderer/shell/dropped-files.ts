import type { WindowBridge } from '../../electron/ipc/contract.ts';
import type { GrantedFile, GrantId } from '../../electron/ipc/grant.ts';

/** A Word file may carry a document; as an official file it is of no use. */
const DOCUMENT = /\.(?:inbreng|docx)$/i;
/** May be either: an export that carries a document, or something else, of which importing says what it is. */
const EITHER = /\.pdf$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|tiff?)$/i;

export interface DroppedFiles {
  /** Documents of this app, to open. */
  documents: readonly GrantedFile[];
  /** To import. */
  official: readonly GrantedFile[];
  /** Fell beside the page: one that falls on it comes into the document by itself. */
  pictures: readonly GrantedFile[];
}

/** Which of the dropped files are exports that carry a document. */
export async function carryingDrafts(
  files: readonly GrantedFile[],
  bridge: Pick<WindowBridge, 'carryingDrafts'>,
): Promise<ReadonlySet<GrantId>> {
  const either = files.filter(({ name }) => EITHER.test(name)).map(({ grant }) => grant);
  const reply = either.length > 0 ? await bridge.carryingDrafts({ files: either }) : null;
  return new Set(reply?.ok ? reply.value : []);
}

/** What dropped files are for, by their names, or by what they carry. */
export function sorted(files: readonly GrantedFile[], carrying: ReadonlySet<GrantId>): DroppedFiles {
  const isDocument = ({ grant, name }: GrantedFile) => DOCUMENT.test(name) || carrying.has(grant);
  const isPicture = ({ name }: GrantedFile) => PICTURE.test(name);
  return {
    documents: files.filter(isDocument),
    official: files.filter((file) => !isDocument(file) && !isPicture(file)),
    pictures: files.filter(isPicture),
  };
}
