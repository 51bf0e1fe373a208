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
  /** The visible differences between two drafts: label, kind of change and the text of each kind. */
  const describeDifferences = (from: Sample, to: Sample): string[] =>
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

  test('are in English with the parts that the Dutch document prints: its numbers, and its labels', () => {
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
    // A block that is only referred to has no number on the sheet; here it gets the first one.
    expect(labels.map(([label]) => label)).toEqual(['Punt 1', 'Punt 2', 'Vraag 1', 'Text']);
    expect(labels.at(-1)?.[1]).toBe('Zie ook [28638, nr. 238]');
    const still = differenceRows(before, { ...before, body: [first, { ...second, own }, third, last] }, english);
    expect(still.flatMap((row) => (row.type === 'change' ? [row.change.label] : []))).toEqual(['Punt 1']);
  });
  test('of a title show its content, also content that is no text', () => {
    const later: Sample = {
      ...draft,
      subtitle: [words('Commissie '), { type: 'variable', name: 'committee' }, words(' in debat')],
    };
    const [row] = describeDifferences({ ...draft, subtitle: [] }, later);
    expect(row).toMatch(/\+Commissie \[naam commissie\] in debat$/);
    expect(row).not.toMatch(/ {2}/);
  });
  test('are one line when nothing differs', () => {
    expect(differenceRows(draft, draft, reader).map((row) => row.type)).toEqual(['same']);
  });
  test('name a changed title, and follow the order of the document', () => {
    const later = { ...draft, title: [words('Een andere titel')] };
    const [first, ...rest] = differenceRows(draft, later, reader);
    expect(first).toMatchObject({ type: 'change', change: { label: 'Titel' } });
    expect(rest.map((row) => row.type)).toEqual(['same']);
  });
  test('show the text of a removed block', () => {
    const [removed] = draft.body.filter((node) => node.type === 'blockInstance');
    const later = { ...draft, body: draft.body.filter((node) => node !== removed) };
    const change = differenceRows(draft, later, reader).find((row) => row.type === 'change');
    expect(change).toMatchObject({ change: { label: 'Punt 1', words: [{ kind: 'removed' }] } });
  });
  test('name the form of a block as the page does', () => {
    expect(describeDifferences(placed, withInstance({ form: 'short' }))).toEqual([
      'Punt 1 | Vorm gewijzigd | -Volledig+Eén regel',
    ]);
  });
  test('show own text that was emptied, and restore the text of the library', () => {
    const emptied = withInstance({ own: { body: [] } });
    expect(describeDifferences(placed, emptied)).toEqual(['Punt 1 | Tekst: 4 woorden weg | -Maak nu een plan.']);
    expect(describeDifferences(emptied, placed)).toEqual(['Punt 1 | Tekst: 4 woorden erbij | +Maak nu een plan.']);
    expect(takePart({ node: 'plaats', moved: false }, placed, emptied)).toEqual(placed);
  });
  test('name a ground by its title', () => {
    const later = withInstance({
      grounds: { added: [{ block: motionBlock.id, locator: { page: '2' } }], dropped: [] },
    });
    expect(describeDifferences(placed, later)).toEqual(['Punt 1 | Onderbouwing erbij | +Een plan, pagina 2']);
    expect(describeDifferences(later, placed)).toEqual(['Punt 1 | Onderbouwing weg | -Een plan, pagina 2']);
  });
  test('show a shortened text, and a moved block by its text', () => {
    expect(describeDifferences(placed, withInstance({ excerpt: [0] }))).toEqual([
      'Punt 1 | Ingekort: 1 van 1 alinea | ',
    ]);
    const moved = { ...placed, body: [instance, line('a', [words('Eerste.')])] };
    expect(describeDifferences(placed, moved).join()).toMatch(/verplaatst \| (?:Maak nu een plan|Eerste)\.$/);
  });
  test('show changes of the library’s text, and no revision', () => {
    const newer = blockSchema.parse({ ...demandBlock, revision: 'b'.repeat(64), title: 'Maak een goed plan' });
    const later = { ...withInstance({ revision: newer.revision }), blocks: { ...placed.blocks, 'eis-1': newer } };
    expect(describeDifferences(placed, later)).toEqual([
      'Punt 1 | Bijgewerkt uit de bibliotheek: titel | Maak een +goed plan',
    ]);
  });
  test('show changes of a source, by its title', () => {
    const newer = blockSchema.parse({ ...motionBlock, status: 'adopted', revision: 'd'.repeat(64) });
    expect(describeDifferences(placed, { ...placed, blocks: { ...placed.blocks, [newer.id]: newer } })).toEqual([
      'Motie | ‘Een plan’ bijgewerkt uit de bibliotheek: uitslag | -uitslag onbekend+aangenomen',
    ]);
  });
  test('show an updated block in one line, however many of its fields changed', () => {
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
    expect(describeDifferences(before, later)).toEqual([
      'Motie | Bijgewerkt uit de bibliotheek: uitslag, besluit en tekst | ',
    ]);
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
  test('show a ground that the library added to a demand with the other changes', () => {
    const newer = blockSchema.parse({
      ...demandBlock,
      revision: 'b'.repeat(64),
      title: 'Maak een goed plan',
      grounds: [{ block: motionBlock.id }],
    });
    const later = { ...withInstance({ revision: newer.revision }), blocks: { ...placed.blocks, 'eis-1': newer } };
    expect(describeDifferences(placed, later)).toEqual([
      'Punt 1 | Bijgewerkt uit de bibliotheek: titel en onderbouwing erbij | ',
    ]);
  });
  test('show a source that carries a demand once, with all its changes, and restore it', () => {
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
    expect(describeDifferences(before, later)).toEqual([
      'Motie | ‘Klanten’ bijgewerkt uit de bibliotheek: titel en uitslag | ',
    ]);
    const place = { block: source.id };
    expect(differenceRows(before, later, reader)[0]).toMatchObject({ change: { place } });
    expect(findEffect(place, before, later)).toBe('put-back');
    expect(takePart(place, before, later)).toEqual(before);
  });
  test('name an empty paragraph as empty', () => {
    expect(describeDifferences(placed, { ...placed, body: [...placed.body, line('leeg', [])] })).toEqual([
      'Tekst | Lege alinea erbij | ',
    ]);
  });
  test('show citations, variables and references as text', () => {
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
    expect(describeDifferences(placed, later).join().replaceAll('+', '')).toContain(
      '[28638, nr. 238, pagina 2][datum debat][Punt 1]',
    );
  });
  test('name fields of the document as Details does', () => {
    const before: Sample = { ...placed, houseStyle: null, language: 'nl', stamp: null, pointName: null, variables: {} };
    const later: Sample = {
      ...before,
      documentType: 'brief',
      houseStyle: 'neutraal',
      language: 'en',
      stamp: 'concept',
      pointName: 'recommendation',
      variables: { debateDate: { value: '2026-12-03', filledBy: 'writer' } },
    };
    expect(describeDifferences(before, later)).toEqual([
      'Soort | Gewijzigd | -Inbreng commissiedebat+Brief',
      'Huisstijl | Gewijzigd | -zoals bij Instellingen+Neutraal',
      'Taal | Gewijzigd | -Nederlands+Engels',
      'Status | Gewijzigd | -Geen markering+Concept',
      'Naam van een eis | Gewijzigd | -zoals in de huisstijl+Recommendation',
      'Datum van het debat | Ingevuld | +3 december 2026',
    ]);
  });
  test('have the same names when two versions are merged', () => {
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
    for (const row of [...describeDifferences(placed, later), ...describeDifferences(later, { ...placed, body: [] })])
      expect(row).not.toMatch(ids);
  });
});
