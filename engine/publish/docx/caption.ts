import { STYLES } from '../../core/house-styles/house-style.ts';
import { labelCounting } from '../../core/publication/label-counting.ts';
import type { Numbering, PubInline } from '../../core/publication/publication.ts';
import { drawInlines } from './inline.ts';
import type { HouseParagraph } from './own-elements.ts';
import { alignment, bookmarked, indentOfLine, plainParagraph, settingOf } from './paragraph.ts';
import { fieldRuns, type RunLook, textRun } from './runs.ts';
import type { Hanging } from './styles.ts';
import { twipsOfPoints } from './units.ts';
import type { Place, Writing } from './writing.ts';

/** Word's way to count: `\* ALPHABETIC` and so on. */
const FORMATS = {
  decimal: 'ARABIC',
  lowerLetter: 'alphabetic',
  upperLetter: 'ALPHABETIC',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
};

/** How the caption of a table differs from that of a picture. */
export interface CaptionLook {
  /** The node of the table or the picture: its bookmark is around 'Tabel 1'. */
  id: string;
  keepNext: boolean;
  /** Points below, before a table: tables have no space above. */
  after: number;
  indent?: Hanging;
}

/** 'Tabel 1.' with a number that Word counts (a SEQ field), and the words. */
export function captionParagraph(
  writing: Writing,
  caption: { number: Numbering; content: PubInline[] },
  look: CaptionLook,
  place: Place,
): HouseParagraph {
  const { house, flow } = writing;
  const { number, content } = caption;
  const strong: RunLook = { style: 'strong', marks: ['bold'] };
  const counting = labelCounting(number.label, number.value);
  const expected = (writing.sequences.get(number.scheme) ?? 0) + 1;
  writing.sequences.set(number.scheme, number.value);
  // A reference prints 'Tabel 1', without the full stop.
  const ending = /[.:\s]*$/.exec(counting?.after ?? '')?.[0] ?? '';
  const inside = counting ? counting.after.slice(0, counting.after.length - ending.length) : '';
  const reset = number.value === expected ? '' : ` \\r ${number.value}`;
  const label = counting
    ? [
        ...bookmarked(writing, look.id, [
          ...(counting.before === '' ? [] : [textRun(counting.before, strong)]),
          ...fieldRuns(
            `SEQ ${number.scheme === 'table' ? 'Tabel' : number.scheme === 'figure' ? 'Figuur' : 'Bijlage'} \\* ${FORMATS[counting.format]}${reset}`,
            [textRun(number.label.slice(counting.before.length, number.label.length - counting.after.length), strong)],
            strong,
          ),
          ...(inside === '' ? [] : [textRun(inside, strong)]),
        ]),
        ...(ending === '' ? [] : [textRun(ending, strong)]),
      ]
    : bookmarked(writing, look.id, number.label === '' ? [] : [textRun(number.label, strong)]);
  const setting = settingOf(writing, 'caption', place.language);
  const words = drawInlines(content, setting);
  const before = place.cell === null && flow.white > 0 ? house.styles.caption.before + flow.white : undefined;
  const after = look.after > 0 ? look.after : undefined;
  const paragraph = plainParagraph(
    {
      style: STYLES.caption.id,
      keepNext: look.keepNext === house.styles.caption.keepWithNext ? undefined : look.keepNext,
      pageBreakBefore: place.cell === null && flow.pageBreak,
      spacing: (before ?? after) === undefined ? undefined : { before: twips(before), after: twips(after) },
      indent: look.indent && indentOfLine(look.indent),
      alignment: alignment(place.cell),
    },
    [...label, ...(words.length > 0 && label.length > 0 ? [textRun(' ')] : []), ...words],
  );
  if (place.cell === null) writing.flow = { white: 0, pageBreak: false, atTop: false };
  return paragraph;
}

const twips = (points: number | undefined): number | undefined =>
  points === undefined ? undefined : twipsOfPoints(points);
