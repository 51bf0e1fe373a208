import { useCallback, useSyncExternalStore } from 'react';
import type { Typing } from '../typing/typing.ts';

/** Whether the caret is in the title or the subtitle. */
export function isCaretInTitle(typing: Typing | null): boolean {
  return ['title', 'subtitle'].includes(typing?.holds() ?? '');
}

/** Whether the caret is in the title or the subtitle; updates when the focus moves to another editor. */
export function useIsCaretInTitle(typing: Typing | null): boolean {
  const listen = useCallback((onChange: () => void) => typing?.onActive(onChange) ?? (() => {}), [typing]);
  return useSyncExternalStore(listen, () => isCaretInTitle(typing));
}
