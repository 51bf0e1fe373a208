import { $isTableSelection } from '@lexical/table';
import { $getSelection, $isNodeSelection, $isRangeSelection, type LexicalEditor, type LexicalNode } from 'lexical';
import { selectedTextIn } from '../../page/selected-text.ts';

/** Copies of the selected elements as they are drawn, inside copies of their marks and lists. */
export function $selectedParts(editor: LexicalEditor): Node[] {
  const selection = $getSelection();
  const words = $selectedTextInBlock(editor);
  if (words) return [words.cloneContents()];
  if ($isNodeSelection(selection)) return selection.getNodes().flatMap((node) => copyElement(editor, node));
  if ($isTableSelection(selection)) return [cellsAsTable(editor, selection.getNodes())];
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const root = editor.getRootElement();
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined;
  if (!root || !range || !root.contains(range.commonAncestorContainer)) return [];
  let part: Node = range.cloneContents();
  let container = range.commonAncestorContainer;
  if (!(container instanceof Element)) container = container.parentElement ?? root;
  for (let one: Element | null = container as Element; one && one !== root; one = one.parentElement) {
    // The line element itself is left out, so that a few words are pasted into a line.
    if (/^(?:p|h\d|li|td|th|div|figure|section)$/.test(one.localName)) continue;
    const copy = one.cloneNode(false);
    copy.appendChild(part);
    part = copy;
  }
  return [part];
}

/**
 * The range of text that is selected in the printed content of the chosen block; null: no text, the whole block is
 * chosen.
 */
export function $selectedTextInBlock(editor: LexicalEditor): Range | null {
  const selection = $getSelection();
  const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
  const drawn = node ? editor.getElementByKey(node.getKey()) : null;
  return drawn ? selectedTextIn(drawn) : null;
}

function copyElement(editor: LexicalEditor, node: LexicalNode): Node[] {
  const drawn = editor.getElementByKey(node.getKey());
  return drawn ? [drawn.cloneNode(true)] : [];
}

function cellsAsTable(editor: LexicalEditor, nodes: readonly LexicalNode[]): Element {
  const table = document.createElement('table');
  const rows = new Map<Element | null, Element>();
  for (const node of nodes) {
    const drawn = editor.getElementByKey(node.getKey());
    if (!drawn || !/^t[dh]$/.test(drawn.localName)) continue;
    const row = rows.get(drawn.parentElement) ?? table.appendChild(document.createElement('tr'));
    rows.set(drawn.parentElement, row);
    row.append(drawn.cloneNode(true));
  }
  return table;
}
