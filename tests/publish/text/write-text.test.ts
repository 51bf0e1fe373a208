import { describe, expect, it } from 'vitest';
import type { Publication, PublicationNode, PubTable } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText, splitWords } from '../../../engine/core/publication/text.ts';
import { pagelessWords, withoutPageNumbers } from '../../../engine/publish/pageless.ts';
import { writeText } from '../../../engine/publish/text/write-text.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyPublication } from '../any-publication.ts';
import { everyNode } from '../every-node.ts';

function written(publication: Publication): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(writeText(publication));
}
function lines(...body: PublicationNode[]): string[] {
  const publication = everyNode();
  const text = written({ ...publication, body: [...body], notes: [] });
  return text.split('\n').slice(4, -1);
}
/** Lines between columns and between the parts of a vote are not words. */
function words(text: string | string[]): string[] {
  return splitWords(text).filter((word) => word !== '·' && !/^-{3,}$/.test(word));
}
function expected(publication: Publication): string[] {
  const words = pagelessWords(publication);
  const { head, body, notes } = collectPublicationText(withoutPageNumbers(publication), {
    noteMark: (note) => `[${note}]`,
    picture: (figure) => (figure.alt === '' ? '' : `${words.picture} ${figure.alt}`),
    link: (link, text) => {
      const address = link.href.replace('mailto:', '');
      return text.trim() === address ? text : `${text} <${address}>`;
    },
  });
  return [...head, ...body, ...notes.flatMap((note, index) => [`[${index + 1}]`, ...note])];
}
function tableOf(id: string): PubTable {
  const found = everyNode().body.find((node) => node.id === id);
  if (found?.type !== 'table') throw new Error(id);
  return found;
}

describe('plain text', () => {
  it('holds every word of any publication once and in reading order', () => {
    fc.assert(
      fc.property(anyPublication(fc.constant(0)), (publication) => {
        expect(words(written(publication))).toEqual(words(expected(publication)));
      }),
      { numRuns: runsOf(50, 3000) },
    );
  });

  it('holds every word of the document with every node', () => {
    const publication = everyNode();
    // This table has its headers before each value.
    publication.body = publication.body.filter((node) => node.id !== 'tabel-smal');
    expect(words(written(publication))).toEqual(words(expected(publication)));
  });

  it('is UTF-8 without a byte-order mark, ends in a line end and has no narrow no-break space', () => {
    const text = written(everyNode());
    expect(text.startsWith('Voorbeeldorganisatie\nConcept · Inbreng commissiedebat\nVERTROUWELIJK\n')).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[\r\u202f]/);
    expect(text).toContain('Kamerstuk 28\u00a0638, nr.\u00a0238');
  });

  it('does not wrap a paragraph', () => {
    expect(written(everyNode())).toContain(
      '\n    verzoekt de regering in goed overleg met samenwerkingspartners en conform geschetste lijnen te komen tot een fundamentele herziening van het actieplan inclusief',
    );
  });

  it('prints labels and numbers before their words', () => {
    const text = written(everyNode());
    expect(text).toContain('\nEis 1  Geef criminele uitbuiting voorrang');
    expect(text).toContain('\nVraag 2  Welk bedrag hoort bij welk doel?');
    expect(text).toContain('\nAan  de minister van Justitie en Veiligheid\n');
    expect(text).toContain('\n12.500  Het label is een getal.');
    // A line about the title is just below it.
    expect(text).toContain('over ‘Samen tegen Mensenhandel’\nCommissie [naam commissie]');
  });

  it('writes notes as numbers with a list at the end', () => {
    const text = written(everyNode());
    expect(text).toContain('non-punishment in de wet.[1]\n');
    expect(text).toContain('\n[1] Kamerstukken II 2023/24, 28638, nr.\u00a0229.\n');
    expect(text).toContain('\n[5] Een noot met twee alinea’s.\n    Dit is de tweede.\n[6] ');
  });

  it('shows the address of a link, once', () => {
    const text = written(everyNode());
    expect(text).toContain(
      'the report <http://hudoc.greta.coe.int/eng#{%22gretaidentifier%22:[%22NLD-REP-3-2023--ENG-11%22]}>',
    );
    expect(text.split('info@voorbeeld.example')).toHaveLength(2);
  });

  it('describes the position of a target instead of a page that the format lacks', () => {
    expect(written(everyNode())).toContain('onderdeel IV.8[2] (hieronder).');
    const english = everyNode();
    expect(written({ ...english, language: 'en' })).toContain('onderdeel IV.8[2] (below).');
  });

  it('describes a vote in text', () => {
    expect(written(everyNode())).toContain(
      'ten minste 40 voor · 48 onbekend · ten minste 62 tegen\nVoor  GroenLinks-PvdA\u00a025, D66\u00a09, ChristenUnie\u00a03, DENK\u00a03\nTegen  VVD\u00a024, NSC\u00a020, BBB\u00a07, CDA\u00a05, FVD\u00a03, SGP\u00a03\nVan 102 van de 150 zetels',
    );
  });

  it('indents nested lists under the text of their parent', () => {
    expect(lines(...everyNode().body.filter((node) => node.type === 'list')).slice(0, 7)).toEqual([
      '– Wie de slachtoffers ziet:',
      '  a. politie en Openbaar Ministerie',
      '     – zeden en mensenhandel',
      '  b. gemeenten en zorg',
      '– wie het betaalt[6]',
      '–',
      '  – onder een leeg onderdeel',
    ]);
  });

  it('draws a table in aligned columns, with right-aligned numbers', () => {
    expect(lines(tableOf('tabel-breed'))).toEqual([
      'Eis                               Aan          Termijn     Moties  Bevindingen  Cijfers',
      '---------------------------------------------------------------------------------------',
      'klantaanpak                       de minister  per direct       2            1        –',
      'minderjarigenopvangvoorzieningen  de minister  per direct       2            1        –',
      'Samen                                                                         4, 2 en –',
    ]);
  });

  it('writes a table whose cells do not fit on a line as headers with values', () => {
    expect(lines(tableOf('tabel-smal')).slice(0, 9)).toEqual([
      'Tabel 1.  Moties over het actieplan, met appreciatie[7]',
      'Nummer: 28\u00a0638, nr.\u00a0238',
      'De motie / Eerste indiener: Bikker',
      '  c.s.[8]',
      '  – herziening van het actieplan',
      'De motie / Zetels: 102',
      '',
      'Nummer: 28\u00a0638, nr.\u00a0240',
      'De motie / Eerste indiener: verzoekt de regering de doelen smart te maken',
    ]);
  });

  it('writes a table that is too wide as headers with values', () => {
    const table = tableOf('tabel-breed');
    const cell = table.rows[1]?.cells[0]?.content[0];
    if (cell?.type !== 'paragraph' || cell.content[0]?.type !== 'run') throw new Error('cell');
    cell.content[0].text = 'minderjarigenopvangvoorzieningen en wat erbij hoort, van begin tot eind';
    expect(lines(table).slice(0, 3)).toEqual([
      'Eis: minderjarigenopvangvoorzieningen en wat erbij hoort, van begin tot eind',
      'Aan: de minister',
      'Termijn: per direct',
    ]);
  });

  it('repeats a cell over rows in the record of each of its rows', () => {
    const cell = (text: string, rowSpan = 1): PubTable['rows'][number]['cells'][number] => ({
      id: text,
      header: false,
      colSpan: 1,
      rowSpan,
      align: 'left',
      content: text.split('|').map((line, at) => ({
        type: 'paragraph',
        id: `${text}${at}`,
        style: 'tableText',
        content: [{ type: 'run', text: line, marks: [] }],
      })),
    });
    const table: PubTable = {
      ...tableOf('tabel-breed'),
      headerRows: 1,
      columns: [1, 2, 3].map(() => ({ width: 1, align: 'left' })),
      rows: [
        { cells: [cell('Gemeente'), cell('Jaar'), cell('Toelichting')] },
        { cells: [cell('Utrecht', 2), cell('2024'), cell('Eerste regel|tweede regel', 3)] },
        { cells: [cell('2025')] },
        { cells: [cell('Zwolle'), cell('2026')] },
      ],
    };
    expect(lines(table)).toEqual([
      'Gemeente: Utrecht',
      'Jaar: 2024',
      'Toelichting: Eerste regel',
      '  tweede regel',
      '',
      'Gemeente: Utrecht',
      'Jaar: 2025',
      'Toelichting: Eerste regel …',
      '',
      'Gemeente: Zwolle',
      'Jaar: 2026',
      'Toelichting: Eerste regel …',
    ]);
  });
});
