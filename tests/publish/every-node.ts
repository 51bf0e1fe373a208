/**
 * One publication with every node, inline, mark, tone, label size, style, group role and form, and every state of a vote
 * bar: the document that every writer has to support. Its sentences are samples of form. The votes come from
 * tests/fixtures/tweedekamer/, the rest from the case of the starter library.
 */
import { readFileSync } from 'node:fs';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { STYLE_NAMES, type StyleName } from '../../engine/core/house-styles/house-style.ts';
import {
  type Numbering,
  PUBLICATION_FORMAT,
  PUBLICATION_VERSION,
  type PubBreak,
  type PubCell,
  type PubField,
  type PubGroup,
  type PubHeading,
  type PubLabel,
  type PubLink,
  type PubList,
  type PubListItem,
  type Publication,
  type PublicationNode,
  type PubNoteMark,
  type PubParagraph,
  type PubReference,
  type PubRun,
  type PubVoteBar,
  type WriterAssets,
} from '../../engine/core/publication/publication.ts';
import { MARKS, type Mark } from '../../engine/core/richtext/model.ts';

/** 24 × 16 pixels with a transparent edge. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAB7ElEQVR42hXNoWrYQAAA0H3I1FRU1KnBIKanUhMoxPRMUxMoxDRMpCZQiOmp1AQKZxpX2e/bXsTT78fPPw9/f1FRE/48/PtNQ6SloycxMDIxs7Cykdk5KJz8+HkjoKIm3AhoiLR09CQGRiZmFlY2MjsHhfPmCm4FVNSEWwENkZaOnsTAyMTMwspGZuegcN5ewZ2AippwJ6Ah0tLRkxgYmZhZWNnI7BwUzrsruBdQURPuBTREWjp6EgMjEzMLKxuZnYPCeX8FjwIqasKjgIZIS0dPYmBkYmZhZSOzc1A4H6/gSUBFTXgS0BBp6ehJDIxMzCysbGR2Dgrn0xU8C6ioCc8CGiItHT2JgZGJmYWVjczOQeF8voIXARU14UVAQ6SloycxMDIxs7Cykdk5KJwvV/AqoKImvApoiLR09CQGRiZmFlY2MjsHhfP1Ct4EVNSENwENkZaOnsTAyMTMwspGZuegcL5dwbuAiprwLqAh0tLRkxgYmZhZWNnI7BwUzvcr+BBQURM+BDREWjp6EgMjEzMLKxuZnYPC+XEFnwIqasKngIZIS0dPYmBkYmZhZSOzc1A4P6/gS0BFTfgS0BBp6ehJDIxMzCysbGR2Dgrn1xV8C6ioCd8CGiItHT2JgZGJmYWVjczOQeH8fvj3H1GrOG72fAs4AAAAAElFTkSuQmCC',
  'base64',
);
/** 24 × 16 pixels. */
const JPEG = Buffer.from(
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQFAQb/xAAeEAABAwUBAQAAAAAAAAAAAAAAAwRhARIhUsEFBv/EABYBAQEBAAAAAAAAAAAAAAAAAAQCBf/EABoRAAIDAQEAAAAAAAAAAAAAAAADAgQRIQH/2gAMAwEAAhEDEQA/AM+jRuq2xtwlJtoOm9tG6qGNuCCbaCZOzgVdjJYIptoArptoAP681V2eH//Z',
  'base64',
);
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><rect width="120" height="40" fill="#eef2f6"/><circle cx="20" cy="20" r="12" fill="#1c3d63"/><path d="M40 28h70" stroke="#55595e" stroke-width="3"/></svg>',
);
const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48" width="96" height="48"><circle cx="24" cy="24" r="23" fill="#1c3d63"/><path d="M52 10h36v8H52zM52 30h28v8H52z" fill="#1b1b1b"/></svg>',
);

const FONT_FILES = [
  ...['Regular', 'Bold', 'It', 'BoldIt'].flatMap((cut) => [`SourceSans3-${cut}.ttf`, `SourceSerif4-${cut}.ttf`]),
  ...['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].flatMap((cut) => [
    `PublicSans_${cut}.ttf`,
    `Literata_${cut}.ttf`,
  ]),
];

/** The fonts of both house styles, a logo, the three pictures of `everyNode` and a file to attach. */
export function everyNodeAssets(): WriterAssets {
  const fonts = new URL('../../assets/fonts/', import.meta.url);
  return {
    fonts: Object.fromEntries(FONT_FILES.map((file) => [file, new Uint8Array(readFileSync(new URL(file, fonts)))])),
    logo: { mediaType: 'image/svg+xml', bytes: new Uint8Array(LOGO) },
    images: Object.fromEntries([PNG, JPEG, SVG].map((bytes) => [contentHash(bytes), new Uint8Array(bytes)])),
    source: { name: 'alle-vormen.inbreng', bytes: new Uint8Array(Buffer.from('{"format":"inbreng-draft"}')) },
  };
}

const NBSP = '\u00a0';
const NNBSP = '\u202f';

function run(text: string, more: Partial<Omit<PubRun, 'type' | 'text'>> = {}): PubRun {
  return { type: 'run', text, marks: [], ...more };
}
function bold(text: string): PubRun {
  return run(text, { marks: ['bold'] });
}
function field(text: string, name: string, filledBy: PubField['filledBy'] = 'writer', marks: Mark[] = []): PubField {
  return { type: 'field', text: `[${text}]`, filledBy, name, marks };
}
function link(href: string, ...content: PubLink['content']): PubLink {
  return { type: 'link', href, content };
}
function reference(shows: PubReference['shows'], target: string, text: string, marks: Mark[] = []): PubReference {
  return { type: 'reference', target, shows, text, marks };
}
function mark(note: number): PubNoteMark {
  return { type: 'noteMark', note };
}
const BREAK: PubBreak = { type: 'break' };

function label(text: string, size: PubLabel['size'] = 'label'): PubLabel {
  return { size, content: [run(text)] };
}
function numbering(
  scheme: Numbering['scheme'],
  level: number,
  value: number,
  text: string,
  restart = value === 1,
): Numbering {
  return { scheme, level, value, restart, label: text };
}
function paragraph(
  id: string,
  content: PubParagraph['content'],
  more: Partial<Omit<PubParagraph, 'id' | 'type' | 'content'>> = {},
): PubParagraph {
  return { type: 'paragraph', id, style: 'normal', content, ...more };
}
function heading(
  id: string,
  level: 1 | 2 | 3,
  text: string,
  more: Partial<Omit<PubHeading, 'id' | 'type' | 'level'>> = {},
): PubHeading {
  return { type: 'heading', id, level, style: `heading${level}`, content: [run(text)], ...more };
}
function group(
  id: string,
  role: PubGroup['role'],
  children: PublicationNode[],
  more: Partial<Omit<PubGroup, 'id' | 'type' | 'role' | 'children'>> = {},
): PubGroup {
  return {
    type: 'group',
    id,
    role,
    form: null,
    block: null,
    keep: false,
    rule: null,
    children: children,
    ...more,
  };
}
function item(
  id: string,
  number: Numbering,
  content: PubListItem['content'],
  lists: PubList[] = [],
  more: { lang?: string } = {},
): PubListItem {
  return { id, number, content, lists, ...more };
}
function cell(
  id: string,
  content: PubCell['content'] | string,
  more: Partial<Omit<PubCell, 'id' | 'content'>> = {},
): PubCell {
  const header = more.header ?? false;
  return {
    id,
    header,
    colSpan: 1,
    rowSpan: 1,
    align: 'left',
    content:
      typeof content === 'string'
        ? [paragraph(`${id}-p`, [run(content)], { style: header ? 'tableHead' : 'tableText' })]
        : content,
    ...more,
  };
}

/** Every style of a plain paragraph: headings and the title are separate nodes, and heads and feet are outside the body. */
const PARAGRAPH_STYLES: readonly StyleName[] = STYLE_NAMES.filter(
  (name) => !['title', 'heading1', 'heading2', 'heading3', 'demand', 'header', 'footer'].includes(name),
);

const VOTE_BARS: PubVoteBar[] = [
  {
    type: 'voteBar',
    id: 'stem-volledig',
    segments: { for: 102, absent: 1, unknown: 0, against: 47 },
    legend: [
      { segment: 'for', text: '102 voor', bold: true },
      { segment: 'absent', text: '1 niet deelgenomen (JA21)', bold: false },
      { segment: 'against', text: '47 tegen', bold: true },
    ],
    factions: [
      {
        label: 'Voor',
        text: `PVV${NBSP}37, GroenLinks-PvdA${NBSP}25, D66${NBSP}9, BBB${NBSP}7, CDA${NBSP}5, SP${NBSP}5, ChristenUnie${NBSP}3, DENK${NBSP}3, PvdD${NBSP}3, SGP${NBSP}3, Volt${NBSP}2`,
      },
      { label: 'Tegen', text: `VVD${NBSP}24, NSC${NBSP}20, FVD${NBSP}3` },
    ],
    note: 'Handopsteken; zetels per fractie, namen zoals op die dag.',
    alt: `Stemming op 21${NBSP}december 2023: 102 voor, 47 tegen, 1 niet deelgenomen.`,
  },
  {
    type: 'voteBar',
    id: 'stem-hoofdelijk',
    segments: { for: 46, absent: 7, unknown: 0, against: 97 },
    legend: [
      { segment: 'for', text: '46 voor', bold: true },
      { segment: 'absent', text: '7 niet deelgenomen', bold: false },
      { segment: 'against', text: '97 tegen', bold: true },
    ],
    factions: [
      {
        label: 'Voor',
        text: `PVV${NBSP}19, Groep Markuszower${NBSP}7, FVD${NBSP}5, JA21${NBSP}4, ChristenUnie${NBSP}3, DENK${NBSP}3, BBB${NBSP}2, SGP${NBSP}2, Keijzer${NBSP}1`,
      },
      {
        label: 'Tegen',
        text: `D66${NBSP}25, VVD${NBSP}21, GroenLinks-PvdA${NBSP}20, CDA${NBSP}18, JA21${NBSP}5, SP${NBSP}3, 50PLUS${NBSP}2, PvdD${NBSP}2, Volt${NBSP}1`,
      },
    ],
    note: 'Hoofdelijk; leden, niet zetels. Niet deelgenomen: Russcher en De Vos (FVD), Van der Plas (BBB), Paulusma (D66), Ouwehand (PvdD), Stoffer (SGP), Becker (VVD).',
    alt: `Stemming over het amendement (2026Z07564) op 2${NBSP}juni 2026: 46 voor, 97 tegen, 7 niet deelgenomen.`,
  },
  {
    type: 'voteBar',
    id: 'stem-apart',
    segments: { for: 80, absent: 0, unknown: 0, against: 70 },
    legend: [
      { segment: 'for', text: '80 voor', bold: true },
      { segment: 'against', text: '70 tegen', bold: true },
    ],
    factions: [
      {
        label: 'Voor',
        text: `VVD${NBSP}22, PVV${NBSP}19, CDA${NBSP}18, JA21${NBSP}9, ChristenUnie${NBSP}3, DENK${NBSP}3, Groep Markuszower${NBSP}3, SGP${NBSP}3`,
      },
      {
        label: 'Tegen',
        text: `D66${NBSP}26, GroenLinks-PvdA${NBSP}20, FVD${NBSP}7, Groep Markuszower${NBSP}4, BBB${NBSP}3, PvdD${NBSP}3, SP${NBSP}3, 50PLUS${NBSP}2, Keijzer${NBSP}1, Volt${NBSP}1`,
      },
    ],
    note: 'Handopsteken; zetels per fractie, namen zoals op die dag. Anders dan hun fractie: Lammers, Moinat en Schilder (Groep Markuszower) voor.',
    alt: `Stemming over de motie-Faber (2026Z08607) op 12${NBSP}mei 2026: 80 voor, 70 tegen.`,
  },
  {
    type: 'voteBar',
    id: 'stem-onvolledig',
    segments: { for: 40, absent: 0, unknown: 48, against: 62 },
    legend: [
      { segment: 'for', text: 'ten minste 40 voor', bold: true },
      { segment: 'unknown', text: '48 onbekend', bold: false },
      { segment: 'against', text: 'ten minste 62 tegen', bold: true },
    ],
    factions: [
      { label: 'Voor', text: `GroenLinks-PvdA${NBSP}25, D66${NBSP}9, ChristenUnie${NBSP}3, DENK${NBSP}3` },
      {
        label: 'Tegen',
        text: `VVD${NBSP}24, NSC${NBSP}20, BBB${NBSP}7, CDA${NBSP}5, FVD${NBSP}3, SGP${NBSP}3`,
      },
    ],
    note: 'Van 102 van de 150 zetels is de stem bekend. De uitslag komt uit het besluit, niet uit deze optelling.',
    alt: `Stemming op 21${NBSP}december 2023: ten minste 40 voor, ten minste 62 tegen, 48 zetels zonder gegevens (onvolledig).`,
  },
  {
    type: 'voteBar',
    id: 'stem-totalen',
    segments: { for: 90, absent: 0, unknown: 24, against: 36 },
    legend: [
      { segment: 'for', text: '90 voor', bold: true },
      { segment: 'unknown', text: '24 onbekend', bold: false },
      { segment: 'against', text: '36 tegen', bold: true },
    ],
    factions: [],
    note: 'Verdeling over de fracties staat niet in de geopende bestanden.',
    alt: `Stemming over de motie-Piri c.s. (2026Z21728) op 8${NBSP}oktober 2026: 90 voor, 36 tegen, 24 onbekend.`,
  },
  {
    type: 'voteBar',
    id: 'stem-onbekend',
    segments: { for: 0, absent: 0, unknown: 1, against: 0 },
    legend: [{ segment: null, text: 'Stemverhouding niet bekend', bold: false }],
    factions: [],
    note: `Aangenomen op 3${NBSP}oktober 2023. De stemmen staan niet in de geopende bestanden.`,
    alt: `Stemming over nr.${NBSP}229 op 3${NBSP}oktober 2023: stemverhouding niet bekend.`,
  },
  {
    type: 'voteBar',
    id: 'stem-zonder-regel',
    segments: { for: 0, absent: 0, unknown: 1, against: 0 },
    legend: [{ segment: null, text: 'Stemverhouding niet bekend', bold: false }],
    factions: [],
    note: null,
    alt: 'Stemming: stemverhouding niet bekend.',
  },
];

function lists(): PublicationNode[] {
  const nestedNumbers: PubList = {
    type: 'list',
    id: 'lijst-b',
    ordered: true,
    items: [
      item(
        'lijst-b1',
        numbering('list:lijst-b', 2, 1, 'a.'),
        [run('politie en Openbaar Ministerie')],
        [
          {
            type: 'list',
            id: 'lijst-c',
            ordered: false,
            items: [item('lijst-c1', numbering('list:lijst-c', 3, 1, '–'), [run('zeden en mensenhandel')])],
          },
        ],
      ),
      item('lijst-b2', numbering('list:lijst-b', 2, 2, 'b.'), [run('gemeenten en zorg')]),
    ],
  };
  return [
    {
      type: 'list',
      id: 'lijst-a',
      ordered: false,
      items: [
        item('lijst-a1', numbering('list:lijst-a', 1, 1, '–'), [run('Wie de slachtoffers ziet:')], [nestedNumbers]),
        item('lijst-a2', numbering('list:lijst-a', 1, 2, '–'), [run('wie het betaalt'), mark(6)]),
        item(
          'lijst-a3',
          numbering('list:lijst-a', 1, 3, '–'),
          [],
          [
            {
              type: 'list',
              id: 'lijst-leeg',
              ordered: false,
              items: [item('lijst-leeg1', numbering('list:lijst-leeg', 2, 1, '–'), [run('onder een leeg onderdeel')])],
            },
          ],
        ),
      ],
    },
    {
      type: 'list',
      id: 'lijst-d',
      ordered: true,
      items: [
        item('lijst-d1', numbering('list:lijst-d', 1, 1, '1.'), [run('Stel het doel vast.')]),
        item(
          'lijst-d2',
          numbering('list:lijst-d', 1, 2, '2.'),
          [bold('Noem het bedrag'), run(' en de termijn.')],
          [
            {
              type: 'list',
              id: 'lijst-e',
              ordered: false,
              items: [
                item('lijst-e1', numbering('list:lijst-e', 2, 1, '–'), [run('per jaar'), BREAK, run('en in totaal')]),
              ],
            },
          ],
        ),
      ],
    },
    paragraph('lijst-tussen', [run('Tussen twee delen van één lijst staat een alinea.')]),
    {
      type: 'list',
      id: 'lijst-f',
      ordered: true,
      lang: 'en',
      items: [item('lijst-f1', numbering('list:lijst-d', 1, 3, '3.', false), [run('Report to the House.')])],
    },
    {
      type: 'list',
      id: 'lijst-g',
      ordered: true,
      items: [
        item('lijst-g1', numbering('list:lijst-g', 1, 9, '9.', true), [run('Een lijst die bij negen begint')]),
        item('lijst-g2', numbering('list:lijst-g', 1, 10, '10.'), [
          run('en tot tien telt, ook hier: '),
          field('bedrag', 'amount'),
        ]),
      ],
    },
  ];
}

function tables(): PublicationNode[] {
  const head = (id: string, text: string, more: Partial<Omit<PubCell, 'id' | 'content'>> = {}) =>
    cell(id, text, { header: true, ...more });
  return [
    {
      type: 'table',
      id: 'tabel-smal',
      caption: {
        number: numbering('table', 1, 1, 'Tabel 1.'),
        content: [run('Moties over het actieplan, met '), run('appreciatie', { marks: ['italic'] }), mark(7)],
      },
      wide: false,
      columns: [
        { width: 1, align: 'left' },
        { width: 3, align: 'left' },
        { width: 1, align: 'right' },
      ],
      headerRows: 2,
      rows: [
        {
          cells: [head('t1-h1', 'Nummer', { rowSpan: 2 }), head('t1-h2', 'De motie', { colSpan: 2, align: 'center' })],
        },
        { cells: [head('t1-h3', 'Eerste indiener'), head('t1-h4', 'Zetels', { align: 'right' })] },
        {
          cells: [
            head('t1-r1', `28${NNBSP}638, nr.${NBSP}238`),
            cell('t1-c1', [
              paragraph('t1-c1-p', [run('Bikker'), BREAK, run('c.s.'), mark(8)], { style: 'tableText' }),
              {
                type: 'list',
                id: 't1-c1-l',
                ordered: false,
                items: [item('t1-c1-l1', numbering('list:t1-c1-l', 1, 1, '–'), [run('herziening van het actieplan')])],
              },
            ]),
            cell('t1-c2', '102', { align: 'right' }),
          ],
        },
        {
          cells: [
            head('t1-r2', `28${NNBSP}638, nr.${NBSP}240`, { rowSpan: 2 }),
            cell('t1-c3', [
              {
                type: 'literal',
                id: 't1-c3-q',
                rule: false,
                children: [
                  paragraph('t1-c3-q1', [run('verzoekt de regering de doelen smart te maken')], { style: 'literal' }),
                ],
              },
            ]),
            cell('t1-c4', '–', { align: 'right' }),
          ],
        },
        {
          cells: [
            cell('t1-c5', [
              {
                type: 'figure',
                id: 't1-c5-f',
                image: contentHash(PNG),
                alt: 'Vlak dat van donker naar licht verloopt',
                decorative: false,
                width: 0.2,
                caption: null,
              },
            ]),
            cell('t1-c6', [], { align: 'right' }),
          ],
        },
      ],
      note: [
        run('– staat niet in de geopende bestanden. Zie ook '),
        link('https://www.tweedekamer.nl/', run('tweedekamer.nl')),
        run('.'),
      ],
    },
    {
      type: 'table',
      id: 'tabel-breed',
      caption: null,
      wide: true,
      columns: Array.from({ length: 6 }, (_, index) => ({
        width: index === 0 ? 2.5 : 1,
        align: index < 3 ? 'left' : 'right',
      })),
      headerRows: 1,
      rows: [
        {
          cells: ['Eis', 'Aan', 'Termijn', 'Moties', 'Bevindingen', 'Cijfers'].map((text, index) =>
            head(`t2-h${index}`, text, { align: index < 3 ? 'left' : 'right' }),
          ),
        },
        ...['klantaanpak', 'minderjarigenopvangvoorzieningen'].map((text, row) => ({
          cells: [text, 'de minister', 'per direct', '2', '1', '–'].map((value, index) =>
            cell(`t2-r${row}c${index}`, value, { align: index < 3 ? 'left' : 'right' }),
          ),
        })),
        {
          cells: [
            cell('t2-som', 'Samen', { colSpan: 3 }),
            cell('t2-som2', '4, 2 en –', { colSpan: 3, align: 'right' }),
          ],
        },
      ],
      note: null,
    },
    {
      type: 'table',
      id: 'tabel-kaal',
      caption: null,
      wide: false,
      columns: [
        { width: 1, align: 'left' },
        { width: 1, align: 'left' },
      ],
      headerRows: 0,
      rows: [
        { cells: [cell('t3-c1', 'zonder kop', {}), cell('t3-c2', 'no header', { lang: 'en' })] },
        { cells: [cell('t3-c3', [paragraph('t3-c3-p', [], { style: 'tableText' })]), cell('t3-c4', [])] },
      ],
      note: null,
    },
  ];
}

function kinds(): PublicationNode[] {
  return [
    heading('kop-gronden', 1, 'Waarop de eisen rusten', { number: numbering('heading', 1, 2, '2', false) }),
    group(
      'motie-238',
      'motion',
      [
        paragraph(
          'motie-238--titel',
          [run('Motie van het lid Bikker c.s.: '), field('uitslag', 'motion.status', 'writer', ['bold'])],
          {
            style: 'blockTitle',
            label: label('Motie'),
            keepWithNext: true,
          },
        ),
        paragraph(
          'motie-238--regel',
          [
            run(
              `Kamerstuk 28${NNBSP}638, nr.${NBSP}238, voorgesteld 21${NBSP}december 2023. Appreciatie: ontraden. Grond bij `,
            ),
            reference('label', 'eis-1', `eis${NBSP}1`),
            run('.'),
          ],
          { style: 'blockMeta', keepWithNext: true },
        ),
        {
          type: 'literal',
          id: 'motie-238--tekst',
          rule: true,
          children: [
            paragraph('motie-238--1', [run('De Kamer,')], { style: 'literal' }),
            paragraph('motie-238--2', [run('gehoord de beraadslaging,')], { style: 'literal' }),
            paragraph(
              'motie-238--3',
              [
                run(
                  `verzoekt de regering in goed overleg met samenwerkingspartners en conform geschetste lijnen te komen tot een fundamentele herziening van het actieplan inclusief de financiële uitwerking daarvan en concrete doelstellingen,${NBSP}(…)`,
                ),
              ],
              { style: 'literal' },
            ),
          ],
        },
      ],
      { form: 'full', block: '28638-238', keep: true },
    ),
    ...VOTE_BARS.map((bar) => group(`groep-${bar.id}`, 'motion', [bar], { form: 'full', block: `blok-${bar.id}` })),
    group(
      'motie-kort',
      'motion',
      [
        paragraph(
          'motie-kort--regel',
          [
            run('Bikker en Mutluer: veranker non-punishment in de wet. '),
            bold(`Aangenomen op 3${NBSP}oktober 2023.`),
            mark(4),
          ],
          {
            style: 'ground',
            lead: { content: [run('Motie')], tone: 'accent' },
          },
        ),
      ],
      { form: 'short', block: '28638-229' },
    ),
    group(
      'motie-verwijzing',
      'motion',
      [
        paragraph(
          'motie-verwijzing--regel',
          [run('Kamerstukken II', { marks: ['italic'] }), run(` 2023/24, 28638, nr.${NBSP}240.`)],
          { style: 'ground' },
        ),
      ],
      { form: 'reference', block: '28638-240' },
    ),
    group(
      'greta-iv8',
      'finding',
      [
        paragraph('greta-iv8--titel', [run('Non-punishment, een eigen onderdeel van het derde rapport')], {
          style: 'blockTitle',
          label: label('GRETA'),
        }),
        paragraph(
          'greta-iv8--regel',
          [
            reference('note', 'note-2', `Zie noot${NBSP}2`),
            run(', onderdeel IV.8 ‘'),
            run('Non-punishment provision (Article 26)', { lang: 'en' }),
            run('’, alinea '),
            field('nummer', 'finding.paragraph'),
            run('.'),
          ],
          { style: 'blockMeta' },
        ),
        paragraph(
          'greta-iv8--niveau',
          [
            run('invites', { tone: 'soft', lang: 'en' }),
            run(' · ', { tone: 'soft' }),
            run('considers', { marks: ['bold'], tone: 'strong', lang: 'en' }),
            run(' · ', { tone: 'soft' }),
            run('urges', { tone: 'soft', lang: 'en-GB' }),
            run(`${NBSP}${NBSP}`),
            field('niveau kiezen', 'finding.level'),
          ],
          { style: 'ground', lead: { content: [run('Niveau')], tone: 'strong' } },
        ),
        paragraph('greta-iv8--engels', [run('A paragraph of the report, in the language of the report.')], {
          style: 'literal',
          lang: 'en',
        }),
      ],
      { form: 'full', block: 'greta-3-iv8' },
    ),
    group(
      'citaat-1',
      'quote',
      [
        paragraph(
          'citaat-1--woorden',
          [run('‘Een slachtoffer dat niemand ziet, krijgt geen hulp. Daar moet het actieplan beginnen.’')],
          {
            style: 'quote',
            label: label('Citaat'),
          },
        ),
        paragraph(
          'citaat-1--regel',
          [
            run('Woordvoerder, '),
            field('naam in te vullen', 'spokesperson', 'reader'),
            run(' · ', { tone: 'soft' }),
            run('Concept, nog niet vrijgegeven', { marks: ['bold'], tone: 'strong' }),
          ],
          {
            style: 'blockMeta',
          },
        ),
      ],
      { form: 'full', block: 'citaat-1', keep: true },
    ),
    group('citaat-vel', 'quoteItem', [
      paragraph(
        'citaat-vel--woorden',
        [run('‘Er blijven kansen liggen om slachtoffers te helpen en de opsporing van daders te versterken.’')],
        {
          style: 'quote',
          label: label('Citaat 1'),
          number: numbering('quote', 1, 1, 'Citaat 1'),
        },
      ),
    ]),
    group(
      'cijfer-1',
      'figure',
      [
        paragraph('cijfer-1--zin', [run('zetels telt de Tweede Kamer.')], {
          style: 'figureSentence',
          label: label('150', 'value'),
        }),
        paragraph('cijfer-leeg--zin', [run('meldingen in het laatste jaar.')], {
          style: 'figureSentence',
          label: { size: 'value', content: [field('cijfer', 'figure.value')] },
        }),
      ],
      { form: 'full', block: 'cijfer-zetels' },
    ),
    group(
      'toezegging-1',
      'commitment',
      [
        paragraph(
          'toezegging-1--titel',
          [run('De minister komt met een voortgangsbrief: '), field('stand', 'commitment.state')],
          {
            style: 'blockTitle',
            label: label('Toezegging'),
          },
        ),
      ],
      { form: 'full', block: 'toezegging-1' },
    ),
    group('passage-1', 'passage', [paragraph('passage-1--1', [run('Een passage is gewoon proza.'), mark(5)])], {
      form: 'full',
      block: 'passage-1',
    }),
    group(
      'bron-1',
      'source',
      [
        paragraph('bron-1--1', [run('Brief van 18 oktober 2023.')], {
          style: 'ground',
          lead: { content: [run('Bron')], tone: 'accent' },
        }),
      ],
      {
        form: 'short',
        block: '28638-233',
      },
    ),
    group('vragen', 'questions', [
      paragraph('vragen--tijd', [run('Samen 24 woorden, ongeveer 11 seconden.')], { before: 2.25, keepWithNext: true }),
      group(
        'vraag-1',
        'question',
        [
          paragraph(
            'vraag-1--1',
            [
              run(
                `Komt er in het actieplan een hoofdstuk over de klant (Kamerstuk 28${NNBSP}638, nr.${NBSP}242)? Zo nee, waarom niet?`,
              ),
            ],
            {
              style: 'question',
              label: label('Vraag 1'),
              number: numbering('question', 1, 1, 'Vraag 1'),
            },
          ),
        ],
        { form: 'full', block: 'vraag-klant', keep: true },
      ),
      group(
        'vraag-2',
        'question',
        [
          paragraph('vraag-2--1', [run('Welk bedrag hoort bij welk doel?')], {
            style: 'question',
            label: label('Vraag 2'),
            number: numbering('question', 1, 2, 'Vraag 2', false),
          }),
        ],
        { form: 'full', block: 'vraag-bedrag' },
      ),
    ]),
  ];
}

/** The whole document. A new value each time, so that a test may change it. */
export function everyNode(): Publication {
  const body: PublicationNode[] = [
    {
      type: 'title',
      id: 'titel',
      style: 'title',
      label: label('Proef'),
      content: [run('Alle vormen van een inbreng over ‘Samen tegen Mensenhandel’')],
    },
    paragraph(
      'ondertitel',
      [
        run('Commissie '),
        field('naam commissie', 'committee'),
        run(', debat van '),
        field('datum debat', 'debateDate'),
        run(` over Kamerstuk 28${NNBSP}638, nr.${NBSP}233`),
      ],
      {
        style: 'subtitle',
      },
    ),
    { type: 'rule', id: 'streep-1', weight: 'strong', before: 6 },
    { type: 'space', id: 'wit-1', points: 12 },
    group('kern', 'lead', [
      paragraph(
        'kern-1',
        [
          bold('Laat de regering per eis zeggen wat zij doet en wanneer.'),
          run(' De Kamer sprak zich al uit voor non-punishment in de wet.'),
          mark(1),
        ],
        {
          style: 'lead',
          label: label('Kern'),
        },
      ),
    ]),
    {
      type: 'contents',
      id: 'inhoud',
      heading: 'Inhoud',
      entries: [
        { target: 'kop-eisen', level: 1, label: '1', text: 'Vijf eisen aan de regering' },
        { target: 'kop-tekst', level: 2, label: '1.1', text: 'Tekens en opmaak' },
        { target: 'kop-gronden', level: 1, label: '2', text: 'Waarop de eisen rusten' },
        { target: 'kop-bijlage', level: 1, label: null, text: 'Bijlage met tabellen en beelden' },
      ],
    },
    { type: 'pageBreak', id: 'einde-1', weak: true },
    heading('kop-eisen', 1, 'Vijf eisen aan de regering', { number: numbering('heading', 1, 1, '1'), before: 0 }),
    group(
      'groep-eis-1',
      'demand',
      [
        {
          type: 'heading',
          id: 'eis-1',
          level: 2,
          style: 'demand',
          number: numbering('demand', 1, 1, 'Eis 1'),
          content: [run('Geef criminele uitbuiting voorrang en zet non-punishment in de wet')],
        },
        paragraph('eis-1--tekst', [run('Houd slachtoffers in beeld en rust politie en OM toe om hen te herkennen.')]),
        paragraph('eis-1--aan', [run('de minister van Justitie en Veiligheid')], {
          style: 'ground',
          lead: { content: [run('Aan')], tone: 'strong' },
        }),
        paragraph(
          'eis-1--grond',
          [
            run('Derde rapport over Nederland, onderdeel IV.8'),
            mark(2),
            run(' ('),
            reference('page', 'greta-iv8', 'pagina'),
            run(').'),
          ],
          {
            style: 'ground',
            lead: { content: [run('GRETA', { lang: 'en' })], tone: 'accent' },
          },
        ),
        paragraph('eis-1--leeg', [field('grond kiezen', 'demand.grounds')], {
          style: 'ground',
          lead: { content: [run('Grond '), field('soort', 'ground.kind')], tone: 'accent' },
        }),
      ],
      { form: 'full', block: 'eis-non-punishment', keep: true, rule: 'demand' },
    ),
    group(
      'groep-eis-2',
      'demand',
      [
        {
          type: 'heading',
          id: 'eis-2',
          level: 2,
          style: 'demand',
          number: numbering('demand', 1, 2, 'Eis 2', false),
          content: [
            run('Maak de '),
            run('mensenhandelbestrijdingssamenwerkingsverbanden', { marks: ['italic'] }),
            run(' verantwoordelijk'),
          ],
        },
      ],
      { form: 'full', block: 'eis-samenwerking', keep: true, rule: 'demand' },
    ),
    heading('kop-tekst', 2, 'Tekens en opmaak', { number: numbering('heading', 2, 1, '1.1') }),
    paragraph('lang-woord', [
      run(
        'Slachtofferbeschermingsmaatregelenevaluatierapportage, minderjarigenopvangvoorzieningencapaciteit en arbeidsuitbuitingsinspectiebevoegdheden breken af op een lettergreep.',
      ),
    ]),
    paragraph('merken', [
      ...MARKS.flatMap((one) => [run(one, { marks: [one] }), run(' ')]),
      run('alles tegelijk', { marks: ['bold', 'italic', 'underline', 'strike', 'sup'], tone: 'accent', lang: 'en' }),
      run(' H'),
      run('2', { marks: ['sub'] }),
      run('O'),
      run(' zacht', { tone: 'soft' }),
      run(' sterk', { tone: 'strong' }),
      run(' kleur', { tone: 'accent' }),
      BREAK,
      run('een nieuwe regel in dezelfde alinea.'),
    ]),
    paragraph('tekens', [
      run(
        '<script>alert("x")</script> & &amp; #let x = [1] $a_b$ *ster* _streep_ `code` @naam \\ // niets; <kop-eisen> {x} %\u00a0 ‘enkel’ “dubbel” thema’s … 2023–2024 € 2,5 miljoen ë ï é',
      ),
    ]),
    paragraph('verwijzingen', [
      run('Zie '),
      reference('label', 'eis-2', `eis${NBSP}2`),
      run(', '),
      reference('page', 'tabel-smal', 'pagina', ['bold']),
      run(', '),
      reference('text', 'kop-gronden', 'Waarop de eisen rusten', ['italic']),
      run(' en '),
      reference('note', 'note-3', `noot${NBSP}3`),
      run(', of '),
      link(
        'https://zoek.officielebekendmakingen.nl/kst-28638-238.xml?a=1&b=%22x%22',
        run('het Kamerstuk '),
        bold('zelf'),
        BREAK,
        field('titel', 'title'),
      ),
      run(', '),
      link(
        'http://hudoc.greta.coe.int/eng#{%22gretaidentifier%22:[%22NLD-REP-3-2023--ENG-11%22]}',
        run('the report', { lang: 'en' }),
      ),
      run(' of '),
      link('mailto:info@voorbeeld.example', run('info@voorbeeld.example')),
      run('.'),
      mark(3),
    ]),
    paragraph('leeg', []),
    paragraph(
      'engels',
      [run('This paragraph is in English, with '), run('een stuk Nederlands', { lang: 'nl' }), run(' in it.')],
      { lang: 'en-GB' },
    ),
    paragraph('maten-1', [run('Het label is een getal.')], { label: label('12.500', 'number'), before: 9.5 }),
    paragraph('maten-2', [run('Het label en de aanhef staan samen.')], {
      label: label('Label'),
      lead: { content: [run('Aanhef')], tone: 'strong' },
    }),
    heading('kop-lijsten', 3, 'Lijsten'),
    ...kinds(),
    heading('kop-bijlage', 1, 'Bijlage met tabellen en beelden'),
    heading('kop-bijlage-a', 2, 'Stukken', { number: numbering('annex', 1, 1, 'Bijlage A') }),
    ...lists(),
    ...tables(),
    {
      type: 'figure',
      id: 'figuur-1',
      image: contentHash(SVG),
      alt: 'Een donkere cirkel met rechts ervan een grijze streep',
      decorative: false,
      width: 0.5,
      caption: { number: numbering('figure', 1, 1, 'Figuur 1.'), content: [run('Een tekening'), mark(9)] },
    },
    { type: 'figure', id: 'figuur-2', image: contentHash(JPEG), alt: '', decorative: true, width: 1, caption: null },
    {
      type: 'literal',
      id: 'aanhaling',
      rule: false,
      children: [
        paragraph('aanhaling-1', [run('We zijn het aan de slachtoffers verplicht om de lat veel hoger te leggen.')], {
          style: 'literal',
        }),
        paragraph('aanhaling-2', [run('Shamir Ceuleers, CKM')], { style: 'blockMeta' }),
      ],
    },
    heading('kop-stijlen', 2, 'Elke alineastijl'),
    ...PARAGRAPH_STYLES.map((style) => paragraph(`stijl-${style}`, [run(`De stijl ${style}.`)], { style })),
    { type: 'pageBreak', id: 'einde-2', weak: false },
    { type: 'rule', id: 'streep-2', weight: 'thin', before: 12 },
    group('toelichting', 'aside', [
      paragraph('toelichting-kop', [run('Toelichting, geen deel van het stuk')], {
        style: 'blockTitle',
        label: label('Bij dit stuk'),
      }),
      paragraph('toelichting-1', [run('Wat hier staat, hoort er niet bij.'), mark(10)]),
    ]),
    group('bronnen', 'sources', [
      heading('kop-bronnen', 1, 'Bronnen'),
      paragraph('bron-a', [run('Kamerstukken II', { marks: ['italic'] }), run(' 2023/24, 28638.')], {
        style: 'bibliography',
      }),
      paragraph(
        'bron-b',
        [
          run('GRETA, '),
          run('Access to justice and effective remedies for victims of trafficking in human beings', {
            marks: ['italic'],
            lang: 'en',
          }),
          run('.'),
        ],
        { style: 'bibliography' },
      ),
    ]),
  ];
  const notes: PubParagraph['content'][] = [
    [run('Kamerstukken II', { marks: ['italic'] }), run(` 2023/24, 28638, nr.${NBSP}229.`)],
    [
      run('GRETA, '),
      run('Access to justice and effective remedies for victims of trafficking in human beings', {
        marks: ['italic'],
        lang: 'en',
      }),
      run(`, derde evaluatieronde Nederland, 9${NBSP}november 2023, rapportnummer `),
      field('nummer', 'source.number'),
      run('.'),
    ],
    [
      link('https://www.coe.int/en/web/anti-human-trafficking/greta', run('GRETA')),
      run(' ('),
      reference('note', 'note-2', `zie noot${NBSP}2`),
      run(').'),
    ],
    [run('Met nadruk en <tekens> & zo.')],
    [run('Een noot met twee alinea’s.')],
    [run('Noot in een lijst.')],
    [run('Noot in een bijschrift.')],
    [run('Noot in een cel.')],
    [run('Noot bij een figuur.')],
    [run('Noot in een toelichting, met '), reference('label', 'eis-1', `eis${NBSP}1`), run('.')],
  ];
  return {
    format: PUBLICATION_FORMAT,
    version: PUBLICATION_VERSION,
    draft: 'alle-vormen',
    documentType: 'inbreng-commissiedebat',
    houseStyle: 'neutraal',
    language: 'nl',
    metadata: {
      title: 'Alle vormen van een inbreng over ‘Samen tegen Mensenhandel’',
      author: 'Voorbeeldorganisatie',
      subject: 'Proefblad met <tekens> & "aanhalingen"',
      keywords: ['mensenhandel', 'proefblad'],
      modified: '2026-11-25T09:30:00+01:00',
    },
    fileName: 'Alle vormen',
    running: {
      sender: 'Voorbeeldorganisatie',
      documentType: 'Inbreng commissiedebat',
      shortTitle: 'Alle vormen van een inbreng',
      page: 'Pagina ',
      of: ' van ',
      concept: 'Concept',
      stamp: 'VERTROUWELIJK',
    },
    body: structuredClone(body),
    notes: notes.map((content, index) => ({
      id: `voetnoot-${index + 1}`,
      number: index + 1,
      content: [
        paragraph(`voetnoot-${index + 1}--1`, content, { style: 'footnote' }),
        ...(index === 4 ? [paragraph('voetnoot-5--2', [run('Dit is de tweede.')], { style: 'footnote' })] : []),
      ],
      ...(index === 8 ? { lang: 'nl' } : {}),
    })),
    images: {
      [contentHash(PNG)]: { mediaType: 'image/png', width: 24, height: 16, name: 'vlak.png' },
      [contentHash(JPEG)]: { mediaType: 'image/jpeg', width: 24, height: 16, name: null },
      [contentHash(SVG)]: { mediaType: 'image/svg+xml', width: 120, height: 40, name: 'tekening.svg' },
    },
    evidence: {
      pointName: 'demand',
      demands: [
        { id: 'eis-1', label: 'Eis 1', claim: 'Geef criminele uitbuiting voorrang en zet non-punishment in de wet' },
        {
          id: 'eis-2',
          label: 'Eis 2',
          claim: 'Maak de mensenhandelbestrijdingssamenwerkingsverbanden verantwoordelijk',
        },
      ],
      grounds: [
        {
          block: '28638-229',
          kind: 'motion',
          title: 'Motie van de leden Bikker en Mutluer',
          complete: true,
          missing: [],
        },
        {
          block: 'greta-3-iv8',
          kind: 'finding',
          title: 'Non-punishment',
          complete: false,
          missing: ['paragraph', 'level'],
        },
      ],
      cells: [
        ['veranker non-punishment in de wet', ''],
        [null, null],
      ],
    },
  };
}
