import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { isDutch } from '../../../engine/core/spelling/is-dutch.ts';
import { NOT_A_WORD } from '../../../engine/core/spelling/words.ts';
import { $readPart, type EditablePart } from '../../document/editor/islands/part.ts';
import { nodesOf } from '../../document/editor/lexical-internals.ts';
import { FootnoteNode } from '../../document/editor/nodes/inline.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { BLOCK, DESK, EDITED_LINE, NOT_TYPED, NOTE, PART, TEXT } from '../page/page-elements.ts';
import { linesIn, type PageLine } from '../typing/find/page-lines.ts';

/** Pixels around the visible part of the page. */
const MARGIN = 400;

export interface SheetOfDocument {
  sheet: Element;
  page: LexicalEditor;
  /** Language of the document. */
  language: string;
}

/**
 * The lines of the sheet that the user typed in this document, in order: text, own text of blocks, captions, notes and
 * the title, but no library text. Unchecked parts are replaced by blanks, so that positions stay valid. `near`: only
 * lines near the visible part.
 */
export function linesToCheck(of: SheetOfDocument, near: boolean): PageLine[] {
  const { sheet, page } = of;
  const view = near ? (sheet.closest(DESK) ?? sheet).getBoundingClientRect() : null;
  const isNear = (element: Element): boolean => {
    if (view === null) return true;
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > view.top - MARGIN && top < view.bottom + MARGIN;
  };
  return page.read(() => {
    const notes = $idsOfNotes(page);
    const parts = [
      ...sheet.querySelectorAll<HTMLElement>(EDITED_LINE),
      ...(sheet.querySelector(TEXT)?.children ?? []),
      ...[...sheet.querySelectorAll<HTMLElement>(NOTE)].filter((note) => notes.has(note.dataset.note ?? '')),
    ].filter(isNear);
    return linesIn(parts).flatMap((line) => ($isTypedText(line, page) ? [maskUnchecked(line, of)] : []));
  });
}

/** The lines of one text that is edited by itself. */
export function linesOfText(root: Element, language: string): PageLine[] {
  return linesIn([root]).map((line) => maskUnchecked(line, { sheet: root, language }));
}

function $idsOfNotes(page: LexicalEditor): Set<string> {
  const ids = new Set<string>();
  for (const node of nodesOf(page.getEditorState()).values()) if (node instanceof FootnoteNode) ids.add($idOf(node));
  return ids;
}

function $isTypedText({ pieces: [first] }: PageLine, page: LexicalEditor): boolean {
  const element = first?.node.parentElement;
  const region = element?.closest<HTMLElement>(PART);
  if (!element || !region) return element?.closest(BLOCK) === null;
  const holder = $getNearestNodeFromDOMNode(region, page.getEditorState());
  return holder !== null && $readPart(holder, region.dataset.part as EditablePart) !== null;
}

function maskUnchecked(line: PageLine, of: Pick<SheetOfDocument, 'sheet' | 'language'>): PageLine {
  let text = line.text;
  for (const { node, start } of line.pieces) {
    if (isChecked(node, of)) continue;
    text = text.slice(0, start) + NOT_A_WORD.repeat(node.length) + text.slice(start + node.length);
  }
  return { ...line, text };
}

function isChecked(node: Text, { sheet, language }: Pick<SheetOfDocument, 'sheet' | 'language'>): boolean {
  const element = node.parentElement;
  if (!element || element.closest(NOT_TYPED)) return false;
  const said = element.closest('[lang]');
  const lang = said && sheet.contains(said) ? said.getAttribute('lang') : language;
  return isDutch(lang);
}
