import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { documentTypeSchema } from '../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { houseStyleSchema } from '../../engine/core/house-styles/house-style.ts';
import { outcomeOf } from '../../renderer/document/open/outcome-of.ts';
import { countDraftWords } from '../../renderer/screens/versions/draft-words.ts';
import { specimen } from '../specimens/specimens.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${ROOT}/templates/${path}`, 'utf8'));
const documentType = documentTypeSchema.parse(json('document-types/inbreng-commissiedebat.json'));
const houseStyle = houseStyleSchema.parse(json('house-styles/neutraal/house-style.json'));

const templates = { documentTypes: [documentType], houseStyles: [houseStyle], usual: 'neutraal', today: '2026-11-26' };
const statusBar = (draft: Draft, pages: number | null): number =>
  outcomeOf({
    change: 1,
    draft,
    documentType,
    houseStyle,
    library: null,
    layout: pages === null ? null : { pages, pageOf: {} },
    today: '2026-11-26',
  }).whole.words;

test('Versions and Recovery count the same words as the status bar', () => {
  const find = (id: string) =>
    blockSchema.parse({ id, kind: 'demand', title: `Eis ${id}`, revision: '0'.repeat(64), body: [] });
  const draft = specimen('inbreng-commissiedebat', find);
  expect(statusBar(draft, null)).toBeGreaterThan(0);
  expect(countDraftWords(draft, templates)).toBe(statusBar(draft, null));
});

test('also in a long document, which has numbered headings, a table of contents and references to pages', () => {
  const find = (id: string) =>
    blockSchema.parse({ id, kind: 'demand', title: `Eis ${id}`, revision: '0'.repeat(64), body: [] });
  const draft = specimen('inbreng-commissiedebat', find);
  const long: Draft = {
    ...draft,
    body: [
      ...draft.body,
      { type: 'heading', id: 'kop', level: 1, content: [{ type: 'run', text: 'Wat er moet gebeuren' }] },
      {
        type: 'paragraph',
        id: 'zie',
        content: [
          { type: 'run', text: 'Zie ' },
          { type: 'crossReference', target: 'kop', shows: 'label' },
          { type: 'run', text: ' op ' },
          { type: 'crossReference', target: 'kop', shows: 'page' },
          { type: 'run', text: '.' },
        ],
      },
    ],
  };
  expect(countDraftWords(long, templates)).toBe(
    countDraftWords(draft, templates) + 'Wat er moet gebeuren Zie op'.split(' ').length,
  );
  for (const pages of [2, 3, 5, 40]) expect(statusBar(long, pages)).toBe(countDraftWords(long, templates));
});
