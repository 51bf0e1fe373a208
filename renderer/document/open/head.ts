import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Draft } from '../../../engine/core/drafts/draft.ts';

/** All of a draft but its body: title, variables, properties, copies of blocks. */
export type DraftHead = Omit<Draft, 'body'>;

/**
 * The head stands in the state of the editor's root, beside the body. So an editor state is a whole draft, and one
 * history undoes everything: a block comes and goes together with its copy, a value with the words that were typed.
 */
export const headState = createState('head', {
  parse: (value: unknown): DraftHead | null =>
    typeof value === 'object' && value !== null ? (value as DraftHead) : null,
  isEqual: Object.is,
});

/** The draft's head; to be read within the editor. */
export function $head(): DraftHead {
  const head = $getState($getRoot(), headState);
  if (head === null) throw new Error('this editor holds no draft');
  return head;
}

/** Changes the head within an update of the editor. */
export function $changeHead(change: (head: DraftHead) => DraftHead): void {
  const before = $head();
  const after = change(before);
  if (after !== before) $setState($getRoot(), headState, after);
}
