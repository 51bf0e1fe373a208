import { useCallback, useSyncExternalStore } from 'react';
import type { Typing } from '../typing/typing.ts';

/** Whether the caret stands in the title or subtitle, and in no place of the text. */
export function holdsHead(typing: Typing | null): boolean {
  return ['title', 'subtitle'].includes(typing?.holds() ?? '');
}

/** The same, followed. */
export function useInHead(typing: Typing | null): boolean {
  const listen = useCallback((told: () => void) => typing?.onActive(told) ?? (() => {}), [typing]);
  return useSyncExternalStore(listen, () => holdsHead(typing));
}
