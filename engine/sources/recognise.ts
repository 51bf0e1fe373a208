import { type Result, refused } from '../core/result.ts';
import { readWebPage } from './html/read-web-page.ts';
import { readHudocGreta } from './hudoc-greta/read.ts';
import { readPastedText } from './kamerstuk-text/read-pasted.ts';
import { readOfficielebekendmaking } from './officielebekendmakingen/read.ts';
import type { SourceProblem } from './problems.ts';
import type { Found } from './saved-file.ts';
import { readTweedeKamer } from './tweedekamer-odata/read.ts';
import { parseXmlText, type XmlElement } from './xml.ts';

/** The reader of an XML file by the name of its root element. */
const XML_READERS: ReadonlyMap<string, (root: XmlElement, file: string) => Result<Found, SourceProblem>> = new Map([
  ['rss', readHudocGreta],
  ['officiele-publicatie', readOfficielebekendmaking],
  ['kamerstuk', readOfficielebekendmaking],
]);

/** Recognises the source of a text by its first character, for XML by its root element, and reads it. */
export function recognise(text: string, file: string): Result<Found, SourceProblem> {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return readTweedeKamer(start, file);
  if (looksLikePage(start)) return readWebPage(start, file);
  if (start.startsWith('<')) {
    const parsed = parseXmlText(start, file);
    if (!parsed.ok) return parsed;
    const readXml = XML_READERS.get(parsed.value.name);
    return readXml ? readXml(parsed.value, file) : refused({ code: 'not-recognised', values: { file } });
  }
  if (/^---\r?\n(?:[^\n]*\n){0,200}?kind:/.test(start)) return refused({ code: 'block-file', values: { file } });
  return readPastedText(text, file);
}

/** Whether a text begins as HTML, after comments and an XML declaration. */
export function looksLikePage(start: string): boolean {
  // The expression ends a comment at its first end: with backtracking to later ends, thirty comments would take minutes.
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|frameset)\b/i.test(
    start.slice(0, 10_000),
  );
}
