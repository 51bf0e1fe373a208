import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { $readPart } from '../../document/editor/islands/part.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { DocumentCommands } from '../document-commands.ts';
import { EDITED_TEXT, SHEET } from '../page/page-elements.ts';
import { bringIntoView } from '../typing/find/bring-into-view.ts';
import { hitsOn, type Owner } from '../typing/find/hits.ts';
import { linesIn } from '../typing/find/page-lines.ts';
import { afterFocus } from '../typing/focus-text.ts';
import { type WordOnSheet, wordsInLines } from './marked-words.ts';

/** Steps through marked words, from the selection or from the last word that could not be selected. */
export interface WordSteps {
  next: (words: readonly WordOnSheet[], by: 1 | -1) => WordOnSheet | undefined;
  /** Continues the next step from this word, which could not be selected, as long as the selection stays the same. */
  skip: (words: readonly WordOnSheet[], word: WordOnSheet) => void;
}

export function createWordSteps(): WordSteps {
  let last: { word: string; index: number; selected: Range | null } | null = null;
  return {
    next: (words, by) => {
      const from = last;
      last = null;
      const isThere = from !== null && words[from.index]?.word === from.word && isSame(selected(), from.selected);
      return isThere ? words.at((from.index + by) % words.length) : nextWord(words, by);
    },
    skip: (words, word) => {
      last = { word: word.word, index: words.indexOf(word), selected: selected()?.cloneRange() ?? null };
    },
  };
}

function selected(): Range | null {
  const selection = getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

function isSame(one: Range | null, other: Range | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

/** The first word behind the selection, or before it; starts again at the other end if there is none. */
function nextWord(words: readonly WordOnSheet[], by: 1 | -1): WordOnSheet | undefined {
  const here = selected();
  if (!here) return words.at(by === 1 ? 0 : -1);
  const next =
    by === 1
      ? words.find(({ range }) => range.compareBoundaryPoints(Range.END_TO_START, here) >= 0)
      : words.filter(({ range }) => range.compareBoundaryPoints(Range.START_TO_END, here) <= 0).at(-1);
  return next ?? words.at(by === 1 ? 0 : -1);
}

/**
 * Selects a marked word and focuses its editor. Text without an open editor is opened first. Returns the word in its
 * new position; null if it cannot be selected.
 */
export async function goToWord(
  document: OpenDocument,
  commands: DocumentCommands,
  words: readonly WordOnSheet[],
  word: WordOnSheet,
): Promise<WordOnSheet | null> {
  bringIntoView(word.range);
  if (select(word.range)) return word;
  const sheet = document.editor.getRootElement()?.closest(SHEET);
  const owner = sheet && ownerOf(word.range, sheet, document.editor);
  if (!sheet || owner?.in !== 'part') return null;
  const { id, first } = document.editor.getEditorState().read(() => {
    const node = $getNodeByKey(owner.key);
    const own = node && $readPart(node, owner.part);
    return { id: node ? $idOf(node) : '', first: own?.[0]?.id ?? '' };
  });
  const nth = nthInPart(words, word);
  if (typeof owner.part === 'object') commands.openNote(owner.part.note);
  else if (owner.part === 'footnote') commands.openNote(id);
  else if (owner.part === 'own-text') commands.goTo(first);
  else if (owner.part === 'own-title') commands.openClaim(id);
  else commands.openCaption(id);
  await new Promise((opened) => afterFocus(() => opened(undefined)));
  const live = [...sheet.querySelectorAll(EDITED_TEXT)];
  const same = wordsInLines(linesIn(live)).filter((one) => one.word === word.word);
  const range = (same[nth] ?? same[0])?.range();
  return range && select(range) ? { word: word.word, range } : null;
}

/** The index of a word among equal words in its part. */
function nthInPart(words: readonly WordOnSheet[], word: WordOnSheet): number {
  const part = word.range.startContainer.parentElement?.closest('[data-part], [data-note]');
  const same = words.filter((one) => one.word === word.word && part?.contains(one.range.startContainer));
  return Math.max(0, same.indexOf(word));
}

function ownerOf(range: Range, sheet: Element, page: LexicalEditor): Owner | null {
  const hits = hitsOn(sheet, page, { query: range.toString(), case: true, word: true });
  return hits.find((hit) => hit.range.compareBoundaryPoints(Range.START_TO_START, range) === 0)?.owner ?? null;
}

/** Returns false if the text is not editable. */
function select(range: Range): boolean {
  const host = range.startContainer.parentElement?.closest<HTMLElement>('[contenteditable]');
  if (host?.getAttribute('contenteditable') !== 'true') return false;
  host.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}
