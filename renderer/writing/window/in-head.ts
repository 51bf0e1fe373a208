import { useCallback, useSyncExternalStore } from 'react';
import type { Typing } from '../typing/typing.ts';

/** Whether the caret is in the title or the subtitle. */
export function holdsHead(typing: Typing | null): boolean {
  return ['title', 'subtitle'].includes(typing?.holds() ?? '');
}

/** Whether the caret is in the title or the subtitle; updates when the focus moves to another editor. */
export function useInHead(typing: Typing | null): boolean {
  const listen = useCallback((told: () => void) => typing?.onActive(told) ?? (() => {}), [typing]);
  return useSyncExternalStore(listen, () => holdsHead(typing));
}
