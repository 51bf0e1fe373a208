import type { HouseStyle } from '../house-styles/house-style.ts';
import type { PubCell, PubGroup, PublicationNode, PubParagraph, PubTable } from '../publication/publication.ts';
import type {
  LaidBlock,
  LaidCell,
  LaidGroup,
  LaidNode,
  LaidOut,
  LaidParagraph,
  LaidTable,
  Paper,
  SpaceAbove,
} from './laid-out.ts';
import { isOnLandscapePage, moveHeadsIntoGroups } from './landscape.ts';
import { limitColumns, placeCells } from './table-grid.ts';
import { getColumnShare, getTableGutter, getTableScale, getTableWidth } from './table-measures.ts';

/** Points between the rule above a block and its text: a quote is set larger. */
export const RULE_GAP = 3.75;
const QUOTE_RULE_GAP = 7;
/** The smallest picture, as a share of the width. */
const LEAST_SHARE = 0.02;

export const NO_SPACE: SpaceAbove = { white: 0, breaksPage: false, isAtTop: false };
const TOP_OF_PAGE: SpaceAbove = { white: 0, breaksPage: false, isAtTop: true };

/** The decisions that blocks pass on to their parts. */
type Inherited = Pick<LaidNode, 'isWhole' | 'isHeld' | 'ruleGap'>;
const FREE: Inherited = { isWhole: false, isHeld: false, ruleGap: null };
const IN_CELL: LaidNode = {
  ...FREE,
  above: NO_SPACE,
  keepWithNext: false,
  isLandscape: false,
  turnsPaper: false,
};

/** Decides the layout of a publication. Pure and total. */
export function layOut(body: readonly PublicationNode[], houseStyle: HouseStyle): LaidOut {
  const step = new LayoutStep(houseStyle);
  const laid = step.blocks(body, FREE);
  return { body: laid, papers: step.papers, end: step.above };
}

class LayoutStep {
  readonly papers: Paper[] = ['portrait'];
  above: SpaceAbove = TOP_OF_PAGE;

  constructor(private readonly houseStyle: HouseStyle) {}

  blocks(given: readonly PublicationNode[], inherited: Inherited, areInGroup = false): LaidBlock[] {
    const blocks = moveHeadsIntoGroups(given);
    return blocks.map((block, at) => {
      const isLast = areInGroup && at === blocks.length - 1;
      const isLandscape = isOnLandscapePage(blocks, at);
      const turnsPaper = this.turnPaper(isLandscape);
      const node = {
        above: NO_SPACE,
        isWhole: inherited.isWhole,
        isHeld: inherited.isHeld || (inherited.isWhole && !isLast),
        keepWithNext: false,
        ruleGap: at === 0 ? inherited.ruleGap : null,
        isLandscape,
        turnsPaper,
      };
      return this.block(block, node, isLast);
    });
  }

  /** Begins a section for a block on other paper. An empty first section takes its paper instead. */
  private turnPaper(isLandscape: boolean | null): boolean {
    const paper = isLandscape ? 'landscape' : 'portrait';
    if (isLandscape === null || paper === this.papers.at(-1)) return false;
    const isEmpty = this.papers.length === 1 && this.above.isAtTop && !this.above.breaksPage;
    if (isEmpty) this.papers.pop();
    this.papers.push(paper);
    // A section begins a page: a break before it would leave one empty.
    this.above = TOP_OF_PAGE;
    return !isEmpty;
  }

  /** The white above the paragraph that is drawn next. */
  private takeSpace(): SpaceAbove {
    const { above } = this;
    this.above = NO_SPACE;
    return above;
  }

  private block(block: PublicationNode, node: LaidNode, isLast: boolean): LaidBlock {
    switch (block.type) {
      case 'group':
        return this.group(block, node);
      case 'space':
        this.above = { ...this.above, white: this.above.white + Math.max(0, block.points) };
        return { ...block, ...node };
      case 'pageBreak':
        return this.pageBreak(block, node);
      case 'literal':
      case 'list':
        if ((block.type === 'list' ? block.items : block.children).length === 0) return this.part(block, node, isLast);
    }
    node.above = this.takeSpace();
    return this.part(block, node, isLast);
  }

  private group(block: PubGroup, node: LaidNode): LaidGroup {
    const isBroken = holdsPageBreak(block.children);
    const keep = block.keep && !isBroken;
    const children = this.blocks(
      block.children,
      {
        isWhole: node.isWhole || keep,
        isHeld: node.isHeld,
        ruleGap: block.rule === 'demand' ? ruleGapAbove(block.children[0]) : node.ruleGap,
      },
      true,
    );
    const keepWithNext = children.at(-1)?.keepWithNext ?? false;
    return { ...block, ...node, keep, holdsPageBreak: isBroken, keepWithNext, children };
  }

  private pageBreak(block: Extract<PublicationNode, { type: 'pageBreak' }>, node: LaidNode): LaidBlock {
    const weak = block.weak || this.papers.at(-1) === 'landscape';
    const isAtTop = this.above.isAtTop;
    if (isAtTop && weak) return { ...block, ...node, weak, leavesPageEmpty: false };
    const above = isAtTop ? this.takeSpace() : NO_SPACE;
    this.above = { ...TOP_OF_PAGE, breaksPage: true };
    return { ...block, ...node, weak, above, leavesPageEmpty: isAtTop };
  }

  /** A block that no page break is inside of. */
  private part(block: Exclude<PublicationNode, PubGroup>, node: LaidNode, isLast: boolean): LaidBlock {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block, node, isLast);
      case 'title':
        return { ...withoutEmpty(block, 'label'), ...node, before: this.before(block), keepWithNext: true };
      case 'heading':
        return { ...block, ...node, before: this.before(block), keepWithNext: true };
      case 'rule':
        return { ...block, ...node, keepWithNext: true };
      case 'list':
        return { ...block, ...node, keepWithNext: block.keepWithNext ?? false };
      case 'literal': {
        const end = block.children.length - 1;
        const children = block.children.map((child, at) => {
          const isHeld = node.isHeld || (node.isWhole && at < end);
          const own = at === 0 ? { ...node, isHeld } : { ...node, isHeld, above: NO_SPACE, ruleGap: null };
          return this.paragraph(child, own, isLast);
        });
        return { ...block, ...node, keepWithNext: children.at(-1)?.keepWithNext ?? false, children };
      }
      case 'figure': {
        const width = Number.isFinite(block.width) ? Math.min(1, Math.max(LEAST_SHARE, block.width)) : 1;
        return { ...block, ...node, width, decorative: block.decorative || block.alt.trim() === '' };
      }
      case 'voteBar':
        return { ...block, ...node, alt: block.alt.trim() || block.legend.map(({ text }) => text).join(', ') };
      case 'table':
        return this.table(block, node);
      case 'space':
      case 'contents':
        return { ...block, ...node };
      case 'pageBreak':
        return { ...block, ...node, leavesPageEmpty: false };
    }
  }

  private paragraph(block: PubParagraph, node: LaidNode, isLast: boolean): LaidParagraph {
    // The last line about a block ends it: its style keeps it with text of the same block only.
    const isKeptByStyle = this.houseStyle.styles[block.style].keepWithNext && !(isLast && block.style === 'blockMeta');
    return {
      ...withoutEmpty(withoutEmpty(block, 'label'), 'lead'),
      ...node,
      before: this.before(block),
      keepWithNext: block.keepWithNext ?? isKeptByStyle,
    };
  }

  private before({ before, style }: Pick<PubParagraph, 'before' | 'style'>): number {
    return before ?? this.houseStyle.styles[style].before;
  }

  private table(given: PubTable, node: LaidNode): LaidTable {
    const table = limitColumns(given);
    const rows = table.rows.map(({ cells }) => ({ cells: cells.map((cell) => this.cell(cell)) }));
    const { cells, columns } = placeCells({ ...table, rows });
    const scale = getTableScale(table, this.houseStyle);
    const width = getTableWidth(table, this.houseStyle);
    return {
      ...table,
      ...node,
      rows,
      cells,
      shares: Array.from({ length: columns }, (_, at) => getColumnShare(table.columns[at])),
      scale,
      width,
      gutter: getTableGutter(columns, width, scale),
    };
  }

  private cell(cell: PubCell): LaidCell {
    return { ...cell, content: cell.content.map((block) => this.part(block, IN_CELL, false)) as LaidCell['content'] };
  }
}

/** The block without a label or a lead that has no content. */
function withoutEmpty<Block extends Pick<PubParagraph, 'label' | 'lead'>>(block: Block, part: 'label' | 'lead'): Block {
  if (block[part]?.content.length !== 0) return block;
  const { [part]: _, ...own } = block;
  return own as Block;
}

function ruleGapAbove(first: PublicationNode | undefined): number {
  if (first?.type === 'group' || first?.type === 'literal') return ruleGapAbove(first.children[0]);
  return first?.type === 'paragraph' && first.style === 'quote' ? QUOTE_RULE_GAP : RULE_GAP;
}

/** Whether a page ends inside of it. */
function holdsPageBreak(blocks: readonly PublicationNode[]): boolean {
  return blocks.some(
    (block) =>
      block.type === 'pageBreak' ||
      (block.type === 'table' && block.fit?.landscape) ||
      (block.type === 'group' && holdsPageBreak(block.children)),
  );
}
