import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type HouseStyle, houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import type { PubHeading, Publication, WriterAssets } from '../../../engine/core/publication/publication.ts';
import { publicationText, wordsOf } from '../../../engine/core/publication/text.ts';
import { writeHtml } from '../../../engine/publish/html/write-html.ts';
import { pagelessReference } from '../../../engine/publish/pageless.ts';
import { anyPublication } from '../any-publication.ts';
import { everyNode, everyNodeAssets } from '../every-node.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

const STYLES: HouseStyle[] = ['neutraal', 'voorbeeld-ngo'].map((id) =>
  houseStyleSchema.parse(
    JSON.parse(
      readFileSync(new URL(`../../../templates/house-styles/${id}/house-style.json`, import.meta.url), 'utf8'),
    ),
  ),
);
const NO_FILES: WriterAssets = { fonts: {}, logo: null, images: everyNodeAssets().images, source: null };
const [neutral] = STYLES;

interface Document {
  source: string;
  errors: string[];
  elements: Element[];
}

function read(publication: Publication, assets = NO_FILES, style = neutral): Document {
  if (!style) throw new Error('house style');
  const source = new TextDecoder('utf-8', { fatal: true }).decode(writeHtml(publication, style, assets));
  const errors: string[] = [];
  const onParseError = (error: ParserError) => errors.push(`${error.code} at ${error.startLine}:${error.startCol}`);
  const tree = parse(source, { sourceCodeLocationInfo: true, onParseError });
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(tree);
  return { source, errors, elements };
}

const VOID = new Set(['meta', 'br', 'hr', 'img', 'col']);
function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
function named({ elements }: Document, tagName: string): Element[] {
  return elements.filter((element) => element.tagName === tagName);
}
function at(document: Document, id: string): Element {
  const found = document.elements.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(id);
  return found;
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 li td th caption figcaption dt dd div section nav header main blockquote br'.split(' '),
);
/** Words as they are read: without style sheet, title and links back. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && (['style', 'title'].includes(node.tagName) || attribute(node, 'role') === 'doc-backlink'))
    return '';
  const text = node.childNodes.map(textOf).join('');
  return BLOCKS.has(node.nodeName) ? `\n${text}\n` : text;
}

/** What is wrong with the file as HTML, for whatever publication. */
function faults(document: Document): string[] {
  const found = [...document.errors];
  const ids = document.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  const known = new Set(ids);
  if (known.size !== ids.length) found.push('an id stands twice');
  for (const element of document.elements) {
    const place = element.sourceCodeLocation;
    // The parser opened or closed it by itself: it was not written where it may stand.
    if (!place?.startTag || (!place.endTag && !VOID.has(element.tagName) && element.namespaceURI.endsWith('xhtml')))
      found.push(`${element.tagName} is not written whole`);
    for (const name of ['href', 'aria-labelledby', 'src']) {
      const value = attribute(element, name);
      if (value === undefined) continue;
      if (name === 'aria-labelledby' || value.startsWith('#')) {
        if (!known.has(value.replace(/^#/, ''))) found.push(`${name} ${value} leads nowhere`);
      } else if (!/^(https?:\/\/|mailto:|data:image\/)/.test(value)) found.push(`${name} ${value}`);
    }
    for (const { name } of element.attrs) if (name.startsWith('on')) found.push(`attribute ${name}`);
    if (['script', 'iframe', 'object', 'link', 'base', 'form'].includes(element.tagName)) found.push(element.tagName);
    if (element.tagName === 'img' && attribute(element, 'alt') === undefined) found.push('img without alt');
  }
  return found;
}

function expectedWords(publication: Publication, sender: boolean): string[] {
  const { head, body, notes } = publicationText(publication, {
    page: pagelessReference(publication),
    noteMark: (note) => String(note),
  });
  return wordsOf([...head.slice(sender ? 0 : 1), ...body, ...notes.flat()]);
}
function writtenWords(document: Document): string[] {
  const body = named(document, 'body')[0];
  return body ? wordsOf(textOf(body)) : [];
}

describe('an HTML file', () => {
  it('is well-formed, with unique ids, addresses that exist and nothing that runs, whatever the text is', () => {
    fc.assert(
      fc.property(anyPublication(), (publication) => {
        expect(faults(read(publication))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('holds every word of any publication once and in reading order', () => {
    fc.assert(
      fc.property(anyPublication(), (publication) => {
        expect(writtenWords(read(publication))).toEqual(expectedWords(publication, true));
      }),
      { numRuns: 150 },
    );
  });

  for (const style of STYLES) {
    it(`holds the document with every node in the house style ${style.id}`, () => {
      const document = read(everyNode(), everyNodeAssets(), style);
      expect(faults(document)).toEqual([]);
      expect(writtenWords(document)).toEqual(expectedWords(everyNode(), false));
      expect(document.source).toContain(style.colors.accent);
      expect(document.source).toContain(`"${style.fonts.literal.family}"`);
    });
  }

  it('is valid and accessible to a validator', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Some screen readers take a list without bullets for no list.
        'no-redundant-role': 'off',
        'prefer-native-element': ['error', { exclude: ['list'] }],
      },
    });
    for (const style of STYLES) {
      const report = await validator.validateString(read(everyNode(), everyNodeAssets(), style).source);
      const messages = report.results.flatMap((result) => result.messages);
      expect(messages.map(({ ruleId, message, selector }) => ({ ruleId, message, selector }))).toEqual([]);
    }
  });

  it('has a language, a title, an author and landmarks', () => {
    const document = read(everyNode());
    expect(attribute(named(document, 'html')[0] as Element, 'lang')).toBe('nl');
    expect(document.source).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/);
    expect(textOf(named(document, 'title')[0]?.childNodes[0] as Node)).toBe(everyNode().metadata.title);
    const metas = Object.fromEntries(
      named(document, 'meta').map((one) => [attribute(one, 'name'), attribute(one, 'content')]),
    );
    expect(metas).toMatchObject({
      author: 'Voorbeeldorganisatie',
      description: 'Proefblad met <tekens> & "aanhalingen"',
      keywords: 'mensenhandel, proefblad',
    });
    for (const landmark of ['header', 'main', 'nav', 'aside']) expect(named(document, landmark)).toHaveLength(1);
    const roles = document.elements.map((element) => attribute(element, 'role'));
    expect(roles).toEqual(expect.arrayContaining(['doc-toc', 'doc-bibliography', 'doc-endnotes']));
  });

  it('has the headings of the publication below its title, in order and level', () => {
    const headings: string[] = [];
    JSON.stringify(everyNode(), (_, value) => {
      if (value?.type === 'heading') headings.push(`h${(value as PubHeading).level + 1} ${value.id}`);
      return value;
    });
    const document = read(everyNode());
    const written = document.elements.filter((element) => /^h[1-6]$/.test(element.tagName));
    expect(written.map((one) => `${one.tagName} ${attribute(one, 'id')?.slice(2)}`)).toEqual(['h1 titel', ...headings]);
    const untitled = everyNode();
    untitled.body = untitled.body.filter((node) => node.type !== 'title');
    expect(read(untitled).elements.find((element) => /^h[1-6]$/.test(element.tagName))?.tagName).toBe('h1');
  });

  it('gives every note a link to it and back', () => {
    const document = read(everyNode());
    for (const { number } of everyNode().notes) {
      const mark = at(document, `mark-${number}`);
      expect(attribute(mark, 'href')).toBe(`#note-${number}`);
      expect(attribute(mark, 'role')).toBe('doc-noteref');
      const note = at(document, `note-${number}`);
      expect(note.tagName).toBe('li');
      expect(attribute(note, 'value')).toBe(String(number));
      const back = document.elements.filter((element) => attribute(element, 'href') === `#mark-${number}`);
      expect(back.map((element) => attribute(element, 'role'))).toEqual(['doc-backlink']);
    }
  });

  it('tells the heads of a table and keeps its spans', () => {
    const document = read(everyNode());
    const cell = (id: string) => at(document, `n-${id}`);
    expect(attribute(cell('t1-h2'), 'scope')).toBe('col');
    expect(attribute(cell('t1-h2'), 'colspan')).toBe('2');
    expect(attribute(cell('t1-h1'), 'rowspan')).toBe('2');
    expect(attribute(cell('t1-r2'), 'scope')).toBe('row');
    expect(cell('t1-c1').tagName).toBe('td');
    const table = cell('tabel-smal').childNodes[0];
    const parts = table && 'childNodes' in table ? table.childNodes.map((node) => node.nodeName) : [];
    expect(parts).toEqual(['caption', 'colgroup', 'thead', 'tbody']);
  });

  it('draws a vote as a bar with alternative text, and says it in words', () => {
    const document = read(everyNode());
    const bars = named(document, 'svg');
    expect(bars).toHaveLength(7);
    for (const bar of bars) expect(attribute(bar, 'role')).toBe('img');
    expect(attribute(bars[0] as Element, 'aria-label')).toBe(
      'Stemming op 21\u00a0december 2023: 102 voor, 47 tegen, 1 niet deelgenomen.',
    );
    expect(textOf(at(document, 'n-stem-volledig'))).toContain('1 niet deelgenomen (JA21)');
  });

  it('shows pictures from bytes in the file, a decorative one without words', () => {
    const document = read(everyNode());
    const images = named(document, 'img');
    expect(images.map((image) => attribute(image, 'alt'))).toEqual([
      'Vlak dat van donker naar licht verloopt',
      'Een donkere cirkel met rechts ervan een grijze streep',
      '',
    ]);
    expect(images.map((image) => attribute(image, 'src')?.split(';')[0])).toEqual([
      'data:image/png',
      'data:image/svg+xml',
      'data:image/jpeg',
    ]);
    const logo = named(read(everyNode(), everyNodeAssets()), 'img')[0] as Element;
    expect(attribute(logo, 'alt')).toBe('Voorbeeldorganisatie');
  });

  it('says what a picture shows when its bytes are missing', () => {
    const document = read(everyNode(), { ...NO_FILES, images: {} });
    expect(named(document, 'img')).toEqual([]);
    expect(document.source).toContain('role="img" aria-label="Een donkere cirkel met rechts ervan een grijze streep"');
  });

  it('marks empty fields and runs in another language', () => {
    const document = read(everyNode());
    const field = named(document, 'mark')[0] as Element;
    expect(attribute(field, 'data-field')).toBe('committee');
    expect(textOf(field)).toBe('[naam commissie]');
    const english = document.elements.filter((element) => attribute(element, 'lang') === 'en').map(textOf);
    expect(english).toContain('Non-punishment provision (Article 26)');
    expect(attribute(at(document, 'n-engels'), 'lang')).toBe('en-GB');
  });

  it('never follows an address that runs something', () => {
    const publication = everyNode();
    publication.body = [
      {
        type: 'paragraph',
        id: 'x',
        style: 'normal',
        content: [{ type: 'link', href: 'javascript:alert(1)', content: [{ type: 'run', text: 'lees', marks: [] }] }],
      },
    ];
    publication.notes = [];
    const document = read(publication);
    expect(named(document, 'a')).toEqual([]);
    expect(textOf(at(document, 'n-x')).trim()).toBe('lees');
  });

  it('lets no name of a font end its style sheet', () => {
    if (!neutral) throw new Error('house style');
    const style = structuredClone(neutral);
    style.fonts.text.family = '</style><script>alert(1)</script>"}';
    const document = read(everyNode(), NO_FILES, style);
    expect(faults(document)).toEqual([]);
    expect(named(document, 'style')).toHaveLength(1);
  });
});
