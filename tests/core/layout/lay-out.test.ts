import { describe, expect, test } from 'vitest';
import type { LaidBlock, LaidGroup, LaidTable } from '../../../engine/core/layout/laid-out.ts';
import { layOut } from '../../../engine/core/layout/lay-out.ts';
import type {
  PubCell,
  PubGroup,
  PublicationNode,
  PubParagraph,
  PubTable,
} from '../../../engine/core/publication/publication.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { fc } from '../../fuzz/property.ts';
import { anyPublication } from '../../publish/any-publication.ts';
import { neutraal } from '../compose/neutraal.ts';

const paragraph = (id: string, more: Partial<PubParagraph> = {}): PubParagraph => ({
  type: 'paragraph',
  id,
  style: 'normal',
  content: [{ type: 'run', text: id, marks: [] }],
  ...more,
});
const group = (children: PublicationNode[], more: Partial<PubGroup> = {}): PubGroup => ({
  type: 'group',
  id: 'group',
  role: 'demand',
  form: 'full',
  block: null,
  keep: true,
  rule: null,
  children,
  ...more,
});
const space = (points: number): PublicationNode => ({ type: 'space', id: `space-${points}`, points });
const pageBreak = (weak = false): PublicationNode => ({ type: 'pageBreak', id: 'break', weak });
const cell = (id: string, colSpan = 1): PubCell => ({
  id,
  header: false,
  colSpan,
  rowSpan: 1,
  align: 'left',
  content: [paragraph(`in-${id}`, { style: 'tableText' })],
});
const table = (cells: PubCell[], landscape = false): PubTable => ({
  type: 'table',
  id: 'table',
  caption: null,
  wide: landscape,
  ...(landscape ? { fit: { size: 8, landscape, legible: true } } : {}),
  columns: [{ width: 1, align: 'left' }],
  headerRows: 0,
  rows: [{ cells }],
  note: null,
});

const bodyOf = (...body: PublicationNode[]): LaidBlock[] => layOut(body, neutraal).body;
const groupOf = (block: LaidBlock | undefined): LaidGroup => {
  if (block?.type !== 'group') throw new Error('no group');
  return block;
};

describe('white', () => {
  test('is that of the paragraph, or else of its style', () => {
    const [own, styled] = bodyOf(paragraph('own', { before: 3 }), paragraph('styled'));
    expect(own).toMatchObject({ before: 3 });
    expect(styled).toMatchObject({ before: neutraal.styles.normal.before });
  });

  test('of spaces is above the next paragraph, also inside a group, and once', () => {
    const [, , , after] = bodyOf(
      paragraph('first'),
      space(4),
      space(5),
      group([paragraph('inside'), paragraph('last')]),
    );
    expect(groupOf(after).children.map(({ above }) => above.white)).toEqual([9, 0]);
  });

  test('after a page break begins at the top of the page', () => {
    const [first, , second] = bodyOf(paragraph('first'), pageBreak(), paragraph('second'));
    expect(first?.above).toEqual({ white: 0, breaksPage: false, isAtTop: true });
    expect(second?.above).toEqual({ white: 0, breaksPage: true, isAtTop: true });
  });

  test('at the end is left for the end of the document', () => {
    expect(layOut([paragraph('last'), space(7)], neutraal).end).toEqual({
      white: 7,
      breaksPage: false,
      isAtTop: false,
    });
  });
});

describe('page breaks', () => {
  test('a second one leaves a page empty, unless it is weak', () => {
    const [, strong] = bodyOf(pageBreak(), pageBreak());
    const [, weak] = bodyOf(pageBreak(), pageBreak(true));
    expect([strong, weak].map((block) => block?.type === 'pageBreak' && block.leavesPageEmpty)).toEqual([true, false]);
  });

  test('one after a landscape table is weak: the page ends by itself', () => {
    expect(bodyOf(paragraph('text'), table([cell('a')], true), pageBreak())[2]).toMatchObject({ weak: true });
  });
});

describe('what stays together', () => {
  test('every part of a kept group but the last is held, and the lines of each stay together', () => {
    const [kept, loose] = bodyOf(
      group([paragraph('a'), group([paragraph('b'), paragraph('c')], { keep: false }), paragraph('d')]),
      group([paragraph('e'), paragraph('f')], { keep: false }),
    );
    const [a, inner, d] = groupOf(kept).children;
    expect([a, ...groupOf(inner).children, d].map((block) => block?.isHeld)).toEqual([true, true, true, false]);
    expect(groupOf(inner).children.map(({ isWhole }) => isWhole)).toEqual([true, true]);
    expect(groupOf(loose).children.map(({ isHeld, isWhole }) => isHeld || isWhole)).toEqual([false, false]);
  });

  test('a group in which a page ends is not kept', () => {
    const [broken] = bodyOf(group([paragraph('a'), pageBreak(), paragraph('b')]));
    expect(groupOf(broken)).toMatchObject({ keep: false, holdsPageBreak: true });
    expect(groupOf(broken).children.map(({ isHeld }) => isHeld)).toEqual([false, false, false]);
  });

  test('the line about a block stays with its text, and not with the next block', () => {
    const meta = (id: string) => paragraph(id, { style: 'blockMeta' });
    const [block] = bodyOf(group([meta('a'), paragraph('text'), meta('b')], { keep: false }));
    expect(groupOf(block).children.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, false]);
    expect(groupOf(block).keepWithNext).toBe(false);
  });

  test('a group stays with the next block where its last part does', () => {
    const [block] = bodyOf(group([paragraph('a', { keepWithNext: true })]));
    expect(block?.keepWithNext).toBe(true);
  });
});

test('a rule is above the first paragraph of its group, further from a quote', () => {
  const quote = paragraph('quote', { style: 'quote' });
  const gaps = (...children: PublicationNode[]) =>
    groupOf(bodyOf(group(children, { rule: 'demand' }))[0]).children.map(({ ruleGap }) => ruleGap);
  expect(gaps(paragraph('a'), paragraph('b'))).toEqual([3.75, null]);
  expect(gaps(quote, paragraph('b'))).toEqual([7, null]);
});

describe('paper', () => {
  test('turns for a landscape table with its heading, and turns back', () => {
    const heading: PublicationNode = { type: 'heading', id: 'heading', level: 1, style: 'heading1', content: [] };
    const { body, papers } = layOut(
      [paragraph('a'), heading, table([cell('a')], true), space(3), paragraph('b')],
      neutraal,
    );
    expect(body.map(({ isLandscape }) => isLandscape)).toEqual([false, true, true, null, false]);
    expect(body.map(({ turnsPaper }) => turnsPaper)).toEqual([false, true, false, false, true]);
    expect(papers).toEqual(['portrait', 'landscape', 'portrait']);
    // A new page begins: the white above is not printed.
    expect(body[4]?.above).toEqual({ white: 0, breaksPage: false, isAtTop: true });
  });

  test('is landscape from the first page where the document begins with such a table', () => {
    const { body, papers } = layOut([table([cell('a')], true)], neutraal);
    expect([papers, body[0]?.turnsPaper]).toEqual([['landscape'], false]);
  });
});

test('a label and a lead without content are left out', () => {
  const [block] = bodyOf(
    paragraph('a', { label: { size: 'label', content: [] }, lead: { content: [], tone: 'accent' } }),
  );
  expect(block).not.toHaveProperty('label');
  expect(block).not.toHaveProperty('lead');
});

test('a table has at most 63 columns, and no text is lost', () => {
  const cells = Array.from({ length: 70 }, (_, at) => cell(`c${at}`));
  const laid = bodyOf(table(cells))[0] as LaidTable;
  expect([laid.shares.length, laid.cells.length]).toEqual([63, 63]);
  expect(laid.cells.at(-1)?.cell.content.map(({ id }) => id)).toEqual(
    ['c62', 'c63', 'c64', 'c65', 'c66', 'c67', 'c68', 'c69'].map((id) => `in-${id}`),
  );
});

test('no text of any publication is lost, and the publication itself does not change', () => {
  fc.assert(
    fc.property(anyPublication(), (publication) => {
      const before = structuredClone(publication.body);
      const laid = { ...publication, body: layOut(publication.body, neutraal).body as PublicationNode[] };
      expect(publication.body).toEqual(before);
      expect(collectPublicationText(laid).body).toEqual(collectPublicationText(publication).body);
    }),
  );
});
