import type { Paragraph } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import type { PubNote } from '../../core/publication/publication.ts';
import { drawInlines, hasOwnMark } from './inline.ts';
import { wordLanguage } from './language.ts';
import { plainParagraph, settingOf } from './paragraph.ts';
import { run, textParts } from './runs.ts';
import { hangingOf } from './styles.ts';
import type { Writing } from './writing.ts';
import { element } from './xml.ts';

/** The mark that `docx` puts before each note; ours stands there already, full size. */
export const LIBRARY_NOTE_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';

/** The notes whose marks were drawn, by number: native footnotes of Word, the number full size before the words. */
export function noteParagraphs(writing: Writing): Record<string, { children: Paragraph[] }> {
  const drawn = new Set(writing.marked);
  return Object.fromEntries(
    writing.publication.notes
      .filter((note) => drawn.has(note.number))
      .map((note) => [String(note.number), { children: oneNote(writing, note) }]),
  );
}

function oneNote(writing: Writing, note: PubNote): Paragraph[] {
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
