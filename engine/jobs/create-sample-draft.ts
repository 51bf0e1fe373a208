import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindBlock } from '../core/blocks/find-block.ts';
import { createDraftFromContent } from '../core/drafts/create-draft.ts';
import { type Draft, draftContentSchema } from '../core/drafts/draft.ts';
import type { Sample } from '../core/drafts/sample.ts';
import type { Result } from '../core/result.ts';
import type { IdSource } from '../core/richtext/ids.ts';
import { loadDocumentType } from './document-types.ts';
import type { JobProblem } from './problems.ts';

export interface SampleDraftInput {
  sample: Sample;
  /** Folder of the templates. */
  templates: string;
  /** Finds the blocks of the sample: in the starter library, or in a library that began with it. */
  find: FindBlock;
  newId: IdSource;
  now: string;
}

/** Makes a sample a new draft with new ids and its own copies of the blocks. Nothing is stored. */
export function createSampleDraft({
  sample,
  templates,
  find,
  newId,
  now,
}: SampleDraftInput): Result<Draft, JobProblem> {
  const text = readFileSync(join(templates, 'demo', `${sample}.json`), 'utf8');
  const content = draftContentSchema.parse(JSON.parse(text));
  const documentType = loadDocumentType(templates, content.documentType);
  if (!documentType.ok) return documentType;
  return createDraftFromContent(content, { documentType: documentType.value, find, newId, now });
}
