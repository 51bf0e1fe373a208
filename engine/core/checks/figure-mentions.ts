import type { FigureBlock } from '../blocks/figure.ts';
import type { CheckContext } from './check.ts';
import { type NumberInText, readNumbers } from './prose/numbers.ts';
import { isOwnText } from './prose/own-text.ts';
import { readCitingSentences } from './prose/sentence-sources.ts';
import type { TextPiece } from './text-pieces.ts';

/** A number in a sentence that cites a figure, of the same unit, and no other such number in the sentence. */
export interface FigureMention {
  figure: FigureBlock;
  /** The number of the block. */
  value: NumberInText;
  inText: NumberInText;
  piece: TextPiece;
}

/** The numbers in the text that give the value of a figure that their sentence cites. */
export function findFigureMentions(context: CheckContext): FigureMention[] {
  return context.pieces
    .filter((piece) => piece.citations.length > 0 && isOwnText(piece))
    .flatMap((piece) =>
      readCitingSentences(piece, context).flatMap(({ from, to, cited }) => {
        const figures = cited.filter((block) => block.kind === 'figure');
        const [figure] = figures;
        const [value] = figure?.value ? readNumbers(figure.value) : [];
        if (!figure || !value || figures.length > 1) return [];
        // A comparison with another year has another number.
        const years = piece.text.slice(from, to).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
        if (figure.date !== null && years.some((year) => !figure.date?.startsWith(year))) return [];
        const same = readNumbers(piece.text).filter(
          (one) => one.from >= from && one.to <= to && one.unit === value.unit,
        );
        const [inText] = same;
        return inText && same.length === 1 ? [{ figure, value, inText, piece }] : [];
      }),
    );
}
