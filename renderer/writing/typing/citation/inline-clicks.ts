import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { CitationNode, CrossReferenceNode } from '../../../document/editor/nodes/inline.ts';
import { isMac } from '../../../ui/keys/key-table.ts';
import type { Panel, Panels } from '../panels/panels.ts';

/** A click on a citation or reference opens its panel. Ctrl and a click do so for a link. */
export function registerInlineClicks(editor: LexicalEditor, panels: Panels): () => void {
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const { target } = event;
    const panel = editor.read(() => {
      const node = $getNearestNodeFromDOMNode(target);
      const isMain = isMac() ? event.metaKey : event.ctrlKey;
      if (isMain && node && $findMatchingParent(node, $isLinkNode)) return { what: 'link' } as const;
      return $panelOf(node);
    });
    if (!panel) return;
    event.preventDefault();
    panels.open(panel);
  };
  return editor.registerRootListener((root, former) => {
    former?.removeEventListener('click', onClick);
    root?.addEventListener('click', onClick);
  });
}

/** The panel of the citation or reference that is selected or directly before the caret, for Ctrl K. */
export function panelAtCaret(editor: LexicalEditor): Panel | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if ($isNodeSelection(selection)) return $panelOf(selection.getNodes()[0]);
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const { anchor } = selection;
    const node = anchor.getNode();
    if ($isElementNode(node)) return $panelOf(node.getChildAtIndex(anchor.offset - 1));
    return anchor.offset === 0 ? $panelOf(node.getPreviousSibling()) : null;
  });
}

function $panelOf(node: LexicalNode | null | undefined): Panel | null {
  if (node instanceof CitationNode) return { what: 'citationHere', key: node.getKey() };
  if (node instanceof CrossReferenceNode) return { what: 'referenceHere', key: node.getKey() };
  return null;
}
