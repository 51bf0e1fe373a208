import { formatDate } from '../dates.ts';
import { findSnapshot } from '../drafts/instances.ts';
import { findVariableDefinition } from '../drafts/variables.ts';
import type { PubBreak, PubField, PubInline, PubRun } from '../publication/publication.ts';
import { interfaceLanguageOf } from '../result.ts';
import type {
  Citation,
  CrossReference,
  Footnote,
  Inline,
  LanguageTag,
  Link,
  NodeId,
  Run,
  Variable,
} from '../richtext/model.ts';
import { isInVariant } from '../richtext/variants.ts';
import { setSegments } from '../typography/dutch.ts';
import { citeInNote, noteMark, officialForm, runningForm, sourceFor } from './cite.ts';
import type { CitationMark, Composition } from './composition.ts';
import { referenceTo, wordsAt } from './labels.ts';
import { placeNoteMarks } from './note-marks.ts';
import { emptyField, fieldText, paragraph, run, wordsOf } from './pieces.ts';

interface Surroundings {
  /** Before the ids of notes: a block's body has ids of its own that are unique only in that block. */
  prefix?: string;
  /** Words of a source: nothing is changed but quotation marks, apostrophes and spaces. */
  literal?: boolean;
  /** Language of the paragraph; the document's where absent. */
  lang?: LanguageTag;
  inNote?: boolean;
  /** Nothing in it begins a line of its own. */
  inOneLine?: boolean;
  /** The whole stands in quotation marks already. */
  inQuotation?: boolean;
}

/** What the value of a variable depends on. */
export type Values = Pick<Composition, 'draft' | 'type' | 'language'>;

/** The writer's inline content with every variable, citation, reference and note settled, set in good typography. */
export function composeInline(content: readonly Inline[], c: Composition, around: Surroundings = {}): PubInline[] {
  return placeNoteMarks(setTypography(convert(content, c, around), c, around));
}

function convert(content: readonly Inline[], c: Composition, around: Surroundings): PubInline[] {
  const result: PubInline[] = [];
  const shown = content.filter((node) => isInVariant(node, c.audience));
  for (const [at, node] of shown.entries()) {
    switch (node.type) {
      case 'run':
        result.push(...composeRun(node, c));
        break;
      case 'variable':
        result.push(
          ...(!around.inOneLine && isOnOwnLine(shown, at) ? variableLines(node, c) : [variableValue(node, c)]),
        );
        break;
      case 'link':
        result.push(composeLink(node, c));
        break;
      case 'citation':
        appendCitation(result, node, c, around);
        break;
      case 'crossReference':
        result.push(composeReference(node, c, around.prefix ?? ''));
        break;
      case 'footnote':
        result.push(...composeFootnote(node, c, around));
        break;
    }
  }
  return result;
}

/** Nothing else stands on its line: a paragraph of its own, as an address has above a letter, or between two line breaks. */
function isOnOwnLine(content: readonly Inline[], at: number): boolean {
  const before = content[at - 1];
  const after = content[at + 1];
  return (
    (before === undefined || (before.type === 'run' && before.text.endsWith('\n'))) &&
    (after === undefined || (after.type === 'run' && after.text.startsWith('\n')))
  );
}

function composeRun(node: Run, c: Composition): (PubRun | PubBreak)[] {
  const lang = node.lang && node.lang !== c.language ? node.lang : undefined;
  return node.text
    .split('\n')
    .flatMap((line, index): (PubRun | PubBreak)[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [run(line, { marks: node.marks ?? [], ...(lang ? { lang } : {}) })]),
    ]);
}

/** The value of which each line is printed as a line, or the empty field with its brackets. */
function variableLines(node: Variable, c: Values): (PubRun | PubField | PubBreak)[] {
  const lines = linesOfValue(node.name, c);
  if (lines.length < 2) return [variableValue(node, c)];
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    run(line, { marks: node.marks ?? [] }),
  ]);
}

const linesOf = (value: string): string[] => value.split('\n').flatMap((line) => line.trim() || []);

/** Several lines in one: 'Postbus 1, 2500 AA Den Haag'. Where a line ends with a sign of its own no other comes. */
function inOneLine(value: string): string {
  return linesOf(value).reduce((all, line) => (/[\p{L}\p{N})]$/u.test(all) ? `${all}, ${line}` : `${all} ${line}`));
}

/** The value as it is printed in a line, or the empty field with its brackets. */
export function variableValue(node: Variable, c: Values): PubRun | PubField {
  const value = printedValue(node.name, c);
  if (value !== null) return run(value, { marks: node.marks ?? [] });
  const definition = findVariableDefinition(node.name, c.draft.definitions, c.type.variables);
  const placeholder = definition?.placeholder[interfaceLanguageOf(c.language)] ?? node.name;
  const filledBy = c.draft.variables[node.name]?.filledBy ?? definition?.filledBy ?? 'writer';
  return { type: 'field', text: fieldText(placeholder), filledBy, name: node.name, marks: node.marks ?? [] };
}

/** Each line of the value as it is printed where nothing stands beside it; one, or none while it is empty, for any other. */
export function linesOfValue(name: string, c: Values): string[] {
  const value = filledIn(name, c);
  return value === null ? [] : linesOf(value);
}

function filledIn(name: string, c: Values): string | null {
  return c.draft.variables[name]?.value?.trim() || null;
}

/** The printed value of a variable in one line, or null while it is empty. */
export function printedValue(name: string, c: Values): string | null {
  const value = filledIn(name, c);
  if (value === null) return null;
  const definition = findVariableDefinition(name, c.draft.definitions, c.type.variables);
  if (definition?.type === 'date') return formatDate(value, c.language) ?? value;
  // A dossier number by itself: '28 638' with the narrow space that it has in running text.
  return /^\d{2} \d{3}$/.test(value) ? value.replace(' ', '\u202F') : inOneLine(value);
}

function composeLink(node: Link, c: Composition): PubInline {
  const content = node.content
    .filter((child) => isInVariant(child, c.audience))
    .flatMap((child): (PubRun | PubField | PubBreak)[] =>
      child.type === 'run' ? composeRun(child, c) : [variableValue(child, c)],
    );
  return { type: 'link', href: node.href, content };
}

function appendCitation(result: PubInline[], node: Citation, c: Composition, around: Surroundings): void {
  const block = findSnapshot(c.draft, node.block);
  if (!block) {
    result.push(emptyField(c.texts.field.source, 'citation.block', node.block));
    return;
  }
  if (node.placement === 'note' && !around.inNote) {
    const cited = citeInNote(`${around.prefix ?? ''}${node.id}`, block, node.locator, c);
    if ('mark' in cited) result.push(cited.mark);
    else result.push(...apart(result), run('('), cited.again, run(')'));
    recordMark(node.id, 'mark' in cited ? { note: cited.mark.note } : { words: `(${cited.again.text})` }, c, around);
    return;
  }
  const found = sourceFor(block, node.locator, c);
  const printed: PubInline[] = !found
    ? [emptyField(c.texts.field.source, `${block.kind}.source`, block.id)]
    : around.inNote
      ? officialForm(found, c)
      : [run('('), ...runningForm(found, c), run(')')];
  recordMark(node.id, { words: wordsOf(printed) }, c, around);
  // A mark stands against the words; a source in brackets, where another type of document prints that, does not.
  result.push(...(around.inNote ? [] : apart(result)), ...printed);
}

/**
 * Keeps how a citation or a footnote is printed, by its own id for the editor, and in a block's text also by the id that
 * it has in this document: a block may be placed twice, with other numbers.
 */
function recordMark(id: NodeId, mark: CitationMark, c: Composition, { prefix = '' }: Surroundings): void {
  c.citations.set(id, mark);
  c.citations.set(prefix + id, mark);
}

/** The space between words and what follows them in brackets, where it is not there yet. */
function apart(before: readonly PubInline[]): PubRun[] {
  const last = before.at(-1);
  if (last === undefined || last.type === 'break' || last.type === 'noteMark') return [];
  return /[\s([‘“]$/u.test(wordsOf([last])) ? [] : [run(' ')];
}

function composeReference(node: CrossReference, c: Composition, prefix: string): PubInline {
  // In the text of a block a place has the id that it has in that block.
  const own = prefix + node.target;
  const isOwn = c.noteIds.has(own) || referenceTo(own, c.labels, c.texts) !== undefined;
  const target = isOwn ? own : node.target;
  const reference = { type: 'reference' as const, target, marks: [] };
  if (node.shows === 'page' && (c.knownTargets.has(target) || target !== node.target))
    return { ...reference, shows: 'page', text: c.texts.reference.page };
  // The number is filled in when all notes are known.
  if (c.noteIds.has(target)) return { ...reference, shows: 'note', text: '' };
  const label = referenceTo(target, c.labels, c.texts);
  const words = node.shows === 'text' ? wordsAt(target, c.labels, c.placed) : label;
  if (node.shows === 'page' || words === undefined) return emptyField(c.texts.field.reference, 'crossReference.target');
  return { ...reference, shows: node.shows, text: words };
}

function composeFootnote(node: Footnote, c: Composition, around: Surroundings): PubInline[] {
  const inside = { ...around, inNote: true };
  // A footnote inside a footnote can't be printed: its words follow in the same note.
  if (around.inNote) return node.content.flatMap((child) => [run(' '), ...convert(child.content, c, inside)]);
  const id = `${around.prefix ?? ''}${node.id}`;
  const note = c.notes.add(id, () =>
    node.content
      .filter((child) => isInVariant(child, c.audience))
      .map((child) =>
        paragraph(
          `${around.prefix ?? ''}${child.id}`,
          'footnote',
          composeInline(child.content, c, { ...inside, literal: false }),
        ),
      ),
  );
  recordMark(node.id, { note }, c, around);
  return [noteMark(note)];
}

/** Quotation marks, dashes and no-break spaces, over the whole paragraph: a quotation may open in one run and close in another. */
export function setTypography(
  content: PubInline[],
  c: Composition,
  around: Pick<Surroundings, 'literal' | 'lang' | 'inQuotation'> = {},
): PubInline[] {
  const pieces = content.flatMap((node) => (node.type === 'link' ? node.content : [node]));
  const set = setSegments(
    pieces.map((node) => ({ ...segmentText(node), settled: node.type !== 'run' || c.settled.has(node) })),
    { language: around.lang ?? c.language, literal: around.literal ?? false, inQuotation: around.inQuotation ?? false },
  );
  const texts = new Map(pieces.map((node, index) => [node, set[index] ?? '']));
  const put = (node: PubRun): PubRun => {
    const piece = { ...node, text: texts.get(node) ?? node.text };
    c.settled.add(piece);
    return piece;
  };
  return content.map((node) => {
    if (node.type === 'run') return put(node);
    if (node.type !== 'link') return node;
    return { ...node, content: node.content.map((piece) => (piece.type === 'run' ? put(piece) : piece)) };
  });
}

/** Unicode's character for an object in a text that has no characters of its own. */
const OBJECT_REPLACEMENT = '\ufffc';

function segmentText(node: PubInline): { text: string; lang?: LanguageTag } {
  switch (node.type) {
    case 'run':
      return { text: node.text, ...(node.lang ? { lang: node.lang } : {}) };
    case 'field':
      return { text: node.text };
    case 'reference':
      // A reference to a note has no text before all notes are numbered. Without any the spaces around it would be one pair.
      return { text: node.text || OBJECT_REPLACEMENT };
    case 'break':
      return { text: '\n' };
    case 'noteMark':
    case 'link':
      return { text: '' };
  }
}
