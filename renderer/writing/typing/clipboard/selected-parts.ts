import { $isTableSelection } from '@lexical/table';
import { $getSelection, $isNodeSelection, $isRangeSelection, type LexicalEditor, type LexicalNode } from 'lexical';
import { selectedTextIn } from '../../page/selected-text.ts';

/** What is selected as it is drawn: copies of the elements, with the marks and lists that they stand in. */
export function $selectedParts(editor: LexicalEditor): Node[] {
  const selection = $getSelection();
  const words = $wordsOfBlock(editor);
  if (words) return [words.cloneContents()];
  if ($isNodeSelection(selection)) return selection.getNodes().flatMap((node) => drawnCopy(editor, node));
  if ($isTableSelection(selection)) return [cellsAsTable(editor, selection.getNodes())];
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const root = editor.getRootElement();
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : undefined;
  if (!root || !range || !root.contains(range.commonAncestorContainer)) return [];
  let part: Node = range.cloneContents();
  let around = range.commonAncestorContainer;
  if (!(around instanceof Element)) around = around.parentElement ?? root;
  for (let one: Element | null = around as Element; one && one !== root; one = one.parentElement) {
    // The line itself is left out: a few words are pasted into a line.
    if (/^(?:p|h\d|li|td|th|div|figure|section)$/.test(one.localName)) continue;
    const copy = one.cloneNode(false);
    copy.appendChild(part);
    part = copy;
  }
  return [part];
}

/** Words selected in what is printed of the block that is chosen; null: none, the block stands as a whole. */
export function $wordsOfBlock(editor: LexicalEditor): Range | null {
  const selection = $getSelection();
  const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
  const drawn = node ? editor.getElementByKey(node.getKey()) : null;
  return drawn ? selectedTextIn(drawn) : null;
}

function drawnCopy(editor: LexicalEditor, node: LexicalNode): Node[] {
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
