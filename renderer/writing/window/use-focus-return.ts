import { useEffect } from 'react';
import { byName } from '../../ui/element-names.ts';
import { SHEET } from '../page/page-elements.ts';

/** Elements that take the focus on a press or handle it. */
const FOCUSABLE =
  'a[href], button:enabled, input, select, textarea, summary, label, iframe, [tabindex], [contenteditable]';
/** A press here returns the focus to the page. */
const PAGE_AREA = `${byName('desk-area')}, ${byName('status-bar')}`;

/**
 * Keeps the focus in the text after a press on an element that can't be focused: the area beside the sheet, the status bar,
 * the empty part of a pane. By default the browser would drop the focus and the next keys would be lost. Text in panes can
 * still be selected: the focus returns to the caret only if the press selected nothing.
 */
export function useFocusReturn(focusCaret: () => void): void {
  useEffect(() => {
    const onMouseDown = (event: MouseEvent): void => {
      const { target, button, defaultPrevented } = event;
      if (defaultPrevented || button === 1 || !isUnfocusable(target) || hasText(target) || isOnScrollBar(event, target))
        return;
      const isInText = document.activeElement?.closest(SHEET) != null;
      // A field in a pane loses the focus as usual, so that its blur handler runs; then the caret gets the focus.
      if (!isInText && !isFocusLost() && !target.closest(PAGE_AREA)) return;
      event.preventDefault();
      if (!isInText) focusCaret();
    };
    const onMouseUp = ({ target }: MouseEvent): void => {
      if (isUnfocusable(target) && isFocusLost() && !hasSelectionOutsideSheet()) focusCaret();
    };
    document.addEventListener('mousedown', onMouseDown);
    document.addEventListener('mouseup', onMouseUp);
    return () => {
      document.removeEventListener('mousedown', onMouseDown);
      document.removeEventListener('mouseup', onMouseUp);
    };
  }, [focusCaret]);
}

/** Whether the target is in the writing window itself, not in a dialog or menu, and can't take the focus. */
function isUnfocusable(target: EventTarget | null): target is Element {
  return (
    target instanceof Element && target.closest(byName('writing-window')) !== null && target.closest(FOCUSABLE) === null
  );
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

/** A press on a scroll bar does not move the focus. */
function isOnScrollBar({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, top } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return clientX - left - clientLeft >= clientWidth || clientY - top - clientTop >= clientHeight;
}

/**
 * Whether text outside the sheet is selected. A selection in the sheet remains after a press elsewhere, so it does not
 * count.
 */
function hasSelectionOutsideSheet(): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return !element?.closest(`${SHEET} [contenteditable="true"]`);
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
