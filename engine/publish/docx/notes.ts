import { STYLES } from '../../core/house-styles/house-style.ts';
import type { PubNote } from '../../core/publication/publication.ts';
import { drawInlines, hasOwnMark } from './inline.ts';
import { wordLanguage } from './language.ts';
import { plainParagraph, settingOf } from './paragraph.ts';
import { run, textParts } from './runs.ts';
import { hangingOf } from './styles.ts';
import type { Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** The notes whose marks were drawn, in the order of their numbers: native footnotes of Word, the number full size before the words. */
export function notesDrawn(writing: Writing): Xml[] {
  const drawn = new Set(writing.marked);
  return writing.publication.notes
    .filter((note) => drawn.has(note.number))
    .sort((one, other) => one.number - other.number)
    .map((note) => element('w:footnote', { 'w:id': note.number }, oneNote(writing, note)));
}

function oneNote(writing: Writing, note: PubNote): Xml[] {
  const sign = hasOwnMark(writing, note.number) ? textParts(String(note.number)) : [element('w:footnoteRef')];
  // LibreOffice drops one tab after the number; in Word both end at the edge of the words (see the style's tab).
  const mark = run({}, ...sign, element('w:tab'), element('w:tab'));
  const content = note.content.length > 0 ? note.content : [null];
  return content.map((paragraph, at) => {
    const tag = paragraph?.lang ?? note.lang;
    const setting = {
      ...settingOf(writing, 'footnote', tag === undefined ? writing.language : wordLanguage(tag)),
      part: 'footnotes' as const,
    };
    const hang = hangingOf(writing.house, 'footnote').left;
    const look = { style: STYLES.footnote.id, ...(at === 0 ? {} : { indent: { left: hang, hanging: 0 } }) };
    return plainParagraph(look, [
      ...(at === 0 ? [mark] : []),
      ...(paragraph ? drawInlines(paragraph.content, setting) : []),
    ]);
  });
}
