import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { Carrier } from '../../../electron/ipc/results.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { notePictures } from '../open/absent-pictures.ts';
import { newId } from './new-id.ts';

/** An export that carried a draft: what kind it is and what it is called. */
export interface CarriedBy {
  kind: Carrier;
  name: string;
}

/** A draft as it was read or begun, before it is opened in the window. */
export interface ReadDocument {
  draft: Draft;
  /** null: it stands in no file yet. */
  file: GrantedFile | null;
  /** SHA-256 of the file as it was read. */
  base: string | null;
  /** What was mended in memory, a sentence each. */
  repaired: readonly string[];
  /** Of the pictures that the page can't show, though the file holds them, a sentence. */
  pictureWarnings: readonly string[];
  /** The export that carried it; null where it came from a file of its own, or from none. */
  carrier: CarriedBy | null;
  /** What the file itself says; null without one. */
  inFile: Draft | null;
  /** The draft says something that stands in no file, and that a person would miss. */
  waits: boolean;
  /** What a crash left of it, which is written on; null: a new journal. */
  journal: JournalId | null;
}

/** `code` `open-elsewhere`: another window has it and came to the front. */
export type Reading = { ok: true; value: ReadDocument } | { ok: false; code: string; message: string };

/** Reads the JSON text of a draft. The app has checked it by the schema: a second time would delay the first page. */
export function draftOf(text: string): Draft {
  return JSON.parse(text);
}

/** `read`: `readDraft` of a file that the window then shows, `peekDraft` of one that is only looked at. */
export async function readFile(read: WindowBridge['readDraft'], file: GrantedFile): Promise<Reading> {
  const reply = await read({ document: file.grant });
  if (!reply.ok) return { ok: false, code: reply.problem.code, message: reply.problem.message };
  const draft = draftOf(reply.value.draft);
  const { hash, repaired, pictureWarnings, absentPictures, carrier } = reply.value;
  notePictures(Object.keys(draft.images), absentPictures);
  if (carrier !== null) {
    const from = { kind: carrier, name: file.name };
    return { ok: true, value: { ...unsaved(ownDraft(draft), false), repaired, pictureWarnings, carrier: from } };
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

/** A draft that stands in no file. */
export function unsaved(draft: Draft, waits: boolean): ReadDocument {
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

/** The same words as a document of their own: another draft, that stands in no file yet. */
export function asCopy(draft: Draft): ReadDocument {
  return unsaved(ownDraft(draft), true);
}

function ownDraft(draft: Draft): Draft {
  return { ...draft, id: newId() };
}
