import { describe, expect, it } from 'vitest';
import { pageLimit } from '../../../engine/core/checks/page-limit.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { publishDraft } from '../../../engine/core/drafts/publish-draft.ts';
import { ANNEX_HEADING, countAnnexPages, countMainPages } from '../../../engine/core/publication/main-pages.ts';
import type { PubTable } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText, getPlainText } from '../../../engine/core/publication/text.ts';
import { block, draftOf, place, typeOf } from './draft-builder.ts';
import { neutraal } from './neutraal.ts';

const motion = block('motion', {
  id: '28638-229',
  title: 'Motie van de leden Bikker en Mutluer over het non-punishmentbeginsel',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '229' },
  sessionYear: '2023-2024',
  status: 'adopted',
  decidedOn: '2023-10-03',
  statusByHand: { by: 'redactie', at: '2024-03-01T09:00:00Z', source: 'Verslag van de woordvoerder' },
});
const passage = block('passage', { id: 'stuk', title: 'Alleen voor fracties die twijfelen' });
const demand = block('demand', {
  id: 'eis',
  title: 'Veranker het beginsel in de wet',
  grounds: [
    { block: motion.id, shows: 'veranker non-punishment in de wet', locator: { page: '1' } },
    { block: 'stuk' },
    { block: 'weg' },
  ],
});
const alone = block('demand', { id: 'alleen', title: 'Kom met geld' });
const BLOCKS = [motion, passage, demand, alone];

function draftWith(more: Partial<Draft> = {}): Draft {
  const body = [place(demand, 'short'), place(alone, 'full')];
  return draftOf(body, BLOCKS, { evidenceAnnex: true, ...more });
}
const composed = (draft: Draft, pageOf?: Record<string, number>) =>
  compose({
    draft,
    documentType: typeOf({ citations: { placement: 'note', shorten: true, sourceList: 'auto' } }),
    houseStyle: neutraal,
    layout: pageOf ? { pages: 3, pageOf } : null,
  });

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
function rowsOf(draft: Draft): string[][] {
  const table = composed(draft).body.find((node): node is PubTable => node.id === 'evidence-annex--table');
  return (table?.rows ?? []).map(({ cells }) =>
    cells.map(({ content }) =>
      content.map((node) => (node.type === 'paragraph' ? plain(getPlainText(node.content)) : '')).join(' / '),
    ),
  );
}

describe('The annex with the evidence', () => {
  it('has for each demand what every ground shows, the outcome of a motion, and the source with the place', () => {
    expect(rowsOf(draftWith())).toEqual([
      ['Punt', 'Onderbouwing', 'Bron'],
      [
        'Punt 1 / Veranker het beginsel in de wet',
        'Motie: Veranker non-punishment in de wet. Aangenomen op 3 oktober 2023.',
        'Kamerstukken II 2023/24, 28638, nr. 229, p. 1 / Uitslag: Verslag van de woordvoerder',
      ],
      // The title of a passage is for users of the library.
      ['Passage', '–'],
      ['Bron', '–'],
      ['Punt 2 / Kom met geld', 'Geen onderbouwing vermeld.', '–'],
    ]);
  });

  it('begins on its own page after all other text, in the language and with the name of demands of the document', () => {
    const { body } = composed(draftWith({ language: 'en', pointName: 'request' }));
    expect(body.slice(-3).map(({ type }) => type)).toEqual(['pageBreak', 'heading', 'table']);
    const { body: text } = collectPublicationText(composed(draftWith({ language: 'en', pointName: 'request' })));
    expect(text.join('\n')).toContain('Annex: evidence for each request');
  });

  it('is absent unless the document has one, and from a document without demands', () => {
    const has = (draft: Draft) => composed(draft).body.some(({ id }) => id === ANNEX_HEADING);
    expect(has(draftWith({ evidenceAnnex: false }))).toBe(false);
    expect(has(draftOf([place(motion, 'full')], [motion], { evidenceAnnex: true }))).toBe(false);
    expect(has(draftWith())).toBe(true);
  });

  it('adds no empty field: the document itself has one', () => {
    const unknown = {
      ...motion,
      sessionYear: null,
      date: null,
      kamerstuk: { ...motion.kamerstuk, number: null },
    } as typeof motion;
    const fields = (draft: Draft) => JSON.stringify(composed(draft)).split('"type":"field"').length;
    const draft = draftOf([place(demand, 'short')], [unknown, passage, demand]);
    expect(fields({ ...draft, evidenceAnnex: true })).toBe(fields(draft));
  });

  it('does not count for the limit of pages, nor for the parts that depend on the length', () => {
    const layout = { pages: 3, pageOf: { [ANNEX_HEADING]: 3 } };
    expect([countMainPages(layout), countAnnexPages(layout)]).toEqual([2, 1]);
    expect([countMainPages({ pages: 3, pageOf: {} }), countAnnexPages({ pages: 3 })]).toEqual([3, 0]);
    const hasSources = (pageOf: Record<string, number>) =>
      composed(draftWith(), pageOf).body.some(({ id }) => id === 'sources');
    expect(hasSources({ [ANNEX_HEADING]: 3 })).toBe(false);
    expect(hasSources({})).toBe(true);
    const run = (given: typeof layout) =>
      pageLimit.run({ documentType: typeOf({ pageLimit: 2 }), layout: given } as unknown as Parameters<
        typeof pageLimit.run
      >[0]);
    expect(run(layout)).toEqual([]);
    expect(run({ pages: 3, pageOf: {} } as unknown as typeof layout)).toHaveLength(1);
  });

  it('is the same in the published draft, also for a demand in its short form', () => {
    const documentType = typeOf({});
    const published = publishDraft(draftWith(), { documentType });
    expect(published.evidenceAnnex).toBe(true);
    expect(rowsOf(published)).toEqual(rowsOf(draftWith()));
    const without = publishDraft(draftWith({ evidenceAnnex: false }), { documentType });
    expect(JSON.stringify(without)).not.toContain('veranker non-punishment in de wet');
  });
});
