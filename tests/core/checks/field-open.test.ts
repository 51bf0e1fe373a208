import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import { formatFinding, runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findInstances } from '../../../engine/core/drafts/instances.ts';
import { collectIds } from '../../../engine/core/richtext/ids.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyDraft } from '../compose/any-draft.ts';
import { neutraal } from '../compose/neutraal.ts';
import { block, cite, documentType, draft, paragraph, placed } from './drafts.ts';

function checked(of: Draft, type: DocumentType = documentType(), pages = 1): CheckFinding[] {
  const layout = { pages, pageOf: {} };
  const publication = compose({ draft: of, documentType: type, houseStyle: neutraal, layout });
  return runChecks({
    draft: of,
    documentType: type,
    library: (id) => of.blocks[id],
    layout,
    publication,
    today: '2026-11-25',
    dayOf: dayHere,
  });
}

function open(of: Draft, type?: DocumentType, pages?: number) {
  return checked(of, type, pages).filter((finding) => finding.check === 'field-open');
}

const report = block({
  id: 'rapport',
  kind: 'source',
  source: {
    type: 'greta-report',
    country: 'NLD',
    round: 3,
    number: null,
    title: null,
    language: 'en',
    adopted: null,
    published: null,
    hudoc: null,
  },
});

describe('a field that is only in a note', () => {
  test('is reported once for its source, at its first note', () => {
    const text = [
      paragraph('p1', 'Eerst.', cite('c1', 'rapport')),
      paragraph('p2', 'Nog eens.', cite('c2', 'rapport')),
    ];
    expect(open(draft(text, [report]))).toMatchObject([
      {
        severity: 'warning',
        location: { node: 'c1' },
        block: 'rapport',
        values: { what: 'source', fields: ['[datum]', '[nummer]'] },
      },
    ]);
    const [finding] = open(draft(text, [report]));
    expect(finding && formatFinding(finding, 'nl')).toBe(
      'In de bron van ‘Titel van rapport’ is nog niet ingevuld: [datum] en [nummer].',
    );
  });

  test('of a ground is located at the demand, and of a finding in the form of its report', () => {
    const bevinding = block({
      id: 'bevinding',
      kind: 'finding',
      report: 'rapport',
      section: 'IV.8',
      paragraph: '171',
      level: 'urges',
    });
    const eis = block({ id: 'eis', kind: 'demand', addressee: 'de minister', grounds: [{ block: 'bevinding' }] });
    expect(open(draft([placed(eis)], [eis, bevinding, report]))).toMatchObject([
      { location: { node: 'at-eis' }, block: 'rapport', values: { what: 'source', title: 'Titel van rapport' } },
    ]);
  });

  test('is not reported when it only has a motion without a number', () => {
    const motion = block({
      id: 'm',
      kind: 'motion',
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: null },
      date: '2023-12-21',
      movers: ['Bikker'],
    });
    expect(open(draft([paragraph('p1', 'De motie.', cite('c1', 'm'))], [motion]))).toEqual([]);
    // Its outcome is another fact, which its type may leave to this check.
    const silent = documentType({ checks: { 'fact-missing': 'off' } });
    expect(open(draft([placed(motion, { form: 'short' })], [motion]), silent)).toMatchObject([
      { location: { node: 'at-m' }, values: { what: 'block', fields: ['[uitslag]'] } },
    ]);
  });
});

test('a block that is cited without a source is reported where it is cited', () => {
  const eis = block({ id: 'eis', kind: 'demand', addressee: 'de minister' });
  const passage = block({ id: 'passage', kind: 'passage', body: [paragraph('b1', 'Woorden.')] });
  const quote = block({
    id: 'citaat',
    kind: 'quote',
    state: 'published',
    speaker: 'Naam',
    body: [paragraph('b2', 'Woorden.')],
  });
  const text = paragraph(
    'p1',
    'Dit',
    cite('c1', 'eis'),
    cite('c2', 'passage'),
    cite('c3', 'citaat'),
    cite('c4', 'weg'),
    '.',
  );
  const found = open(draft([text], [eis, passage, quote]));
  expect(found.map(({ location, block: id, values }) => [location?.node, id, values])).toEqual([
    ['p1', 'weg', { what: 'no-source', title: 'weg', kind: null, fields: ['[bron]'] }],
    ['c1', 'eis', { what: 'no-source', title: 'Titel van eis', kind: 'demand', fields: ['[bron]'] }],
    ['c2', 'passage', { what: 'no-source', title: 'Titel van passage', kind: 'passage', fields: ['[bron]'] }],
    ['c3', 'citaat', { what: 'no-source', title: 'Titel van citaat', kind: 'quote', fields: ['[bron]'] }],
  ]);
});

test('a reference to a missing node, a question without text and a check that is off are reported too', () => {
  const question = block({ id: 'vraag', kind: 'question' });
  const eis = block({ id: 'eis', kind: 'demand', grounds: [] });
  const text = paragraph('p1', 'Zie ', { type: 'crossReference', target: 'weg', shows: 'label' }, '.');
  const silent = documentType({ checks: { 'demand-without-addressee': 'off' } });
  expect(
    open(draft([text, placed(question), placed(eis)], [question, eis]), silent).map(({ location, values }) => [
      location?.node,
      values,
    ]),
  ).toMatchObject([
    ['p1', { what: 'reference', fields: ['[verwijzing]'] }],
    ['at-vraag', { what: 'block', fields: ['[tekst]'] }],
    ['at-eis', { what: 'block', fields: ['[geadresseerde]'] }],
  ]);
});

/** The finding that reports this open field to the user. */
function isAbout(finding: CheckFinding, field: { name: string; text: string; block?: string }): boolean {
  if (finding.check === 'field-open')
    return (
      (finding.block ?? null) === (field.block ?? null) &&
      finding.values.fields.includes(field.text.replaceAll('\u00a0', ' '))
    );
  if (finding.check === 'variable-empty')
    return finding.values.name === (field.name === 'draft.title' ? 'title' : field.name);
  return finding.block !== undefined && finding.block === field.block;
}

test('every field for the writer in any document is reported with a location in it', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(1, 3, 7), fc.boolean(), (of, pages, quoteSheet) => {
      const type = documentType({
        quoteSheet,
        front: [{ type: 'title', style: 'title', label: [], bold: false, content: null }],
        citations: { placement: 'note', shorten: true, sourceList: 'auto' },
      });
      const publication = compose({ draft: of, documentType: type, houseStyle: neutraal, layout: { pages } });
      const found = checked(of, type, pages);
      const places = new Set([...collectIds(of.body), ...findInstances(of.body).map(({ id }) => id)]);
      JSON.stringify([publication.body, publication.notes], (_, node) => {
        if (node?.type === 'field' && node.filledBy === 'writer') {
          const reported = found.filter((finding) => isAbout(finding, node));
          expect(reported.length, JSON.stringify(node)).toBeGreaterThan(0);
          const [first] = reported;
          if (node.block !== undefined)
            expect(places.has(first?.location?.node ?? ''), JSON.stringify([node, first])).toBe(true);
        }
        return node;
      });
    }),
    { numRuns: runsOf(25, 2_000) },
  );
});

test('a field in the source list leads to the use of that source', () => {
  const commitment: Block = block({
    id: 'toezegging',
    kind: 'commitment',
    by: 'minister',
    date: '2024-01-01',
    state: 'open',
    source: {
      type: 'kamerstuk',
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '9' },
      sessionYear: null,
      title: null,
      date: null,
    },
  });
  const type = documentType({ citations: { placement: 'note', shorten: false, sourceList: 'always' } });
  expect(open(draft([placed(commitment)], [commitment]), type)).toMatchObject([
    { location: { node: 'at-toezegging' }, values: { fields: ['[vergaderjaar]'] } },
  ]);
});
