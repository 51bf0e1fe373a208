import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getDefaultFields } from '../../../engine/core/blocks/blank-block.ts';
import { BLOCK_KINDS, type Block, type BlockKind } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import { fc } from '../../fuzz/property.ts';
import { FIELD_ARBITRARIES } from '../blocks/field-arbitraries.ts';
import { block, draftOf, para, place, typeOf } from './draft-builder.ts';

const houseStyle = houseStyleSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../templates/house-styles/neutraal/house-style.json', import.meta.url), 'utf8'),
  ),
);

/** Fields that no document prints: for the library, for search, or for what follows from them. */
const NOT_PRINTED: readonly string[] = [
  'motion.zaak',
  'motion.replacedBy',
  'motion.decisions',
  'finding.fingerprint',
  // In the part of a faction, which has a test of its own.
  'question.indirect',
  'source.sender',
  'source.names',
  'source.sections',
];

/** Everything that documents print of a block: in each form, as a ground, cited, on a quote sheet and in a monitor. */
function printEverywhere(one: Block): string {
  const demand = block('demand', { id: 'eis.a', title: 'Eis', grounds: [{ block: one.id }] });
  const other = block('source', {
    id: '123',
    source: { type: 'website', organisation: null, title: 'Rapport', date: null, url: null, language: 'nl' },
  });
  const quote = block('quote', { id: 'quote', demand: one.id, body: [para('q', 'Woorden.')] });
  const forms = (['full', 'short', 'reference'] as const).map((form) => place(one, form, { id: form }));
  const cited = para('cites', [{ type: 'citation', id: 'c', block: one.id, placement: 'text' } as never]);
  const draft = draftOf([...forms, place(demand, 'full'), place(quote, 'full'), cited], [one, demand, quote, other]);
  return [{ quoteSheet: true }, { monitor: true }, {}]
    .map((type) => compose({ draft, documentType: typeOf(type), houseStyle, layout: null, audience: null }))
    .map((publication) => JSON.stringify(publication))
    .join();
}

/** The fields of a kind that change no document, whatever the other fields are. */
function findUnprinted(kind: BlockKind): string[] {
  const arbitraries = FIELD_ARBITRARIES[kind] as Record<string, fc.Arbitrary<unknown>>;
  const unprinted = new Set(Object.keys(arbitraries));
  for (const fields of fc.sample(fc.record(arbitraries), { numRuns: 8, seed: 1 })) {
    const print = (values: object) =>
      printEverywhere(block(kind, { id: 'own', title: 'Titel', body: [para('p', 'Tekst.')], ...values }));
    const whole = print(fields);
    for (const name of unprinted)
      if (print({ ...fields, [name]: getDefaultFields(kind)[name as keyof Block] }) !== whole) unprinted.delete(name);
  }
  return [...unprinted].map((name) => `${kind}.${name}`);
}

test('documents print each field of each kind, except those that this test names', () => {
  expect(BLOCK_KINDS.flatMap(findUnprinted)).toEqual(NOT_PRINTED);
});
