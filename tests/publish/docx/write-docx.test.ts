import { beforeAll, describe, expect, test } from 'vitest';
import { STYLE_NAMES, STYLES } from '../../../engine/core/house-styles/house-style.ts';
import type { LayoutFacts, Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { embeddedDraft } from '../../../engine/publish/draft-in-word.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { everyNode } from '../every-node.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { printedByOffice, savedByOffice, wordFaults } from './judges.ts';
import { linesOf, plain } from './publication-text.ts';
import {
  all,
  child,
  children,
  countedLabels,
  isOn,
  paragraphs,
  printed,
  readDocx,
  styles,
  val,
  type WordFile,
} from './read-docx.ts';

const LAYOUT: LayoutFacts = {
  pages: 7,
  pageOf: {
    'kop-eisen': 2,
    'kop-tekst': 2,
    'kop-gronden': 3,
    'kop-bijlage': 5,
    'greta-iv8': 4,
    'tabel-smal': 5,
    'motion-238': 2,
  },
};

const files: Record<string, Uint8Array> = {};
let drawn: WordFile;
let every: WordFile;

beforeAll(async () => {
  for (const id of HOUSE_STYLES) {
    const house = shippedHouseStyle(id);
    files[`inbreng-${id}`] = await writeDocx(drawnInbreng(house), house, shippedAssets(id), { ...LAYOUT, pages: 2 });
    files[`alles-${id}`] = await writeDocx(everyNode(), house, shippedAssets(id), LAYOUT);
  }
  drawn = readDocx(files['inbreng-neutraal'] ?? new Uint8Array());
  every = readDocx(files['alles-neutraal'] ?? new Uint8Array());
});

const bodyOf = (file: WordFile) => paragraphs(file.xml('word/document.xml'));
/** The lines of a Word file with the labels that Word counts. */
function wordLines(file: WordFile): string[] {
  const labels = countedLabels(file);
  return bodyOf(file)
    .map(({ text }, at) => plain(`${labels[at] ?? ''} ${text}`))
    .filter((line) => line !== '');
}
function headings(blocks: readonly PublicationNode[]): Extract<PublicationNode, { type: 'heading' }>[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [block] : block.type === 'group' ? headings(block.children) : [],
  );
}

describe('a Word file', () => {
  test('is valid by the schemas of ISO 29500, and all its references have targets', () => {
    expect(wordFaults(files)).toEqual([]);
  });

  test('prints the text of the publication in its order, with the numbers that Word counts', () => {
    expect(wordLines(drawn)).toEqual(linesOf(drawnInbreng(), { ...LAYOUT, pages: 2 }));
    expect(wordLines(every)).toEqual(linesOf(everyNode(), LAYOUT));
  });

  test('opens in LibreOffice, and the drawn inbreng has two pages in both house styles', async () => {
    const printedFiles = printedByOffice(files);
    expect(Object.keys(printedFiles).sort()).toEqual(Object.keys(files).sort());
    for (const id of HOUSE_STYLES) {
      const pdf = await readPdf(printedFiles[`inbreng-${id}`] ?? new Uint8Array());
      expect(pdf.pages, id).toBe(2);
      const second = plain(
        pdf.text
          .filter(({ page }) => page === 2)
          .map(({ text }) => text)
          .join(''),
      );
      expect(second).toContain('Waarop de eisen rusten');
      expect(second.replaceAll(' ', '')).toContain('Pagina2van2');
    }
  });

  test('is the same byte for byte when it is written again', async () => {
    const house = shippedHouseStyle('voorbeeld-ngo');
    const again = await writeDocx(everyNode(), house, shippedAssets('voorbeeld-ngo'), LAYOUT);
    expect(Buffer.from(again).equals(Buffer.from(files['alles-voorbeeld-ngo'] ?? ''))).toBe(true);
  });

  test('raises no question when it is opened: no fields to update, no macros, no links to other files', () => {
    expect(every.text('word/settings.xml')).not.toContain('updateFields');
    expect(every.text('word/document.xml')).not.toContain('w:dirty');
    expect(every.names.filter((name) => /vba|macro|attachedTemplate/i.test(name))).toEqual([]);
  });

  test('leaves page numbers to Word when there is no layout', async () => {
    const house = shippedHouseStyle('neutraal');
    const file = readDocx(await writeDocx(everyNode(), house, shippedAssets('neutraal'), null));
    expect(all(file.xml('word/document.xml'), 'w:fldChar').some((one) => val(one, 'w:dirty') === '1')).toBe(true);
  });
});

describe('styles', () => {
  test('of the house style are all there under Word’s names, and no paragraph has another', () => {
    for (const file of [drawn, every]) {
      const known = styles(file);
      for (const name of STYLE_NAMES) expect(known.get(STYLES[name].word)?.id).toBe(STYLES[name].id);
      const used = bodyOf(file).map(({ style }) => style);
      const ids = [...known.values()].filter(({ type }) => type === 'paragraph').map(({ id }) => id);
      expect(used.filter((style) => !ids.includes(style))).toEqual([]);
    }
  });

  test('have exact line heights, space before only, and hyphens only when the house style has them', () => {
    const house = shippedHouseStyle('neutraal');
    const known = styles(every);
    for (const name of STYLE_NAMES) {
      const properties = known.get(STYLES[name].word)?.element;
      const spacing = properties && child(properties, 'w:pPr', 'w:spacing');
      const { before, pitch, hyphenate, keepWithNext, size } = house.styles[name];
      expect(val(spacing, 'w:before'), name).toBe(String(before * 20));
      expect(val(spacing, 'w:after'), name).toBe('0');
      expect(val(spacing, 'w:line'), name).toBe(String(pitch * 20));
      expect(val(spacing, 'w:lineRule'), name).toBe('exact');
      const hyphens = properties && child(properties, 'w:pPr', 'w:suppressAutoHyphens');
      expect(isOn(hyphens), name).toBe(!hyphenate);
      const keep = properties && child(properties, 'w:pPr', 'w:keepNext');
      expect(isOn(keep), name).toBe(keepWithNext);
      expect(val(properties && child(properties, 'w:rPr', 'w:sz')), name).toBe(String(Math.round(size * 2)));
    }
  });

  test('define all formatting: no run outside a label has its own face, size or colour', () => {
    for (const run of all(drawn.xml('word/document.xml'), 'w:r')) {
      const own = children(child(run, 'w:rPr') ?? run).map(({ name }) => name);
      expect(own.filter((name) => ['w:rFonts', 'w:sz', 'w:color'].includes(name))).toEqual([]);
    }
    // A demand has its style and no other formatting.
    const demands = bodyOf(drawn).filter(({ style }) => style === 'Eis');
    expect(demands).toHaveLength(5);
    for (const { element } of demands.slice(1))
      expect(children(child(element, 'w:pPr') ?? element).map(({ name }) => name)).toEqual(
        ['w:pStyle', 'w:keepLines'].filter((name) => child(element, 'w:pPr', name)),
      );
  });

  test('give every heading its outline level', () => {
    const known = new Map([...styles(every).values()].map((style) => [style.id, style.element]));
    for (const heading of headings(everyNode().body)) {
      const style = known.get(STYLES[heading.style].id);
      expect(val(style && child(style, 'w:pPr', 'w:outlineLvl'))).toBe(String(heading.level - 1));
    }
  });

  test('never turn bold off by doubling it: no character style of a label is bold', () => {
    for (const { type, element, id } of styles(every).values())
      if (type === 'character') expect(child(element, 'w:rPr', 'w:b'), id).toBeUndefined();
  });
});

describe('numbers', () => {
  test('of demands and questions belong to their styles: a new demand in Word gets the next number', () => {
    const known = styles(drawn);
    for (const [name, label] of [
      ['Eis', 'Eis\u00a0%1'],
      ['Vraag', 'Vraag\u00a0%1'],
    ] as const) {
      const numId = val(child(known.get(name)?.element ?? drawn.xml('word/styles.xml'), 'w:pPr', 'w:numPr', 'w:numId'));
      const counter = children(drawn.xml('word/numbering.xml'), 'w:num').find((one) => val(one, 'w:numId') === numId);
      const abstract = children(drawn.xml('word/numbering.xml'), 'w:abstractNum').find(
        (one) => val(one, 'w:abstractNumId') === val(counter && child(counter, 'w:abstractNumId')),
      );
      const level = abstract && child(abstract, 'w:lvl');
      expect(val(level && child(level, 'w:lvlText'))).toBe(label);
      expect(val(level && child(level, 'w:pStyle'))).toBe(name);
    }
  });

  test('of lists start, continue and nest as in the publication', () => {
    const labels = countedLabels(every);
    const lists = bodyOf(every)
      .map(({ style, text }, at) => ({ style, text, label: labels[at] }))
      .filter(({ style, label }) => ['ListNumber', 'ListBullet'].includes(style) && label !== null);
    expect(lists.map(({ label, text }) => `${label} ${plain(text)}`)).toEqual([
      '– Wie de slachtoffers ziet:',
      'a. politie en Openbaar Ministerie',
      '– zeden en mensenhandel',
      'b. gemeenten en zorg',
      '– wie het betaalt',
      '– ',
      '– onder een leeg onderdeel',
      '1. Stel het doel vast.',
      '2. Noem het bedrag en de termijn.',
      '– per jaar en in totaal',
      '3. Report to the House.',
      '9. Een lijst die bij negen begint',
      '10. en tot tien telt, ook hier: [bedrag]',
    ]);
  });

  test('of captions are counted by Word', () => {
    const captions = bodyOf(every).filter(({ style, text }) => style === 'Caption' && /^(Tabel|Figuur)/.test(text));
    expect(captions.length).toBeGreaterThanOrEqual(2);
    for (const { element } of captions)
      expect(
        all(element, 'w:instrText')
          .map(({ text }) => text)
          .join(),
      ).toContain(' SEQ ');
  });
});

describe('notes', () => {
  test('are footnotes of Word, with the numbers of the publication', () => {
    for (const [file, publication] of [
      [drawn, drawnInbreng()],
      [every, everyNode()],
    ] as [WordFile, Publication][]) {
      const references = all(file.xml('word/document.xml'), 'w:footnoteReference');
      expect(references.map((one) => val(one, 'w:id'))).toEqual(publication.notes.map(({ number }) => String(number)));
      expect(references.every((one) => val(one, 'w:customMarkFollows') === undefined)).toBe(true);
      const notes = children(file.xml('word/footnotes.xml'), 'w:footnote').filter(
        (one) => Number(val(one, 'w:id')) > 0,
      );
      expect(notes).toHaveLength(publication.notes.length);
      for (const note of notes) expect(all(note, 'w:footnoteRef')).toHaveLength(1);
      expect(plain(printed(notes[0] ?? file.xml('word/footnotes.xml')))).toContain('28638, nr. ');
    }
  });

  test('have a line of 28 mm above them on pages of any width', () => {
    for (const one of children(every.xml('word/footnotes.xml'), 'w:footnote').filter(
      (note) => Number(val(note, 'w:id')) < 1,
    )) {
      expect(all(one, 'w:pBdr')).toEqual([]);
      // Without the tab of the note style, at which the line would end after four millimetres.
      expect(all(one, 'w:tab').map((tab) => [val(tab), val(tab, 'w:pos')])).toEqual([
        ['clear', String(Math.round((4.3 * 1440) / 25.4))],
        ['left', String(Math.round((28 * 1440) / 25.4))],
        [undefined, undefined],
      ]);
      expect(all(one, 'w:u').map((line) => val(line))).toEqual(['single']);
    }
  });

  test('out of order have the publication’s number', async () => {
    const publication = drawnInbreng();
    const [title] = publication.body;
    publication.body = [
      ...(title ? [title] : []),
      {
        type: 'paragraph',
        id: 'p',
        style: 'normal',
        content: [5, 1, 5, 99].map((note) => ({ type: 'noteMark', note })),
      },
    ];
    const house = shippedHouseStyle('neutraal');
    const bytes = await writeDocx(publication, house, shippedAssets('neutraal'), LAYOUT);
    expect(wordFaults({ bytes })).toEqual([]);
    const file = readDocx(bytes);
    const references = all(file.xml('word/document.xml'), 'w:footnoteReference');
    expect(references.map((one) => [val(one, 'w:id'), val(one, 'w:customMarkFollows')])).toEqual([
      ['5', '1'],
      ['1', undefined],
    ]);
    expect(plain(bodyOf(file)[1]?.text ?? '')).toBe('5599');
  });
});

describe('references and contents', () => {
  test('are fields with the text of the publication', () => {
    const instructions = all(every.xml('word/document.xml'), 'w:instrText').map(({ text }) => text.trim());
    for (const kind of ['REF', 'PAGEREF', 'NOTEREF', 'TOC', 'SEQ'])
      expect(
        instructions.some((one) => one.startsWith(`${kind} `)),
        kind,
      ).toBe(true);
    const bookmarks = new Set(all(every.xml('word/document.xml'), 'w:bookmarkStart').map((one) => val(one, 'w:name')));
    for (const one of instructions) {
      const [kind, name] = one.split(' ');
      if (kind?.endsWith('REF')) expect(bookmarks.has(name)).toBe(true);
    }
  });

  test('name a demand by its number, in lower case within a sentence', () => {
    const fields = all(drawn.xml('word/document.xml'), 'w:instrText').map(({ text }) => text.trim());
    expect(fields.filter((one) => one.includes('\\* Lower'))).toHaveLength(3);
    expect(fields.filter((one) => one.includes('\\t'))).toHaveLength(1);
  });

  test('fill the table of contents with the headings', () => {
    const contents = everyNode().body.find((block) => block.type === 'contents');
    const byId = new Map(headings(everyNode().body).map((heading) => [heading.id, heading]));
    const lines = bodyOf(every)
      .filter(({ style }) => /^TOC\d$/.test(style))
      .slice(0, contents?.entries.length);
    expect(contents?.entries.length).toBe(4);
    for (const [at, entry] of (contents?.entries ?? []).entries()) {
      const heading = byId.get(entry.target);
      expect(plain(lines[at]?.text ?? '')).toBe(
        plain(
          `${heading?.number?.label ?? ''} ${heading?.content.map((part) => ('text' in part ? part.text : '')).join('')} ${LAYOUT.pageOf[entry.target]}`,
        ),
      );
      expect(lines[at]?.style).toBe(`TOC${entry.level}`);
    }
  });

  test('have links with the right targets, in the text and in notes', () => {
    const links = children(every.xml('word/_rels/document.xml.rels')).filter(
      (one) => val(one, 'TargetMode') === 'External',
    );
    expect(links.map((one) => val(one, 'Target'))).toContain(
      'https://zoek.officielebekendmakingen.nl/kst-28638-238.xml?a=1&b=%22x%22',
    );
    expect(links.map((one) => val(one, 'Target'))).toContain('mailto:info@voorbeeld.example');
  });
});

describe('tables', () => {
  test('repeat their header rows, keep rows whole and span as in the publication', () => {
    const [narrow, wide, bare] = all(every.xml('word/document.xml'), 'w:tbl');
    if (!narrow || !wide || !bare) throw new Error('three tables');
    const heads = (table: typeof narrow) =>
      children(table, 'w:tr').map((row) => child(row, 'w:trPr', 'w:tblHeader') !== undefined);
    expect(heads(narrow)).toEqual([true, true, false, false, false]);
    expect(heads(wide)).toEqual([true, false, false, false]);
    expect(heads(bare)).toEqual([false, false]);
    for (const row of all(every.xml('word/document.xml'), 'w:tr'))
      expect(child(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
    const spans = children(narrow, 'w:tr').map((row) =>
      children(row, 'w:tc').map((cell) => [
        val(child(cell, 'w:tcPr', 'w:gridSpan')) ?? '1',
        child(cell, 'w:tcPr', 'w:vMerge') ? (val(child(cell, 'w:tcPr', 'w:vMerge')) ?? 'continue') : '',
      ]),
    );
    expect(spans[0]).toEqual([
      ['1', 'restart'],
      ['2', ''],
    ]);
    expect(spans[1]?.[0]).toEqual(['1', 'continue']);
    expect(spans[3]?.[0]).toEqual(['1', 'restart']);
    expect(spans[4]?.[0]).toEqual(['1', 'continue']);
  });

  test('with overlapping spans, no columns or more than Word allows still open in Word, with every word', async () => {
    const cell = (id: string, colSpan = 1, rowSpan = 1) => ({
      id,
      header: false,
      colSpan,
      rowSpan,
      align: 'left' as const,
      content: [
        {
          type: 'paragraph' as const,
          id: `${id}p`,
          style: 'tableText' as const,
          content: [{ type: 'run' as const, text: id, marks: [] }],
        },
      ],
    });
    const table = (id: string, columns: number, rows: ReturnType<typeof cell>[][]): PublicationNode => ({
      type: 'table',
      id,
      caption: null,
      wide: false,
      columns: Array.from({ length: columns }, () => ({ width: 1, align: 'left' as const })),
      headerRows: 9,
      rows: rows.map((cells) => ({ cells })),
      note: null,
    });
    const body = [
      table('lying', 2, [[cell('a', 1, 99), cell('b', 7, 1)], [cell('c'), cell('d'), cell('e')], []]),
      table('none', 0, [[cell('f')]]),
      table('broad', 80, [Array.from({ length: 80 }, (_, at) => cell(`g${at}`))]),
      table('empty', 2, []),
    ];
    const house = shippedHouseStyle('neutraal');
    const publication = { ...drawnInbreng(), body };
    const bytes = await writeDocx(publication, house, shippedAssets('neutraal'), LAYOUT);
    expect(wordFaults({ bytes })).toEqual([]);
    expect(wordLines(readDocx(bytes))).toEqual(linesOf(publication, LAYOUT));
  });
});

describe('heads, feet, languages and pictures', () => {
  test('the first page has sender and type, later ones the short title; feet show page and page count', () => {
    const heads = ['word/header1.xml', 'word/header2.xml'].map((part) => plain(printed(drawn.xml(part))));
    expect(heads).toContain('Voorbeeldorganisatie Inbreng commissiedebat');
    expect(heads).toContain('Inbreng ‘Samen tegen Mensenhandel’ Voorbeeldorganisatie');
    for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(plain(printed(drawn.xml(part)))).toBe('Pagina 1 van 2');
      expect(all(drawn.xml(part), 'w:instrText').map(({ text }) => text.trim())).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  test('English words are marked as English and the others are Dutch', () => {
    const english = all(drawn.xml('word/document.xml'), 'w:r').filter(
      (run) => val(child(run, 'w:rPr', 'w:lang')) === 'en-GB',
    );
    expect(english.map((run) => plain(printed(run)))).toEqual([
      'Non-punishment provision (Article 26)',
      'invites',
      'considers',
      'urges',
    ]);
    expect(val(child(drawn.xml('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'))).toBe('nl-NL');
    expect(val(all(every.xml('word/document.xml'), 'w:lang')[0])).toMatch(/^en-GB$/);
  });

  test('every picture has alternative text or is marked decorative, and a drawing has a fallback', () => {
    const drawings = all(every.xml('word/document.xml'), 'wp:docPr');
    const bars = drawings.filter((one) => val(one, 'name')?.startsWith('Stembalk'));
    expect(bars).toHaveLength(7);
    for (const bar of bars) expect(val(bar, 'descr')).toMatch(/^Stemming/);
    const swatches = drawings.filter((one) => val(one, 'name')?.startsWith('Vlakje'));
    expect(swatches.every((one) => all(one, 'adec:decorative').length === 1)).toBe(true);
    expect(every.names.some((name) => name.endsWith('.svg'))).toBe(true);
    expect(all(every.xml('word/document.xml'), 'asvg:svgBlip').length).toBeGreaterThanOrEqual(bars.length);
  });

  test('a demand with its grounds stays on one page', () => {
    const body = bodyOf(drawn);
    const start = body.findIndex(({ style }) => style === 'Eis');
    const keeps = (at: number) => child(body[at]?.element ?? drawn.xml('word/document.xml'), 'w:pPr', 'w:keepNext');
    expect(keeps(start + 1)).toBeDefined();
    expect(keeps(start + 2)).toBeDefined();
    // The last ground does not keep the next demand.
    expect(keeps(start + 3)).toBeUndefined();
  });
});

describe('the attachments of a Word file', () => {
  test('include its draft, byte for byte, at Word’s place for custom XML', () => {
    const source = shippedAssets('neutraal').source;
    expect(embeddedDraft(files['alles-neutraal'] ?? new Uint8Array())).toEqual(source);
    expect(every.text('word/_rels/document.xml.rels')).toContain('../customXml/item1.xml');
  });

  test('include its draft after another program has saved it', () => {
    const saved = savedByOffice({ inbreng: files['inbreng-neutraal'] ?? new Uint8Array() });
    expect(embeddedDraft(saved.inbreng ?? new Uint8Array())).toEqual(shippedAssets('neutraal').source);
  });

  test('include no draft when there is none, and a file that is no Word file has none', async () => {
    const house = shippedHouseStyle('neutraal');
    const bytes = await writeDocx(drawnInbreng(), house, { ...shippedAssets('neutraal'), source: null }, LAYOUT);
    expect(embeddedDraft(bytes)).toBeNull();
    expect(readDocx(bytes).names.filter((name) => name.startsWith('customXml'))).toEqual([]);
    expect(embeddedDraft(new TextEncoder().encode('geen pakket'))).toBeNull();
  });

  test('include its fonts: a program without them shows the same faces', async () => {
    const only = { 'inbreng-voorbeeld-ngo': files['inbreng-voorbeeld-ngo'] ?? new Uint8Array() };
    const pdf = Buffer.from(printedByOffice(only, false)['inbreng-voorbeeld-ngo'] ?? '').toString('latin1');
    for (const face of ['PublicSans', 'Literata']) expect(pdf).toContain(face);
    expect(drawn.text('word/settings.xml')).toContain('embedTrueTypeFonts');
  });
});

describe('missing or broken input', () => {
  test('becomes its alternative text when a picture, a font or a logo can’t be read', async () => {
    const house = shippedHouseStyle('voorbeeld-ngo');
    const broken = new TextEncoder().encode('<svg');
    const assets = {
      fonts: { 'Literata_400Regular.ttf': broken },
      logo: { mediaType: 'image/svg+xml' as const, bytes: broken },
      images: Object.fromEntries(
        Object.keys(everyNode().images).map((hash, at) => [hash, at === 0 ? broken : new Uint8Array()]),
      ),
      source: null,
    };
    const bytes = await writeDocx(everyNode(), house, assets, LAYOUT);
    expect(wordFaults({ bytes })).toEqual([]);
    const file = readDocx(bytes);
    expect(file.names.filter((name) => name.startsWith('word/fonts/'))).toEqual([]);
    expect(plain(printed(file.xml('word/header1.xml')))).toContain(everyNode().running.sender);
    expect(
      plain(
        bodyOf(file)
          .map(({ text }) => text)
          .join(' '),
      ),
    ).toContain('[Vlak dat van donker naar licht verloopt]');
  });
});
