import { join } from 'node:path';
import { draftText, parseDraft } from '../../engine/store/draft-file.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { bigDraft } from './big-draft.ts';

/**
 * The text of the long draft's file, from the blocks of the starter library, as the app saves it: nothing in it needs
 * repair.
 */
export async function starterDraft(templates: string, pages?: number): Promise<string> {
  const library = await openLibrary(join(templates, 'starter-library'));
  if (!library.ok) throw new Error(JSON.stringify(library.problem));
  const made = draftText(bigDraft(library.value.blocks, pages), new Map());
  // The blocks of a library number their parts from one; in one draft each needs a unique id.
  const text = draftText(mended(made).draft, new Map());
  const { repaired } = mended(text);
  if (repaired.length > 0) throw new Error(JSON.stringify(repaired));
  return text;
}

function mended(text: string) {
  const read = parseDraft(Buffer.from(text), 'lang-stuk.inbreng');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
