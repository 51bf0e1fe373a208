import { join } from 'node:path';
import { draftText } from '../../engine/store/draft-file.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { bigDraft } from './big-draft.ts';

/** The text of the long draft's file, from the blocks of the starter library. */
export async function starterDraft(templates: string, pages?: number): Promise<string> {
  const library = await openLibrary(join(templates, 'starter-library'));
  if (!library.ok) throw new Error(JSON.stringify(library.problem));
  return draftText(bigDraft(library.value.blocks, pages), new Map());
}
