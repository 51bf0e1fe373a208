import { formatDate } from '../dates.ts';
import { findSnapshot } from '../drafts/instances.ts';
import { findVariableDefinition } from '../drafts/variables.ts';
import type { PubBreak, PubField, PubInline, PubReference, PubRun } from '../publication/publication.ts';
import { getPlainText } from '../publication/text.ts';
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
import type { Segment } from '../typography/marked-text.ts';
import { citeInNote, composeInTextForm, composeOfficialForm, findCitedSource, noteMark } from './cite.ts';
import type { CitationMark, Composition } from './composition.ts';
import { formatReference, getTargetText } from './labels.ts';
import { placeNoteMarks } from './note-marks.ts';
import { emptyField, formatField, paragraph, run } from './pieces.ts';

interface InlineOptions {
  /** Prefix of the ids of notes: ids in the body of a block are unique only in that block. */
  prefix?: string;
  /** Text of a source: only quotation marks, apostrophes and spaces are changed. */
  literal?: boolean;
  /** Language of the paragraph; the document's where absent. */
  lang?: LanguageTag;
  inNote?: boolean;
  /** Line breaks become spaces. */
  inOneLine?: boolean;
  /** Quotation marks enclose the whole already. */
  inQuotation?: boolean;
}

/** The fields of `Composition` that the value of a variable depends on. */
export type Values = Pick<Composition, 'draft' | 'type' | 'language'>;

/** Composes inline content: settles variables, citations, references and notes, and applies Dutch typography. */
export function composeInline(content: readonly Inline[], c: Composition, options: InlineOptions = {}): PubInline[] {
  return placeNoteMarks(setTypography(convert(content, c, options), c, options));
}

function convert(content: readonly Inline[], c: Composition, options: InlineOptions): PubInline[] {
  const result: PubInline[] = [];
  const shown = omitEmptyOptional(content, c).filter((node) => isInVariant(node, c.audience));
  for (const [at, node] of shown.entries()) {
    switch (node.type) {
      case 'run':
        result.push(...composeRun(node, c));
        break;
      case 'variable':
        result.push(
          ...(!options.inOneLine && isOnOwnLine(shown, at)
            ? composeVariableLines(node, c)
            : [composeVariable(node, c)]),
        );
        break;
      case 'link':
        result.push(composeLink(node, c));
        break;
      case 'citation':
        appendCitation(result, node, c, options);
        break;
      case 'crossReference':
        result.push(composeReference(node, c, options.prefix ?? ''));
        break;
      case 'footnote':
        result.push(...composeFootnote(node, c, options));
        break;
    }
  }
  return result;
}

/** Omits each optional variable without a value, and the line break before it where it was alone on its line. */
function omitEmptyOptional(content: readonly Inline[], c: Composition): readonly Inline[] {
  const isOmitted = (node: Inline) =>
    node.type === 'variable' &&
    findVariableDefinition(node.name, c.draft.definitions, c.type.variables)?.optional === true &&
    formatValue(node.name, c) === null;
  if (!content.some(isOmitted)) return content;
  return content.flatMap((node, at): Inline[] => {
    if (isOmitted(node)) return [];
    const next = content[at + 1];
    const isBreakBefore = node.type === 'run' && node.text.endsWith('\n') && next !== undefined && isOmitted(next);
    return [isBreakBefore && isOnOwnLine(content, at + 1) ? { ...node, text: node.text.slice(0, -1) } : node];
  });
}

/** Whether the variable is alone on its line: an address above a letter, or a value between two line breaks. */
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

/** The value with its line breaks, or the empty field in brackets. */
function composeVariableLines(node: Variable, c: Values): (PubRun | PubField | PubBreak)[] {
  const lines = getValueLines(node.name, c);
  if (lines.length < 2) return [composeVariable(node, c)];
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    run(line, { marks: node.marks ?? [] }),
  ]);
}

const splitLines = (value: string): string[] => value.split('\n').flatMap((line) => line.trim() || []);

/** Joins several lines into one: 'Postbus 1, 2500 AA Den Haag'. A line that ends with punctuation gets no comma. */
function joinLines(value: string): string {
  return splitLines(value).reduce((all, line) => (/[\p{L}\p{N})]$/u.test(all) ? `${all}, ${line}` : `${all} ${line}`));
}

/** The value in one line, or the empty field in brackets. */
export function composeVariable(node: Variable, c: Values): PubRun | PubField {
  const value = formatValue(node.name, c);
  if (value !== null) return run(value, { marks: node.marks ?? [] });
  const definition = findVariableDefinition(node.name, c.draft.definitions, c.type.variables);
  const placeholder = definition?.placeholder[interfaceLanguageOf(c.language)] ?? node.name;
  const filledBy = c.draft.variables[node.name]?.filledBy ?? definition?.filledBy ?? 'writer';
  return { type: 'field', text: formatField(placeholder), filledBy, name: node.name, marks: node.marks ?? [] };
}

/** The printed lines of a value where it is alone on its line; none while it is empty. */
export function getValueLines(name: string, c: Values): string[] {
  const value = getFilledValue(name, c);
  return value === null ? [] : splitLines(value);
}

function getFilledValue(name: string, c: Values): string | null {
  return c.draft.variables[name]?.value?.trim() || null;
}

/** Variables whose value is the number of a dossier: that of a motion, and that of a bill. */
const DOSSIERS = new Set(['dossier', 'bill']);

/** The printed value of a variable in one line, or null while it is empty. */
export function formatValue(name: string, c: Values): string | null {
  const value = getFilledValue(name, c);
  if (value === null) return null;
  const definition = findVariableDefinition(name, c.draft.definitions, c.type.variables);
  if (definition?.type === 'date') return formatDate(value, c.language) ?? value;
  // A lone dossier number: '28 638' with the narrow space of running text.
  const dossier = /^(\d{2}) (\d{3})$/.exec(value) ?? (DOSSIERS.has(name) && /^(\d{2})(\d{3})\b/.exec(value));
  return dossier ? `${dossier[1]}\u202F${dossier[2]}${value.slice(dossier[0].length)}` : joinLines(value);
}

function composeLink(node: Link, c: Composition): PubInline {
  const content = node.content
    .filter((child) => isInVariant(child, c.audience))
    .flatMap((child): (PubRun | PubField | PubBreak)[] =>
      child.type === 'run' ? composeRun(child, c) : [composeVariable(child, c)],
    );
  return { type: 'link', href: node.href, content };
}

function appendCitation(result: PubInline[], node: Citation, c: Composition, options: InlineOptions): void {
  const block = findSnapshot(c.draft, node.block);
  if (!block) {
    result.push(emptyField(c.texts.field.source, 'citation.block', node.block));
    return;
  }
  if (node.placement === 'note' && !options.inNote) {
    const cited = citeInNote(`${options.prefix ?? ''}${node.id}`, block, node.locator, c);
    if ('mark' in cited) result.push(cited.mark);
    else appendInBrackets(result, [cited.again], options);
    const printed = 'mark' in cited ? { note: cited.mark.note } : makeRepeatedMark(cited);
    recordMark(node.id, printed, c, options);
    return;
  }
  const found = findCitedSource(block, node.locator, c);
  if (found && !options.inNote) {
    const source = composeInTextForm(found, c);
    recordMark(node.id, { words: `(${getPlainText(source)})` }, c, options);
    appendInBrackets(result, source, options);
    return;
  }
  const printed = found
    ? composeOfficialForm(found, c)
    : [emptyField(c.texts.field.source, `${block.kind}.source`, block.id)];
  recordMark(node.id, { words: getPlainText(printed) }, c, options);
  result.push(...(options.inNote ? [] : spaceBefore(result)), ...printed);
}

/** The full stop of a sentence, not that of an abbreviation of one or two letters. */
const SENTENCE_STOP = /(?<=[\p{L}\p{N}]{3}|[)’”])\.$/u;

/** Adds ' (…)'. Brackets behind a full stop of ours belong to that sentence, so the full stop goes behind them. */
function appendInBrackets(result: PubInline[], content: readonly PubInline[], { literal }: InlineOptions): void {
  const last = result.at(-1);
  const stop = !literal && last?.type === 'run' && SENTENCE_STOP.test(last.text) ? last : null;
  if (stop) result[result.length - 1] = { ...stop, text: stop.text.slice(0, -1) };
  result.push(...spaceBefore(result), run('('), ...content, run(')'), ...(stop ? [{ ...stop, text: '.' }] : []));
}

/** '(zie noot 3)', with the number of that note. */
function makeRepeatedMark({ again, seeNote }: { again: PubReference; seeNote: number }): CitationMark {
  return { words: `(${again.text})`, seeNote };
}

/**
 * Records the printed mark of a citation or footnote by its own id for the editor, and by its prefixed id, since a
 * block that is placed twice has other numbers each time.
 */
function recordMark(id: NodeId, mark: CitationMark, c: Composition, { prefix = '' }: InlineOptions): void {
  c.citations.set(id, mark);
  c.citations.set(prefix + id, mark);
}

/** A space before a bracket, where there is none yet. */
function spaceBefore(before: readonly PubInline[]): PubRun[] {
  const last = before.at(-1);
  if (last === undefined || last.type === 'break' || last.type === 'noteMark') return [];
  return /[\s([‘“]$/u.test(getPlainText([last])) ? [] : [run(' ')];
}

function composeReference(node: CrossReference, c: Composition, prefix: string): PubInline {
  // In the body of a block a target has the id that it has in that block.
  const own = prefix + node.target;
  const isOwn = c.noteIds.has(own) || formatReference(own, c.labels, c.texts) !== undefined;
  const target = isOwn ? own : node.target;
  const reference = { type: 'reference' as const, target, marks: [] };
  if (node.shows === 'page' && (c.knownTargets.has(target) || target !== node.target))
    return { ...reference, shows: 'page', text: c.texts.reference.page };
  // The number is filled in when all notes are known.
  if (c.noteIds.has(target)) return { ...reference, shows: 'note', text: '' };
  const label = formatReference(target, c.labels, c.texts);
  const words = node.shows === 'text' ? getTargetText(target, c.labels, c.placed) : label;
  if (node.shows === 'page' || words === undefined) return emptyField(c.texts.field.reference, 'crossReference.target');
  return { ...reference, shows: node.shows, text: words };
}

function composeFootnote(node: Footnote, c: Composition, options: InlineOptions): PubInline[] {
  const inside = { ...options, inNote: true };
  // A footnote inside a footnote cannot be printed: its text is appended to the outer note.
  if (options.inNote) return node.content.flatMap((child) => [run(' '), ...convert(child.content, c, inside)]);
  const id = `${options.prefix ?? ''}${node.id}`;
  const note = c.notes.add(id, () =>
    node.content
      .filter((child) => isInVariant(child, c.audience))
      .map((child) =>
        paragraph(
          `${options.prefix ?? ''}${child.id}`,
          'footnote',
          composeInline(child.content, c, { ...inside, literal: false }),
        ),
      ),
  );
  recordMark(node.id, { note }, c, options);
  return [noteMark(note)];
}

/** Applies Dutch typography to a whole paragraph: a quotation may open in one run and close in another. */
export function setTypography(
  content: PubInline[],
  c: Composition,
  options: Pick<InlineOptions, 'literal' | 'lang' | 'inQuotation'> = {},
): PubInline[] {
  const pieces = content.flatMap((node) => (node.type === 'link' ? node.content : [node]));
  const texts = setSegments(
    pieces.map((node) => toSegment(node, c)),
    {
      language: options.lang ?? c.language,
      literal: options.literal ?? false,
      inQuotation: options.inQuotation ?? false,
    },
  );
  let at = -1;
  const put = (node: PubRun): PubRun => {
    const piece = { ...node, text: texts[at] ?? node.text };
    c.settled.add(piece);
    return piece;
  };
  return content.map((node) => {
    if (node.type === 'link') {
      const inside = node.content.map((piece) => {
        at += 1;
        return piece.type === 'run' ? put(piece) : piece;
      });
      return { ...node, content: inside };
    }
    at += 1;
    return node.type === 'run' ? put(node) : node;
  });
}

/** Unicode's placeholder for an object without characters. */
const OBJECT_REPLACEMENT = '\ufffc';

function toSegment(node: PubInline, { settled }: Composition): Segment {
  switch (node.type) {
    case 'run':
      return { text: node.text, lang: node.lang, settled: settled.has(node) };
    case 'field':
      return { text: node.text, settled: true };
    case 'reference':
      // A reference to a note has no text until all notes are numbered; the placeholder keeps the spaces around it
      // separate.
      return { text: node.text || OBJECT_REPLACEMENT, settled: true };
    case 'break':
      return { text: '\n', settled: true };
    case 'noteMark':
    case 'link':
      return { text: '', settled: true };
  }
}
