/** Reads a Word file as Word shows it: counted numbers, stored field texts, notes by their number. */
import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { all, child, children, readDocx as openDocx, val, type WordFile } from '../publish/docx/read-docx.ts';

/** The mark of a note in a line of text. */
export const noteSign = (note: number): string => `⟦${note}⟧`;

export interface WordField {
  /** 'PAGEREF _Ref1 \h' */
  instruction: string;
  /** The text that Word shows until it updates the field. */
  text: string;
}

export interface WordControl {
  /** Name of the value that belongs here. */
  tag: string;
  text: string;
  placeholder: boolean;
}

/** A printed paragraph. */
export interface WordLine {
  /** Id of its style. */
  style: string;
  /** Number and text; a tab or a break is a space; marks of notes as `noteSign`. */
  text: string;
  /** The number that Word counts, or null. */
  number: string | null;
  /** 1 for the outermost; null: no heading. */
  outline: number | null;
  fields: WordField[];
  controls: WordControl[];
  element: XmlElement;
}

export interface WordNote {
  number: number;
  paragraphs: string[];
}

export interface WordContentsEntry {
  level: number;
  text: string;
  page: number | null;
}

export interface ReadWord {
  file: WordFile;
  lines: WordLine[];
  notes: WordNote[];
  contents: WordContentsEntry[];
  /** Alternative texts of pictures, in order; decorative ones have none. */
  alternatives: string[];
  /** Text of each kind of page: 'first', 'default'. */
  headers: Record<string, string>;
  footers: Record<string, string>;
  properties: { title: string; author: string; subject: string; keywords: string; language: string; modified: string };
  /** The language of the styles, for text without its own. */
  language: string;
  /** Text in another language than the document's, with that language. */
  foreign: { text: string; language: string }[];
  links: string[];
  /** The same of links in notes. */
  noteLinks: string[];
}

/** @throws when a part is missing, or a used number or note is not defined. */
export function readWord(bytes: Uint8Array): ReadWord {
  const file = openDocx(bytes);
  const document = file.xml('word/document.xml');
  const reading = new Reading(file);
  const lines = paragraphsOf(document).map((element) => reading.line(element));
  const relations = relationsOf(file, 'word/_rels/document.xml.rels');
  const running = (kind: 'header' | 'footer'): Record<string, string> =>
    Object.fromEntries(
      all(document, `w:${kind}Reference`).map((reference) => {
        const part = `word/${relations.get(val(reference, 'r:id') ?? '')}`;
        return [val(reference, 'w:type') ?? '', paragraphsOf(file.xml(part)).map(reading.plain).join('\n')];
      }),
    );
  const core = file.xml('docProps/core.xml');
  const property = (name: string) => child(core, name)?.text ?? '';
  return {
    file,
    lines,
    notes: reading.notes(),
    contents: lines.flatMap(contentsEntry),
    alternatives: all(document, 'wp:docPr').flatMap((picture) => {
      const words = val(picture, 'descr') ?? '';
      return words === '' ? [] : [words];
    }),
    headers: running('header'),
    footers: running('footer'),
    properties: {
      title: property('dc:title'),
      author: property('dc:creator'),
      subject: property('dc:subject'),
      keywords: property('cp:keywords'),
      language: property('dc:language'),
      modified: property('dcterms:modified'),
    },
    language: val(all(child(file.xml('word/styles.xml'), 'w:docDefaults') ?? document, 'w:lang')[0]) ?? '',
    foreign: [document, file.xml('word/footnotes.xml')].flatMap((part) =>
      all(part, 'w:r').flatMap((run) => {
        const language = val(child(run, 'w:rPr', 'w:lang'));
        return language === undefined ? [] : [{ text: run.text, language }];
      }),
    ),
    links: addressesIn(document, relations),
    noteLinks: file.names.includes('word/_rels/footnotes.xml.rels')
      ? addressesIn(file.xml('word/footnotes.xml'), relationsOf(file, 'word/_rels/footnotes.xml.rels'))
      : [],
  };
}

function addressesIn(part: XmlElement, relations: ReadonlyMap<string, string>): string[] {
  return all(part, 'w:hyperlink').flatMap((link) => relations.get(val(link, 'r:id') ?? '') ?? []);
}

function relationsOf(file: WordFile, part: string): Map<string, string> {
  return new Map(
    children(file.xml(part), 'Relationship').map((one) => [val(one, 'Id') ?? '', val(one, 'Target') ?? '']),
  );
}

/** In order. The version for newer Word is read, its fallback for an older one is not. */
function paragraphsOf(element: XmlElement): XmlElement[] {
  return children(element).flatMap((one) => {
    if (one.name === 'mc:Fallback') return [];
    // A text box is in a paragraph and contains others.
    return one.name === 'w:p' ? [one, ...paragraphsOf(one)] : paragraphsOf(one);
  });
}

/** One paragraph of a filled table of contents: text, tab, page. */
function contentsEntry(line: WordLine): WordContentsEntry[] {
  const level = /^TOC([1-9])$/.exec(line.style)?.[1];
  if (level === undefined) return [];
  const page = line.fields.find((field) => field.instruction.startsWith('PAGEREF'));
  const shown = page?.text ?? '';
  return [
    {
      level: Number(level),
      text: shown === '' ? line.text : line.text.slice(0, line.text.lastIndexOf(shown)).trim(),
      page: shown === '' ? null : Number(shown),
    },
  ];
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** Level, from 1, after which this one starts again; 0: never. Absent: after any higher level. */
  restart: number | null;
}

interface Counter {
  abstract: string;
  starts: Map<number, number>;
}

class Reading {
  readonly #abstracts = new Map<string, Level[]>();
  readonly #counters = new Map<string, Counter>();
  readonly #styles = new Map<string, XmlElement>();
  readonly #footnotes = new Map<string, XmlElement>();
  /** The last count of each definition. Counters that share a definition continue each other (ISO 29500-1, 17.9.15). */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #noteNumbers = new Map<string, number>();
  #automaticNotes = 0;

  constructor(file: WordFile) {
    const numbering = file.xml('word/numbering.xml');
    for (const abstract of children(numbering, 'w:abstractNum')) {
      const levels: Level[] = [];
      for (const level of children(abstract, 'w:lvl')) {
        const restart = val(child(level, 'w:lvlRestart'));
        levels[Number(val(level, 'w:ilvl'))] = {
          start: Number(val(child(level, 'w:start')) ?? 0),
          format: val(child(level, 'w:numFmt')) ?? 'decimal',
          text: val(child(level, 'w:lvlText')) ?? '',
          restart: restart === undefined ? null : Number(restart),
        };
      }
      this.#abstracts.set(val(abstract, 'w:abstractNumId') ?? '', levels);
    }
    for (const counter of children(numbering, 'w:num')) {
      const starts = new Map(
        children(counter, 'w:lvlOverride').flatMap((one) => {
          const start = val(child(one, 'w:startOverride'));
          return start === undefined ? [] : [[Number(val(one, 'w:ilvl')), Number(start)] as const];
        }),
      );
      const abstract = val(child(counter, 'w:abstractNumId')) ?? '';
      this.#counters.set(val(counter, 'w:numId') ?? '', { abstract, starts });
    }
    for (const style of children(file.xml('word/styles.xml'), 'w:style'))
      this.#styles.set(val(style, 'w:styleId') ?? '', style);
    for (const note of children(file.xml('word/footnotes.xml'), 'w:footnote'))
      this.#footnotes.set(val(note, 'w:id') ?? '', note);
  }

  line(element: XmlElement): WordLine {
    const style = val(child(element, 'w:pPr', 'w:pStyle')) ?? 'Normal';
    const number = this.#number(element, style);
    const printed = new Printed((reference) => this.#note(reference));
    printed.read(element);
    return {
      style,
      text: [number, printed.text].filter((part) => part !== null && part !== '').join(' '),
      number,
      outline: this.#outline(element, style),
      fields: printed.fields,
      controls: all(element, 'w:sdt').map((control) => ({
        tag: val(child(control, 'w:sdtPr', 'w:tag')) ?? '',
        text: all(control, 'w:t')
          .map((text) => text.text)
          .join(''),
        placeholder: child(control, 'w:sdtPr', 'w:showingPlcHdr') !== undefined,
      })),
      element,
    };
  }

  /** The text of a paragraph outside the body. */
  plain = (element: XmlElement): string => {
    const printed = new Printed(() => '');
    printed.read(element);
    return printed.text;
  };

  /** In the order of their marks, which must have been read. */
  notes(): WordNote[] {
    return [...this.#noteNumbers].map(([id, number]) => {
      const note = this.#footnotes.get(id);
      if (!note) throw new Error(`note ${id} is not there`);
      return { number, paragraphs: paragraphsOf(note).map(this.plain) };
    });
  }

  #note(reference: XmlElement): string {
    const id = val(reference, 'w:id') ?? '';
    if (!this.#footnotes.has(id)) throw new Error(`note ${id} is not there`);
    // The text has its own mark after the reference, and Word does not count it.
    if (val(reference, 'w:customMarkFollows') === '1') {
      this.#noteNumbers.set(id, Number(id));
      return '';
    }
    this.#automaticNotes += 1;
    this.#noteNumbers.set(id, this.#automaticNotes);
    return noteSign(this.#automaticNotes);
  }

  /** From the paragraph, its style, or the style that is based on. */
  #inherited(element: XmlElement, styleId: string, name: string): XmlElement | undefined {
    const own = child(element, 'w:pPr', name);
    if (own) return own;
    const seen = new Set<string>();
    for (let id: string | undefined = styleId; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const style = this.#styles.get(id);
      if (!style) throw new Error(`style ${id} is not there`);
      const found = child(style, 'w:pPr', name);
      if (found) return found;
      id = val(child(style, 'w:basedOn'));
    }
    return undefined;
  }

  #outline(element: XmlElement, style: string): number | null {
    const level = val(this.#inherited(element, style, 'w:outlineLvl'));
    return level === undefined || level === '9' ? null : Number(level) + 1;
  }

  #number(element: XmlElement, style: string): string | null {
    const place = this.#inherited(element, style, 'w:numPr');
    const numId = val(place && child(place, 'w:numId'));
    if (!place || numId === undefined || numId === '0') return null;
    const at = Number(val(child(place, 'w:ilvl')) ?? 0);
    const counter = this.#counters.get(numId);
    const levels = counter && this.#abstracts.get(counter.abstract);
    const level = levels?.[at];
    if (!counter || !levels || !level) throw new Error(`numbering ${numId}, level ${at} is not defined`);
    const counts = this.#counts.get(counter.abstract) ?? [];
    this.#counts.set(counter.abstract, counts);
    const key = `${numId} ${at}`;
    const override = this.#begun.has(key) ? undefined : counter.starts.get(at);
    this.#begun.add(key);
    counts[at] = override ?? (counts[at] === undefined ? level.start : counts[at] + 1);
    for (let deeper = at + 1; deeper < levels.length; deeper++) {
      const restart = levels[deeper]?.restart ?? deeper;
      if (restart !== 0 && at < restart) counts[deeper] = undefined;
    }
    if (level.format === 'bullet' || level.format === 'none') return level.text;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const part = Number(digit) - 1;
      return spelled(counts[part] ?? levels[part]?.start ?? 1, levels[part]?.format ?? 'decimal');
    });
  }
}

function spelled(value: number, format: string): string {
  const letter = (first: number) => String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
  switch (format) {
    case 'decimal':
      return String(value);
    case 'lowerLetter':
      return letter(97);
    case 'upperLetter':
      return letter(65);
    default:
      throw new Error(`numbers as ${format} are not read here`);
  }
}

const SIGNS: Record<string, string> = { 'w:tab': ' ', 'w:br': ' ', 'w:noBreakHyphen': '-', 'w:softHyphen': '\u00ad' };

/** The printed text of a paragraph, and its fields. */
class Printed {
  text = '';
  readonly fields: WordField[] = [];
  readonly #note: (reference: XmlElement) => string;
  readonly #open: { instruction: string; from: number | null }[] = [];

  constructor(note: (reference: XmlElement) => string) {
    this.#note = note;
  }

  read(element: XmlElement): void {
    switch (element.name) {
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'mc:Fallback':
      case 'w:txbxContent':
      case 'w:footnoteRef':
        return;
      case 'w:t':
        this.text += element.text;
        return;
      case 'w:instrText':
        for (const field of this.#open.slice(-1)) field.instruction += element.text;
        return;
      case 'w:fldChar':
        this.#field(val(element, 'w:fldCharType') ?? '');
        return;
      case 'w:footnoteReference':
        this.text += this.#note(element);
        return;
      case 'w:r':
        this.#run(element);
        return;
    }
    const sign = SIGNS[element.name];
    if (sign !== undefined) this.text += sign;
    else this.#inside(element);
  }

  /** A raised number that is not Word's own count is the mark of a note too. */
  #run(run: XmlElement): void {
    const before = this.text.length;
    this.#inside(run);
    const printed = this.text.slice(before);
    if (val(child(run, 'w:rPr', 'w:rStyle')) === 'FootnoteReference' && /^\d+$/.test(printed))
      this.text = this.text.slice(0, before) + noteSign(Number(printed));
  }

  #inside(element: XmlElement): void {
    for (const node of element.children) if (node instanceof XmlElement && !(node instanceof XmlText)) this.read(node);
  }

  #field(type: string): void {
    if (type === 'begin') this.#open.push({ instruction: '', from: null });
    const field = this.#open.at(-1);
    if (type === 'separate' && field) field.from = this.text.length;
    if (type === 'end') {
      this.#open.pop();
      if (field) this.fields.push({ instruction: field.instruction.trim(), text: this.text.slice(field.from ?? 0) });
    }
  }
}
