// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "disableIframePageLoading": true, "disableJavaScriptFileLoading": true, "disableCSSFileLoading": true, "handleDisabledFileLoadingAsSuccess": true } }
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectIds, createCountingIds, omitIds } from '../../../../engine/core/richtext/ids.ts';
import { type BodyNode, bodyNodeSchema } from '../../../../engine/core/richtext/model.ts';
import { readHtml } from '../../../../renderer/document/editor/paste/read-html.ts';
import { readPlainText } from '../../../../renderer/document/editor/paste/register-paste.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';

function fixture(name: string): string {
  return readFileSync(`tests/fixtures/paste/${name}`, 'utf8');
}

function read(html: string) {
  const result = readHtml(new DOMParser().parseFromString(html, 'text/html'), createCountingIds('n'));
  for (const node of result.content) expect(bodyNodeSchema.safeParse(node).error, JSON.stringify(node)).toBeUndefined();
  const ids = collectIds(result.content);
  expect(new Set(ids).size).toBe(ids.length);
  return { content: omitIds(result.content), dropped: result.dropped };
}

const run = (text: string, ...marks: string[]) => ({ type: 'run', text, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (content: unknown[], ...lists: unknown[]) => ({ content, lists });

describe('pasting from Word', () => {
  test('reads lists with levels and start numbers, without the printed numbers', () => {
    expect(read(fixture('word-list.html'))).toEqual({
      content: [
        paragraph(run('De Kamer,', 'bold'), run(' gehoord de beraadslaging,')),
        {
          type: 'list',
          ordered: true,
          items: [
            item([run('onvoldoende draagvlak onder '), run('samenwerkingspartners', 'italic')], {
              type: 'list',
              ordered: true,
              items: [item([run('de klantaanpak')]), item([run('de bescherming van minderjarigen')])],
            }),
            item([run('financiële uitwerking')]),
          ],
        },
        {
          type: 'list',
          ordered: false,
          items: [
            item([run('criminele uitbuiting')], {
              type: 'list',
              ordered: false,
              items: [item([run('opvang van slachtoffers')])],
            }),
          ],
        },
      ],
      dropped: [],
    });
  });

  test('reads tables with header rows, merged cells and alignment', () => {
    const { content, dropped } = read(fixture('word-table.html'));
    expect(content).toEqual([
      { type: 'heading', level: 2, content: [run('Vijf moties op een rij')] },
      {
        type: 'table',
        columns: [{}, {}, {}],
        rows: [
          {
            cells: [
              { header: true, content: [paragraph(run('Nr.'))] },
              { header: true, colSpan: 2, align: 'center', content: [paragraph(run('Indieners'))] },
            ],
          },
          {
            cells: [
              { rowSpan: 2, content: [paragraph(run('238'))] },
              { content: [paragraph(run('Bikker'))] },
              { align: 'right', content: [paragraph(run('21-12-2023'))] },
            ],
          },
          { cells: [{ content: [paragraph(run('Helder')), paragraph(run('Mutluer'))] }, { content: [] }] },
        ],
      },
    ]);
    expect(dropped).toEqual([]);
  });

  test('reads notes, page breaks and accepted tracked changes, and reports the rest', () => {
    expect(read(fixture('word-notes.html'))).toEqual({
      content: [
        { type: 'heading', level: 1, content: [run('Mensenhandel')] },
        paragraph(
          run('verzoekt de regering'),
          { type: 'footnote', content: [paragraph(run('Kamerstuk 28 638, nr. 238.'))] },
          run(' in goed overleg te komen'),
        ),
        { type: 'pageBreak' },
        paragraph(run('de motie')),
      ],
      dropped: [
        { kind: 'picture', count: 1 },
        { kind: 'comment', count: 2 },
        { kind: 'deleted-text', count: 1 },
        { kind: 'hidden-text', count: 1 },
        { kind: 'link', count: 1 },
      ],
    });
  });
});

describe('pasting from Outlook', () => {
  test('gives a table as many columns as its cells need, even if one overlaps another', () => {
    const crossing = '<tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr>';
    expect(read(`<table>${crossing}</table>`).content).toMatchObject([{ type: 'table', columns: [{}, {}] }]);
    const longer = `<table>${crossing}<tr><td colspan="4">d</td></tr></table>`;
    expect(read(longer).content).toMatchObject([{ type: 'table', columns: [{}, {}, {}, {}] }]);
  });

  test('reads lists and links, and ignores layout tables', () => {
    expect(read(fixture('outlook-mail.html'))).toEqual({
      content: [
        paragraph(run('Vijf moties in dossier 28 638:')),
        {
          type: 'list',
          ordered: false,
          items: [
            item([run('nr. 238')], { type: 'list', ordered: false, items: [item([run('Bikker')])] }),
            item([run('nr. 240', 'bold')]),
          ],
        },
        paragraph(
          run('Zie '),
          {
            type: 'link',
            href: 'https://www.officielebekendmakingen.nl/kst-28638-238.html',
            content: [run('de motie')],
          },
          run(' of '),
          { type: 'link', href: 'mailto:iemand@example.org?subject=Moties%20nu', content: [run('schrijf')] },
          run('.'),
        ),
        paragraph(run('De Kamer')),
        paragraph(run('Onderwerp:', 'bold'), run(' Mensenhandel')),
      ],
      dropped: [{ kind: 'picture', count: 1 }],
    });
  });
});

describe('pasting from LibreOffice', () => {
  test('reads headings, notes, numbers, page breaks, tables and languages', () => {
    expect(read(fixture('libreoffice.html'))).toEqual({
      content: [
        { type: 'heading', level: 1, content: [run('Motie van het lid Bikker c.s.')] },
        paragraph(run('De Kamer,\ngehoord de '), run('beraadslaging', 'bold'), run(','), {
          type: 'footnote',
          content: [paragraph(run('Vergaderjaar 2023-2024, 28 638, nr. 238'))],
        }),
        paragraph({ ...run('Example text in '), lang: 'en' }, { ...run('English', 'underline'), lang: 'en' }),
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [
            item([run('overwegende')]),
            item([run('verzoekt')], {
              type: 'list',
              ordered: false,
              items: [item([run('concrete doelstellingen')])],
            }),
          ],
        },
        { type: 'pageBreak' },
        paragraph(run('en gaat over tot de orde van de dag.')),
        {
          type: 'table',
          columns: [{}, {}],
          rows: [
            {
              cells: [
                { header: true, content: [paragraph(run('Nr.'))] },
                { header: true, content: [paragraph(run('Stemmen'))] },
              ],
            },
            {
              cells: [
                { content: [paragraph(run('238'))] },
                { align: 'right', content: [paragraph(run('H'), run('2', 'sub'))] },
              ],
            },
          ],
        },
      ],
      dropped: [],
    });
  });
});

describe('pasting from a web page', () => {
  test('reads text, headings and quotations, runs nothing, and reports what it drops', () => {
    const { content, dropped } = read(fixture('kamer-page.html'));
    expect(content).toEqual([
      paragraph(run('Direct naar de inhoud')),
      { type: 'heading', level: 2, content: [run('Motie van het lid Bikker c.s.')] },
      paragraph(run('Nr. '), run('238', 'bold')),
      paragraph(run('Voorgesteld 21 december 2023')),
      {
        type: 'quotation',
        content: [
          paragraph(run('verzoekt de regering in goed overleg')),
          paragraph(run('te komen tot een fundamentele herziening')),
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          item([run('Alle moties')]),
          item([{ type: 'link', href: 'https://www.tweedekamer.nl/kamerstukken', content: [run('Kamerstukken')] }]),
          item([run('Afdrukken')]),
        ],
      },
      paragraph({ ...run('Trafficking in human beings'), lang: 'en' }),
      { type: 'heading', level: 3, content: [run('Ondertekenaars')] },
    ]);
    expect(dropped).toEqual([
      { kind: 'media', count: 1 },
      { kind: 'form', count: 1 },
      { kind: 'hidden-text', count: 1 },
      { kind: 'link', count: 2 },
    ]);
  });
});

describe('pasting plain text', () => {
  test('separates paragraphs at blank lines and keeps other line ends', () => {
    expect(omitIds(readPlainText(fixture('plain.txt'), createCountingIds('n')))).toEqual([
      paragraph(run('De Kamer,\ngehoord de beraadslaging,')),
      paragraph(run('verzoekt de regering in goed overleg')),
      paragraph(run('en gaat over tot de orde van de dag.')),
    ]);
  });

  test('makes a paragraph of each line if there are no blank lines', () => {
    expect(omitIds(readPlainText('een\ntwee\n', createCountingIds('n')))).toEqual([
      paragraph(run('een')),
      paragraph(run('twee')),
    ]);
  });
});

describe('any pasted HTML', () => {
  const tag = fc.constantFrom(
    ...[
      'p',
      'div',
      'span',
      'b',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'h1',
      'h4',
      'blockquote',
      'a',
      'pre',
      'br',
      'sup',
      'hr',
      'caption',
    ],
  );
  const attributes = fc.constantFrom(
    ...[
      '',
      ' style="mso-list:l0 level9 lfo1"',
      ' colspan="99999" rowspan="0"',
      ' href="https://x.nl/ a&quot;b"',
      ' href="#_ftn1"',
      ' id="ftn1"',
    ],
    ...[
      ' lang="x-klingon!"',
      ' style="page-break-before:always"',
      ' align=right',
      ' start="-4"',
      ' style="display:none"',
    ],
  );
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('motie', ' ', '\u0000\u0007', '&nbsp;', '\t\n', '😀'),
      fc
        .tuple(tag, attributes, fc.array(tie('html'), { maxLength: 4 }))
        .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>`),
    ),
  }));

  test('a list directly in a list is read once, with its dropped content and notes', () => {
    const list = (...items: unknown[]) => ({ type: 'list', ordered: false, items });
    const note = { type: 'footnote', content: [paragraph(run('noot'))] };
    expect(
      read(
        `<ul><li>een</li><ul><li>twee<a href="#_ftn1">[1]</a><img src="x.png"></li><ul><li>drie</li></ul></ul></ul>
         <div id="ftn1"><p>noot</p></div>`,
      ),
    ).toEqual({
      content: [list(item([run('een')], list(item([run('twee'), note], list(item([run('drie')]))))))],
      dropped: [{ kind: 'picture', count: 1 }],
    });
  });

  test('a note that refers to itself is read once', () => {
    expect(
      read('<p>a<a href="#_ftn1">[1]</a></p><div id="ftn1"><p>noot <a href="#_ftn1">[1]</a></p></div>').content,
    ).toEqual([paragraph(run('a'), { type: 'footnote', content: [paragraph(run('noot [1]'))] })]);
  });

  test('becomes valid content with unique ids', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 5 }), (parts) => {
        const document = new DOMParser().parseFromString(`<body>${parts.join('')}</body>`, 'text/html');
        const { content } = readHtml(document, createCountingIds('n'));
        for (const node of content as BodyNode[]) expect(bodyNodeSchema.safeParse(node).error).toBeUndefined();
        const ids = collectIds(content);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: runsOf(50, 5_000) },
    );
  });
});
