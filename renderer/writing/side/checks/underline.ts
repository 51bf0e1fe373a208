import { $getNearestNodeFromDOMNode, $getRoot, $isElementNode, getNearestEditorFromDOMNode } from 'lexical';
import type { FindingSeverity } from '../../../../engine/core/checks/check.ts';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import type { Location } from '../../../../engine/core/richtext/model.ts';
import { $idOf } from '../../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import type { Outcomes } from '../../../document/open/outcomes.ts';
import { SEVERITIES } from '../finding-order.ts';
import { $pointIn, type TextPoint } from '../text-points.ts';
import { findWords, wordsOf } from './words-of-finding.ts';

/** Milliseconds: after scrolling came to rest, and the longest that an idle moment is waited for. */
const REST = 120;
const LONGEST = 1_000;

/**
 * Underlines on the page the words that open findings are about, as far as they are in sight. Drawn by the browser over the
 * text (CSS Highlight API): no node of the page changes. Worked out when the window has nothing else to do.
 */
export function underlineFindings(document: OpenDocument, outcomes: Outcomes): () => void {
  const highlights = new Map<FindingSeverity, Highlight>();
  for (const severity of SEVERITIES) {
    const highlight = new Highlight();
    highlights.set(severity, highlight);
    CSS.highlights.set(nameOf(severity), highlight);
  }
  let idle = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    idle = 0;
    for (const highlight of highlights.values()) highlight.clear();
    for (const finding of outcomes.outcome()?.findings ?? []) {
      if (finding.silenced) continue;
      const range = rangeOf(document, finding);
      if (range) highlights.get(finding.severity)?.add(range);
    }
  };
  const soon = (): void => {
    if (idle === 0) idle = requestIdleCallback(draw, { timeout: LONGEST });
  };
  const whenAtRest = (): void => {
    clearTimeout(rest);
    rest = setTimeout(soon, REST);
  };

  const stop = outcomes.onOutcome(soon);
  // Scrolling of the desk is no scrolling of the window, and does not bubble. A jump, and a note that opens, move the focus.
  window.document.addEventListener('scroll', whenAtRest, { capture: true, passive: true });
  window.document.addEventListener('focusin', whenAtRest);
  soon();
  return () => {
    stop();
    clearTimeout(rest);
    cancelIdleCallback(idle);
    window.document.removeEventListener('scroll', whenAtRest, { capture: true });
    window.document.removeEventListener('focusin', whenAtRest);
    for (const severity of SEVERITIES) CSS.highlights.delete(nameOf(severity));
  };
}

function nameOf(severity: FindingSeverity): string {
  return `finding-${severity}`;
}

/** Where the words of a finding stand on the screen; null: nowhere in sight. */
function rangeOf(document: OpenDocument, finding: CheckFinding): Range | null {
  const words = wordsOf(finding);
  const { location } = finding;
  if (words === null || location === null) return null;
  const name = CSS.escape(location.node);
  const typed = window.document.querySelector<HTMLElement>(`[contenteditable] [data-id="${name}"]`);
  if (typed) return isInSight(typed) ? rangeInEditor(typed, location) : null;
  const drawn =
    window.document.querySelector<HTMLElement>(`.sheet [data-pub="${name}"]`) ?? placeElement(document, location);
  return drawn && isInSight(drawn) ? rangeOfWords(drawn, words) : null;
}

/** The element of a block that stands in the text. */
function placeElement({ editor }: OpenDocument, { node: id }: Location): HTMLElement | null {
  return editor.getEditorState().read(() => {
    const node = $getRoot()
      .getChildren()
      .find((one) => $idOf(one) === id);
    return node ? editor.getElementByKey(node.getKey()) : null;
  });
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function rangeInEditor(element: HTMLElement, { range }: Location): Range | null {
  const editor = getNearestEditorFromDOMNode(element);
  if (!editor || !range) return null;
  const points = editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(element);
      return $isElementNode(node) ? [$pointIn(node, range.from, 'start'), $pointIn(node, range.to, 'end')] : [];
    },
    { editor },
  );
  const [from, to] = points.map((point) => textAt(point, (key) => editor.getElementByKey(key)));
  return from && to ? rangeBetween(from, to) : null;
}

function textAt({ key, offset, type }: TextPoint, elementOf: (key: string) => HTMLElement | null) {
  const element = type === 'text' ? elementOf(key) : null;
  const [node] = element ? textsIn(element) : [];
  return node ? { node, at: Math.min(offset, node.data.length) } : null;
}

function rangeOfWords(element: HTMLElement, words: string): Range | null {
  const found = findWords(textsIn(element), words);
  return (
    found && rangeBetween({ node: found.from.piece, at: found.from.at }, { node: found.to.piece, at: found.to.at })
  );
}

function rangeBetween(from: { node: Text; at: number }, to: { node: Text; at: number }): Range {
  const range = window.document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}

/** The words of an element in order; numbers of notes are none. */
function textsIn(element: HTMLElement): Text[] {
  const walker = window.document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('.fn, .ml')) texts.push(text);
  }
  return texts;
}
