import { getNearestEditorFromDOMNode } from 'lexical';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { byName, named } from '../element-names.ts';

export interface OverScreenProps {
  /** Esc. */
  onBack: () => void;
  /** Focuses the screen below, if the element that had the focus is gone. */
  focusGround: () => void;
  /** Temporarily hidden: the screen below has the focus. */
  isHidden?: boolean;
  children?: ReactNode;
}

/** A screen over another one. It takes the focus, Esc leads back, and the focus is restored. */
export function OverScreen({ onBack, focusGround, isHidden = false, children }: OverScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  // Read before this screen appears, because the screen below then loses the focus.
  const [before] = useState(focusPath);
  useTypingBlocked(before);
  const last = useRef(focusGround);
  last.current = focusGround;
  useEffect(() => {
    // A list or field may take the focus first.
    const frame = requestAnimationFrame(() => {
      if (!root.current?.contains(document.activeElement)) root.current?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
      restoreFocus(before, () => last.current());
    };
  }, [before]);
  useLayoutEffect(() => {
    if (!isHidden) return;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && root.current?.contains(focused)) focused.blur();
    // The caller that hid this screen may move the focus first.
    queueMicrotask(() => returnFocus(before, () => last.current()));
  }, [isHidden, before]);
  // The focused element may be gone, such as a removed row.
  const back = useRef(onBack);
  back.current = onBack;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isNowhere = document.activeElement === document.body && !root.current?.closest('[inert]');
      if (event.key !== 'Escape' || event.defaultPrevented || !isNowhere) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      back.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
    event.preventDefault();
    event.stopPropagation();
    onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leads back from anywhere on the screen
    <div className="over-screen" {...named('over-screen')} ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** A dialog over the document with its own focus handling. Restores the caret when it closes. */
export function RestoresFocus({ focusGround, children }: Pick<OverScreenProps, 'focusGround' | 'children'>) {
  const [before] = useState(focusPath);
  useTypingBlocked(before);
  const last = useRef(focusGround);
  last.current = focusGround;
  useEffect(() => () => restoreFocus(before, () => last.current()), [before]);
  return children;
}

/**
 * Blocks typing until this screen is loaded. Otherwise the element with the focus would get it, even if it is inert.
 */
function useTypingBlocked([focused]: readonly Element[]): void {
  useLayoutEffect(() => {
    if (focused instanceof HTMLElement && document.activeElement === focused) focused.blur();
  }, [focused]);
}

/** The focused element and its ancestors on its screen, innermost first. */
function focusPath(): readonly Element[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  const screen = focused.closest(`${byName('ground')}, ${byName('over-screen')}`);
  if (!screen) return [focused];
  const path: Element[] = [];
  for (let at: Element | null = focused; at && at !== screen; at = at.parentElement) path.push(at);
  return path;
}

const FOCUSABLE = 'input:not([type="hidden"], :disabled), textarea, select, button:not(:disabled), [tabindex]';

/**
 * Restores the focus once the screen below is no longer inert, including the caret of an editor. If the element is
 * gone, focuses its nearest remaining ancestor, or the screen below.
 */
function restoreFocus(path: readonly Element[], focusGround: () => void): void {
  requestAnimationFrame(() => returnFocus(path, focusGround));
}

function returnFocus(path: readonly Element[], focusGround: () => void): void {
  for (const element of path) {
    if (document.activeElement !== document.body) return;
    if (!(element instanceof HTMLElement) || !element.isConnected) continue;
    const editor = element.isContentEditable ? getNearestEditorFromDOMNode(element) : null;
    if (editor) {
      editor.focus();
      return;
    }
    element.focus();
    if (document.activeElement === document.body) element.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }
  if (document.activeElement !== document.body) return;
  const below = [...document.querySelectorAll<HTMLElement>(byName('over-screen'))]
    .filter((one) => !one.closest('[hidden]'))
    .at(-1);
  if (below) below.focus();
  else focusGround();
}
