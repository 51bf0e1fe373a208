import { $isListItemNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import {
  $createRangeSelection,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isAtomicBlock, AttributionNode } from '../nodes/blocks.ts';
import { $isNestedListItem } from '../nodes/identity.ts';
import { $isAtEndOf, $isAtStartOf } from '../structure/positions.ts';

/**
 * Ctrl ↑ ↓ as in Word: to the start of the paragraph, of the previous or of the next one; Shift extends the selection.
 * Chromium keeps the column instead. Not for macOS, which has its own keys.
 */
export function registerParagraphSteps(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const isBack = event.key === 'ArrowUp';
      if (!(isBack || event.key === 'ArrowDown') || !event.ctrlKey || event.altKey || event.metaKey) return false;
      if (!$stepParagraph(isBack, event.shiftKey)) return false;
      event.preventDefault();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Returns false if there is no paragraph in this direction, or a block is in between. */
export function $stepParagraph(isBack: boolean, isExtended: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  const line = $findMatchingParent(focus.getNode(), $isLine);
  if (!$isElementNode(line)) return false;
  const isWithin = isBack && !$isAtStartOf(line, focus);
  const beside = isWithin ? line : $lineBeside(line, isBack);
  // The table extends a selection beyond a cell.
  if (isExtended && beside && $cellOf(beside) !== $cellOf(line)) return false;
  if (!beside && (isBack || $isAtEndOf(line, focus))) return false;
  const start = { key: anchor.key, offset: anchor.offset, type: anchor.type };
  const { focus: end } = beside ? beside.selectStart() : line.selectEnd();
  if (isExtended) {
    const extended = $createRangeSelection();
    extended.anchor.set(start.key, start.offset, start.type);
    extended.focus.set(end.key, end.offset, end.type);
    $setSelection(extended);
  }
  return true;
}

function $isLine(node: LexicalNode): node is ElementNode {
  if ($isListItemNode(node)) return !$isNestedListItem(node);
  return $isParagraphNode(node) || $isHeadingNode(node) || node instanceof AttributionNode;
}

/** The next line of text; null if there is none or a block comes first. */
function $lineBeside(line: LexicalNode, isBack: boolean): ElementNode | null {
  let node: LexicalNode | null = line;
  while (node) {
    const beside: LexicalNode | null = isBack ? node.getPreviousSibling() : node.getNextSibling();
    if (!beside) {
      node = node.getParent();
      continue;
    }
    node = beside;
    for (let inner: LexicalNode | null = beside; inner; ) {
      if ($isLine(inner)) return inner;
      if ($isAtomicBlock(inner)) return null;
      inner = $isElementNode(inner) ? (isBack ? inner.getLastChild() : inner.getFirstChild()) : null;
    }
  }
  return null;
}

function $cellOf(node: LexicalNode): string | undefined {
  return $findMatchingParent(node, $isTableCellNode)?.getKey();
}
