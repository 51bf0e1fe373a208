/**
 * The Word file and the PDF of a document have the same content. Allowed differences, which are not compared: line ends and
 * hyphens, page breaks, up to two points in height, the label in the middle of a vote bar, swatches, and content controls
 * for empty fields in Word. The heading of a table of contents is a heading in the PDF; Word leaves it out of its own
 * headings, or it would list itself.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import type {
  PubInline,
  Publication,
  PublicationNode,
  PubParagraph,
} from '../../engine/core/publication/publication.ts';
import { formatHeadEnd } from '../../engine/core/publication/running-head.ts';
import { collectPublicationText, splitWords } from '../../engine/core/publication/text.ts';
import { SPECIMEN_TYPES } from '../specimens/specimens.ts';
import { everyPdf } from './every-pdf.ts';
import { type ExportedDocument, everyDocument, HOUSE_STYLES } from './exported.ts';
import { noteSign, type ReadWord, readWord } from './read-docx.ts';
import { LINE_END, type PlacedText, type ReadPdf } from './read-pdf.ts';

interface Read {
  document: ExportedDocument;
  word: ReadWord;
  pdf: ReadPdf;
}

const read = new Map<string, Read>();

beforeAll(async () => {
  const pdfs = await everyPdf();
  for (const document of await everyDocument())
    read.set(document.name, {
      document,
      word: readWord(document.files.docx),
      pdf: pdfs.get(document.name) ?? expect.fail(document.name),
    });
});

const CASES = SPECIMEN_TYPES.flatMap((type) => HOUSE_STYLES.map((style) => `${type}.${style}`));

function given(name: string): Read {
  const one = read.get(name);
  if (!one) throw new Error(name);
  return one;
}

describe.each(CASES)('%s', (name) => {
  it('has the same text, numbers, marks of notes and page references in the same order, in Word, PDF and publication', () => {
    const { document, word, pdf } = given(name);
    const expected = expectedWords(document);
    expect(expected.length).toBeGreaterThan(50);
    const contents = [...word.contents];
    const inWord = word.lines.map((line) => (/^TOC\d$/.test(line.style) ? (contents.shift()?.text ?? '') : line.text));
    expect(splitWords(inWord)).toEqual(expected);
    const inPdf = pdf.lines.map(({ role, text }) => (role === 'TOCI' ? entryOf(text).text : text));
    expect(wordsAs(expected, inPdf)).toEqual(expected);
  });

  it('has the same notes under the same numbers', () => {
    const { document, word, pdf } = given(name);
    const { notes } = collectPublicationText(document.publication);
    const expected = document.publication.notes.map(({ number }, at) => ({
      number,
      words: splitWords(notes[at] ?? []),
    }));
    const wordNotes = word.notes.map(({ number, paragraphs }) => ({ number, words: splitWords(paragraphs) }));
    const pdfNotes = pdf.notes.map(({ number, paragraphs }) => ({
      number,
      words: wordsAs(expected.find((note) => note.number === number)?.words ?? [], paragraphs),
    }));
    expect(wordNotes).toEqual(expected);
    expect(pdfNotes).toEqual(expected);
  });

  it('links the papers that it names to their addresses', () => {
    const { document, word, pdf } = given(name);
    const inNotes = document.publication.notes.flatMap(({ content }) =>
      content.flatMap((paragraph) => paragraph.content.flatMap((node) => (node.type === 'link' ? [node.href] : []))),
    );
    for (const [at, { content }] of document.publication.notes.entries()) {
      const words = content.map((paragraph) => JSON.stringify(paragraph)).join('');
      if (/Kamerstukken.*nr\.\u00a0\d/.test(words))
        expect(words, `${at + 1}`).toContain('https://zoek.officielebekendmakingen.nl/kst-');
    }
    for (const href of inNotes) {
      expect(word.noteLinks, href).toContain(href);
      expect(pdf.links, href).toContain(href);
    }
  });

  it('has the same headings at the same levels, and lists them in the same outline', () => {
    const { document, word, pdf } = given(name);
    const expected = headingsOf(document.publication.body);
    const inWord = word.lines.flatMap(({ outline, text }) =>
      outline === null ? [] : [{ level: outline, words: splitWords(withoutMarks(text)) }],
    );
    expect(inWord).toEqual(expected);
    const listed = document.publication.body.flatMap((node) => (node.type === 'contents' ? [node.heading] : []));
    const inPdf = pdf.lines.flatMap(({ role, text }) => {
      const level = /^H([1-6])$/.exec(role)?.[1];
      if (level === undefined || listed.includes(text)) return [];
      return [
        {
          level: Number(level),
          words: wordsAs(
            expected.flatMap(({ words }) => words),
            [withoutMarks(text)],
          ),
        },
      ];
    });
    expect(inPdf.map(({ level, words }) => `${level} ${words.join(' ')}`)).toEqual(
      expected.map(({ level, words }) => `${level} ${words.join(' ')}`),
    );
    expect(pdf.outline.map(({ level, title }) => `${level} ${splitWords(title).join(' ')}`)).toEqual(
      expected.map(({ level, words }) => `${level} ${words.join(' ')}`),
    );
  });

  it('counts demands, questions, quotes, headings and items with the counters of Word', () => {
    const { document, word } = given(name);
    const counted = word.lines.flatMap(({ number }) => (number === null ? [] : [splitWords(number).join(' ')]));
    expect(counted).toEqual(numbersOf(document.publication.body));
  });

  it('has a table of contents with the same titles and pages, if it has one', () => {
    const { document, word, pdf } = given(name);
    const expected = document.publication.body.flatMap((node) =>
      node.type === 'contents'
        ? node.entries.map((entry) => ({
            text: splitWords([entry.label ?? '', entry.text]).join(' '),
            page: document.layout.pageOf[entry.target] ?? null,
          }))
        : [],
    );
    expect(word.contents.map(({ text, page }) => ({ text: splitWords(text).join(' '), page }))).toEqual(expected);
    expect(pdf.lines.flatMap(({ role, text }) => (role === 'TOCI' ? [entryOf(text)] : []))).toEqual(expected);
    for (const { text, page } of expected)
      expect(pdf.outline.find(({ title }) => splitWords(title).join(' ') === text)?.page, text).toBe(page);
  });

  it('has the same alternative text for every picture', () => {
    const { document, word, pdf } = given(name);
    const expected = alternativesOf(document.publication.body);
    expect(word.alternatives).toEqual(expected);
    expect(pdf.alternatives).toEqual(expected);
  });

  it('has the same author, subject and language', () => {
    const { document, word, pdf } = given(name);
    const { metadata } = document.publication;
    const language = 'nl-NL';
    expect(document.publication.language).toBe('nl');
    const keywords = metadata.keywords.join(', ');
    expect(word.properties).toMatchObject({ ...metadata, keywords, language, modified: utc(metadata.modified) });
    expect(word.language).toBe(language);
    expect(pdf.language).toBe(language);
    expect({
      title: pdf.info.Title ?? '',
      author: pdf.info.Author ?? '',
      subject: pdf.info.Subject ?? '',
      keywords: pdf.info.Keywords ?? '',
      modified: pdf.info.ModDate,
    }).toEqual({
      title: metadata.title,
      author: metadata.author,
      subject: metadata.subject,
      keywords,
      modified: `D:${utc(metadata.modified).replace(/[-:T]/g, '')}`,
    });
  });

  it('marks the same text as another language', () => {
    const { document, word, pdf } = given(name);
    const expected = foreignWords(document.publication);
    const spoken = (found: { text: string; language: string }[]) =>
      found
        .filter(({ text }) => text.trim() !== '')
        .flatMap(({ text, language }) => splitWords(text).map((one) => `${language.slice(0, 2)} ${one}`));
    expect(spoken(word.foreign).sort()).toEqual(expected);
    expect(spoken(pdf.foreign.map((one) => ({ ...one, text: one.text.replaceAll(LINE_END, '') }))).sort()).toEqual(
      expected,
    );
  });

  it('has the same text around the body', () => {
    const { document, word, pdf } = given(name);
    const { running } = document.publication;
    const last = document.pages;
    const sender = document.houseStyle.logo === null ? [running.sender] : [];
    const first = splitWords([...sender, formatHeadEnd(running, running.documentType)]);
    const later = splitWords([running.shortTitle, formatHeadEnd(running, running.sender)]);
    const stamp = running.stamp === null ? [] : splitWords(running.stamp);
    /** A text for a Member has no number of pages. */
    const footOf = (page: number): string[] =>
      splitWords(`${running.page}${page}${running.of === '' ? '' : `${running.of}${last}`}`);
    expect(splitWords(word.headers.first ?? '')).toEqual([...first, ...stamp]);
    expect(splitWords(word.headers.default ?? '')).toEqual([...later, ...stamp]);
    for (const kind of ['first', 'default']) expect(splitWords(word.footers[kind] ?? '')).toEqual(footOf(1));
    // The pages of a monitor are landscape, with other margins.
    for (let page = 1; page <= last && document.type !== 'motiemonitor'; page++) {
      // Inside the margins, the head of a continued table is drawn again.
      const outsideBody = pdf.placed
        .filter((piece) => piece.artifact && piece.page === page && isInMargin(piece, document.houseStyle))
        .map(({ text }) => text);
      // The letters of a stamp are separate, one above the other.
      expect(signs(outsideBody)).toBe(signs([...(page === 1 ? first : later), ...footOf(page), ...stamp]));
    }
  });
});

describe('the readers', () => {
  it('found the content of the long paper: contents, nested lists, tables, a bar, references and more than a dozen notes', () => {
    const { word, pdf } = given('position-paper.neutraal');
    expect(word.contents.length).toBeGreaterThan(10);
    expect(word.notes.length).toBeGreaterThan(12);
    expect(word.lines.filter(({ style }) => style.startsWith('List')).length).toBeGreaterThan(5);
    expect(word.lines.flatMap(({ fields }) => fields.map(({ instruction }) => instruction.split(' ')[0]))).toEqual(
      expect.arrayContaining(['PAGEREF', 'REF', 'NOTEREF', 'SEQ']),
    );
    expect(pdf.lines.filter(({ role }) => role === 'LI').length).toBeGreaterThan(5);
    expect(pdf.alternatives.length).toBeGreaterThan(0);
    expect(pdf.jumps.length).toBeGreaterThan(20);
  });
});

function expectedWords({ publication, layout }: ExportedDocument): string[] {
  const { body } = collectPublicationText(publication, {
    noteMark: noteSign,
    page: ({ text, target }) => `${text} ${layout.pageOf[target]}`,
  });
  return splitWords(body);
}

/** The words of lines that may lack a space at a line end, split like the expected words. */
function wordsAs(expected: readonly string[], lines: readonly string[]): string[] {
  const known = new Set(expected);
  return splitWords(lines).flatMap((word) => {
    // After the mark of a note at a line end the file does not show the space either.
    const parts = word.replace(/(⟦\d+⟧)(?=\p{L})/gu, `$1${LINE_END}`).split(LINE_END);
    const whole = parts.join('');
    return parts.length === 1 || known.has(whole) ? [whole] : parts;
  });
}

function entryOf(text: string): { text: string; page: number | null } {
  const found = /^(.*\S)\s+(\d+)$/u.exec(text);
  return found ? { text: splitWords(found[1] ?? '').join(' '), page: Number(found[2]) } : { text, page: null };
}

const withoutMarks = (text: string): string => text.replace(/⟦\d+⟧/g, '');

const MM = 72 / 25.4;

function isInMargin({ x, y }: PlacedText, { page }: HouseStyle): boolean {
  return y < page.top * MM || y > (297 - page.bottom) * MM || x > (210 - page.right) * MM;
}

const signs = (texts: readonly string[]): string => [...splitWords(texts).join('')].sort().join('');

const utc = (time: string): string => new Date(time).toISOString().replace(/\.\d+/, '');

function eachBlock(nodes: readonly PublicationNode[], visit: (node: PublicationNode) => void): void {
  for (const node of nodes) {
    visit(node);
    if (node.type === 'group' || node.type === 'literal') eachBlock(node.children, visit);
    if (node.type === 'table')
      for (const row of node.rows) for (const cell of row.cells) eachBlock(cell.content, visit);
  }
}

function headingsOf(body: readonly PublicationNode[]): { level: number; words: string[] }[] {
  const found: { level: number; words: string[] }[] = [];
  eachBlock(body, (node) => {
    if (node.type !== 'heading') return;
    const text = collectPublicationText({
      body: [node],
      notes: [],
      running: NO_RUNNING,
    } as unknown as Publication).body;
    found.push({ level: node.level, words: splitWords(text) });
  });
  return found;
}
const NO_RUNNING = { sender: '', documentType: '', concept: null, stamp: null };

/** The labels that Word counts, in order. Captions are counted by fields. */
function numbersOf(body: readonly PublicationNode[]): string[] {
  const found: string[] = [];
  const list = (node: Extract<PublicationNode, { type: 'list' }>): void => {
    for (const item of node.items) {
      found.push(splitWords(item.number.label).join(' '));
      for (const nested of item.lists) list(nested);
    }
  };
  eachBlock(body, (node) => {
    if ((node.type === 'heading' || node.type === 'paragraph') && node.number)
      found.push(splitWords(node.number.label).join(' '));
    if (node.type === 'list') list(node);
  });
  return found;
}

function alternativesOf(body: readonly PublicationNode[]): string[] {
  const found: string[] = [];
  eachBlock(body, (node) => {
    if (node.type === 'voteBar' || (node.type === 'figure' && !node.decorative)) found.push(node.alt);
  });
  return found;
}

function foreignWords(publication: Publication): string[] {
  const found: string[] = [];
  const inlines = (content: readonly PubInline[], inherited: string | undefined): void => {
    for (const node of content) {
      if (node.type === 'link') inlines(node.content, inherited);
      if (node.type !== 'run') continue;
      const language = node.lang ?? inherited;
      if (language !== undefined && language !== publication.language)
        found.push(...splitWords(node.text).map((word) => `${language.slice(0, 2)} ${word}`));
    }
  };
  const paragraph = (node: PubParagraph, inherited?: string): void => inlines(node.content, node.lang ?? inherited);
  eachBlock(publication.body, (node) => {
    if (node.type === 'paragraph') paragraph(node);
    else if (node.type === 'heading' || node.type === 'title') inlines(node.content, node.lang);
  });
  for (const note of publication.notes) for (const node of note.content) paragraph(node, note.lang);
  return found.sort();
}
