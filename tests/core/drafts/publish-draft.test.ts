import { describe, expect, it } from 'vitest';
import { followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { draftSchema } from '../../../engine/core/drafts/draft.ts';
import { publishDraft } from '../../../engine/core/drafts/publish-draft.ts';
import { repairLinks } from '../../../engine/core/drafts/repair.ts';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { collectIds } from '../../../engine/core/richtext/ids.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { documentTypeOf, SPECIMEN_TYPES, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { anyDraft } from '../compose/any-draft.ts';
import { block, draftOf, para, place, typeOf } from '../compose/draft-builder.ts';
import { neutraal } from '../compose/neutraal.ts';
import { SECRET, withSecretsEverywhere } from './secrets.ts';

const type = typeOf({ citations: { placement: 'note', shorten: true, sourceList: 'never' } });

const hasItems = (node: { type?: string; items?: unknown[] } | null): boolean =>
  node?.type !== 'list' || node.items?.length !== 0;

/** No page prints the evidence matrix. Removes the titles of its grounds, and leaves of each cell only whether it has text. */
function omitMatrixTexts({ evidence, ...printed }: Publication) {
  const grounds = evidence.grounds.map((ground) => ({ ...ground, title: '' }));
  const cells = evidence.cells.map((row) => row.map((shows) => shows !== null));
  return { ...printed, evidence: { ...evidence, grounds, cells } };
}

describe('a published draft', () => {
  it('contains no text that its documents do not print', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const full = withSecretsEverywhere(draft);
        expect(JSON.stringify(publishDraft(full, { documentType: type }))).not.toMatch(SECRET);
      }),
      { numRuns: runsOf(25, 2_000) },
    );
  });

  it('contains the follow-up of the rows of a monitor, with the last verdict and the first open step only', () => {
    const log = [
      { date: '2024-02-02', says: 'Een brief.', verdict: { grade: 'not', by: 'GEHEIM', on: '2024-03-01' } },
      { date: '2024-06-17', verdict: { grade: 'partly', by: 'redactie', on: '2024-07-01' } },
      { next: { step: 'GEHEIM gedaan', on: '2024-01-01', done: true } },
      { next: { step: 'bellen', on: '2024-09-01' } },
      { next: { step: 'GEHEIM later', on: '2024-10-01' } },
    ].map((entry) => followUpEntrySchema.parse(entry));
    const row = block('motion', { id: '28638-238', followUp: log });
    const short = block('commitment', { id: 'toezegging', followUp: log });
    const draft = draftOf([place(row, 'full'), place(short, 'short')], [row, short]);
    const { blocks } = publishDraft(draft, { documentType: typeOf({ monitor: true }) });
    expect(blocks['28638-238']).toMatchObject({
      followUp: [
        { says: 'Een brief.', verdict: null },
        { verdict: { grade: 'partly', by: 'redactie' } },
        { next: null },
        { next: { step: 'bellen' } },
        { next: null },
      ],
    });
    expect(blocks.toezegging).toMatchObject({ followUp: [] });
    expect(JSON.stringify(blocks)).not.toMatch(SECRET);
    const elsewhere = publishDraft(draft, { documentType: type });
    expect(elsewhere.blocks['28638-238']).toMatchObject({ followUp: [] });
  });

  it('is a valid draft that needs no repairs', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const published = publishDraft(withSecretsEverywhere(draft), { documentType: type });
        expect(draftSchema.parse(published)).toEqual(published);
        expect(publishDraft(published, { documentType: type })).toEqual(published);
      }),
      { numRuns: runsOf(25, 2_000) },
    );
  });

  it('gives the same document', () => {
    const house = neutraal;
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const documents = [draft, publishDraft(draft, { documentType: type })].map((one) => {
          const made = compose({ draft: one, documentType: type, houseStyle: house, layout: { pages: 6 } });
          // A list whose items all belong to another variant prints nothing, and a draft can't store it.
          return JSON.parse(JSON.stringify(omitMatrixTexts(made)), (_, value) =>
            Array.isArray(value) ? value.filter(hasItems) : value,
          );
        });
        expect(documents[1]).toEqual(documents[0]);
      }),
      { numRuns: runsOf(12, 400) },
    );
  });
});

describe.each(SPECIMEN_TYPES)('the published draft of a specimen: %s', (name) => {
  const documentType = documentTypeOf(name);
  const draft = specimen(name, finding(starterBlocks()));
  const published = publishDraft(draft, { documentType });

  it('gives the same document, with the same ids', () => {
    const layout = { pages: 2 };
    const houseStyle = neutraal;
    const composed = [published, draft].map((one) =>
      omitMatrixTexts(compose({ draft: one, documentType, houseStyle, layout })),
    );
    expect(composed[0]).toEqual(composed[1]);
    expect(published.id).toBe(draft.id);
    expect(collectIds(published.body)).toEqual(collectIds(draft.body));
    expect(repairLinks(published).repaired).toEqual([]);
  });
});

describe('the title of a block', () => {
  const passage = block('passage', {
    id: 'stuk',
    title: 'Alleen voor fracties die twijfelen',
    body: [para('p1', 'Wat er staat.')],
  });
  const quote = block('quote', { id: 'woord', title: 'Directeur boos', body: [para('p2', 'Dit zeggen wij.')] });
  const source = block('source', {
    id: 'bron',
    title: 'Rapport dat wij niet noemen',
    source: { type: 'website', organisation: null, title: 'Cijfers', date: null, url: null, language: 'nl' },
  });
  const blocks = [passage, quote, source];
  const titles = (body: Parameters<typeof draftOf>[0]) =>
    Object.values(publishDraft(draftOf(body, blocks), { documentType: type }).blocks).map(({ title }) => title);

  it('is replaced by printed text where no page prints it', () => {
    expect(titles([place(passage, 'full'), place(quote, 'full'), place(source, 'full')])).toEqual([
      'Wat er staat.',
      'Dit zeggen wij.',
      'Cijfers',
    ]);
  });

  it('is kept where a page prints it, as a citation or in a cross-reference', () => {
    expect(titles([place(passage, 'reference')])).toEqual([passage.title]);
    const words = { type: 'crossReference' as const, target: 'at-woord', shows: 'text' as const };
    expect(titles([place(quote, 'full'), para('verwijzing', [words])])).toEqual([quote.title]);
  });
});

describe('a block that the draft contains twice', () => {
  it('keeps the text that either instance prints, and the ground that one of them drops', () => {
    const bron = block('source', {
      id: 'bron',
      source: { type: 'website', organisation: null, title: 'Bron', date: null, url: null, language: 'nl' },
    });
    const eis = block('demand', {
      id: 'eis',
      title: 'Een eis',
      body: [para('p1', 'Waarom')],
      grounds: [{ block: 'bron', shows: 'dit' }],
    });
    const draft = draftOf(
      [place(eis, 'short', { id: 'a', grounds: { added: [], dropped: ['bron'] } }), place(eis, 'full', { id: 'b' })],
      [eis, bron],
    );
    const published = publishDraft(draft, { documentType: type });
    expect(published.body).toEqual(draft.body);
    expect(published.blocks.eis).toMatchObject({ body: eis.body, grounds: eis.grounds });
    expect(Object.keys(published.blocks).sort()).toEqual(['bron', 'eis']);
  });
});

describe('the draft of a quote sheet', () => {
  const eis = block('demand', { id: 'eis', title: 'De eis', body: [para('p1', 'Waarom')] });
  const citaat = block('quote', {
    id: 'citaat',
    body: [para('p2', 'Woorden')],
    state: 'approved',
    approvedBy: 'De directeur',
    approvedOn: '2026-11-01',
    approvedHow: 'mail',
    approvedWhere: 'map Vrijgaven',
    approvedFor: ['press'],
    demand: 'eis',
  });
  const draft = draftOf([place(citaat, 'full')], [citaat, eis]);

  it('contains the approver of a quote and its demand, since the sheet prints both', () => {
    const { blocks } = publishDraft(draft, { documentType: typeOf({ quoteSheet: true }) });
    expect(blocks.citaat).toMatchObject({ approvedBy: 'De directeur', approvedOn: '2026-11-01', demand: 'eis' });
    expect(blocks.citaat).toMatchObject({
      approvedHow: 'mail',
      approvedWhere: 'map Vrijgaven',
      approvedFor: ['press'],
    });
    expect(blocks.eis).toMatchObject({ title: 'De eis', body: [] });
  });

  it('omits both in a document that prints neither', () => {
    const { blocks } = publishDraft(draft, { documentType: typeOf() });
    expect(blocks.citaat).toMatchObject({ approvedBy: null, approvedOn: null, demand: null });
    expect(blocks.citaat).toMatchObject({ approvedHow: null, approvedWhere: null, approvedFor: [] });
    expect(blocks.eis).toBeUndefined();
  });
});

describe('the published draft of one variant', () => {
  it('contains the text of that variant, without its name', () => {
    const draft = draftOf(
      [
        { ...para('a', 'Voor allen') },
        { ...para('b', 'Voor de pers'), audiences: ['pers'] },
        { ...para('c', 'Voor een fractie'), audiences: ['fractie'] },
      ],
      [],
      {
        audiences: [
          { id: 'pers', name: 'Pers' },
          { id: 'fractie', name: 'Fractie' },
        ],
      },
    );
    const published = publishDraft(draft, { documentType: type, audience: 'pers' });
    expect(published.body).toEqual([para('a', 'Voor allen'), para('b', 'Voor de pers')]);
    expect(published.audiences).toEqual([]);
  });
});
