import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Draft } from '../../../engine/core/drafts/draft.ts';

/** A draft without its body: title, variables, properties, snapshots of blocks. */
export type DraftHead = Omit<Draft, 'body'>;

/**
 * Stores the head in the state of the editor's root, so that one editor state is a whole draft. One history then undoes
 * a block together with its snapshot, and a value together with the text.
 */
export const headState = createState('head', {
  parse: (value: unknown): DraftHead | null =>
    typeof value === 'object' && value !== null ? (value as DraftHead) : null,
  isEqual: Object.is,
});

/** Must be called within the editor. */
export function $head(): DraftHead {
  const head = $getState($getRoot(), headState);
  if (head === null) throw new Error('this editor holds no draft');
  return head;
}

/** Must be called within an update. */
export function $changeHead(change: (head: DraftHead) => DraftHead): void {
  const before = $head();
  const after = change(before);
  if (after !== before) $setState($getRoot(), headState, after);
}
