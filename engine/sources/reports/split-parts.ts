import type { ReportPart } from '../../core/reports/report.ts';
import type { ContentsTitles } from './headings.ts';
import { isSetAsHeading, readLabels } from './headings.ts';
import type { PageLine } from './page-line.ts';

const COMMENTS =
  /^(?:(?:the\s+)?government['’]?s?\s+(?:comments|observations|response)|(?:comments|observations|response|reply)\s+(?:of|by|from)\s+the\s+(?:\p{L}+\s+)?(?:government|authorities)|commentaires\s+du\s+gouvernement|observations\s+du\s+gouvernement|(?:bestuurlijke\s+)?reactie\s+van\s+(?:de\s+regering|het\s+kabinet|de\s+minister|de\s+autoriteiten))/iu;
const APPENDIX = /^(?:appendix|appendices|annex|annexe|bijlage)(?:\s|$|:)/i;
const SUMMARY = /^(?:executive summary|summary|samenvatting|résumé(?: exécutif)?|synthèse)\s*$/i;
const FRONT =
  /^(?:preamble|preface|foreword|voorwoord|préambule|avant-propos|list of (?:acronyms|abbreviations)|lijst van afkortingen|liste des (?:acronymes|abréviations)|general information.*)\s*$/i;

/** The part that begins with a line, or null if it begins none. */
function partOf(line: PageLine, titles: ContentsTitles, bodySize: number): ReportPart | null {
  const text = line.text.trim();
  if (!isSetAsHeading(line, bodySize) && !titles.has(text) && !titles.canBegin(text)) return null;
  if (COMMENTS.test(text)) return 'comments';
  if (APPENDIX.test(text)) return 'appendix';
  if (SUMMARY.test(text)) return 'summary';
  return FRONT.test(text) ? 'front' : null;
}

/**
 * The part of each line. The report itself begins with the first heading after the front that is not one of the front, and ends
 * with the first appendix; after the comments of the government nothing is of the report any more.
 */
export function splitParts(lines: readonly PageLine[], titles: ContentsTitles, bodySize: number): ReportPart[] {
  let part: ReportPart = 'front';
  return lines.map((line) => {
    const next = partOf(line, titles, bodySize);
    if (part === 'comments') return part;
    if (next === 'comments' || next === 'appendix') part = next;
    else if (part !== 'appendix' && next !== null && part !== 'report') part = next;
    else if (part === 'front' || part === 'summary') {
      const isKnown = titles.has(line.text) || (titles.canBegin(line.text) && isSetAsHeading(line, bodySize));
      const isLabelled = isSetAsHeading(line, bodySize) && readLabels(line.text).some(({ kind }) => kind !== 'letter');
      if (next === null && (isKnown || isLabelled || (titles.isEmpty && startsParagraph(line)))) part = 'report';
    }
    return part;
  });
}

/** '1.' and text: the first paragraph of a report without headings before it. */
function startsParagraph({ text }: PageLine): boolean {
  return /^1\.\s+\p{Lu}/u.test(text);
}
