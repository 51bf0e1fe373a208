import type { XmlComponent } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import { NO_SPACE } from '../../core/layout/lay-out.ts';
import { twipsOfPoints } from '../../core/layout/units.ts';
import { labelCounting } from '../../core/publication/label-counting.ts';
import type { Numbering, PubInline } from '../../core/publication/publication.ts';
import { bookmarked } from './bookmarks.ts';
import { drawInlines } from './inline.ts';
import type { HouseParagraph } from './own-elements.ts';
import { alignment, indentOfLine, plainParagraph, settingOf } from './paragraph.ts';
import { fieldRuns, type RunLook, textRun, textRuns } from './runs.ts';
import type { Hanging } from './styles.ts';
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

/** 'Tabel 1.' with a number that Word counts (a SEQ field), and the text. */
export function captionParagraph(
  writing: Writing,
  { number, content }: { number: Numbering; content: PubInline[] },
  look: CaptionLook,
  place: Place,
): HouseParagraph {
  const { house } = writing;
  const label = labelRuns(writing, number, look.id);
  const words = drawInlines(content, settingOf(writing, 'caption', place.language));
  const { before, keepWithNext } = house.styles.caption;
  const { white, breaksPage } = place.cell === null ? place.above : NO_SPACE;
  const spacing = {
    before: white > 0 ? twipsOfPoints(before + white) : undefined,
    after: look.after > 0 ? twipsOfPoints(look.after) : undefined,
  };
  return plainParagraph(
    {
      style: STYLES.caption.id,
      keepNext: look.keepNext === keepWithNext ? undefined : look.keepNext,
      pageBreakBefore: breaksPage,
      spacing: (spacing.before ?? spacing.after) === undefined ? undefined : spacing,
      indent: look.indent && indentOfLine(look.indent),
      alignment: alignment(place.cell),
    },
    [...label, ...(words.length > 0 && label.length > 0 ? [textRun(' ')] : []), ...words],
  );
}

const SEQUENCES = new Map([
  ['table', 'Tabel'],
  ['figure', 'Figuur'],
]);

/** A reference prints 'Tabel 1', without the full stop: the bookmark ends before it. */
function labelRuns(writing: Writing, { scheme, label, value }: Numbering, id: string): XmlComponent[] {
  const { sequences } = writing;
  const strong: RunLook = { style: 'strong', marks: ['bold'] };
  const expected = (sequences.get(scheme) ?? 0) + 1;
  sequences.set(scheme, value);
  const counting = labelCounting(label, value);
  if (!counting) return bookmarked(writing, id, textRuns(label, strong));
  const { format, before, after } = counting;
  const ending = /[.:\s]*$/.exec(after)?.[0] ?? '';
  const restart = value === expected ? '' : ` \\r ${value}`;
  return [
    ...bookmarked(writing, id, [
      ...textRuns(before, strong),
      ...fieldRuns(
        `SEQ ${SEQUENCES.get(scheme) ?? 'Bijlage'} \\* ${FORMATS[format]}${restart}`,
        [textRun(label.slice(before.length, label.length - after.length), strong)],
        strong,
      ),
      ...textRuns(after.slice(0, after.length - ending.length), strong),
    ]),
    ...textRuns(ending, strong),
  ];
}
