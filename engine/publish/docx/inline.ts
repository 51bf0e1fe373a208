import { ConcreteHyperlink, FootnoteReference, type XmlComponent } from 'docx';
import { joinRuns } from '../../core/publication/join-runs.ts';
import type { PubField, PubInline, PubReference, PubRun } from '../../core/publication/publication.ts';
import { isAddress, mayHoldAddress, validAddress } from '../addresses.ts';
import { writable } from '../xml.ts';
import { inBookmarks, linkTo } from './bookmarks.ts';
import { languageOf } from './language.ts';
import { lineBreak, ownNoteMark, placeholderControl } from './own-elements.ts';
import {
  fieldRuns,
  paragraphChildren,
  type RunLook,
  run,
  runProperties,
  textParts,
  textRun,
  textRuns,
} from './runs.ts';
import type { CharacterStyleName } from './styles.ts';
import { pageOf, type Target, type Writing } from './writing.ts';

/** What surrounds inline content. */
export interface InlineSetting {
  writing: Writing;
  /** A footnote can't hold the mark of another note. */
  part: 'document' | 'footnotes';
  /** Language of the paragraph, as Word writes it. */
  language: string;
  /** The style of the paragraph is bold. */
  bold: boolean;
  /** In a column of figures. */
  tabular?: boolean;
  /** Size of the type in points, where it is not the style's. */
  size?: number;
  /** The look of a label or of the kind of a ground. */
  look?: RunLook;
}

function lookOf(
  setting: InlineSetting,
  more: { marks: PubRun['marks']; tone?: PubRun['tone']; lang?: string },
): RunLook {
  const { look, tabular, size, writing } = setting;
  const language = languageOf(more.lang, setting.language);
  const marks = look?.marks ? [...look.marks, ...more.marks] : more.marks;
  return {
    style: more.tone ?? look?.style,
    marks: marks.length === 0 ? undefined : marks,
    tabular,
    size,
    language: language === writing.language ? undefined : language,
  };
}

/** How each type of inline is drawn: complete, or it does not compile. */
const inlines: {
  [Type in PubInline['type']]: (node: Extract<PubInline, { type: Type }>, setting: InlineSetting) => XmlComponent[];
} = {
  run: (node, setting) => runsOf(node.text, lookOf(setting, node)),
  break: () => [run({}, lineBreak())],
  field: (node, setting) => [contentControl(node, setting)],
  link: (node, setting) => {
    const target = validAddress(node.href);
    const inside = drawInlines(node.content, {
      ...setting,
      look: { ...setting.look, style: setting.look?.style ?? 'link' },
    });
    if (target === null || inside.length === 0) return inside;
    const links = setting.writing.links[setting.part];
    const known = links.find((link) => link.href === target);
    const link = known ?? { id: `Link${links.length + 1}`, href: target };
    if (!known) links.push(link);
    return [new ConcreteHyperlink(paragraphChildren(inside), link.id)];
  },
  noteMark: (node, setting) => noteMark(node.note, setting),
  reference: (node, setting) => reference(node, setting),
};

export function drawInlines(content: readonly PubInline[], setting: InlineSetting): XmlComponent[] {
  return joinRuns(content).flatMap((node) =>
    (inlines[node.type] as (node: PubInline, setting: InlineSetting) => XmlComponent[])(node, setting),
  );
}

/** The runs of a text: an address in it is one of its own, since Word would hyphenate it. */
function runsOf(text: string, look: RunLook): XmlComponent[] {
  if (text === '') return [];
  if (!mayHoldAddress(text)) return [textRun(text, look)];
  const runs: { text: string; verbatim: boolean }[] = [];
  for (const [word] of text.matchAll(/\S+|\s+/gu)) {
    const verbatim = isAddress(word);
    const last = runs.at(-1);
    if (last && last.verbatim === verbatim) last.text += word;
    else runs.push({ text: word, verbatim });
  }
  return runs.map((one) => textRun(one.text, one.verbatim ? { ...look, verbatim: true } : look));
}

/** A content control that shows its placeholder; text that the reader types looks as the paragraph does. */
function contentControl(node: PubField, setting: InlineSetting): XmlComponent {
  const typed = lookOf(setting, node);
  const type = labelType(setting);
  const look: RunLook = { ...typed, style: 'field', type };
  const name = node.text.replace(/^\[|\]$/g, '');
  return placeholderControl(
    setting.writing.nextId(),
    {
      title: writable(name.slice(0, 64)),
      tag: writable(node.name.slice(0, 64)),
      typed: runProperties(typed),
    },
    textRun(node.text, look),
  );
}

/** The face and the size of the label that holds a field. */
function labelType({ look, writing: { house } }: InlineSetting): RunLook['type'] {
  const names: Partial<Record<CharacterStyleName, 'label' | 'number' | 'figureValue'>> = {
    label: 'label',
    number: 'number',
    value: 'figureValue',
  };
  const name = look?.style && names[look.style];
  return name ? { family: house.fonts[house[name].face].family, size: house[name].size } : undefined;
}

/**
 * The mark of a note. Word counts notes itself; where the document's number is another one than Word would give, the mark
 * carries it. A second mark for one note refers to the first, and in a note there is only the number.
 */
function noteMark(number: number, setting: InlineSetting): XmlComponent[] {
  const { writing } = setting;
  const look: RunLook = { style: 'noteMark', regular: setting.bold, size: setting.size };
  const known = writing.publication.notes.some((note) => note.number === number);
  if (!known || setting.part === 'footnotes') return [textRun(String(number), look)];
  const target = writing.targets.get(`note-${number}`);
  if (writing.marked.includes(number))
    return target
      ? fieldRuns(`NOTEREF ${target.bookmark} \\f \\h`, [textRun(String(number), look)], look)
      : [textRun(String(number), look)];
  writing.marked.push(number);
  const mark = hasOwnMark(writing, number)
    ? run(look, ownNoteMark(number), ...textParts(String(number)))
    : run(look, new FootnoteReference(number));
  return target ? inBookmarks([target], [mark]) : [mark];
}

/** True where Word, counting from 1, would number this note otherwise. */
export function hasOwnMark(writing: Writing, number: number): boolean {
  let count = 0;
  for (const marked of writing.marked) {
    const own = marked !== count + 1;
    if (!own) count++;
    if (marked === number) return own;
  }
  return false;
}

/** The page of the first of these nodes whose page is known. */
function pageOfFirst(writing: Writing, ids: readonly string[]): number | undefined {
  const known = ids.find((id) => pageOf(writing, id) !== undefined);
  return known === undefined ? undefined : pageOf(writing, known);
}

/** Splits a reference before its number: 'noot ' and '3'. */
function splitAtNumber(text: string): [words: string, number: string] {
  const found = /^(.*?)(\d+)$/su.exec(text);
  return found ? [found[1] ?? '', found[2] ?? ''] : [text, ''];
}

function reference(node: PubReference, setting: InlineSetting): XmlComponent[] {
  const { writing } = setting;
  const look = lookOf(setting, node);
  const target = writing.targets.get(node.target);
  if (node.shows === 'page') {
    const page = pageOf(writing, node.target);
    const samePage = writing.samePage.get(node);
    if (samePage && target && page !== undefined && pageOfFirst(writing, samePage.holders) === page)
      // With \p Word itself says 'below' or, once the place is on another page, 'on page 3': always with the preposition.
      return fieldRuns(`PAGEREF ${target.bookmark} \\p \\h`, [textRun(samePage.text, look)], look);
    const words = [
      ...(samePage?.preposition ? drawInlines([samePage.preposition], setting) : []),
      ...(node.text === '' ? [] : [textRun(`${node.text}\u00a0`, look)]),
    ];
    if (!target) return page === undefined ? words : [...words, textRun(String(page), look)];
    return [
      ...words,
      ...fieldRuns(`PAGEREF ${target.bookmark} \\h`, [textRun(String(page ?? '–'), look)], look, page === undefined),
    ];
  }
  if (!target) return textRuns(node.text, look);
  const shown = [textRun(node.text, look)];
  if (node.shows === 'text') return fieldRuns(`REF ${target.bookmark} \\h`, shown, look);
  if (target.scope === 'note') {
    const [words, number] = splitAtNumber(node.text);
    if (number !== '' && node.target === `note-${number}` && writing.publication.notes.length > 0)
      return [...textRuns(words, look), ...fieldRuns(`NOTEREF ${target.bookmark} \\h`, [textRun(number, look)], look)];
  }
  const instruction = labelInstruction(node.text, target);
  if (instruction !== null) return fieldRuns(instruction, shown, look);
  return [linkTo(target, shown)];
}

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The field that prints exactly this text for a label, or null where no field of Word does. */
function labelInstruction(words: string, target: Target): string | null {
  if (!target.number) return null;
  // Neither Word's field nor our bookmark holds the full stop that ends a label.
  const label = spaced(target.number.label.replace(/\.+$/, ''));
  const text = spaced(words);
  const base = target.scope === 'caption' ? `REF ${target.bookmark} \\h` : `REF ${target.bookmark} \\r \\h`;
  if (text === label) return base;
  if (text === label.toLowerCase() && label !== text) return `${base} \\* Lower`;
  if (target.scope === 'paragraph' && text === String(target.number.value) && label !== text)
    return `REF ${target.bookmark} \\r \\t \\h`;
  return null;
}
