import type { Block } from '../../../engine/core/blocks/block.ts';
import { BLOCK_KINDS, blockSchema } from '../../../engine/core/blocks/block.ts';
import type { CheckInput } from '../../../engine/core/checks/check.ts';
import type { CheckCode, CheckFinding } from '../../../engine/core/checks/list.ts';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { type DocumentType, documentTypeSchema } from '../../../engine/core/document-types/document-type.ts';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode, Inline, Paragraph } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';

/** An arbitrary revision, identified by a digit. */
export const revision = (digit: number) => String(digit).repeat(64);

export function block<Fields extends { id: string; kind: Block['kind'] }>(
  fields: Fields & Record<string, unknown>,
): Block {
  return blockSchema.parse({ title: `Titel van ${fields.id}`, revision: revision(1), ...fields });
}

export function paragraph(id: string, ...content: (Inline | string)[]): Paragraph {
  return {
    type: 'paragraph',
    id,
    content: content.map((part) => (typeof part === 'string' ? { type: 'run', text: part } : part)),
  };
}

export const cite = (id: string, of: string, section?: string): Inline => ({
  type: 'citation',
  id,
  block: of,
  placement: 'note',
  ...(section ? { locator: { section } } : {}),
});

export function placed(of: Block, more: Partial<BlockInstance> = {}): BlockInstance {
  return { type: 'blockInstance', id: `at-${of.id}`, block: of.id, revision: of.revision, form: 'full', ...more };
}

export function draft(body: BodyNode[], blocks: Block[] = [], more: Partial<Draft> = {}): Draft {
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'd1',
    documentType: 'proef',
    created: '2026-11-25T09:00:00+01:00',
    modified: '2026-11-25T09:00:00+01:00',
    title: [{ type: 'run', text: 'Titel' }],
    body,
    blocks: Object.fromEntries(blocks.map((each) => [each.id, each])),
    ...more,
  });
}

export function documentType(more: Partial<DocumentType> = {}): DocumentType {
  return documentTypeSchema.parse({
    format: 'inbreng-document-type',
    version: 1,
    id: 'proef',
    name: { nl: 'Proef', en: 'Trial' },
    description: { nl: '', en: '' },
    headLabel: { nl: 'Proef', en: 'Trial' },
    fileName: '{title}',
    pageLimit: null,
    slots: [],
    uses: [],
    forms: Object.fromEntries(BLOCK_KINDS.map((kind) => [kind, 'full'])),
    citations: { placement: 'note', shorten: false, sourceList: 'never' },
    front: [],
    ...more,
  });
}

/** The findings about a draft, with its own blocks as the library unless one is given. */
export function findings(of: Draft, more: Partial<CheckInput> = {}): CheckFinding[] {
  return runChecks({
    draft: of,
    documentType: documentType(),
    library: (id) => of.blocks[id],
    layout: { pages: 1, pageOf: {} },
    publication: null,
    today: '2026-11-25',
    dayOf: dayHere,
    ...more,
  });
}

export function foundBy(code: CheckCode, of: Draft, more: Partial<CheckInput> = {}): CheckFinding[] {
  return findings(of, more).filter((finding) => finding.check === code);
}
