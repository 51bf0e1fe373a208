import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../../engine/core/compose/compose.ts';
import { createDraft } from '../../../../engine/core/drafts/create-draft.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { findInstances } from '../../../../engine/core/drafts/instances.ts';
import { houseStyleSchema } from '../../../../engine/core/house-styles/house-style.ts';
import type { PubInline, PublicationNode } from '../../../../engine/core/publication/publication.ts';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { countWords } from '../../../../engine/core/speaking-time/speaking-time.ts';
import { countSpokenWords } from '../../../../engine/core/speaking-time/spoken-words.ts';
import { outcomeOf } from '../../../../renderer/document/open/outcome-of.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';

const houseStyle = houseStyleSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../templates/house-styles/neutraal/house-style.json'), 'utf8'),
  ),
);
const outcome = (draft: Draft) =>
  outcomeOf({
    change: 0,
    draft,
    documentType: documentTypeOf(draft.documentType),
    houseStyle,
    library: null,
    layout: null,
    today: '2026-11-25',
  });
const run = (text: string) => ({ type: 'run' as const, text, marks: [] });
const paragraph = (content: PublicationNode & { type: 'paragraph' }): PublicationNode => content;

describe('speaking time', () => {
  const BEGINS_WITH_TEXT = ['amendement', 'citatenblad', 'concept-motie', 'inbreng-schriftelijk-overleg', 'petitie'];
  const EMPTY = SPECIMEN_TYPES.filter((type) => !BEGINS_WITH_TEXT.includes(type));

  test.each(EMPTY)('is zero for a new %s, whose headings are printed but not spoken', (type) => {
    const made = createDraft({
      documentType: documentTypeOf(type),
      find: () => undefined,
      blocks: [],
      set: {},
      newId: createCountingIds('made-'),
      now: '2026-11-25T10:00:00+01:00',
    });
    if (!made.ok) throw new Error('no draft');
    const { whole } = outcome(made.value);
    expect([whole.spoken, whole.seconds]).toEqual([0, 0]);
    expect(whole.words).toBeGreaterThan(0);
  });

  test('of questions is the same in the status bar and in the exported line', () => {
    const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
    const made = outcome(draft);
    const questions = findInstances(draft.body).filter(({ block }) => draft.blocks[block]?.kind === 'question');
    expect(questions.length).toBeGreaterThan(1);
    const said = questions.reduce((sum, { id }) => sum + (made.parts.get(id)?.spoken ?? 0), 0);
    expect(said).toBeGreaterThan(50);
    const { body } = compose({ draft, documentType: documentTypeOf(draft.documentType), houseStyle, layout: null });
    expect(JSON.stringify(body).replaceAll('\u00a0', ' ')).toContain(`Samen ${said} woorden`);
  });

  test('of a quote counts its text but not its source', () => {
    const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
    const made = outcome(draft);
    const quotes = findInstances(draft.body).filter(({ block }) => draft.blocks[block]?.kind === 'quote');
    expect(quotes.length).toBeGreaterThan(0);
    for (const { id, block, own } of quotes) {
      const body = own?.body ?? draft.blocks[block]?.body ?? [];
      expect(made.parts.get(id)?.spoken).toBe(countWords(plainText(body)));
    }
  });

  test('of a demand counts claim and text but not label, grounds or empty fields', () => {
    const field: PubInline = { type: 'field', text: '[datum]', filledBy: 'writer', name: 'x', marks: [] };
    const said = countSpokenWords([
      { type: 'heading', id: 'a', level: 2, style: 'demand', content: [run('Regel opvang')] },
      { type: 'heading', id: 'b', level: 1, style: 'heading1', content: [run('Eisen')] },
      paragraph({
        type: 'paragraph',
        id: 'c',
        style: 'normal',
        content: [run('Voor alle kinderen, '), field, run('.')],
      }),
      paragraph({
        type: 'paragraph',
        id: 'd',
        style: 'ground',
        lead: { content: [run('Motie')], tone: 'accent' },
        content: [run('Bikker')],
      }),
      paragraph({
        type: 'paragraph',
        id: 'e',
        style: 'question',
        label: { size: 'label', content: [run('Vraag 1')] },
        content: [run('Wanneer?')],
      }),
      paragraph({
        type: 'paragraph',
        id: 'f',
        style: 'normal',
        label: { size: 'value', content: [run('12.500')] },
        content: [run('meldingen')],
      }),
    ]);
    expect(said).toBe(2 + 3 + 1 + 2);
  });
});
