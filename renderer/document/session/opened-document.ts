import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { Carrier } from '../../../engine/core/publication/formats.ts';
import { setMissingPictures } from '../open/pictures.ts';
import { newId } from './new-id.ts';

/** The kind and name of an export that contained a draft. */
export interface CarrierExport {
  kind: Carrier;
  name: string;
}

/** A draft that was read or created, but is not open in the window yet. */
export interface ReadDocument {
  draft: Draft;
  /** null: it has no file yet. */
  file: GrantedFile | null;
  /** SHA-256 of the file when it was read. */
  base: string | null;
  /** The repairs in memory, a sentence each. */
  repaired: readonly string[];
  /** A sentence for each picture in the file that cannot be shown. */
  pictureWarnings: readonly string[];
  /** The export that contained it; null for other drafts. */
  carrier: CarrierExport | null;
  /** The draft in the file; null without a file. */
  inFile: Draft | null;
  /** Whether the draft has content that is in no file and that the user would miss. */
  waits: boolean;
  /** The journal of a crashed session to continue; null: a new journal. */
  journal: JournalId | null;
}

/** `code` `open-elsewhere`: another window has the document and came to the front. */
export type ReadResult = { ok: true; value: ReadDocument } | { ok: false; code: string; message: string };

/** Parses the JSON of a draft. The app has validated it: a second time would delay the first page. */
export function draftOf(text: string): Draft {
  return JSON.parse(text);
}

/** `read` is `readDraft` to show the file, or `peekDraft` to only look at it. */
export async function readFile(read: WindowBridge['readDraft'], file: GrantedFile): Promise<ReadResult> {
  const reply = await read({ document: file.grant });
  if (!reply.ok) return { ok: false, code: reply.problem.code, message: reply.problem.message };
  const draft = draftOf(reply.value.draft);
  const { hash, repaired, pictureWarnings, absentPictures, carrier } = reply.value;
  setMissingPictures(Object.keys(draft.images), absentPictures);
  if (carrier !== null) {
    const from = { kind: carrier, name: file.name };
    return {
      ok: true,
      value: { ...unsavedDocument(ownDraft(draft), false), repaired, pictureWarnings, carrier: from },
    };
  }
  return {
    ok: true,
    value: {
      draft,
      file,
      base: hash,
      repaired,
      pictureWarnings,
      carrier: null,
      inFile: draft,
      waits: false,
      journal: null,
    },
  };
}

/** A draft without a file. */
export function unsavedDocument(draft: Draft, waits: boolean): ReadDocument {
  return {
    draft,
    file: null,
    base: null,
    repaired: [],
    pictureWarnings: [],
    carrier: null,
    inFile: null,
    waits,
    journal: null,
  };
}

/** The same content as a new document without a file. */
export function asCopy(draft: Draft): ReadDocument {
  return unsavedDocument(ownDraft(draft), true);
}

function ownDraft(draft: Draft): Draft {
  return { ...draft, id: newId() };
}
