import { FootnoteReferenceElement, Run, Tab, type XmlComponent } from 'docx';
import { type HouseStyle, STYLES } from '../../core/house-styles/house-style.ts';
import { twipsOfMm } from '../../core/layout/units.ts';
import type { PubNote } from '../../core/publication/publication.ts';
import { hex } from './hex.ts';
import { drawInlines, hasOwnMark } from './inline.ts';
import { languageOf } from './language.ts';
import { footnote, HouseFootnotes } from './own-elements.ts';
import { plainParagraph, settingOf } from './paragraph.ts';
import { run, textParts } from './runs.ts';
import { hangingOf, NOTE_TAB } from './styles.ts';
import type { Writing } from './writing.ts';

/** `word/footnotes.xml`: the notes whose marks were drawn, in the order of their numbers, as native footnotes of Word. */
export function footnotes(writing: Writing): HouseFootnotes {
  const drawn = new Set(writing.marked);
  const notes = writing.publication.notes
    .filter((note) => drawn.has(note.number))
    .sort((one, other) => one.number - other.number)
    .map((note) => footnote(note.number, noteParagraphs(writing, note)));
  return new HouseFootnotes([...separators(writing.house), ...notes]);
}

/** The number is full size, before the text. */
function noteParagraphs(writing: Writing, note: PubNote): XmlComponent[] {
  const sign = hasOwnMark(writing, note.number) ? textParts(String(note.number)) : [new FootnoteReferenceElement()];
  // LibreOffice drops one tab after the number; in Word both end at the edge of the text (see the tab of the style).
  const mark = run({}, ...sign, new Tab(), new Tab());
  const content = note.content.length > 0 ? note.content : [null];
  return content.map((paragraph, at) => {
    const setting = {
      ...settingOf(writing, 'footnote', languageOf(paragraph?.lang ?? note.lang, writing.language)),
      part: 'footnotes' as const,
    };
    const { left } = hangingOf(writing.house, 'footnote');
    return plainParagraph({ style: STYLES.footnote.id, ...(at === 0 ? {} : { indent: { left, firstLine: 0 } }) }, [
      ...(at === 0 ? [mark] : []),
      ...(paragraph ? drawInlines(paragraph.content, setting) : []),
    ]);
  });
}

/** Length of the line above the notes, in millimetres. */
const LENGTH = 28;

/**
 * A short line above the notes in place of Word's own, also above the rest of a note on the next page. It is an underlined
 * tab, because pages of every width share this paragraph: a border would be longer on a landscape page.
 */
function separators(house: HouseStyle): XmlComponent[] {
  const line = plainParagraph(
    {
      style: STYLES.footnote.id,
      tabStops: [
        { type: 'clear', position: NOTE_TAB },
        { type: 'left', position: twipsOfMm(LENGTH) },
      ],
      spacing: { before: 0, after: 60, line: 180, lineRule: 'exact' },
      indent: { left: 0, firstLine: 0 },
    },
    [new Run({ underline: { type: 'single', color: hex(house.colors.ink) }, children: [new Tab()] })],
  );
  return [footnote(-1, [line], 'separator'), footnote(0, [line], 'continuationSeparator')];
}
