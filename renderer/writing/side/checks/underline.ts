import { $getNearestNodeFromDOMNode, $getRoot, $isElementNode, getNearestEditorFromDOMNode } from 'lexical';
import type { FindingSeverity } from '../../../../engine/core/checks/check.ts';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import type { Location } from '../../../../engine/core/richtext/model.ts';
import { $idOf } from '../../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import type { Outcomes } from '../../../document/open/outcomes.ts';
import { LABEL, NOTE_MARK, SHEET } from '../../page/page-elements.ts';
import { SEVERITIES } from '../finding-order.ts';
import { $findPoint, type TextPoint } from '../text-points.ts';
import { findText, getFindingText } from './finding-text.ts';

/** Milliseconds after the last scroll event, and the longest wait for an idle moment. */
const SCROLL_PAUSE = 120;
const LONGEST_WAIT = 1_000;

/**
 * Underlines the visible texts of open findings with the CSS Highlight API, in an idle moment. The nodes of the page do not
 * change.
 */
export function underlineFindings(document: OpenDocument, outcomes: Outcomes): () => void {
  const highlights = new Map<FindingSeverity, Highlight>();
  for (const severity of SEVERITIES) {
    const highlight = new Highlight();
    highlights.set(severity, highlight);
    CSS.highlights.set(getHighlightName(severity), highlight);
  }
  let idle = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    idle = 0;
    for (const highlight of highlights.values()) highlight.clear();
    for (const finding of outcomes.outcome()?.findings ?? []) {
      if (finding.silenced) continue;
      const range = findRange(document, finding);
      if (range) highlights.get(finding.severity)?.add(range);
    }
  };
  const scheduleDrawing = (): void => {
    if (idle === 0) idle = requestIdleCallback(draw, { timeout: LONGEST_WAIT });
  };
  const scheduleAfterScrolling = (): void => {
    clearTimeout(rest);
    rest = setTimeout(scheduleDrawing, SCROLL_PAUSE);
  };

  const stop = outcomes.onOutcome(scheduleDrawing);
  // Scroll events of the desk do not bubble. The focus moves at a jump and when a note opens.
  window.document.addEventListener('scroll', scheduleAfterScrolling, { capture: true, passive: true });
  window.document.addEventListener('focusin', scheduleAfterScrolling);
  scheduleDrawing();
  return () => {
    stop();
    clearTimeout(rest);
    cancelIdleCallback(idle);
    window.document.removeEventListener('scroll', scheduleAfterScrolling, { capture: true });
    window.document.removeEventListener('focusin', scheduleAfterScrolling);
    for (const severity of SEVERITIES) CSS.highlights.delete(getHighlightName(severity));
  };
}

function getHighlightName(severity: FindingSeverity): string {
  return `finding-${severity}`;
}

/** The visible range of a finding's text; null: it is outside the view. */
function findRange(document: OpenDocument, finding: CheckFinding): Range | null {
  const words = getFindingText(finding);
  const { location } = finding;
  if (words === null || location === null) return null;
  const name = CSS.escape(location.node);
  const typed = window.document.querySelector<HTMLElement>(`[contenteditable] [data-id="${name}"]`);
  if (typed) return isVisible(typed) ? findRangeInEditor(typed, location) : null;
  const drawn =
    window.document.querySelector<HTMLElement>(`${SHEET} [data-pub="${name}"]`) ??
    findTopLevelElement(document, location);
  return drawn && isVisible(drawn) ? findRangeOfText(drawn, words) : null;
}

/** The element of a top-level node. */
function findTopLevelElement({ editor }: OpenDocument, { node: id }: Location): HTMLElement | null {
  return editor.getEditorState().read(() => {
    const node = $getRoot()
      .getChildren()
      .find((one) => $idOf(one) === id);
    return node ? editor.getElementByKey(node.getKey()) : null;
  });
}

function isVisible(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function findRangeInEditor(element: HTMLElement, { range }: Location): Range | null {
  const editor = getNearestEditorFromDOMNode(element);
  if (!editor || !range) return null;
  const points = editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(element);
      return $isElementNode(node) ? [$findPoint(node, range.from, 'start'), $findPoint(node, range.to, 'end')] : [];
    },
    { editor },
  );
  const [from, to] = points.map((point) => findTextAt(point, (key) => editor.getElementByKey(key)));
  return from && to ? makeRange(from, to) : null;
}

function findTextAt({ key, offset, type }: TextPoint, elementOf: (key: string) => HTMLElement | null) {
  const element = type === 'text' ? elementOf(key) : null;
  const [node] = element ? findTextNodes(element) : [];
  return node ? { node, at: Math.min(offset, node.data.length) } : null;
}

function findRangeOfText(element: HTMLElement, words: string): Range | null {
  const found = findText(findTextNodes(element), words);
  return found && makeRange({ node: found.from.piece, at: found.from.at }, { node: found.to.piece, at: found.to.at });
}

function makeRange(from: { node: Text; at: number }, to: { node: Text; at: number }): Range {
  const range = window.document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}

/** The text nodes of an element in order, without numbers of notes. */
function findTextNodes(element: HTMLElement): Text[] {
  const walker = window.document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest(`${NOTE_MARK}, ${LABEL}`)) texts.push(text);
  }
  return texts;
}
