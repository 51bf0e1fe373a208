import type { Bridge } from '../../electron/ipc/contract.ts';
import type { Granted, GrantId } from '../../electron/ipc/grant.ts';

/** A Word file may carry a document; as an official file it is of no use. */
const DOCUMENT = /\.(?:inbreng|docx)$/i;
/** May be either: an export that carries a document, or something else, of which importing says what it is. */
const EITHER = /\.pdf$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|tiff?)$/i;

export interface DroppedFiles {
  /** Documents of this app, to open. */
  documents: readonly Granted[];
  /** To import. */
  official: readonly Granted[];
}

/** Which of the dropped files are exports that carry a document. */
export async function carryingDrafts(
  files: readonly Granted[],
  bridge: Pick<Bridge, 'carryingDrafts'>,
): Promise<ReadonlySet<GrantId>> {
  const either = files.filter(({ name }) => EITHER.test(name)).map(({ grant }) => grant);
  const reply = either.length > 0 ? await bridge.carryingDrafts({ files: either }) : null;
  return new Set(reply?.ok ? reply.value : []);
}

/** What dropped files are for, by their names, or by what they carry. On the page a picture comes in by itself. */
export function sorted(files: readonly Granted[], onPage: boolean, carrying: ReadonlySet<GrantId>): DroppedFiles {
  const isDocument = ({ grant, name }: Granted) => DOCUMENT.test(name) || carrying.has(grant);
  const documents = files.filter(isDocument);
  const official = files.filter((file) => !isDocument(file) && !(onPage && PICTURE.test(file.name)));
  return { documents, official };
}
