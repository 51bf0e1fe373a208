import type { EvidenceMatrix } from '../publication/publication.ts';
import type { MissingCode } from './completeness.ts';
import { type EvidenceTexts, evidenceTexts } from './texts.ts';

/** A ground of a demand without words of its own. */
const GROUND = 'x';

/**
 * The matrix as rows for a spreadsheet, demands down and grounds across. The first row names the grounds, the second says
 * what each lacks; a cell holds what the ground shows for the demand, 'x' where it says nothing, and nothing where it is
 * no ground of it.
 */
export function evidenceTable(matrix: EvidenceMatrix, language: string): string[][] {
  const texts = evidenceTexts(language);
  return [
    [
      texts.demandHead,
      texts.claim,
      ...matrix.grounds.map(({ kind, block, title }) => `${texts.kind[kind]} ${block}: ${title}`),
    ],
    ['', '', ...matrix.grounds.map((ground) => standing(ground.missing, texts))],
    ...matrix.demands.map(({ label, claim }, demand) => [
      label,
      claim,
      ...matrix.grounds.map((_, ground) => {
        const cell = matrix.cells[demand]?.[ground] ?? null;
        return cell === null ? '' : cell === '' ? GROUND : cell;
      }),
    ]),
  ];
}

/** The matrix in plain text: the signs, and below them the grounds by number. Lines without an end. */
export function evidenceText(matrix: EvidenceMatrix, language: string): string[] {
  const texts = evidenceTexts(language);
  if (matrix.demands.length === 0) return [texts.none];
  const numbers = matrix.grounds.map((_, ground) => String(ground + 1));
  const column = Math.max(0, ...numbers.map((number) => number.length)) + 2;
  const label = Math.max(...matrix.demands.map((demand) => demand.label.length));
  const kind = Math.max(0, ...matrix.grounds.map((ground) => texts.kind[ground.kind].length));
  const sign = (demand: number, ground: number) => {
    if ((matrix.cells[demand]?.[ground] ?? null) === null) return '·';
    return matrix.grounds[ground]?.complete ? '●' : '○';
  };
  return [
    texts.key,
    '',
    `${' '.repeat(label)}${numbers.map((number) => number.padStart(column)).join('')}`,
    ...matrix.demands.map(
      (demand, d) =>
        `${demand.label.padEnd(label)}${numbers.map((_, g) => sign(d, g).padStart(column)).join('')}  ${demand.claim}`,
    ),
    '',
    ...matrix.grounds.map(
      (ground, g) =>
        `${(numbers[g] ?? '').padStart(column - 2)}  ${texts.kind[ground.kind].padEnd(kind)}  ${ground.block}  ${ground.title} (${standing(ground.missing, texts)})`,
    ),
  ];
}

function standing(missing: readonly string[], texts: EvidenceTexts): string {
  if (missing.length === 0) return texts.complete;
  return missing.map((code) => texts.missing[code as MissingCode] ?? code).join(', ');
}
