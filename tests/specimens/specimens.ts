import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindBlock } from '../../engine/core/blocks/find-block.ts';
import { type DocumentType, documentTypeSchema } from '../../engine/core/document-types/document-type.ts';
import { createDraftFromContent } from '../../engine/core/drafts/create-draft.ts';
import { type Draft, type DraftContent, draftContentSchema } from '../../engine/core/drafts/draft.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';

/** The nine document types, in the order of the product. */
export const SPECIMEN_TYPES = [
  'inbreng-commissiedebat',
  'inbreng-schriftelijk-overleg',
  'position-paper',
  'factsheet',
  'brief',
  'citatenblad',
  'persbericht',
  'concept-motie',
  'kamervragen',
] as const;
export type SpecimenType = (typeof SPECIMEN_TYPES)[number];

const NOW = '2026-11-25T09:00:00+01:00';

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
}

export function documentTypeOf(id: string): DocumentType {
  return documentTypeSchema.parse(json(`../../templates/document-types/${id}.json`));
}

/** The demo is the specimen of its type; the other eight are in this folder. */
export function specimenContent(type: SpecimenType): DraftContent {
  const path = type === 'inbreng-commissiedebat' ? '../../templates/demo/inbreng.json' : `./${type}.json`;
  return draftContentSchema.parse(json(path));
}

/** A filled document of this type in real Dutch, from the blocks of a library. Ids count up, and are the same each time. */
export function specimen(type: SpecimenType, find: FindBlock): Draft {
  const made = createDraftFromContent(specimenContent(type), {
    documentType: documentTypeOf(type),
    find,
    newId: createCountingIds(`${type}-`),
    now: NOW,
  });
  if (!made.ok) throw new Error(`${type}: ${JSON.stringify(made.problem)}`);
  return made.value;
}
