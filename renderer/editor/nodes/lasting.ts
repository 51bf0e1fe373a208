import { $isHeadingNode } from '@lexical/rich-text';
import { $getState, $isParagraphNode, type LexicalNode } from 'lexical';
import { roleState, slotState } from './state.ts';

/**
 * Whether a line means something to the kind of document also while it is empty: the core message, the heading of a section.
 * What comes in its place goes into it or beside it.
 */
export function $isLasting(line: LexicalNode | null): boolean {
  return $isCoreMessage(line) || ($isHeadingNode(line) && $getState(line, slotState) !== '');
}

export function $isCoreMessage(line: LexicalNode | null): boolean {
  return $isParagraphNode(line) && $getState(line, roleState) === 'lead';
}
