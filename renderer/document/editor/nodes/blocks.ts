import {
  $create,
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  DecoratorNode,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import {
  type BlockInstance,
  type BodyNode,
  bodyNodeSchema,
  type Figure,
} from '../../../../engine/core/richtext/model.ts';
import { hasSameState } from '../lexical-internals.ts';
import { createDataState, createElementOfClass, DataNode } from './data-node.ts';
import { drawingOf, type NodeData } from './drawing.ts';
import { $idOf } from './state.ts';

/** Parses data from outside. Returns null if the schema rejects it. */
function readBlock<Node>(type: BodyNode['type'], value: unknown): NodeData<Node> | null {
  const read = bodyNodeSchema.safeParse({ id: 'x', ...(value as object), type });
  if (!read.success) return null;
  const { type: _type, id: _id, ...data } = read.data;
  return data as unknown as NodeData<Node>;
}

const figureState = createDataState('figure', (value) => readBlock<Figure>('figure', value));

/** A picture. Its caption is data, so that text beside it never joins it. */
export class FigureNode extends DataNode<NodeData<Figure>> {
  override $config() {
    return this.config('figure', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: figureState }] });
  }

  override isInline(): false {
    return false;
  }

  protected override dataState() {
    return figureState;
  }

  protected override createElement(): HTMLElement {
    return document.createElement('figure');
  }

  protected override drawData(data: NodeData<Figure>, into: HTMLElement, editor: LexicalEditor): void {
    editorOfElement.set(into, editor);
    drawingOf(editor).figure(data, $idOf(this), into);
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    return redrawInPlace(this, before, dom);
  }
}

const editorOfElement = new WeakMap<HTMLElement, LexicalEditor>();

/**
 * Draws a changed node in its existing element, which may contain an island in use. The result is that of `updateDOM`.
 */
function redrawInPlace<Node extends FigureNode | BlockInstanceNode>(
  node: Node,
  before: Node,
  dom: HTMLElement,
): boolean {
  if (hasSameState(node, before)) return false;
  const editor = editorOfElement.get(dom);
  if (!editor) return true;
  node.draw(dom, editor);
  return false;
}

export class PageBreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('pageBreak', { extends: DecoratorNode });
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.className = 'page-break';
    dom.setAttribute('role', 'separator');
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

const blockState = createDataState('block', (value) => readBlock<BlockInstance>('blockInstance', value));

/**
 * A library block in the document. Its text is in the draft's snapshot. A text of its own is data, which an island
 * edits, so that editing around the block never changes it.
 */
export class BlockInstanceNode extends DataNode<NodeData<BlockInstance>> {
  override $config() {
    return this.config('blockInstance', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: blockState }],
    });
  }

  override isInline(): false {
    return false;
  }

  protected override dataState() {
    return blockState;
  }

  protected override createElement(): HTMLElement {
    return createElementOfClass('div', 'block');
  }

  protected override drawData(data: NodeData<BlockInstance>, into: HTMLElement, editor: LexicalEditor): void {
    editorOfElement.set(into, editor);
    drawingOf(editor).block(data, $idOf(this), into);
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    return redrawInPlace(this, before, dom);
  }
}

/** Paragraphs and an optional attribution at the end. */
export class QuotationNode extends ElementNode {
  override $config() {
    return this.config('quotation', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('blockquote');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

/** The attribution of a quotation. The model stores it as text without an id. */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p');
    dom.className = 'attribution';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** Enter in the attribution continues below the quotation. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): LexicalNode {
    const paragraph = $createParagraphNode();
    (this.getParent() ?? this).insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    paragraph.selectStart();
    return true;
  }
}

export function $createFigure(data: NodeData<Figure>): FigureNode {
  return $create(FigureNode).setData(data);
}

export function $createPageBreak(): PageBreakNode {
  return $create(PageBreakNode);
}

export function $createBlockInstance(data: NodeData<BlockInstance>): BlockInstanceNode {
  return $create(BlockInstanceNode).setData(data);
}

export function $createQuotation(): QuotationNode {
  return $create(QuotationNode);
}

/** A block without a caret inside: adjacent text never joins it. */
export type AtomicBlock = FigureNode | PageBreakNode | BlockInstanceNode;

export function $isAtomicBlock(node: LexicalNode | null | undefined): node is AtomicBlock {
  return node instanceof FigureNode || node instanceof PageBreakNode || node instanceof BlockInstanceNode;
}

/** The blocks, pictures and page breaks in a text selection, in order; none if one is selected by itself. */
export function $selectedAtomicBlocks(): AtomicBlock[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  return selection.getNodes().filter($isAtomicBlock);
}
