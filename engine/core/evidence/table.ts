import type { PointName } from '../drafts/point-name.ts';
import type { EvidenceMatrix } from '../publication/publication.ts';
import type { MissingCode } from './completeness.ts';
import type { GroundUse } from './ground-uses.ts';
import { type EvidenceTexts, getEvidenceTexts } from './texts.ts';

/** Cell text of a ground without a note. */
const GROUND_WITHOUT_NOTE = 'x';

/**
 * The matrix as CSV and the clipboard have it, a row for each demand and a column for each ground. The first row names the
 * grounds, the second lists their missing facts. A cell contains the ground's note, 'x' without a note, and is empty
 * where the block is no ground of the demand.
 */
export function formatEvidenceTable(matrix: EvidenceMatrix, language: string): string[][] {
  const texts = getEvidenceTexts(language, matrix.pointName);
  return [
    [
      texts.demandHead,
      texts.claim,
      ...matrix.grounds.map(({ kind, block, title }) => `${texts.kind[kind]} ${block}: ${title}`),
    ],
    ['', '', ...matrix.grounds.map((ground) => describeMissing(ground.missing, texts))],
    ...matrix.demands.map(({ label, claim }, demand) => [
      label,
      claim,
      ...matrix.grounds.map((_, ground) => describeCell(matrix, demand, ground)),
    ]),
  ];
}

/** The matrix as lines of plain text, without line breaks: a grid of symbols, and below it the numbered grounds. */
export function formatEvidenceText(matrix: EvidenceMatrix, language: string): string[] {
  const texts = getEvidenceTexts(language, matrix.pointName);
  if (matrix.demands.length === 0) return [texts.none];
  const numbers = matrix.grounds.map((_, ground) => String(ground + 1));
  const column = Math.max(0, ...numbers.map((number) => number.length)) + 2;
  const label = Math.max(...matrix.demands.map((demand) => demand.label.length));
  const kind = Math.max(0, ...matrix.grounds.map((ground) => texts.kind[ground.kind].length));
  const symbolOf = (demand: number, ground: number) => {
    if ((matrix.cells[demand]?.[ground] ?? null) === null) return '·';
    return matrix.grounds[ground]?.complete ? '●' : '○';
  };
  return [
    texts.key,
    '',
    `${' '.repeat(label)}${numbers.map((number) => number.padStart(column)).join('')}`,
    ...matrix.demands.map(
      (demand, d) =>
        `${demand.label.padEnd(label)}${numbers.map((_, g) => symbolOf(d, g).padStart(column)).join('')}  ${demand.claim}`,
    ),
    '',
    ...matrix.grounds.map(
      (ground, g) =>
        `${(numbers[g] ?? '').padStart(column - 2)}  ${texts.kind[ground.kind].padEnd(kind)}  ${ground.block}  ${ground.title} (${describeMissing(ground.missing, texts)})`,
    ),
  ];
}

/**
 * The matrix as the window and the spreadsheet (xlsx) have it: a row for each ground and a column for each demand, which fits a
 * page. The second row says how many grounds of each demand are complete.
 */
export function formatGroundTable(matrix: EvidenceMatrix, language: string): string[][] {
  const texts = getEvidenceTexts(language, matrix.pointName);
  const { demands, grounds, cells } = matrix;
  const standing = demands.map((_, demand) => {
    const own = grounds.filter((_ground, at) => (cells[demand]?.[at] ?? null) !== null);
    return texts.ofComplete(own.filter(({ complete }) => complete).length, own.length);
  });
  return [
    [
      texts.list.kind,
      texts.list.title,
      texts.list.missing,
      ...demands.map(({ label, claim }) => (claim === '' ? label : `${label}: ${claim}`)),
    ],
    ['', '', '', ...standing],
    ...grounds.map((ground, at) => [
      texts.kind[ground.kind],
      ground.title,
      describeMissing(ground.missing, texts),
      ...demands.map((_, demand) => describeCell(matrix, demand, at)),
    ]),
  ];
}

function describeCell({ cells }: EvidenceMatrix, demand: number, ground: number): string {
  const cell = cells[demand]?.[ground] ?? null;
  return cell === null ? '' : cell === '' ? GROUND_WITHOUT_NOTE : cell;
}

/** The grounds as a list: the heads, then a row for each use of a ground and for each demand without grounds. */
export function formatGroundList(
  uses: readonly GroundUse[],
  { language, pointName }: { language: string; pointName: PointName },
): string[][] {
  const texts = getEvidenceTexts(language, pointName);
  const { list } = texts;
  return [
    [
      texts.demandHead,
      texts.claim,
      list.kind,
      list.title,
      list.shows,
      list.source,
      list.address,
      list.missing,
      list.block,
    ],
    ...uses.map(({ label, claim, ground }) =>
      ground === null
        ? [label, claim, '', texts.noGround, '', '', '', '', '']
        : [
            label,
            claim,
            ground.kind === null ? '' : texts.kind[ground.kind],
            ground.title,
            ground.shows,
            ground.source,
            ground.address ?? '',
            describeMissing(ground.missing, texts),
            ground.block,
          ],
    ),
  ];
}

/** 'compleet', or what is missing: 'zonder datum, zonder bron'. */
export function describeMissing(missing: readonly string[], texts: EvidenceTexts): string {
  if (missing.length === 0) return texts.complete;
  return missing.map((code) => texts.missing[code as MissingCode] ?? code).join(', ');
}
