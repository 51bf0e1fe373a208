import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { isDutch } from '../../../engine/core/spelling/is-dutch.ts';
import { NO_WORDS } from '../../../engine/core/spelling/words.ts';
import { $readPart, type EditablePart } from '../../document/editor/islands/part.ts';
import { nodesOf } from '../../document/editor/lexical-internals.ts';
import { FootnoteNode } from '../../document/editor/nodes/inline.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { linesIn, type PageLine } from '../typing/find/page-lines.ts';

/** What is no writer's words in a line: values, citations, references, labels, literal words. */
const NOT_CHECKED =
  '.var, .fld, .fn, .footnote, .citation, .cross-reference, .d-ref, .ml, .d-no, [data-role="literal"]';
/** Pixels outside what is seen. */
const NEAR = 400;

export interface SheetOfDocument {
  sheet: Element;
  page: LexicalEditor;
  /** Of the document. */
  language: string;
}

/**
 * The lines of the sheet that a writer typed in this document, in order: of the text, of a block's own words, of captions, notes and
 * title, not of the library. What is not checked in them is blanked out, so that places stay what they are. `near`: only
 * those near what is seen.
 */
export function linesToCheck(of: SheetOfDocument, near: boolean): PageLine[] {
  const { sheet, page } = of;
  const view = near ? (sheet.closest('.desk') ?? sheet).getBoundingClientRect() : null;
  const isNear = (element: Element): boolean => {
    if (view === null) return true;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > view.top - NEAR && top < view.bottom + NEAR;
  };
  return page.read(() => {
    const notes = $idsOfNotes(page);
    const parts = [
      ...sheet.querySelectorAll<HTMLElement>(':scope > .d-front .line'),
      ...(sheet.querySelector(':scope > .written')?.children ?? []),
      ...[...sheet.querySelectorAll<HTMLElement>(':scope > .d-notes > [data-note]')].filter((note) =>
        notes.has(note.dataset.note ?? ''),
      ),
    ].filter(isNear);
    return linesIn(parts).flatMap((line) => ($isWriters(line, page) ? [masked(line, of)] : []));
  });
}

/** Those of one text that is edited by itself. */
export function linesOfText(root: Element, language: string): PageLine[] {
  return linesIn([root]).map((line) => masked(line, { sheet: root, language }));
}

function $idsOfNotes(page: LexicalEditor): Set<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(page.getEditorState()).values()) if (node instanceof FootnoteNode) ids.add($idOf(node));
  return ids;
}

function $isWriters({ pieces: [first] }: PageLine, page: LexicalEditor): boolean {
  const element = first?.node.parentElement;
  const region = element?.closest<HTMLElement>('[data-part]');
  if (!element || !region) return element?.closest('.block') === null;
  const holder = $getNearestNodeFromDOMNode(region, page.getEditorState());
  return holder !== null && $readPart(holder, region.dataset.part as EditablePart) !== null;
}

function masked(line: PageLine, of: Pick<SheetOfDocument, 'sheet' | 'language'>): PageLine {
  let text = line.text;
  for (const { node, start } of line.pieces) {
    if (isChecked(node, of)) continue;
    text = text.slice(0, start) + NO_WORDS.repeat(node.length) + text.slice(start + node.length);
  }
  return { ...line, text };
}

function isChecked(node: Text, { sheet, language }: Pick<SheetOfDocument, 'sheet' | 'language'>): boolean {
  const element = node.parentElement;
  if (!element || element.closest(NOT_CHECKED)) return false;
  const said = element.closest('[lang]');
  const lang = said && sheet.contains(said) ? said.getAttribute('lang') : language;
  return isDutch(lang);
}
