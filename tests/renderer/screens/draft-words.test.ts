import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { blockSchema } from '../../../engine/core/blocks/block.ts';
import { documentTypeSchema } from '../../../engine/core/document-types/document-type.ts';
import { houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import { outcomeOf } from '../../../renderer/document/outcome-of.ts';
import { draftWords } from '../../../renderer/versions/draft-words.ts';
import { specimen } from '../../specimens/specimens.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${ROOT}/templates/${path}`, 'utf8'));
const documentType = documentTypeSchema.parse(json('document-types/inbreng-commissiedebat.json'));
const houseStyle = houseStyleSchema.parse(json('house-styles/neutraal/house-style.json'));

test('Versions and Recovery count the words that the status bar counts', () => {
  const find = (id: string) =>
    blockSchema.parse({ id, kind: 'demand', title: `Eis ${id}`, revision: '0'.repeat(64), body: [] });
  const draft = specimen('inbreng-commissiedebat', find);
  const outcome = outcomeOf({
    change: 1,
    draft,
    documentType,
    houseStyle,
    library: null,
    layout: null,
    today: '2026-11-26',
  });
  const templates = { documentTypes: [documentType], houseStyles: [houseStyle], usual: 'neutraal' };
  expect(outcome.whole.words).toBeGreaterThan(0);
  expect(draftWords(draft, templates)).toBe(outcome.whole.words);
});
