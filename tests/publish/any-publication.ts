/** Arbitrary publications, for properties that all publications have. Ids and numbers of notes are made consistent. */

import type {
  PubCell,
  PubField,
  PubHeading,
  PubInline,
  PubList,
  PubListItem,
  PubLiteral,
  Publication,
  PublicationNode,
  PubParagraph,
  PubRun,
  PubTable,
} from '../../engine/core/publication/publication.ts';
import { MARKS } from '../../engine/core/richtext/model.ts';
import { fc } from '../fuzz/property.ts';
import { everyNode } from './every-node.ts';

/** Text with the special characters of every markup; no control characters. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '<!-- -->',
    ']]>',
    '&amp;&#60;&',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '#set text(red)',
    '*ster* _streep_ `a` $b$ \\',
    'twee woorden',
    ' witte randen ',
    '28\u202f638, nr.\u00a0238',
    'mensen\u00adhandel',
    'é e\u0301 ñ',
    '{{naam}} [1]',
  ),
);
const line = text.filter((value) => !/[\u0000-\u001f\u007f]/.test(value));
const marks = fc.subarray([...MARKS]);
const lang = fc.option(fc.constantFrom('en', 'nl', 'en-GB'), { nil: undefined });
const id = fc.constant('');

const run: fc.Arbitrary<PubRun> = fc.record(
  { type: fc.constant('run' as const), text: line, marks, tone: fc.constantFrom('soft', 'strong', 'accent'), lang },
  { requiredKeys: ['type', 'text', 'marks'] },
);
const field: fc.Arbitrary<PubField> = fc.record({
  type: fc.constant('field' as const),
  text: line.map((value) => `[${value}]`),
  filledBy: fc.constantFrom('writer', 'reader'),
  name: fc.constantFrom('debateDate', 'motion.status'),
  marks,
});
const inline: fc.Arbitrary<PubInline> = fc.oneof(
  { weight: 5, arbitrary: run },
  field,
  fc.constant({ type: 'break' as const }),
  fc.record({
    type: fc.constant('link' as const),
    href: fc.constantFrom('https://a.example/?x=1&y="2"', "http://b.example/'#{x}", 'mailto:a@b.example'),
    content: fc.array(fc.oneof(run, field, fc.constant({ type: 'break' as const })), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('noteMark' as const), note: fc.constant(0) }),
  fc.record({
    type: fc.constant('reference' as const),
    target: id,
    shows: fc.constantFrom('label', 'page', 'text', 'note'),
    text: line,
    marks,
  }),
);
const content = fc.array(inline, { maxLength: 5 });
const simple = fc.array(fc.oneof(run, field), { minLength: 1, maxLength: 2 });

function number(scheme: 'heading' | 'table' | 'figure' | 'list:x') {
  return fc.record({
    scheme: fc.constant(scheme),
    level: fc.constant(1),
    value: fc.nat(20),
    restart: fc.boolean(),
    label: line,
  });
}
const paragraph: fc.Arbitrary<PubParagraph> = fc.record(
  {
    type: fc.constant('paragraph' as const),
    id,
    lang,
    style: fc.constantFrom('normal', 'ground', 'blockMeta', 'literal', 'question', 'lead', 'letter'),
    label: fc.record({ size: fc.constantFrom('label', 'number', 'value'), content: simple }),
    lead: fc.record({ content: simple as fc.Arbitrary<PubInline[]>, tone: fc.constantFrom('accent', 'strong') }),
    content,
    before: fc.constantFrom(0, 9.5),
  },
  { requiredKeys: ['type', 'id', 'style', 'content'] },
);
const literal: fc.Arbitrary<PubLiteral> = fc.record({
  type: fc.constant('literal' as const),
  id,
  rule: fc.boolean(),
  children: fc.array(paragraph, { maxLength: 3 }),
});
const { list } = fc.letrec<{ list: PubList; item: PubListItem }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    id,
    ordered: fc.boolean(),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc.record({
    id,
    number: number('list:x'),
    content,
    lists: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constant<PubList[]>([]),
      fc.array(tie('list'), { maxLength: 2 }),
    ),
  }),
}));
const heading: fc.Arbitrary<PubHeading> = fc.record(
  {
    type: fc.constant('heading' as const),
    id,
    level: fc.constantFrom(1, 2, 3),
    style: fc.constantFrom('heading1', 'heading2', 'demand'),
    number: number('heading'),
    content,
  },
  { requiredKeys: ['type', 'id', 'level', 'style', 'content'] },
);
const image = Object.keys(everyNode().images)[0] ?? '';
const figure = fc.record({
  type: fc.constant('figure' as const),
  id,
  image: fc.constantFrom(image, '0'.repeat(64)),
  alt: line,
  decorative: fc.boolean(),
  width: fc.constantFrom(0.3, 1),
  caption: fc.option(fc.record({ number: number('figure'), content })),
});
const cell: fc.Arbitrary<PubCell> = fc.record({
  id,
  header: fc.boolean(),
  colSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.integer({ min: 1, max: 3 }),
  align: fc.constantFrom('left', 'center', 'right'),
  content: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, list, literal, figure), { maxLength: 2 }),
});

function tableOf(headerRows: fc.Arbitrary<number>): fc.Arbitrary<PubTable> {
  return fc.record({
    type: fc.constant('table' as const),
    id,
    caption: fc.option(fc.record({ number: number('table'), content })),
    wide: fc.boolean(),
    columns: fc.array(fc.record({ width: fc.constantFrom(1, 2.5), align: fc.constantFrom('left', 'right') }), {
      minLength: 1,
      maxLength: 4,
    }),
    headerRows,
    rows: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 3 }) }), { maxLength: 3 }),
    note: fc.option(content),
  });
}

const voteBar = fc.constantFrom(
  ...everyNode().body.flatMap((node) =>
    node.type === 'group' ? node.children.filter((child) => child.type === 'voteBar') : [],
  ),
);

function bodyOf(headerRows: fc.Arbitrary<number>): fc.Arbitrary<PublicationNode[]> {
  const leaf: fc.Arbitrary<PublicationNode> = fc.oneof(
    { weight: 6, arbitrary: paragraph },
    { weight: 2, arbitrary: heading },
    { weight: 2, arbitrary: list },
    { weight: 2, arbitrary: tableOf(headerRows) },
    literal,
    figure,
    voteBar,
    fc.record({ type: fc.constant('rule' as const), id, weight: fc.constantFrom('strong', 'thin'), before: fc.nat(9) }),
    fc.record({ type: fc.constant('space' as const), id, points: fc.nat(20) }),
    fc.record({ type: fc.constant('pageBreak' as const), id, weak: fc.boolean() }),
    fc.record({
      type: fc.constant('contents' as const),
      id,
      heading: line,
      entries: fc.array(fc.record({ target: id, level: fc.constantFrom(1, 2), label: fc.option(line), text: line }), {
        maxLength: 5,
      }),
    }),
  );
  const group: fc.Arbitrary<PublicationNode> = fc.record({
    type: fc.constant('group' as const),
    id,
    role: fc.constantFrom('motion', 'demand', 'aside', 'sources', 'lead', 'questions'),
    form: fc.constantFrom('full', 'short', null),
    block: fc.constant(null),
    keep: fc.boolean(),
    rule: fc.constantFrom('demand', null),
    children: fc.array(leaf, { maxLength: 4 }),
  });
  return fc.array(fc.oneof({ weight: 3, arbitrary: leaf }, group), { maxLength: 8 });
}

/** With `headerRows` as `fc.constant(0)`, tables have no header rows. */
export function anyPublication(headerRows: fc.Arbitrary<number> = fc.nat(2)): fc.Arbitrary<Publication> {
  return fc
    .record({
      body: bodyOf(headerRows),
      notes: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 30 }),
      title: line,
      language: fc.constantFrom('nl', 'en'),
      concept: fc.option(line),
      stamp: fc.option(line),
    })
    .map(({ body, notes, title, language, concept, stamp }) =>
      settled(structuredClone({ body, notes }), { title, language, concept, stamp }),
    );
}

/** Makes ids unique, gives references existing targets, and orders notes by their marks. */
function settled(
  parts: { body: PublicationNode[]; notes: PubParagraph[][] },
  more: { title: string; language: string; concept: string | null; stamp: string | null },
): Publication {
  const ids: string[] = [];
  let marked = 0;
  const name = (value: unknown, inNote: boolean): void => {
    if (Array.isArray(value)) {
      // A note has no note.
      const kept = value.filter((entry) => !(inNote && entry?.type === 'noteMark'));
      value.splice(0, value.length, ...kept);
    }
    if (value === null || typeof value !== 'object') return;
    if ('id' in value) {
      value.id = `k${ids.length}`;
      ids.push(`k${ids.length}`);
    }
    if ('type' in value && value.type === 'noteMark' && 'note' in value) value.note = ++marked;
    for (const entry of Object.values(value)) name(entry, inNote);
  };
  name(parts.body, false);
  name(parts.notes, true);
  const base = everyNode();
  const notes = Array.from({ length: marked }, (_, index) => ({
    id: `noot${index + 1}`,
    number: index + 1,
    content: structuredClone(parts.notes[index % parts.notes.length] ?? []),
  }));
  for (const note of notes) for (const [index, node] of note.content.entries()) node.id = `${note.id}-${index}`;
  let turn = 0;
  const targets = [...ids.slice(0, 40), ...notes.map((note) => `note-${note.number}`)];
  const aim = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('target' in value) value.target = targets[turn++ % targets.length] ?? 'k0';
    for (const entry of Object.values(value)) aim(entry);
  };
  aim(parts.body);
  aim(notes);
  return {
    ...base,
    language: more.language,
    metadata: { ...base.metadata, title: more.title, subject: more.title },
    running: { ...base.running, shortTitle: more.title, concept: more.concept, stamp: more.stamp },
    body: parts.body,
    notes,
  };
}
