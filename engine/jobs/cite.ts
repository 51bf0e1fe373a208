import { formatCitation, formatInText, joinSegments } from '../core/citations/format.ts';
import { parseCitation } from '../core/citations/parse.ts';
import type { CitationProblem } from '../core/citations/problems.ts';
import { formatStored } from '../core/citations/stored.ts';
import { done, type Result } from '../core/result.ts';
import type { CiteResult } from './results.ts';

/**
 * Reads a citation in any spelling. Returns it as it is stored, as a note prints it and as running text in a Dutch document
 * prints it. It has ordinary spaces, for comparing and searching; a document sets its own no-break spaces.
 */
export function cite(text: string): Result<CiteResult, CitationProblem> {
  const parsed = parseCitation(text);
  if (!parsed.ok) return parsed;
  const { source, locator } = parsed.value;
  const options = { language: 'nl', locator };
  return done({
    stored: formatStored(source),
    official: withOrdinarySpaces(joinSegments(formatCitation(source, options))),
    runningText: withOrdinarySpaces(joinSegments(formatInText(source, options))),
  });
}

function withOrdinarySpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
