import { describe, expect, test } from 'vitest';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { findEffect, takePart } from '../../engine/core/drafts/take-part.ts';
import type { BlockInstance, Paragraph } from '../../engine/core/richtext/model.ts';
import { mergeOf } from '../../renderer/screens/conflict/merge.ts';
import { differenceRows } from '../../renderer/screens/versions/difference-rows-of.ts';
import { en } from '../../renderer/shell/texts/en.ts';
import { nl } from '../../renderer/shell/texts/nl.ts';
import { specimen } from '../specimens/specimens.ts';

describe('the differences of a document', () => {
  const find = (id: string) =>
    blockSchema.parse({ id, kind: 'demand', title: `Eis ${id}`, revision: '0'.repeat(64), body: [] });
  const draft = specimen('inbreng-commissiedebat', find);
  const reader = {
    t: nl,
    language: 'nl' as const,
    documentTypes: [
      { id: 'inbreng-commissiedebat', name: { nl: 'Inbreng commissiedebat', en: 'Input' } },
      { id: 'brief', name: { nl: 'Brief', en: 'Letter' } },
    ],
    houseStyles: [{ id: 'neutraal', name: { nl: 'Neutraal', en: 'Neutral' } }],
  };
  type Sample = typeof draft;
  /** What a person reads of the way from one draft to another: label, what happened, and the words of each kind. */
  const said = (from: Sample, to: Sample): string[] =>
    differenceRows(from, to, reader).flatMap((row) =>
      row.type === 'same'
        ? []
        : [
            `${row.change.label} | ${row.change.what} | ${row.change.words
              .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}${text}`))
              .join('')}`,
          ],
    );
  const line = (id: string, content: Paragraph['content']): Paragraph => ({ type: 'paragraph', id, content });
  const words = (text: string) => ({ type: 'run' as const, text });
  const motionBlock = blockSchema.parse({
    id: '28638-238',
    kind: 'motion',
    title: 'Motie van het lid Bikker over een plan',
    revision: 'c'.repeat(64),
    kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
    body: [line('m1', [words('verzoekt de regering')])],
  });
  const demandBlock = blockSchema.parse({
    id: 'eis-1',
    kind: 'demand',
    title: 'Maak een plan',
    revision: 'a'.repeat(64),
    body: [line('d1', [words('Maak nu een plan.')])],
  });
  const instance: BlockInstance = {
    type: 'blockInstance',
    id: 'plaats',
    block: 'eis-1',
    revision: demandBlock.revision,
    form: 'full',
  };
  const placed: Sample = {
    ...draft,
    body: [line('a', [words('Eerste.')]), instance],
    blocks: { 'eis-1': demandBlock, [motionBlock.id]: motionBlock },
  };
  const withInstance = (fields: Partial<BlockInstance>): Sample => ({
    ...placed,
    body: [line('a', [words('Eerste.')]), { ...instance, ...fields }],
  });

  test('are said in English with what the Dutch document prints: its numbers, and its words for what is no word', () => {
    const english = { ...reader, t: en, language: 'en' as const };
    const question = blockSchema.parse({ id: 'v', kind: 'question', title: 'V', revision: 'e'.repeat(64), body: [] });
    const cited = { type: 'citation' as const, id: 'c', block: motionBlock.id, placement: 'text' as const };
    const before: Sample = {
      ...placed,
      body: [
        { ...instance, id: 'verwezen', form: 'reference' },
        instance,
        { ...instance, id: 'vraag', block: 'v', revision: question.revision },
        line('a', [words('Zie ook ')]),
      ],
      blocks: { ...placed.blocks, v: question },
    };
    const [first, second, third, last] = before.body as [BlockInstance, BlockInstance, BlockInstance, Paragraph];
    const own = { body: [line('d1', [words('Maak een plan.')])] };
    const later: Sample = {
      ...before,
      body: [
        { ...first, form: 'short' },
        { ...second, own },
        { ...third, own },
        { ...last, content: [words('Zie ook '), cited] },
      ],
    };
    const labels = differenceRows(before, later, english).flatMap((row) =>
      row.type === 'change' ? [[row.change.label, row.change.words.map(({ text }) => text).join('')]] : [],
    );
    // What is only referred to bears no number on the sheet; here it gets the first one.
    expect(labels.map(([label]) => label)).toEqual(['Eis 1', 'Eis 2', 'Vraag 1', 'Text']);
    expect(labels.at(-1)?.[1]).toBe('Zie ook [28638, nr. 238]');
    const still = differenceRows(before, { ...before, body: [first, { ...second, own }, third, last] }, english);
    expect(still.flatMap((row) => (row.type === 'change' ? [row.change.label] : []))).toEqual(['Eis 1']);
  });
  test('of a title say what stands in it and is no word', () => {
    const later: Sample = {
      ...draft,
      subtitle: [words('Commissie '), { type: 'variable', name: 'committee' }, words(' in debat')],
    };
    const [row] = said({ ...draft, subtitle: [] }, later);
    expect(row).toMatch(/\+Commissie \[naam commissie\] in debat$/);
    expect(row).not.toMatch(/ {2}/);
  });
  test('are one line where nothing differs', () => {
    expect(differenceRows(draft, draft, reader).map((row) => row.type)).toEqual(['same']);
  });
  test('name a changed title, and stand in the order of the document', () => {
    const later = { ...draft, title: [words('Een andere titel')] };
    const [first, ...rest] = differenceRows(draft, later, reader);
    expect(first).toMatchObject({ type: 'change', change: { label: 'Titel' } });
    expect(rest.map((row) => row.type)).toEqual(['same']);
  });
  test('give the words of a block that went', () => {
    const [gone] = draft.body.filter((node) => node.type === 'blockInstance');
    const later = { ...draft, body: draft.body.filter((node) => node !== gone) };
    const change = differenceRows(draft, later, reader).find((row) => row.type === 'change');
    expect(change).toMatchObject({ change: { label: 'Eis 1', words: [{ kind: 'removed' }] } });
  });
  test('say the form of a block as the page names it', () => {
    expect(said(placed, withInstance({ form: 'short' }))).toEqual(['Eis 1 | Vorm gewijzigd | -Volledig+Eén regel']);
  });
  test('say own words that were emptied, and put the words of the library back', () => {
    const emptied = withInstance({ own: { body: [] } });
    expect(said(placed, emptied)).toEqual(['Eis 1 | Tekst: 4 woorden weg | -Maak nu een plan.']);
    expect(said(emptied, placed)).toEqual(['Eis 1 | Tekst: 4 woorden erbij | +Maak nu een plan.']);
    expect(takePart({ node: 'plaats', moved: false }, placed, emptied)).toEqual(placed);
  });
  test('say a ground by its title', () => {
    const later = withInstance({
      grounds: { added: [{ block: motionBlock.id, locator: { page: '2' } }], dropped: [] },
    });
    expect(said(placed, later)).toEqual(['Eis 1 | Grond erbij | +Een plan, pagina 2']);
    expect(said(later, placed)).toEqual(['Eis 1 | Grond weg | -Een plan, pagina 2']);
  });
  test('say what was shortened, and a block that moved by its words', () => {
    expect(said(placed, withInstance({ excerpt: [0] }))).toEqual(['Eis 1 | Ingekort: 1 van 1 alinea | ']);
    const moved = { ...placed, body: [instance, line('a', [words('Eerste.')])] };
    expect(said(placed, moved).join()).toMatch(/verplaatst \| (?:Maak nu een plan|Eerste)\.$/);
  });
  test('say what the library says otherwise, and no revision', () => {
    const newer = blockSchema.parse({ ...demandBlock, revision: 'b'.repeat(64), title: 'Maak een goed plan' });
    const later = { ...withInstance({ revision: newer.revision }), blocks: { ...placed.blocks, 'eis-1': newer } };
    expect(said(placed, later)).toEqual(['Eis 1 | Bijgewerkt uit de bibliotheek: titel | Maak een +goed plan']);
  });
  test('say what a source says otherwise, by its title', () => {
    const newer = blockSchema.parse({ ...motionBlock, status: 'adopted', revision: 'd'.repeat(64) });
    expect(said(placed, { ...placed, blocks: { ...placed.blocks, [newer.id]: newer } })).toEqual([
      'Motie | ‘Een plan’ bijgewerkt uit de bibliotheek: uitslag | -uitslag onbekend+aangenomen',
    ]);
  });
  test('say an updated block in one line, whatever the library says otherwise of it', () => {
    const before: Sample = {
      ...placed,
      body: [
        line('a', [words('Eerste.')]),
        { ...instance, id: 'motie', block: motionBlock.id, revision: motionBlock.revision },
      ],
    };
    const newer = blockSchema.parse({
      ...motionBlock,
      revision: 'd'.repeat(64),
      status: 'adopted',
      decidedOn: '2026-10-03',
      body: [line('m1', [words('verzoekt de regering een plan te maken')]), line('m2', [words('en gaat over')])],
    });
    const later: Sample = {
      ...before,
      body: [line('a', [words('Eerste.')]), { ...instance, id: 'motie', block: newer.id, revision: newer.revision }],
      blocks: { ...before.blocks, [newer.id]: newer },
    };
    expect(said(before, later)).toEqual(['Motie | Bijgewerkt uit de bibliotheek: uitslag, besluit en tekst | ']);
    const [row] = differenceRows(before, later, reader).filter((one) => one.type === 'change');
    expect(row).toMatchObject({
      change: {
        place: { node: 'motie' },
        parts: [
          { name: 'Uitslag', literal: false },
          { name: 'Besluit', literal: false },
          { name: 'Tekst', literal: true },
          { name: 'Tekst', literal: true },
        ],
      },
    });
  });
  test('say a ground that the library gave a demand with what else it says of it', () => {
    const newer = blockSchema.parse({
      ...demandBlock,
      revision: 'b'.repeat(64),
      title: 'Maak een goed plan',
      grounds: [{ block: motionBlock.id }],
    });
    const later = { ...withInstance({ revision: newer.revision }), blocks: { ...placed.blocks, 'eis-1': newer } };
    expect(said(placed, later)).toEqual(['Eis 1 | Bijgewerkt uit de bibliotheek: titel en grond erbij | ']);
  });
  test('say a source that carries a demand once, with all that it says otherwise, and give it back', () => {
    const source = blockSchema.parse({ ...motionBlock, id: 'kst.28638.238' });
    const demand = blockSchema.parse({ ...demandBlock, grounds: [{ block: source.id }] });
    const before: Sample = { ...placed, blocks: { 'eis-1': demand, [source.id]: source } };
    const newer = blockSchema.parse({
      ...source,
      revision: 'd'.repeat(64),
      title: 'Motie over klanten',
      status: 'adopted',
    });
    const later: Sample = { ...before, blocks: { ...before.blocks, [newer.id]: newer } };
    expect(said(before, later)).toEqual(['Motie | ‘Klanten’ bijgewerkt uit de bibliotheek: titel en uitslag | ']);
    const place = { block: source.id };
    expect(differenceRows(before, later, reader)[0]).toMatchObject({ change: { place } });
    expect(findEffect(place, before, later)).toBe('put-back');
    expect(takePart(place, before, later)).toEqual(before);
  });
  test('call an empty paragraph empty', () => {
    expect(said(placed, { ...placed, body: [...placed.body, line('leeg', [])] })).toEqual([
      'Tekst | Lege alinea erbij | ',
    ]);
  });
  test('say citations, variables and references in words', () => {
    const later: Sample = {
      ...placed,
      body: [
        line('a', [
          words('Eerste'),
          { type: 'citation', id: 'c', block: motionBlock.id, locator: { page: '2' }, placement: 'note' },
          { type: 'variable', name: 'debateDate' },
          { type: 'crossReference', target: 'plaats', shows: 'label' },
          words('.'),
        ]),
        instance,
      ],
    };
    expect(said(placed, later).join().replaceAll('+', '')).toContain('[28638, nr. 238, pagina 2][datum debat][Eis 1]');
  });
  test('say fields of the document as Details does', () => {
    const before: Sample = { ...placed, houseStyle: null, language: 'nl', stamp: null, variables: {} };
    const later: Sample = {
      ...before,
      documentType: 'brief',
      houseStyle: 'neutraal',
      language: 'en',
      stamp: 'concept',
      variables: { debateDate: { value: '2026-12-03', filledBy: 'writer' } },
    };
    expect(said(before, later)).toEqual([
      'Soort | Gewijzigd | -Inbreng commissiedebat+Brief',
      'Huisstijl | Gewijzigd | -zoals bij Instellingen+Neutraal',
      'Taal | Gewijzigd | -Nederlands+Engels',
      'Stand | Gewijzigd | -Niet gemerkt+Concept',
      'Datum van het debat | Ingevuld | +3 december 2026',
    ]);
  });
  test('are named in the same words where two versions are merged', () => {
    const here: Sample = { ...placed, houseStyle: null, language: 'nl' };
    const folder: Sample = { ...here, houseStyle: 'neutraal', language: 'en' };
    const { rows } = mergeOf({ base: here, here, folder }, reader);
    const added = rows.flatMap((row) =>
      row.type === 'conflict' ? row.folder.filter(({ kind }) => kind === 'added').map(({ text }) => text) : [],
    );
    expect(added).toEqual(['Neutraal', 'Engels']);
  });
  test('show no id of a node, a block or a revision', () => {
    const ids = /\b(?:full|short|reference|eis-1|28638-238|plaats|[0-9a-f]{64})\b/;
    const later = withInstance({
      form: 'reference',
      revision: 'b'.repeat(64),
      grounds: { added: [{ block: motionBlock.id }], dropped: [] },
      lang: 'en',
    });
    for (const row of [...said(placed, later), ...said(later, { ...placed, body: [] })]) expect(row).not.toMatch(ids);
  });
});
