import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { reference } from './attributes.ts';
import { TEXT_DIRECTIVES } from './dialect.ts';

const OWN_NAME = new RegExp(`^(?:${TEXT_DIRECTIVES.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/**
 * Writes text as Markdown that reads back as the same text. Escapes only characters that Markdown could interpret, so that
 * '28638, nr. 238 (2023-2024): zie art. 26' stays readable.
 */
export function escapeText(text: string, parent: Parents | undefined, index: number): string {
  const siblings = parent?.children ?? [];
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const opensLine = before?.type === 'break' || (before === undefined && parent?.type === 'paragraph');
  const opensLink = before === undefined && parent?.type === 'link';
  // Markdown drops spaces beside a mark or a line break.
  const edgeBefore = before === undefined || before.type === 'break';
  const edgeAfter = after === undefined || after.type === 'break';

  let escaped = '';
  let at = 0;
  for (const sign of text) {
    const first = at === 0;
    at += sign.length;
    const last = at === text.length;
    const rest = text.slice(at);
    if (sign === ' ' && ((first && edgeBefore) || (last && edgeAfter))) escaped += reference(sign);
    else if (sign === '\uFEFF') escaped += reference(sign);
    else if (mustEscape(sign, rest, { first, last, before, after, opensLine, opensLink })) escaped += `\\${sign}`;
    else escaped += sign;
  }
  return opensLine ? escaped.replace(/^(\d{1,9})([.)])/, '$1\\$2') : escaped;
}

interface Place {
  first: boolean;
  last: boolean;
  before: Nodes | undefined;
  after: PhrasingContent | Nodes | undefined;
  opensLine: boolean;
  opensLink: boolean;
}

function mustEscape(sign: string, rest: string, place: Place): boolean {
  switch (sign) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '~':
    case '|':
    case '{':
      return true;
    case '&':
      return /^[#A-Za-z]/.test(rest) || (place.last && place.after !== undefined);
    case ':':
      // A directive (`:name`), or a definition after the mark of a note (`[^1]:`).
      return (
        rest.startsWith(':') ||
        OWN_NAME.test(rest) ||
        // A directive name directly before the next node could take its brackets.
        (place.after !== undefined && !/\s/.test(rest)) ||
        (place.first && (place.opensLine || place.before?.type === 'footnoteReference'))
      );
    case '!':
      return place.last && place.after !== undefined;
    case '(':
      return place.first && place.before !== undefined;
    case '^':
      // `[^1](…)` is the reference of a note where a note 1 is defined.
      return place.first && place.opensLink;
    case '#':
    case '>':
    case '+':
    case '-':
    case '=':
      return place.first && place.opensLine;
    default:
      return false;
  }
}
