import { useCallback, useSyncExternalStore } from 'react';
import type { TypingFeatures } from '../typing/typing-features.ts';

/** Whether the caret is in the title or the subtitle. */
export function isCaretInTitle(features: TypingFeatures | null): boolean {
  return ['title', 'subtitle'].includes(features?.typing.holds() ?? '');
}

/** Whether the caret is in the title or the subtitle; updates when the focus moves to another editor. */
export function useIsCaretInTitle(features: TypingFeatures | null): boolean {
  const listen = useCallback((onChange: () => void) => features?.typing.onActive(onChange) ?? (() => {}), [features]);
  return useSyncExternalStore(listen, () => isCaretInTitle(features));
}
