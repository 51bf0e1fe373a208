import { $getNodeByKey, type LexicalEditor } from 'lexical';
import type { OpenDocument } from '../document/open-document.ts';
import { $readPart } from '../editor/islands/part.ts';
import { $idOf } from '../editor/nodes/state.ts';
import { bringIntoView } from '../typing/find/bring-into-view.ts';
import { hitsOn, type Owner } from '../typing/find/hits.ts';
import { linesIn } from '../typing/find/page-lines.ts';
import { afterFocus } from '../typing/focus-text.ts';
import type { TypingSurroundings } from '../typing/typing.ts';
import { type WordOnSheet, wordsInLines } from './marked-words.ts';

/** The first word behind the selection, or before it; from the other end where there is none. */
export function nextWord(words: readonly WordOnSheet[], by: 1 | -1): WordOnSheet | undefined {
  const selection = getSelection();
  const here = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!here) return words.at(by === 1 ? 0 : -1);
  const next =
    by === 1
      ? words.find(({ range }) => range.compareBoundaryPoints(Range.END_TO_START, here) >= 0)
      : words.filter(({ range }) => range.compareBoundaryPoints(Range.START_TO_END, here) <= 0).at(-1);
  return next ?? words.at(by === 1 ? 0 : -1);
}

/**
 * Selects a word where it stands, with the focus in it. One that is drawn, and edited only once it is opened, is opened first.
 * Gives the word as it stands then; null where it can't be selected.
 */
export async function goToWord(
  document: OpenDocument,
  around: Pick<TypingSurroundings, 'openNote' | 'openCaption' | 'goTo'>,
  word: WordOnSheet,
): Promise<WordOnSheet | null> {
  bringIntoView(word.range);
  if (select(word.range)) return word;
  const sheet = document.editor.getRootElement()?.closest('.sheet');
  const owner = sheet && ownerOf(word.range, sheet, document.editor);
  if (!sheet || owner?.in !== 'part') return null;
  const { id, first } = document.editor.getEditorState().read(() => {
    const node = $getNodeByKey(owner.key);
    const own = node && $readPart(node, owner.part);
    return { id: node ? $idOf(node) : '', first: own?.[0]?.id ?? '' };
  });
  if (owner.part === 'footnote') around.openNote(id);
  else if (owner.part === 'own-text') around.goTo(first);
  else around.openCaption(id);
  await new Promise((opened) => afterFocus(() => opened(undefined)));
  const live = [...sheet.querySelectorAll('.own.live .own-words')];
  const same = wordsInLines(linesIn(live)).find((one) => one.word === word.word);
  const range = same?.range();
  return range && select(range) ? { word: word.word, range } : null;
}

function ownerOf(range: Range, sheet: Element, page: LexicalEditor): Owner | null {
  const hits = hitsOn(sheet, page, { query: range.toString(), case: true, word: true });
  return hits.find((hit) => hit.range.compareBoundaryPoints(Range.START_TO_START, range) === 0)?.owner ?? null;
}

/** false: nobody types there. */
function select(range: Range): boolean {
  const host = range.startContainer.parentElement?.closest<HTMLElement>('[contenteditable]');
  if (host?.getAttribute('contenteditable') !== 'true') return false;
  host.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}
