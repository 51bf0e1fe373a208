/** Documents in which one kind of block begins at every height of a page. */
import type {
  PubCell,
  PubGroup,
  PubHeading,
  PubInline,
  PubList,
  Publication,
  PublicationNode,
  PubNote,
  PubParagraph,
  PubTable,
} from '../../engine/core/publication/publication.ts';
import { isCampaign } from '../campaign.ts';
import { drawnInbreng } from '../publish/drawn-inbreng.ts';
import { everyNode } from '../publish/every-node.ts';

/** Points: the height of a line of text. */
const LINE = 14;
/** Positions of a block on the page: each line down to the foot. */
export const ALL_POSITIONS: readonly number[] = Array.from({ length: 40 }, (_, at) => at);
/** Points between the top of the page and the highest position. */
const FIRST = 116;

const SENTENCE = 'De Kamer vroeg om een plan met doelen, geld en een datum, en dat plan is er nog niet. ';

/** Makes blocks with ids of their own, and counts the notes of a document. */
class Maker {
  readonly notes: PubNote[] = [];
  position = 0;
  private made = 0;

  private id(): string {
    this.made += 1;
    return `p${this.position}-${this.made}`;
  }

  run(text: string): PubInline {
    return { type: 'run', text, marks: [] };
  }

  /** A sentence that names its position, with notes after it. */
  text(sentences: number, notes = 0): PubInline[] {
    const words = `Plaats ${this.position}. ${SENTENCE.repeat(sentences)}`.trim();
    return [this.run(words), ...Array.from({ length: notes }, () => this.note())];
  }

  note(sentences = 1): PubInline {
    const number = this.notes.length + 1;
    const content = [this.paragraph([this.run(`Kamerstukken bij noot ${number}. ${SENTENCE.repeat(sentences)}`)])];
    this.notes.push({ id: `noot-${number}`, number, content: content.map((one) => ({ ...one, style: 'footnote' })) });
    return { type: 'noteMark', note: number };
  }

  paragraph(content: PubInline[], more: Partial<PubParagraph> = {}): PubParagraph {
    return { type: 'paragraph', id: this.id(), style: 'normal', content, ...more };
  }

  heading(notes = 0): PubHeading {
    return {
      type: 'heading',
      id: this.id(),
      level: 1,
      style: 'heading1',
      content: [this.run('Een kop'), ...this.marks(notes)],
    };
  }

  marks(notes: number): PubInline[] {
    return Array.from({ length: notes }, () => this.note());
  }

  list(items: number, more: { notes?: number; nested?: boolean; ordered?: boolean } = {}): PubList {
    const id = this.id();
    return {
      type: 'list',
      id,
      ordered: more.ordered ?? false,
      items: Array.from({ length: items }, (_, at) => ({
        id: this.id(),
        number: {
          scheme: `list:${id}` as const,
          level: 1,
          value: at + 1,
          restart: at === 0,
          label: more.ordered ? `${at + 1}.` : '–',
        },
        content: [...this.text(at % 3), ...this.marks(more.notes ?? 0)],
        lists: more.nested && at % 4 === 0 ? [this.list(2, { notes: more.notes ?? 0 })] : [],
      })),
    };
  }

  cell(text: string, more: Partial<PubCell> & { notes?: number } = {}): PubCell {
    const { notes = 0, ...own } = more;
    const style = own.header ? 'tableHead' : 'tableText';
    const content = [this.paragraph([this.run(text), ...this.marks(notes)], { style })];
    return { id: this.id(), header: false, colSpan: 1, rowSpan: 1, align: 'left', content, ...own };
  }

  table(
    rows: number,
    more: { caption?: boolean; notes?: number; headNotes?: number; note?: boolean; lines?: number } = {},
  ): PubTable {
    const head = ['Kamerstuk', 'Verzoek', 'Bedrag'].map((text, at) =>
      this.cell(text, { header: true, notes: at === 1 ? (more.headNotes ?? 0) : 0 }),
    );
    const caption = {
      number: {
        scheme: 'table' as const,
        level: 1,
        value: this.position,
        restart: false,
        label: `Tabel ${this.position}.`,
      },
      content: [this.run('Moties op datum')],
    };
    return {
      type: 'table',
      id: this.id(),
      caption: more.caption ? caption : null,
      wide: false,
      columns: [2, 3, 1].map((width, at) => ({ width, align: at === 2 ? ('right' as const) : ('left' as const) })),
      headerRows: 1,
      rows: [
        { cells: head },
        ...Array.from({ length: rows }, (_, at) => ({
          cells: [
            this.cell(`28638, nr. ${at}`, { header: true }),
            this.cell(`verzoek ${at} `.repeat((more.lines ?? 1) * 3), { notes: at % 3 === 0 ? (more.notes ?? 0) : 0 }),
            this.cell(`${at}.500`, { align: 'right' }),
          ],
        })),
      ],
      note: more.note ? [this.run('– staat niet in de geopende bestanden.')] : null,
    };
  }

  group(children: PublicationNode[], more: Partial<PubGroup> = {}): PubGroup {
    const own = { role: 'demand' as const, form: 'full' as const, block: 'blok', keep: true, rule: null };
    return { type: 'group', id: this.id(), ...own, children: children, ...more };
  }

  demand(paragraphs: number, grounds: number): PubGroup {
    const claim: PubHeading = {
      type: 'heading',
      id: this.id(),
      level: 2,
      style: 'demand',
      content: [this.run('Doe wat is toegezegd')],
    };
    return this.group(
      [
        claim,
        ...Array.from({ length: paragraphs }, () => this.paragraph(this.text(4))),
        ...Array.from({ length: grounds }, () => this.paragraph(this.text(1, 1), { style: 'ground' })),
      ],
      { rule: 'demand' },
    );
  }
}

const after = (m: Maker): PublicationNode => m.paragraph(m.text(3));

/** The kinds of blocks, each with its usual neighbours in a paper. */
export const SWEPT: Record<string, (m: Maker) => PublicationNode[]> = {
  'a paragraph with a note in each sentence': (m) => [
    m.paragraph([...m.text(1, 1), ...m.text(1, 1), ...m.text(2, 1)]),
    after(m),
  ],
  'a paragraph with three notes in one place': (m) => [m.paragraph(m.text(2, 3)), after(m)],
  'a heading above a paragraph with a note': (m) => [m.heading(), m.paragraph(m.text(2, 1)), after(m)],
  'a heading with a note': (m) => [m.heading(1), m.paragraph(m.text(1, 1)), after(m)],
  'a kept paragraph with a note': (m) => [m.paragraph(m.text(2, 1), { keepWithNext: true }), after(m)],
  'kept lines above a list with notes': (m) => [
    m.heading(),
    m.paragraph(m.text(1, 1), { keepWithNext: true }),
    m.list(4, { notes: 1 }),
    after(m),
  ],
  'a list of six': (m) => [m.list(6), after(m)],
  'a numbered list of ten with notes and lists inside': (m) => [
    m.list(10, { notes: 1, nested: true, ordered: true }),
    after(m),
  ],
  'a table of five rows with a caption': (m) => [m.table(5, { caption: true }), after(m)],
  'a table of twenty rows with a caption and a line below': (m) => [
    m.table(20, { caption: true, note: true }),
    after(m),
  ],
  'a table of fourteen high rows with notes': (m) => [m.table(14, { caption: true, notes: 1, lines: 3 }), after(m)],
  'a table with a note in its head': (m) => [m.table(12, { caption: true, headNotes: 1 }), after(m)],
  'a quotation with notes': (m) => [
    {
      type: 'literal',
      id: `literal-${m.position}`,
      rule: true,
      children: [m.paragraph(m.text(2, 1), { style: 'quote' }), m.paragraph(m.text(3, 1), { style: 'quote' })],
    },
    after(m),
  ],
  'a demand with three grounds': (m) => [m.demand(1, 3), after(m)],
  'a demand higher than half a page': (m) => [m.demand(7, 3), after(m)],
  'a picture with a caption and a note': (m) => [
    ...ofEveryNode('figure').map((figure): PublicationNode => {
      if (figure.type !== 'figure' || !figure.caption) return figure;
      const content = [...figure.caption.content.filter(({ type }) => type === 'run'), m.note()];
      return { ...figure, id: `figure-${m.position}`, caption: { ...figure.caption, content } };
    }),
    after(m),
  ],
  'a vote bar': (m) => [
    ...ofEveryNode('voteBar').map((bar) => ({ ...bar, id: `bar-${m.position}` })),
    m.paragraph(m.text(1, 1)),
  ],
  'a long note': (m) => [m.paragraph([...m.text(1), m.note(9), ...m.text(2, 1)]), after(m)],
};

/** The first block of this type with all its options. */
function ofEveryNode(type: 'figure' | 'voteBar'): PublicationNode[] {
  const found: PublicationNode[] = [];
  const visit = (nodes: readonly PublicationNode[]): void => {
    for (const node of nodes) {
      if (node.type === type && (node.type !== 'figure' || (node.caption && !node.decorative))) found.push(node);
      if (node.type === 'group') visit(node.children);
    }
  };
  visit(everyNode().body);
  return found.slice(0, 1);
}

/**
 * The positions of a sweep: in the campaign all of them. In `npm test` every `step`th, starting at one that depends on
 * `turn`, so that kinds and formats share the lines between them, and each of the last four, where few lines are left.
 */
export function positionsOf(step: number, turn: number): number[] {
  if (isCampaign) return [...ALL_POSITIONS];
  return ALL_POSITIONS.filter((at) => at % step === turn % step || at >= ALL_POSITIONS.length - 4);
}

/** One document: each of these positions begins a page, with space above the block. */
export function sweepOf(make: (m: Maker) => PublicationNode[], positions: readonly number[]): Publication {
  const m = new Maker();
  const title: PublicationNode = { type: 'title', id: 'title', style: 'title', content: [m.run('Alle plaatsen')] };
  const body: PublicationNode[] = [title];
  for (const at of positions) {
    m.position = at + 1;
    body.push(
      { type: 'pageBreak', id: `break-${at}`, weak: false },
      m.paragraph([m.run(`Bladzijde ${at}`)]),
      { type: 'space', id: `white-${at}`, points: FIRST + at * LINE },
      ...make(m),
    );
  }
  return { ...drawnInbreng(), body, notes: m.notes, images: everyNode().images };
}
