import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDraftFromContent } from '../../engine/core/drafts/create-draft.ts';
import { type Draft, draftContentSchema } from '../../engine/core/drafts/draft.ts';
import { loadDocumentType } from '../../engine/jobs/document-types.ts';
import { openLibrary } from '../../engine/store/library.ts';
import { ROOT } from './app.ts';

/**
 * An inbreng of blocks of the starter library that checks find faults in: no committee, date or contact, an unapproved quote,
 * motions without an outcome.
 */
export function sampleDraft(): Promise<Draft> {
  return createFrom(join(ROOT, 'tests/specimens/unfinished-inbreng.json'));
}

/** The sample inbreng of the demo. */
export function demoDraft(): Promise<Draft> {
  return createFrom(join(ROOT, 'templates/demo/inbreng.json'));
}

/** The drafts that this worker made, as JSON: reading the starter library takes a fifth of a second of processor time. */
const made = new Map<string, Promise<string>>();

async function createFrom(file: string): Promise<Draft> {
  const text = made.get(file) ?? compose(file).then((draft) => JSON.stringify(draft));
  made.set(file, text);
  return JSON.parse(await text);
}

async function compose(file: string): Promise<Draft> {
  const templates = join(ROOT, 'templates');
  const content = draftContentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const documentType = loadDocumentType(templates, content.documentType);
  if (!documentType.ok) throw new Error(documentType.problem.code);
  const library = await openLibrary(join(templates, 'starter-library'));
  if (!library.ok) throw new Error(library.problem.code);
  let count = 0;
  const draft = createDraftFromContent(content, {
    documentType: documentType.value,
    find: (id) => library.value.find(id),
    newId: () => {
      count += 1;
      return `id${count}`;
    },
    now: '2026-11-25T09:00:00.000Z',
  });
  if (!draft.ok) throw new Error(draft.problem.code);
  return draft.value;
}
