import type { Block, BlockKind, BlockOf } from '../../../engine/core/blocks/block.ts';
import { blockSchemas } from '../../../engine/core/blocks/block.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import { type DocumentType, documentTypeSchema } from '../../../engine/core/document-types/document-type.ts';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode, Inline, Paragraph } from '../../../engine/core/richtext/model.ts';

/** A block with only the fields of this test; the schema supplies the rest. */
export function block<Kind extends BlockKind>(
  kind: Kind,
  fields: Partial<Omit<BlockOf<Kind>, 'kind'>> & { id: string },
): BlockOf<Kind> {
  const parsed = blockSchemas[kind].parse({ title: fields.id, revision: '0'.repeat(64), ...fields, kind }) as Block;
  return { ...parsed, revision: revisionOf(parsed) } as BlockOf<Kind>;
}

export function words(text: string): Inline[] {
  return [{ type: 'run', text }];
}

export function para(id: string, content: Inline[] | string, role?: Paragraph['role']): Paragraph {
  return {
    type: 'paragraph',
    id,
    ...(role ? { role } : {}),
    content: typeof content === 'string' ? words(content) : content,
  };
}

export function place(of: Block, form: BlockInstance['form'], more: Partial<BlockInstance> = {}): BlockInstance {
  return {
    type: 'blockInstance',
    id: `at-${of.id}`.replace(/[^A-Za-z0-9_-]/g, '_'),
    block: of.id,
    revision: of.revision,
    form,
    ...more,
  };
}

export function draftOf(body: BodyNode[], blocks: Block[] = [], more: Partial<Draft> = {}): Draft {
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'draft1',
    documentType: 'proef',
    created: '2026-01-01T09:00:00Z',
    modified: '2026-01-02T09:00:00Z',
    title: words('Proef'),
    body,
    blocks: Object.fromEntries(blocks.map((one) => [one.id, one])),
    ...more,
  });
}

const form = (value: string) => ({
  motion: value,
  finding: value,
  demand: value,
  quote: value,
  question: value,
  passage: value,
  figure: value,
  commitment: value,
  source: value,
});

export function typeOf(more: Partial<DocumentType> = {}): DocumentType {
  return documentTypeSchema.parse({
    format: 'inbreng-document-type',
    version: 1,
    id: 'proef',
    name: { nl: 'Proef', en: 'Trial' },
    description: { nl: 'Proef', en: 'Trial' },
    headLabel: { nl: 'Proef', en: 'Trial' },
    fileName: '{type} {title}',
    pageLimit: null,
    slots: [],
    uses: [],
    forms: form('full'),
    citations: { placement: 'note', shorten: true, sourceList: 'auto' },
    front: [{ type: 'title' }],
    ...more,
  });
}
