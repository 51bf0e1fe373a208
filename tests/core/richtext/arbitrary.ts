import { createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type {
  CellNode,
  Citation,
  ContentNode,
  CrossReference,
  Figure,
  Footnote,
  Inline,
  Link,
  List,
  ListItem,
  Mark,
  Paragraph,
  Quotation,
  Run,
  Scoped,
  Table,
  TableCell,
  Variable,
} from '../../../engine/core/richtext/model.ts';
import { MARKS } from '../../../engine/core/richtext/model.ts';
import { fc } from '../../fuzz/property.ts';

/**
 * Arbitrary rich text: the whole closed tree of a block's body, with texts full of the special characters of Markdown.
 * Unique ids are added afterwards (`withIds`), since they have no meaning.
 */

const SIGNS = [
  ...['*', '**', '_', '`', '``', '~', '~~', '[', ']', '(', ')', '<', '>', '#', '+', '-', '=', '|', '!', '\\', '&', ':'],
  ...['::', ':::', '{', '}', '^', '"', "'", '/', '.', ',', ';', '@', '$', '%', '\n', ' ', '  ', '    ', '\u00A0'],
  ...['\u202F', '1.', '1)', '12:30', ':b[x]', '::empty', '[^1]', '[^1]:', '&amp;', '&#x20;', '<b>', '![', '---', '***'],
  ...[
    'http://example.org',
    'www.example.org',
    'a@b.nl',
    '```',
    '\uFEFF',
    '\u00AD',
    'ë',
    '😀',
    '1',
    'a',
    'Z',
    ']:',
    '- ',
  ],
];

export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('motie', 'De Kamer, gehoord de beraadslaging,', 'nr. 238', ' en ', 'mensenhandel'),
  },
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', minLength: 0, maxLength: 12 })
      .map((text) => text.replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')),
  },
);

const nameArbitrary = fc.constantFrom('pers', 'fractie-x', 'voor de pers', '50% korting', 'a"b', 'é');

const scopeArbitrary: fc.Arbitrary<Scoped> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        lang: fc.constantFrom('nl', 'en', 'en-GB'),
        audiences: fc.uniqueArray(nameArbitrary, { maxLength: 2 }),
        threads: fc.uniqueArray(nameArbitrary, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
);

const marksArbitrary: fc.Arbitrary<{ marks?: Mark[] }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 3 }).map((marks) => ({ marks })) },
);

function scoped<Node>(node: fc.Arbitrary<Node>): fc.Arbitrary<Node & Scoped> {
  return fc.tuple(node, scopeArbitrary).map(([value, scope]) => ({ ...value, ...scope }));
}

export const runArbitrary: fc.Arbitrary<Run> = scoped(
  fc.tuple(textArbitrary, marksArbitrary).map(([text, marks]): Run => ({ type: 'run', text, ...marks })),
);

const variableArbitrary: fc.Arbitrary<Variable> = scoped(
  fc
    .tuple(fc.constantFrom('debateDate', 'minister', 'a_b-c'), marksArbitrary)
    .map(([name, marks]): Variable => ({ type: 'variable', name, ...marks })),
);

const linkArbitrary: fc.Arbitrary<Link> = scoped(
  fc.record({
    type: fc.constant('link' as const),
    href: fc.constantFrom(
      'https://www.tweedekamer.nl/',
      'https://example.org/a_(b)?c=d&amp=e#f|g',
      'http://hudoc.greta.coe.int/eng#{[NLD-REP-3-2023--ENG-11]}',
      'https://example.org/*a*\\b',
      'mailto:iemand@example.org',
    ),
    content: fc.array(fc.oneof(runArbitrary, variableArbitrary), { maxLength: 3 }),
  }),
);

const citationArbitrary: fc.Arbitrary<Citation> = scoped(
  fc.record(
    {
      type: fc.constant('citation' as const),
      id: fc.constant(''),
      block: fc.constantFrom('28638-238', 'greta-3', 'eis.a_b'),
      locator: fc.record(
        {
          page: fc.constantFrom('3', '4-5', 'a]b"c', 'x|y'),
          section: fc.constantFrom('IV.8', '[x]'),
          paragraph: fc.constantFrom('12', '{12}'),
          article: fc.constantFrom('26', '2&3'),
        },
        { requiredKeys: [] },
      ),
      placement: fc.constantFrom('note' as const, 'text' as const),
    },
    { requiredKeys: ['type', 'id', 'block', 'placement'] },
  ),
);

const referenceArbitrary: fc.Arbitrary<CrossReference> = scoped(
  fc.record({
    type: fc.constant('crossReference' as const),
    target: fc.constantFrom('n1', 'eis_1-a'),
    shows: fc.constantFrom('label' as const, 'page' as const, 'text' as const),
  }),
);

const plainInlineArbitrary: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: runArbitrary },
  { weight: 1, arbitrary: linkArbitrary },
  { weight: 1, arbitrary: variableArbitrary },
  { weight: 1, arbitrary: citationArbitrary },
  { weight: 1, arbitrary: referenceArbitrary },
);

function paragraphOf(inline: fc.Arbitrary<Inline>): fc.Arbitrary<Paragraph> {
  return scoped(
    fc.record(
      {
        type: fc.constant('paragraph' as const),
        id: fc.constant(''),
        role: fc.constantFrom('lead' as const, 'literal' as const),
        content: fc.array(inline, { maxLength: 5 }),
      },
      { requiredKeys: ['type', 'id', 'content'] },
    ),
  );
}

const footnoteArbitrary: fc.Arbitrary<Footnote> = scoped(
  fc.record({
    type: fc.constant('footnote' as const),
    id: fc.constant(''),
    content: fc.array(paragraphOf(plainInlineArbitrary), { maxLength: 2 }),
  }),
);

export const inlineArbitrary: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 10, arbitrary: plainInlineArbitrary },
  { weight: 1, arbitrary: footnoteArbitrary },
);

const inlineContent = fc.array(inlineArbitrary, { maxLength: 4 });

export const paragraphArbitrary: fc.Arbitrary<Paragraph> = paragraphOf(inlineArbitrary);

function listArbitrary(depth: number): fc.Arbitrary<List> {
  const lists: fc.Arbitrary<List[]> =
    depth === 0 ? fc.constant([]) : fc.array(listArbitrary(depth - 1), { maxLength: 2 });
  const item: fc.Arbitrary<ListItem> = scoped(fc.record({ id: fc.constant(''), content: inlineContent, lists }));
  return scoped(
    fc.record(
      {
        type: fc.constant('list' as const),
        id: fc.constant(''),
        ordered: fc.boolean(),
        start: fc.constantFrom(0, 1, 2, 7, 100, 999_999_999, 12_345_678_901),
        continues: fc.boolean(),
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['type', 'id', 'ordered', 'items'] },
    ),
  );
}

const quotationArbitrary: fc.Arbitrary<Quotation> = scoped(
  fc.record(
    {
      type: fc.constant('quotation' as const),
      id: fc.constant(''),
      content: fc.array(paragraphArbitrary, { maxLength: 3 }),
      attribution: inlineContent,
    },
    { requiredKeys: ['type', 'id', 'content'] },
  ),
);

const figureArbitrary: fc.Arbitrary<Figure> = scoped(
  fc.record(
    {
      type: fc.constant('figure' as const),
      id: fc.constant(''),
      image: fc.constantFrom('0'.repeat(64), 'abcdef0123456789'.repeat(4)),
      alt: textArbitrary,
      decorative: fc.boolean(),
      width: fc.constantFrom(0.1, 0.5, 1),
      caption: inlineContent,
    },
    { requiredKeys: ['type', 'id', 'image'] },
  ),
);

const alignArbitrary = fc.constantFrom('left' as const, 'center' as const, 'right' as const);

const cellArbitrary: fc.Arbitrary<TableCell> = scoped(
  fc.record(
    {
      id: fc.constant(''),
      header: fc.boolean(),
      colSpan: fc.constantFrom(1, 2, 3),
      rowSpan: fc.constantFrom(1, 2),
      align: alignArbitrary,
      content: fc.array(
        fc.oneof<fc.Arbitrary<CellNode>[]>(paragraphArbitrary, listArbitrary(0), quotationArbitrary, figureArbitrary),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['id', 'content'] },
  ),
);

/** Any cells in any rows: more than a valid table has, since Markdown must support every file. */
const looseTableArbitrary: fc.Arbitrary<Table> = scoped(
  fc.record(
    {
      type: fc.constant('table' as const),
      id: fc.constant(''),
      caption: inlineContent,
      columns: fc.array(
        fc.record({ width: fc.constantFrom(1, 2, 0.25), align: alignArbitrary }, { requiredKeys: [] }),
        { minLength: 1, maxLength: 3 },
      ),
      rows: fc.array(fc.record({ cells: fc.array(cellArbitrary, { maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['type', 'id', 'columns', 'rows'] },
  ),
);

/** A table as GFM has it: a header row and one plain paragraph a cell. */
const plainTableArbitrary: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc.record({
      columns: fc.array(fc.record({ align: alignArbitrary }, { requiredKeys: [] }), {
        minLength: width,
        maxLength: width,
      }),
      texts: fc.array(fc.array(inlineContent, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    }),
  )
  .map(
    ({ columns, texts }): Table => ({
      type: 'table',
      id: '',
      columns,
      rows: texts.map((row, index) => ({
        cells: row.map((content) => ({
          id: '',
          ...(index === 0 ? { header: true } : {}),
          content: [{ type: 'paragraph', id: '', content }],
        })),
      })),
    }),
  );

export const blockContentArbitrary: fc.Arbitrary<ContentNode> = fc.oneof(
  { weight: 4, arbitrary: paragraphArbitrary },
  { weight: 2, arbitrary: listArbitrary(2) },
  { weight: 1, arbitrary: quotationArbitrary },
  { weight: 1, arbitrary: looseTableArbitrary },
  { weight: 1, arbitrary: plainTableArbitrary },
  { weight: 1, arbitrary: figureArbitrary },
);

/** The body of a block: every node type, with ids unique in the tree. */
export const contentArbitrary: fc.Arbitrary<ContentNode[]> = fc
  .array(blockContentArbitrary, { maxLength: 5 })
  .map((content) => withIds(content));

/** The same tree with fresh ids wherever a node has one. */
export function withIds<Tree>(tree: Tree): Tree {
  const newId = createCountingIds('n');
  return JSON.parse(JSON.stringify(tree), (key, value) => (key === 'id' && value === '' ? newId() : value)) as Tree;
}
