// @vitest-environment happy-dom
import { $isElementNode, $isTextNode, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createCountingIds, omitIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { createBlockFromSelection } from '../../../../renderer/writing/window/selected-block.ts';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { $byId, change, openPage } from '../../document/editor/page.ts';

const { slots } = documentTypeOf('inbreng-commissiedebat');
const words = (text: string) => [{ type: 'run' as const, text }];
const paragraph = (id: string, text: string): Paragraph => ({ type: 'paragraph', id, content: words(text) });
const heading = (slot: string): BodyNode => ({
  type: 'heading',
  id: `h-${slot}`,
  level: 1,
  slot,
  content: words(slot),
});
const list = (id: string, ...items: string[]): BodyNode => ({
  type: 'list',
  id: `${id}-list`,
  ordered: true,
  items: items.map((text, index) => ({ id: `${id}-${index + 1}`, content: words(text), lists: [] })),
});
const quotation: BodyNode = {
  type: 'quotation',
  id: 'q',
  content: [paragraph('q1', '‘Er blijven kansen liggen.’'), paragraph('q2', 'Nog meer.')],
  attribution: words('Een woordvoerder'),
};
const PAGE: BodyNode[] = [
  paragraph('kern', 'Vraag het nu?'),
  quotation,
  heading('eisen'),
  paragraph('over', 'Vijf eisen.'),
  list('eis', 'Geef voorrang aan criminele uitbuiting', 'Kom met een wet'),
  {
    type: 'list',
    id: 'noot-list',
    ordered: true,
    items: [
      {
        id: 'noot-1',
        content: [
          ...words('Volg de motie'),
          { type: 'footnote', id: 'n', content: [paragraph('np', 'Nr. 229')] },
          ...words(' nu'),
        ],
        lists: [],
      },
    ],
  },
  heading('vragen'),
  paragraph('vraag', 'Wanneer komt de wet?'),
  paragraph('toelichting', 'Het wetsvoorstel ligt er.'),
];

function $text(node: LexicalNode, at: 'first' | 'last'): LexicalNode {
  const child = $isElementNode(node) ? (at === 'first' ? node.getFirstChild() : node.getLastChild()) : null;
  return $isTextNode(node) || !child ? node : $text(child, at);
}

/** Makes a block from these whole lines, first to last, or to the end of the attribution if `to` is 'who'. */
function made(from: string, to = from, page = PAGE, inLibrary: (id: string) => Block | undefined = () => undefined) {
  const editor = openPage(page);
  change(editor, () => {
    const [start, end] = [
      $text($byId(from), 'first'),
      $text(to === 'who' ? $byId(from).getParentOrThrow() : $byId(to), 'last'),
    ];
    if (!$isTextNode(start)) throw new Error('no text');
    start.select(0, 0).focus.set(end.getKey(), end.getTextContentSize(), 'text');
  });
  const begin = createBlockFromSelection(editor, createCountingIds('nieuw-'), slots, inLibrary);
  return begin && { ...begin, body: omitIds(begin.body) };
}

const line = (text: string) => ({ type: 'paragraph', content: words(text) });

test('quoted text becomes a quote without its quotation marks', () => {
  expect(made('q1')).toEqual({ kind: 'quote', title: '', body: [line('Er blijven kansen liggen.')] });
  expect(made('q1', 'q2')).toMatchObject({ kind: 'quote' });
});

test.each([
  ['“Er blijven ‘kansen’ liggen.”', 'Er blijven ‘kansen’ liggen.'],
  ['‘Er blijven kansen', 'Er blijven kansen'],
  ['’s Avonds blijft niemand', '’s Avonds blijft niemand'],
  ["'s Avonds blijft niemand", "'s Avonds blijft niemand"],
  ['‘’s Avonds blijft niemand’', '’s Avonds blijft niemand'],
  ['‘Ja’, zei zij, ‘en nee’', '‘Ja’, zei zij, ‘en nee’'],
  ['Er blijven kansen liggen.’', 'Er blijven kansen liggen.'],
  ['Dat plan is van Hans’', 'Dat plan is van Hans’'],
  ["Dat plan is van MAX'", "Dat plan is van MAX'"],
  ['‘Dat plan is van Hans’', 'Dat plan is van Hans'],
])('of %s only a pair of marks around the whole text is removed', (text, words) => {
  expect(made('c', 'c', [{ type: 'quotation', id: 'cq', content: [paragraph('c', text)] }])).toEqual({
    kind: 'quote',
    title: '',
    body: [line(words)],
  });
});

test('an unambiguous attribution fills the fields of the quote; otherwise the text becomes a passage', () => {
  const quoted = (attribution: string) =>
    made('s1', 'who', [
      {
        type: 'quotation',
        id: 's',
        content: [paragraph('s1', '‘Er blijven kansen liggen.’')],
        attribution: words(attribution),
      },
    ]);
  const body = [line('Er blijven kansen liggen.')];
  const quote = (speaker: string | null, role: string) => ({
    kind: 'quote',
    title: '',
    body,
    attribution: { speaker, role },
  });
  expect(quoted('– Shamir Ceuleers, woordvoerder CKM')).toEqual(quote('Shamir Ceuleers', 'woordvoerder CKM'));
  expect(quoted('Woordvoerder CKM, Shamir Ceuleers')).toEqual(quote('Shamir Ceuleers', 'woordvoerder CKM'));
  expect(quoted('An Ceuleers, de woordvoerder')).toEqual(quote('An Ceuleers', 'woordvoerder'));
  expect(quoted('Een woordvoerder van het centrum')).toEqual(quote(null, 'woordvoerder van het centrum'));
  for (const unsure of [
    'Shamir Ceuleers',
    'Minister Van Weel',
    'Raad van State, voorlichting',
    'Shamir Ceuleers, CKM',
    'CKM, 2026',
  ])
    expect(quoted(unsure), unsure).toMatchObject({ kind: 'passage' });
});

test('one item of the list of demands becomes a demand with that claim; two items become a passage', () => {
  expect(made('eis-2')).toEqual({ kind: 'demand', title: 'Kom met een wet', body: [] });
  expect(made('eis-1', 'eis-2')).toMatchObject({ kind: 'passage', title: '' });
  // A claim can't hold a note, so a demand would lose it.
  expect(made('noot-1')).toMatchObject({ kind: 'passage' });
});

test('a question becomes a question block only in the section for questions', () => {
  expect(made('vraag')).toEqual({ kind: 'question', title: '', body: [line('Wanneer komt de wet?')] });
  expect(made('toelichting')).toMatchObject({ kind: 'passage' });
  expect(made('kern')).toMatchObject({ kind: 'passage' });
  const cell: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'En wanneer?')] }] }],
  };
  expect(made('cp', 'cp', [...PAGE, cell])).toMatchObject({ kind: 'question' });
  const quoted = paragraph('quoted', '‘Wanneer komt de wet?’');
  expect(made('quoted', 'quoted', [...PAGE, quoted])).toMatchObject({ kind: 'question' });
});

test('a line in the section for demands becomes a demand, and the text below it its explanation', () => {
  expect(made('over')).toEqual({ kind: 'demand', title: 'Vijf eisen.', body: [] });
  const page = [
    heading('eisen'),
    paragraph('d1', 'Kom met een wet'),
    paragraph('d2', 'Dat is nodig.'),
    heading('vragen'),
  ];
  expect(made('d1', 'd2', page)).toEqual({ kind: 'demand', title: 'Kom met een wet', body: [line('Dat is nodig.')] });
  expect(made('d2', 'd2', [paragraph('d2', 'Dat is nodig.')])).toMatchObject({ kind: 'passage' });
});

test('a line that is too long for a claim becomes the explanation of a demand', () => {
  const text = 'Kom met een wet die dit regelt. '.repeat(10).trim();
  expect(made('d1', 'd1', [heading('eisen'), paragraph('d1', text)])).toEqual({
    kind: 'demand',
    title: '',
    body: [line(text)],
  });
});

test('the citations of a demand become its grounds, with the current ids of the library', () => {
  const motion = { ...createBlankBlock('motion', 'motie', 'Volg de motie'), aliases: ['oude-naam'] } as Block;
  const cited = (block: string): BodyNode[] => [
    heading('eisen'),
    {
      ...paragraph('d1', 'Kom met een wet'),
      content: [
        ...words('Kom met een wet'),
        { type: 'citation', id: 'c1', block, locator: { page: '3' }, placement: 'note' },
        ...words('.'),
      ],
    } as BodyNode,
  ];
  const inLibrary = (id: string) => (['motie', 'oude-naam'].includes(id) ? motion : undefined);
  expect(made('d1', 'd1', cited('oude-naam'), inLibrary)).toEqual({
    kind: 'demand',
    title: 'Kom met een wet.',
    body: [],
    grounds: [{ block: 'motie', locator: { page: '3' } }],
  });
  // A citation between two spaces leaves one space.
  const within = [heading('eisen'), { ...paragraph('d1', ''), content: [] as unknown[] }] as BodyNode[];
  Object.assign(within[1] as object, {
    content: [
      ...words('Kom met '),
      { type: 'citation', id: 'c1', block: 'motie', placement: 'note' },
      ...words(' een wet'),
    ],
  });
  expect(made('d1', 'd1', within, inLibrary)).toMatchObject({ title: 'Kom met een wet' });
  // A demand would lose a source that is not in the library.
  expect(made('d1', 'd1', cited('elders'), inLibrary)).toMatchObject({ kind: 'passage' });
});
