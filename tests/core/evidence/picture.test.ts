import { describe, expect, it } from 'vitest';
import { layOutPicture, textLines } from '../../../engine/core/evidence/picture.ts';
import { wrapText } from '../../../engine/core/evidence/wrap-text.ts';
import type { EvidenceMatrix } from '../../../engine/core/publication/publication.ts';

const ground = (block: string, complete: boolean): EvidenceMatrix['grounds'][number] => ({
  block,
  kind: 'motion',
  title: `Motie ${block}`,
  complete,
  missing: complete ? [] : ['status'],
});
const MATRIX: EvidenceMatrix = {
  pointName: 'demand',
  demands: ['een', 'twee', 'drie'].map((id, at) => ({ id, label: `Eis ${at + 1}`, claim: `Doe ${id}` })),
  grounds: [ground('a', true), ground('b', false)],
  cells: [
    ['', 'toont'],
    [null, null],
    [null, ''],
  ],
};
const picture = (matrix = MATRIX, width = 340) =>
  layOutPicture(matrix, width, {
    ground: (at) => ({ label: 'Motie', title: matrix.grounds[at]?.title ?? '', note: 'compleet' }),
    ofComplete: (complete, of) => (of === 0 ? 'staat alleen' : `${complete} van ${of}`),
  });

describe('The picture of the evidence', () => {
  it('has a line from each ground to each demand that it carries, and marks a demand that stands alone', () => {
    const { demands, grounds, links } = picture();
    expect(links.map(({ demand, ground: at, isComplete }) => [demand, at, isComplete])).toEqual([
      [0, 0, true],
      [0, 1, false],
      [2, 1, false],
    ]);
    expect(demands.map(({ isAlone, note }) => [isAlone, note])).toEqual([
      [false, '1 van 2'],
      [true, 'staat alleen'],
      [false, '0 van 1'],
    ]);
    expect(grounds.map(({ linked }) => linked)).toEqual([[0], [0, 2]]);
  });

  it('puts demands at the left and grounds at the right, inside its size, and none over another', () => {
    for (const width of [240, 340, 900]) {
      const { demands, grounds, height } = picture(MATRIX, width);
      for (const column of [demands, grounds]) {
        for (const [at, { x, y, width: w, height: h }] of column.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(width);
          expect(y + h).toBeLessThanOrEqual(height + 1);
          const next = column[at + 1];
          if (next) expect(next.y).toBeGreaterThan(y + h);
        }
      }
      expect(Math.max(...demands.map(({ x, width: w }) => x + w))).toBeLessThan(grounds[0]?.x ?? 0);
    }
  });

  it('keeps every line of text inside its box', () => {
    const long = 'Verantwoordelijkheidsverdelingsvraagstukken bij meerderheidsbesluitvormingsprocessen '.repeat(3);
    const matrix = { ...MATRIX, demands: MATRIX.demands.map((one) => ({ ...one, claim: long })) };
    for (const node of picture(matrix).demands) {
      const ys = textLines(node).map(({ y }) => y);
      expect(Math.min(...ys)).toBeGreaterThan(node.y);
      expect(Math.max(...ys)).toBeLessThan(node.y + node.height);
    }
  });

  it('is empty for a document without demands', () => {
    const empty = picture({ pointName: 'demand', demands: [], grounds: [], cells: [] });
    expect([empty.height, empty.links]).toEqual([0, []]);
  });
});

describe('Text in lines', () => {
  it('breaks between words, at a soft hyphen, or else in a long word', () => {
    expect(wrapText('Breng slachtoffers in beeld', { characters: 12, lines: 9 })).toEqual([
      'Breng',
      'slachtoffers',
      'in beeld',
    ]);
    expect(wrapText('een leeftijds\u00adidentificatie', { characters: 14, lines: 9 })).toEqual([
      'een leeftijds-',
      'identificatie',
    ]);
    expect(wrapText('abcdefghij', { characters: 5, lines: 9 })).toEqual(['abcd-', 'efgh-', 'ij']);
    expect(wrapText('kort leeftijds\u00adgrens', { characters: 40, lines: 9 })).toEqual(['kort leeftijdsgrens']);
  });

  it('has no line longer than its room, and ends a text with more lines in an ellipsis', () => {
    const text = 'Verbeter de slachtofferbeschermingsmaatregelen, en wel nog voor het einde van het volgende jaar';
    for (let characters = 4; characters < 30; characters += 1) {
      const lines = wrapText(text, { characters, lines: 3 });
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(line.length, `${characters}: ${line}`).toBeLessThanOrEqual(characters);
      if (characters < 20) expect(lines.at(-1)).toMatch(/ …$/);
    }
    expect(wrapText('', { characters: 5, lines: 3 })).toEqual([]);
  });
});
