import { STYLES } from '../../core/house-styles/house-style.ts';
import type { Numbering, PubInline } from '../../core/publication/publication.ts';
import { drawInlines } from './inline.ts';
import { countingOf } from './numbering.ts';
import { bookmarked, plainParagraph, settingOf } from './paragraph.ts';
import { fieldRuns, type RunLook, textRun } from './runs.ts';
import { twipsOfPoints } from './units.ts';
import type { Place, Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** Word's way to count: `\* ALPHABETIC` and so on. */
const FORMATS = {
  decimal: 'ARABIC',
  lowerLetter: 'alphabetic',
  upperLetter: 'ALPHABETIC',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
  bullet: 'ARABIC',
};

/** What is particular to the caption of a table or of a picture. */
export interface CaptionLook {
  /** Of the node: its bookmark stands around 'Tabel 1'. */
  id: string;
  keepNext: boolean;
  /** Points below, before a table: tables have no space above. */
  after: number;
  indent?: { left: number; hanging: number };
}

/** 'Tabel 1.' with a number that Word counts (a SEQ field), and the words. */
export function captionParagraph(
  writing: Writing,
  caption: { number: Numbering; content: PubInline[] },
  look: CaptionLook,
  place: Place,
): Xml {
  const { house, flow } = writing;
  const { number, content } = caption;
  const strong: RunLook = { style: 'strong', marks: ['bold'] };
  const counting = countingOf(number.label, number.value);
  const expected = (writing.sequences.get(number.scheme) ?? 0) + 1;
  writing.sequences.set(number.scheme, number.value);
  // Without its full stop: 'Tabel 1' is what a reference prints.
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
  const spacing = {
    ...(before === undefined ? {} : { 'w:before': twipsOfPoints(before) }),
    ...(look.after > 0 ? { 'w:after': twipsOfPoints(look.after) } : {}),
  };
  const paragraph = plainParagraph(
    {
      style: STYLES.caption.id,
      ...(look.keepNext === house.styles.caption.keepWithNext ? {} : { keepNext: look.keepNext }),
      ...(place.cell === null && flow.pageBreak ? { pageBreakBefore: true } : {}),
      ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
      ...(look.indent ? { indent: look.indent } : {}),
      ...(place.cell === null ? {} : { align: place.cell }),
    },
    [...label, ...(words.length > 0 && label.length > 0 ? [textRun(' ')] : []), ...words],
  );
  if (place.cell === null) writing.flow = { white: 0, pageBreak: false, atTop: false };
  return paragraph;
}
