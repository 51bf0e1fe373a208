import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $setSelection,
  getNearestEditorFromDOMNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { CrossReferenceNode, VariableNode } from '../../document/editor/nodes/inline.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { CHOSEN_FRAME, EMPTY_FIELD, SHEET } from '../page/page-elements.ts';
import { bringIntoView } from '../typing/find/bring-into-view.ts';
import { focusText } from '../typing/focus-text.ts';
import type { TypingFeatures } from '../typing/typing-features.ts';
import { keepInView } from './keep-in-view.ts';

/** The visible empty fields that the writer can fill in, in document order. */
export function findEmptyFields(sheet: Element): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>(`${EMPTY_FIELD}:not(.is-for-reader)`)].filter((field) =>
    field.checkVisibility(),
  );
}

/** Range of the selection on the sheet, or of the selected block. */
export function getSelectionRange(sheet: Element): Range | null {
  const chosen = sheet.querySelector(CHOSEN_FRAME);
  const selection = getSelection();
  if (chosen && !chosen.contains(document.activeElement)) {
    const range = document.createRange();
    range.setStartBefore(chosen);
    return range;
  }
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && sheet.contains(range.startContainer) ? range : null;
}

/**
 * Scrolls an empty field into view and selects the field, or the block that contains it. The page also draws fields outside
 * the text: these can't be selected, so the caret stays where it is. Returns a function that ends keeping it in view.
 */
export function goToField(field: HTMLElement, room: TypingFeatures): () => void {
  const fieldNode = findFieldNode(field);
  if (fieldNode === null) {
    const sheet = field.closest(SHEET);
    if (!sheet?.contains(document.activeElement)) focusText(room.typing.active());
  } else if (fieldNode.isInline) selectInline(fieldNode.editor, fieldNode.key);
  else room.typing.commands.goTo(fieldNode.id);
  const range = document.createRange();
  range.selectNodeContents(field);
  bringIntoView(range);
  return keepInView(range);
}

/** Opens the panel of a cross-reference whose target is gone. Returns false if the field is no cross-reference. */
export function openReference(field: HTMLElement, room: TypingFeatures): boolean {
  const fieldNode = findFieldNode(field);
  if (!fieldNode?.isReference) return false;
  room.panels.open({ what: 'referenceHere', key: fieldNode.key });
  return true;
}

/** Field names that compose gives to the missing grounds of a demand. */
const GROUND_FIELDS: ReadonlySet<string> = new Set(['demand.grounds', 'ground.block']);

/** Id of the demand whose grounds this empty field asks for; null for any other field. */
export function findDemandOfGrounds(field: HTMLElement): NodeId | null {
  return GROUND_FIELDS.has(field.dataset.name ?? '') ? (findFieldNode(field)?.id ?? null) : null;
}

interface FieldNode {
  editor: LexicalEditor;
  key: NodeKey;
  id: string;
  isInline: boolean;
  isReference: boolean;
}

function findFieldNode(field: HTMLElement): FieldNode | null {
  const editor = getNearestEditorFromDOMNode(field);
  return (
    editor?.read(() => {
      const node: LexicalNode | null = $getNearestNodeFromDOMNode(field);
      const isReference = node instanceof CrossReferenceNode;
      return node && { editor, key: node.getKey(), id: $idOf(node), isInline: isInline(node), isReference };
    }) ?? null
  );
}

function isInline(node: LexicalNode): boolean {
  return node instanceof VariableNode || node instanceof CrossReferenceNode;
}

function selectInline(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const parent = node?.getParent();
      if (!node || !parent) return;
      const at = node.getIndexWithinParent();
      const selection = $createRangeSelection();
      selection.anchor.set(parent.getKey(), at, 'element');
      selection.focus.set(parent.getKey(), at + 1, 'element');
      $setSelection(selection);
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  focusText(editor);
}
