import type { Page } from '@playwright/test';

/** A unique word, which tests type and search for in the document. */
const OWN = /(?:woord|noot)\d+q/g;

export const ownWords = (text: string): Set<string> => new Set(text.match(OWN));

/** The words in the window: in the document itself, and in a part of it that is open for editing. */
export async function readWordsInWindow(shown: Page): Promise<Set<string>> {
  const texts = await shown.evaluate(() => {
    type Edited = Element & { __lexicalEditor?: { getEditorState: () => { toJSON: () => unknown } } };
    const edited: Edited[] = [...document.querySelectorAll('.sheet [contenteditable]')];
    return edited.map((one) => JSON.stringify(one.__lexicalEditor?.getEditorState().toJSON() ?? null));
  });
  return ownWords(texts.join('\n'));
}

/**
 * The words that a key may remove now: the selection, the word at either end of it, and those in a selected block or in a note
 * whose mark is selected or beside the caret.
 */
export async function readWordsInReach(shown: Page): Promise<Set<string>> {
  const texts = await shown.evaluate(() => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const sheet = document.querySelector('.sheet');
    if (!sheet) return [];
    const chosen = [...sheet.querySelectorAll('.block-frame, .block')].filter(
      (block) => block.matches('.is-on') || (range && !range.collapsed && range.intersectsNode(block)),
    );
    const wider = range?.cloneRange();
    for (const side of ['start', 'end'] as const) {
      const node = range?.[`${side}Container`];
      if (!wider || !(node instanceof Text)) continue;
      const at = range?.[`${side}Offset`] ?? 0;
      const [before, after] = [node.data.slice(0, at), node.data.slice(at)];
      if (side === 'start') wider.setStart(node, at - (/\S*\s?$/.exec(before)?.[0].length ?? 0));
      else wider.setEnd(node, at + (/^\s?\S*/.exec(after)?.[0].length ?? 0));
    }
    const isMark = (node: Node | null | undefined) => node instanceof Element && node.matches('.page-note-mark');
    const isBesideMark = (): boolean => {
      if (!range?.collapsed) return false;
      const { startContainer: node, startOffset: at } = range;
      if (!(node instanceof Text)) return isMark(node.childNodes[at - 1]) || isMark(node.childNodes[at]);
      const run = node.parentElement?.closest('[data-lexical-text]');
      return (at === 0 && isMark(run?.previousSibling)) || (at === node.length && isMark(run?.nextSibling));
    };
    const reachesNotes = chosen.length > 0 || (range !== null && !range.collapsed) || isBesideMark();
    // The editor's selection may be larger than the visible one: whole blocks, cells, pictures.
    interface ExportedNode {
      exportJSON: () => unknown;
    }
    type Edited = Element & {
      __lexicalEditor?: {
        getEditorState: () => {
          read: <Value>(act: () => Value) => Value;
          _selection: { getNodes: () => ExportedNode[]; isCollapsed?: () => boolean } | null;
        };
      };
    };
    const textOf = (node: ExportedNode): string => JSON.stringify(node.exportJSON());
    const edited: Edited[] = [...sheet.querySelectorAll('[contenteditable]')];
    const selected = edited.flatMap(({ __lexicalEditor }) => {
      const state = __lexicalEditor?.getEditorState();
      const of = state?._selection;
      if (!state || !of || of.isCollapsed?.()) return [];
      return state.read(() => of.getNodes().map(textOf));
    });
    // Parts of the selection that are elsewhere or not drawn: notes, own text of a block in a short form.
    const notes = reachesNotes ? [...sheet.querySelectorAll('.page-notes')] : [];
    return [String(wider ?? ''), ...selected, ...[...chosen, ...notes].map(({ textContent }) => textContent ?? '')];
  });
  return ownWords(texts.join('\n'));
}

/** Whether the caret is in text that can be edited, and not on a button inside it. */
export function takesLetters(shown: Page): Promise<boolean> {
  return shown.evaluate(() => {
    const { anchorNode, isCollapsed } = getSelection() ?? { anchorNode: null, isCollapsed: false };
    const edited = document.activeElement?.matches('.sheet [contenteditable="true"]') ? document.activeElement : null;
    if (!isCollapsed || !edited?.contains(anchorNode) || document.querySelector('.sheet .block-frame.is-on'))
      return false;
    const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
    return (
      element?.closest('[contenteditable]') === edited && element.closest('p, h1, h2, h3, li, .page-line') !== null
    );
  });
}

/**
 * Whether a cut would remove something. A caret in own text of a block, or in the title, cuts nothing, though a block is
 * shown as chosen.
 */
export function isSomethingSelected(shown: Page): Promise<boolean> {
  return shown.evaluate(() => {
    const isInPart = document.activeElement?.closest('.sheet [contenteditable="true"]')?.matches('.written') === false;
    return (
      getSelection()?.isCollapsed === false ||
      (!isInPart && document.querySelector('.sheet .block-frame.is-on') !== null)
    );
  });
}
