import { describe, expect, it } from 'vitest';
import { compose } from '../../engine/core/compose/compose.ts';
import type { PubTable } from '../../engine/core/publication/publication.ts';
import { getPlainText } from '../../engine/core/publication/text.ts';
import { neutraal } from '../core/compose/neutraal.ts';
import { documentTypeOf, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from './starter-library.ts';

const publication = compose({
  draft: specimen('motiemonitor', finding(starterBlocks())),
  documentType: documentTypeOf('motiemonitor'),
  houseStyle: neutraal,
  layout: { pages: 3 },
  purpose: 'sending',
});

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

/** The lines of a column, by the number of the motion or the title of the commitment. */
function linesOf(column: number): Record<string, string[]> {
  const tables = publication.body.filter((node): node is PubTable => node.type === 'table');
  const rows = tables.flatMap((table) => table.rows.slice(table.headerRows));
  return Object.fromEntries(
    rows.map(({ cells }) => {
      const [name = '', ...lines] = [cells[0], cells[column]].flatMap((cell, at) =>
        (cell?.content ?? [])
          .slice(0, at === 0 ? 1 : undefined)
          .map((node) => (node.type === 'paragraph' ? plain(getPlainText(node.content)) : '')),
      );
      return [/nr\. (\d+)\)$/.exec(name)?.[1] ?? name, lines];
    }),
  );
}

/** The heads of the columns that are printed. */
function headsOf(): string[] {
  const [table] = publication.body.filter((node): node is PubTable => node.type === 'table');
  return (table?.rows[0]?.cells ?? []).flatMap(({ content }) =>
    content.flatMap((node) => (node.type === 'paragraph' ? [getPlainText(node.content)] : [])),
  );
}

const NOTHING = ['Nog niets vastgelegd.'];

/** The known facts of the years after the debate of 21 December 2023, each with its source. */
describe('The motion monitor of dossier 28 638', () => {
  it('tells of each motion what a paper says, and nothing of the others', () => {
    expect(linesOf(2)).toEqual({
      '166': NOTHING,
      '199': NOTHING,
      '229': [
        '3 oktober 2023: De Kamer neemt de motie aan.',
        '11 september 2024 (Kamerstuk 28 638, nr. 253, agenda): Op de agenda van het commissiedebat staat een brief van 23 april 2024 over de uitvoering van deze motie.',
      ],
      '238': [
        '2 februari 2024 (Kamerstuk 28 638, nr. 247): De Kamer heeft op 21 december 2023 een motie aangenomen die om een fundamentele herziening van het actieplan vraagt.',
      ],
      '240': NOTHING,
      '242': NOTHING,
      '244': NOTHING,
      '31': NOTHING,
      '50': NOTHING,
      '251': [
        '19 november 2024 (Kamerstuk 28 638, nr. 254): Brief over de voortgang.',
        '4 juli 2025 (Kamerstuk 28 638, nr. 257): Brief over de voortgang.',
      ],
    });
  });

  it('gives an outcome only where a source other than the motion has it', () => {
    const outcomes = Object.entries(linesOf(1)).map(([name, [outcome]]) => [name, outcome]);
    expect(Object.fromEntries(outcomes)).toMatchObject({
      '166': 'Aangenomen.',
      '199': 'Aangenomen.',
      '229': 'Aangenomen.',
      '238': 'Aangenomen op 21 december 2023.',
      '240': 'Uitslag niet bekend.',
      '242': 'Uitslag niet bekend.',
      '244': 'Uitslag niet bekend.',
    });
  });

  it('has no verdict that nobody gave, and says in a note what is inferred', () => {
    expect(plain(headsOf().join(', '))).toBe(
      'Motie of toezegging, Uitslag en appreciatie, Wat daarna gebeurde, Volgende stap',
    );
    const inferred = starterBlocks().filter(({ note, kind }) => kind === 'motion' && /is afgeleid/.test(note ?? ''));
    const ids = inferred.map(({ id }) => id);
    for (const id of ['28638-229', '28638-238', '28638-240']) expect(ids).toContain(id);
  });
});
