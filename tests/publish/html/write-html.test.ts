import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type HouseStyle, houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import type { PubHeading, Publication, WriterAssets } from '../../../engine/core/publication/publication.ts';
import { writeHtml } from '../../../engine/publish/html/write-html.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyPublication } from '../any-publication.ts';
import { everyNode, everyNodeAssets } from '../every-node.ts';
import {
  at,
  attribute,
  type Document,
  type Element,
  expectedWords,
  faults,
  type Node,
  named,
  readHtml,
  textOf,
  violations,
  writtenWords,
} from './read-html.ts';

const STYLES: HouseStyle[] = ['neutraal', 'voorbeeld-ngo'].map((id) =>
  houseStyleSchema.parse(
    JSON.parse(
      readFileSync(new URL(`../../../templates/house-styles/${id}/house-style.json`, import.meta.url), 'utf8'),
    ),
  ),
);
const NO_FILES: WriterAssets = { fonts: {}, logo: null, images: everyNodeAssets().images, source: null };
const [neutral] = STYLES;

function read(publication: Publication, assets = NO_FILES, style = neutral): Document {
  if (!style) throw new Error('house style');
  return readHtml(writeHtml(publication, style, assets));
}

describe('an HTML file', () => {
  it('is well-formed, with unique ids, existing targets and no scripts, whatever the text is', () => {
    fc.assert(
      fc.property(anyPublication(), (publication) => {
        expect(faults(read(publication))).toEqual([]);
      }),
      { numRuns: runsOf(50, 3000) },
    );
  });

  it('holds every word of any publication once and in reading order', () => {
    fc.assert(
      fc.property(anyPublication(), (publication) => {
        expect(writtenWords(read(publication))).toEqual(expectedWords(publication, true));
      }),
      { numRuns: runsOf(50, 3000) },
    );
  });

  for (const style of STYLES) {
    it(`contains the document with every node in the house style ${style.id}`, () => {
      const document = read(everyNode(), everyNodeAssets(), style);
      expect(faults(document)).toEqual([]);
      expect(writtenWords(document)).toEqual(expectedWords(everyNode(), false));
      expect(document.source).toContain(style.colors.accent);
      expect(document.source).toContain(`"${style.fonts.literal.family}"`);
    });
  }

  it('is valid and accessible by a validator', async () => {
    for (const style of STYLES)
      expect(await violations(read(everyNode(), everyNodeAssets(), style).source)).toEqual([]);
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

  it('marks table headers and keeps spans', () => {
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

  it('draws a vote as a bar with alternative text, and describes it in text', () => {
    const document = read(everyNode());
    const bars = named(document, 'svg');
    expect(bars).toHaveLength(7);
    for (const bar of bars) expect(attribute(bar, 'role')).toBe('img');
    expect(attribute(bars[0] as Element, 'aria-label')).toBe(
      'Stemming op 21\u00a0december 2023: 102 voor, 47 tegen, 1 niet deelgenomen.',
    );
    expect(textOf(at(document, 'n-stem-volledig'))).toContain('1 niet deelgenomen (JA21)');
  });

  it('shows pictures from bytes in the file, a decorative one without alternative text', () => {
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

  it('shows the alternative text of a picture when its bytes are missing', () => {
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

  it('never links to an address that runs code', () => {
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

  it('does not let the name of a font end its style sheet', () => {
    if (!neutral) throw new Error('house style');
    const style = structuredClone(neutral);
    style.fonts.text.family = '</style><script>alert(1)</script>"}';
    const document = read(everyNode(), NO_FILES, style);
    expect(faults(document)).toEqual([]);
    expect(named(document, 'style')).toHaveLength(1);
  });
});
