import { $getSelection, $setSelection, type BaseSelection, type LexicalEditor } from 'lexical';
import type { Holds } from '../document/page-editors.ts';
import type { Panels } from './panels.ts';
import { HOLDS } from './run.ts';
import type { TypingTexts } from './texts/nl.ts';
import type { PictureIn, Typing } from './typing.ts';

/** Pictures on their way into the text: each is asked for its alternative text before it stands there. */
export interface Pictures {
  /** Asks for a file. */
  choose: () => void;
  /** What was pasted or dropped; says what no picture is. */
  take: (files: readonly File[]) => void;
  /** Pictures that are dropped on an editor go into its text; other files are the app's to import. */
  registerDrop: (editor: LexicalEditor, holds: Holds) => () => void;
}

const PICTURE = /^image\/(?:png|jpeg|svg\+xml)$/;

interface Parts {
  typing: Typing;
  panels: Panels;
  texts: () => TypingTexts;
}

export function createPictures({ typing, panels, texts }: Parts): Pictures {
  const { around } = typing;
  const settle = (picture: PictureIn | null): void => {
    if (picture?.ok) panels.open({ what: 'picture', picture });
    else if (picture) around.say(picture.message);
  };
  const take = (files: readonly File[]): void => {
    const picture = files.find(({ type }) => PICTURE.test(type));
    if (!picture) around.say(texts().picture.kind);
    else if (!HOLDS[typing.holds()].tables) around.say(texts().said.notHere(texts().actions.insertPicture));
    else void around.addPicture(picture).then(settle);
  };
  return {
    choose: () => void around.choosePicture().then(settle),
    take,
    registerDrop: (editor, holds) => {
      const isPicture = (event: DragEvent): boolean => {
        const items = [...(event.dataTransfer?.items ?? [])];
        return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && PICTURE.test(type));
      };
      const onDragOver = (event: DragEvent): void => {
        if (isPicture(event)) event.preventDefault();
      };
      const onDrop = (event: DragEvent): void => {
        if (!isPicture(event) || !HOLDS[holds].tables) return;
        event.preventDefault();
        event.stopPropagation();
        const files = [...(event.dataTransfer?.files ?? [])];
        placeCaret(editor, event);
        take(files);
      };
      return editor.registerRootListener((root, former) => {
        former?.removeEventListener('dragover', onDragOver);
        former?.removeEventListener('drop', onDrop, true);
        root?.addEventListener('dragover', onDragOver);
        root?.addEventListener('drop', onDrop, true);
      });
    },
  };
}

function placeCaret(editor: LexicalEditor, { clientX, clientY }: DragEvent): void {
  const at = document.caretRangeFromPoint(clientX, clientY);
  const root = editor.getRootElement();
  if (!at || !root?.contains(at.startContainer)) return;
  root.focus({ preventScroll: true });
  window.getSelection()?.setBaseAndExtent(at.startContainer, at.startOffset, at.startContainer, at.startOffset);
}

/** The selection of an editor, to come back to after a panel had the focus. */
export function keptSelection(editor: LexicalEditor): BaseSelection | null {
  return editor.getEditorState().read(() => $getSelection()?.clone() ?? null);
}

/** Puts the selection back; to be called within the update that works on it. */
export function $restoreSelection(selection: BaseSelection | null): void {
  if (selection && !$getSelection()) $setSelection(selection.clone());
}
