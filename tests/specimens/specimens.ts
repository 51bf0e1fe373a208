import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FindBlock } from '../../engine/core/blocks/find-block.ts';
import { type DocumentType, documentTypeSchema } from '../../engine/core/document-types/document-type.ts';
import { createDraftFromContent } from '../../engine/core/drafts/create-draft.ts';
import { type Draft, type DraftContent, draftContentSchema } from '../../engine/core/drafts/draft.ts';
import { createCountingIds } from '../../engine/core/richtext/ids.ts';
import { votedMotions } from './voted-motions.ts';

const NOW = '2026-11-25T09:00:00+01:00';

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
}

export function documentTypeOf(id: string): DocumentType {
  return documentTypeSchema.parse(json(`../../templates/document-types/${id}.json`));
}

/** Every document type, in the order of the start screen. */
export const SPECIMEN_TYPES: readonly string[] = readdirSync(
  join(import.meta.dirname, '../../templates/document-types'),
)
  .map((file) => documentTypeOf(basename(file, '.json')))
  .sort((one, other) => (one.startScreen?.order ?? 0) - (other.startScreen?.order ?? 0))
  .map(({ id }) => id);

/** The document types whose specimen is a sample of the demo. */
const IN_DEMO: ReadonlyMap<string, string> = new Map([
  ['inbreng-commissiedebat', 'inbreng'],
  ['motiemonitor', 'motiemonitor'],
]);

/** The samples of the demo are the specimens of their types; the others are in this folder. */
export function specimenContent(type: string): DraftContent {
  const sample = IN_DEMO.get(type);
  const path = sample ? `../../templates/demo/${sample}.json` : `./${type}.json`;
  return draftContentSchema.parse(json(path));
}

/** A filled document of this type in real Dutch, from the blocks of a library. Ids count up, and are the same each time. */
export function specimen(type: string, find: FindBlock): Draft {
  return createSpecimen(type, specimenContent(type), find);
}

/** An inbreng that checks find faults in: no committee, date or contact, an unapproved quote, motions without an outcome. */
export function unfinishedInbreng(find: FindBlock): Draft {
  const content = draftContentSchema.parse(json('./unfinished-inbreng.json'));
  return createSpecimen('inbreng-commissiedebat', content, find);
}

function createSpecimen(type: string, content: DraftContent, find: FindBlock): Draft {
  const voted = type === 'stemoverzicht' ? votedMotions() : [];
  const made = createDraftFromContent(content, {
    documentType: documentTypeOf(type),
    find: (id) => find(id) ?? voted.find((motion) => motion.id === id),
    newId: createCountingIds(`${type}-`),
    now: NOW,
  });
  if (!made.ok) throw new Error(`${type}: ${JSON.stringify(made.problem)}`);
  return made.value;
}
