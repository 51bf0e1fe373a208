import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';

/** A document with only a title, for tests in which the text does not matter. */
export function aDraft(more: Partial<Draft> = {}): Draft {
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'd1',
    documentType: 'factsheet',
    created: '2026-11-25T10:00:00+01:00',
    modified: '2026-11-25T10:00:00+01:00',
    title: [{ type: 'run', text: 'Opvang' }],
    body: [],
    ...more,
  });
}
