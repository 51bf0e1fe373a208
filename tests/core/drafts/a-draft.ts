import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';

/** A document with a title and nothing else, where it does not matter what it says. */
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
