import { isOnLandscapePage } from '../../core/publication/landscape.ts';
import type { PubBlock } from '../../core/publication/publication.ts';
import { sectionProperties } from './page.ts';
import { plainParagraph } from './paragraph.ts';
import { FURNITURE_STYLES } from './styles.ts';
import type { Writing } from './writing.ts';
import { Xml } from './xml.ts';

/** The end of a section: a paragraph without text that says what paper the section has. */
class SectionEnd extends Xml {
  readonly properties: Xml;

  constructor(properties: Xml) {
    super(plainParagraph({ style: FURNITURE_STYLES.white.id, keepNext: false, section: properties }, []).text);
    this.properties = properties;
  }
}

/** Ends the section before a block that is on other paper, and begins one. */
export function turnPaper(writing: Writing, blocks: readonly PubBlock[], at: number): Xml[] {
  const landscape = isOnLandscapePage(blocks, at);
  const { sections, flow } = writing;
  if (landscape === null || landscape === sections.landscape) return [];
  const isEmpty = sections.ended === 0 && flow.atTop && !flow.pageBreak;
  const end = isEmpty ? [] : [new SectionEnd(sectionProperties(writing))];
  if (isEmpty) sections.firstIsLandscape = landscape;
  else sections.ended += 1;
  sections.landscape = landscape;
  sections.hasLandscape ||= landscape;
  // A section begins a page: a break before it would leave one empty.
  writing.flow = { white: 0, pageBreak: false, atTop: true };
  return end;
}

const PARAGRAPH = '<w:p><w:pPr>';
const PROPERTIES_END = '</w:pPr>';

/**
 * The body with the end of each section in the last paragraph of that section, where that is one: a paragraph of its own
 * would begin a page where the text before it fills one.
 */
export function withSectionEnds(drawn: readonly Xml[]): Xml[] {
  const result: Xml[] = [];
  for (const one of drawn) {
    const last = result.at(-1);
    if (one instanceof SectionEnd && last && last.text.startsWith(PARAGRAPH) && !last.text.includes('<w:sectPr>')) {
      const at = last.text.indexOf(PROPERTIES_END);
      result[result.length - 1] = new Xml(`${last.text.slice(0, at)}${one.properties.text}${last.text.slice(at)}`);
    } else result.push(one);
  }
  return result;
}
