import { useEffect } from 'react';

/** What takes the focus of a press, or answers it. */
const TAKES_FOCUS =
  'a[href], button:enabled, input, select, textarea, summary, label, iframe, [tabindex], [contenteditable]';
/** Who presses here means the page. */
const OF_PAGE = '.desk-room, .stat';

/**
 * A press on what has no use for the focus leaves the caret where it stands: the desk beside the sheet, the status bar, the
 * empty part of a pane. The window itself would leave the focus nowhere, and what is typed next would be lost. Words can be
 * selected all the same: there the caret has the focus again once the press has turned out to select nothing.
 */
export function useKeptCaret(focusCaret: () => void): void {
  useEffect(() => {
    const onMouseDown = (event: MouseEvent): void => {
      const { target, button, defaultPrevented } = event;
      if (defaultPrevented || button === 1 || !isGround(target) || hasWords(target) || isOnScrollBar(event, target))
        return;
      const isInText = document.activeElement?.closest('.sheet') != null;
      // A field of a pane is left as any other: what it does when it is left is done, and then the caret has the focus again.
      if (!isInText && !isNowhere() && !target.closest(OF_PAGE)) return;
      event.preventDefault();
      if (!isInText) focusCaret();
    };
    const onMouseUp = ({ target }: MouseEvent): void => {
      if (isGround(target) && isNowhere() && !selectsBesideText()) focusCaret();
    };
    document.addEventListener('mousedown', onMouseDown);
    document.addEventListener('mouseup', onMouseUp);
    return () => {
      document.removeEventListener('mousedown', onMouseDown);
      document.removeEventListener('mouseup', onMouseUp);
    };
  }, [focusCaret]);
}

/** In the writing window itself, and not in a dialog or menu over it. */
function isGround(target: EventTarget | null): target is Element {
  return target instanceof Element && target.closest('.app') !== null && target.closest(TAKES_FOCUS) === null;
}

function hasWords(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
}

/** A scroll bar takes no focus: what has it keeps it. */
function isOnScrollBar({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, top } = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  return clientX - left - clientLeft >= clientWidth || clientY - top - clientTop >= clientHeight;
}

/** Words of a pane are selected. What is selected in the text stays so where the press was on what can't be selected. */
function selectsBesideText(): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  const { anchorNode } = selection;
  const around = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return !around?.closest('.sheet [contenteditable="true"]');
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
