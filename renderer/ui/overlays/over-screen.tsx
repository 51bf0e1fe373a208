import { getNearestEditorFromDOMNode } from 'lexical';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface OverScreenProps {
  /** Esc. */
  onBack: () => void;
  /** Puts the focus on the ground, where the element that had it is gone. */
  focusGround: () => void;
  /** Not seen for a while: the focus is below. */
  isHidden?: boolean;
  children?: ReactNode;
}

/** A screen over another one: it takes the focus, Esc leads back, and the focus returns to where it was. */
export function OverScreen({ onBack, focusGround, isHidden = false, children }: OverScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  // Before this screen is there: then the one below loses the focus.
  const [before] = useState(wayToFocus);
  useFocusTaken(before);
  const last = useRef(focusGround);
  last.current = focusGround;
  useEffect(() => {
    // A list or field on it that wants the focus takes it first.
    const frame = requestAnimationFrame(() => {
      if (!root.current?.contains(document.activeElement)) root.current?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
      giveBack(before, () => last.current());
    };
  }, [before]);
  useLayoutEffect(() => {
    if (!isHidden) return;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && root.current?.contains(focused)) focused.blur();
    // The caller, that hid this screen, may choose another element first.
    queueMicrotask(() => returnFocus(before, () => last.current()));
  }, [isHidden, before]);
  // What had the focus may be gone: a difference that was taken back, a row that was removed.
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
    <div className="over-screen" ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** A dialog over the document that brings its own focus: when it goes, the caret is back where it was. */
export function Returns({ focusGround, children }: Pick<OverScreenProps, 'focusGround' | 'children'>) {
  const [before] = useState(wayToFocus);
  useFocusTaken(before);
  const last = useRef(focusGround);
  last.current = focusGround;
  useEffect(() => () => giveBack(before, () => last.current()), [before]);
  return children;
}

/** What is typed before this screen is loaded goes nowhere; without this it goes on to what had the focus, also where that is inert. */
function useFocusTaken([focused]: readonly Element[]): void {
  useLayoutEffect(() => {
    if (focused instanceof HTMLElement && document.activeElement === focused) focused.blur();
  }, [focused]);
}

/** What has the focus and all that it stands in on its screen, the nearest first. */
function wayToFocus(): readonly Element[] {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return [];
  const screen = focused.closest('.ground, .over-screen');
  if (!screen) return [focused];
  const way: Element[] = [];
  for (let at: Element | null = focused; at && at !== screen; at = at.parentElement) way.push(at);
  return way;
}

const FOCUSABLE = 'input:not([type="hidden"], :disabled), textarea, select, button:not(:disabled), [tabindex]';

/**
 * After the screen below can be reached again. An editor gets its caret back, too. What had the focus may be gone, as a finding
 * that was solved on the way: then it is the nearest that is left of where it stood. Of a dialog that closed as this screen
 * opened nothing is left: then it is the screen below, or the ground.
 */
function giveBack(way: readonly Element[], focusGround: () => void): void {
  requestAnimationFrame(() => returnFocus(way, focusGround));
}

function returnFocus(way: readonly Element[], focusGround: () => void): void {
  for (const element of way) {
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
  const below = [...document.querySelectorAll<HTMLElement>('.over-screen')]
    .filter((one) => !one.closest('[hidden]'))
    .at(-1);
  if (below) below.focus();
  else focusGround();
}
