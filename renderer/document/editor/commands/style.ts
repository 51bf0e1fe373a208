import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { $createQuotation, AttributionNode, QuotationNode } from '../nodes/blocks.ts';
import { roleState } from '../nodes/state.ts';
import { $liftOut } from '../structure/lift.ts';
import { $isAtStartOf, $selectedNodes } from '../structure/positions.ts';

/** The styles that the user can choose; the house style decides their appearance. `lead` is the core message. */
export const STYLES = ['text', 'heading-1', 'heading-2', 'heading-3', 'lead', 'quotation'] as const;
export type StyleName = (typeof STYLES)[number];

/** The style at the caret. Users cannot choose the additional ones. */
export type ShownStyle = StyleName | 'literal' | 'cell' | 'attribution';

/** The style of the line that contains a node. */
export function $styleOf(node: LexicalNode): ShownStyle {
  const line = $lineOf(node);
  if ($isHeadingNode(line)) return `heading-${Math.min(3, Number(line.getTag().slice(1))) as 1 | 2 | 3}`;
  if (line instanceof AttributionNode) return 'attribution';
  if (line?.getParent() instanceof QuotationNode) return 'quotation';
  const role = line && $isParagraphNode(line) ? $getState(line, roleState) : '';
  if (role !== '') return role;
  return $findMatchingParent(node, $isTableCellNode) ? 'cell' : 'text';
}

/** Changes the style of the selected lines. Literal paragraphs and cells keep theirs. */
export function $setStyle(style: StyleName): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = $linesOf(selection);
  if (lines.some((line) => $isParagraphNode(line) && $getState(line, roleState) === 'literal')) return;
  if (lines.some((line) => $findMatchingParent(line, $isTableCellNode))) return;
  if (style === 'quotation') {
    $quote(lines);
    return;
  }
  for (const line of lines) {
    const free = line.getParent() instanceof QuotationNode ? $leaveQuotation(line) : line;
    if (style === 'text' || style === 'lead') $setState($toParagraph(free), roleState, style === 'lead' ? 'lead' : '');
    else $toHeading(free, `h${style.at(-1)}` as 'h1' | 'h2' | 'h3');
  }
}

/** The selected paragraphs, headings and list items, in document order. */
function $linesOf(selection: RangeSelection): ElementNode[] {
  const lines = new Map<string, ElementNode>();
  for (const node of $selectedNodes(selection)) {
    const line = $lineOf(node);
    if (line) lines.set(line.getKey(), line);
  }
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  // A selection that ends before the first letter of a line, as after a triple click, does not include that line.
  const last = $lineOf(end.getNode());
  if (last && lines.size > 1 && $isAtStartOf(last, end)) lines.delete(last.getKey());
  return [...lines.values()];
}

function $lineOf(node: LexicalNode): ElementNode | null {
  const line = $findMatchingParent(
    node,
    (one) =>
      $isElementNode(one) &&
      !one.isInline() &&
      !$isRootNode(one) &&
      !one.getChildren().some((child) => !child.isInline()),
  );
  return $isElementNode(line) ? line : null;
}

function $toParagraph(line: ElementNode): ParagraphNode {
  return $isParagraphNode(line) ? line : line.replace($createParagraphNode(), true);
}

function $toHeading(line: ElementNode, tag: 'h1' | 'h2' | 'h3'): void {
  if ($isHeadingNode(line)) line.setTag(tag);
  else line.replace($createHeadingNode(tag), true);
}

function $leaveQuotation(line: ElementNode): ParagraphNode {
  const paragraph = $toParagraph(line);
  $liftOut(paragraph);
  return paragraph;
}

/** Moves the lines into one new quotation. */
function $quote(lines: readonly ElementNode[]): void {
  if (lines.every((line) => line.getParent() instanceof QuotationNode)) return;
  const paragraphs = lines.map((line) =>
    line.getParent() instanceof QuotationNode ? $leaveQuotation(line) : $toParagraph(line),
  );
  const [first] = paragraphs;
  if (!first) return;
  const quotation = $createQuotation();
  first.insertBefore(quotation, false);
  for (const paragraph of paragraphs) {
    $setState(paragraph, roleState, '');
    quotation.append(paragraph);
  }
}
