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
import { $isSolid, AttributionNode } from '../nodes/blocks.ts';
import { $carriesLists } from '../nodes/identity.ts';
import { $isAtEndOf, $isAtStartOf } from '../structure/place.ts';

/**
 * Ctrl and an arrow up or down, as in Word: to the start of the paragraph, then of the one before it, or to the start of the
 * next one; with Shift the selection goes along. Chromium goes up and down a whole paragraph and keeps the column. Not for
 * macOS, where the system has keys of its own for it.
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

/** False: no paragraph is there to go to, or a block stands before it. */
export function $stepParagraph(isBack: boolean, isExtended: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  const line = $findMatchingParent(focus.getNode(), $isLine);
  if (!$isElementNode(line)) return false;
  const isWithin = isBack && !$isAtStartOf(line, focus);
  const beside = isWithin ? line : $lineBeside(line, isBack);
  // Over the edge of a cell the table answers.
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
  if ($isListItemNode(node)) return !$carriesLists(node);
  return $isParagraphNode(node) || $isHeadingNode(node) || node instanceof AttributionNode;
}

/** The next line of the text; null where there is none, or something without lines comes first. */
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
      if ($isSolid(inner)) return null;
      inner = $isElementNode(inner) ? (isBack ? inner.getLastChild() : inner.getFirstChild()) : null;
    }
  }
  return null;
}

function $cellOf(node: LexicalNode): string | undefined {
  return $findMatchingParent(node, $isTableCellNode)?.getKey();
}
