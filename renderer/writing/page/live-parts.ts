import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { $canMoveByOne } from '../../document/editor/commands/move.ts';
import { $caretCell } from '../../document/editor/commands/tables.ts';
import { bindIsland } from '../../document/editor/islands/bind-island.ts';
import type { EditablePart, OwnNote } from '../../document/editor/islands/part.ts';
import type { Drawing } from '../../document/editor/nodes/drawing.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Holds } from '../../document/open/page-editors.ts';
import { setName } from '../../ui/element-names.ts';
import { caretRangeAt } from './caret-range.ts';
import { element } from './elements.ts';
import { $isOnFirstLine, $isOnLastLine } from './head-line.ts';
import { keepCaretInside } from './keep-caret-inside.ts';
import { focusEditor, keepFocus, openLiveEditor } from './live-editor.ts';
import { DRAWN_LABEL } from './page-elements.ts';
import type { SurroundingText } from './surrounding-text.ts';

/** The new position of the caret: an end of the text, or a point in the window. */
export type CaretPosition = 'start' | 'end' | { x: number; y: number };

export interface LivePart {
  key: NodeKey;
  part: EditablePart | OwnNote;
  /** The element of the part; while it is edited, it contains an editor. */
  region: HTMLElement;
  /** Accessible name of the field. */
  name: string;
  /** Classes that give the editable text its printed appearance, where its region does not. */
  className?: string;
  /**
   * Text that is shown before and after the edited text and does not belong to it: 'In eigen woorden: ', quotation
   * marks.
   */
  surroundingText?: SurroundingText | undefined;
  /** The content to edit if the node has no such part of its own. */
  usual?: (() => readonly BodyNode[] | null) | undefined;
  /** Called on Escape, or on an arrow at the first or last line. */
  leave: (how: 'escape' | 'up' | 'down') => void;
  /** Alt Shift ↑ ↓ on text that cannot move within the part: moves the block that contains it. */
  move?: ((direction: 'up' | 'down') => void) | undefined;
  /** Called when the editing ends, with the elements of the edited text. */
  onClose?: ((words: readonly Element[]) => void) | undefined;
}

export interface LiveParts {
  open: (part: LivePart, caret: CaretPosition) => void;
  /** The part that is being edited, and its editor. */
  current: () => { key: NodeKey; part: EditablePart | OwnNote; region: HTMLElement; editor: LexicalEditor } | null;
  close: () => void;
  /** Whether the page has the focus for a moment during an undo, and will return it. */
  isFocusHeld: () => boolean;
  end: () => void;
}

const EDITED_AS: { [Each in EditablePart]: Holds } = {
  footnote: 'note',
  'own-text': 'own-text',
  'own-title': 'claim',
  'figure-caption': 'caption',
  'table-caption': 'caption',
};

/** Opens parts of the page for editing: a note, a caption, a block's own text. At most one is open at a time. */
export function createLiveParts(
  document: OpenDocument,
  drawing: Drawing,
  changed: () => void,
  onError: (error: Error) => void,
): LiveParts {
  let now: { part: LivePart; editor: LexicalEditor; live: HTMLElement; host: HTMLElement; end: () => void } | null =
    null;

  let isHeld = false;

  const close = (): void => {
    if (!now) return;
    const { part, live, host, end } = now;
    now = null;
    part.onClose?.([...host.children]);
    end();
    live.remove();
    part.region.classList.remove('is-live');
    changed();
  };

  const open = (part: LivePart, caret: CaretPosition): void => {
    if (now && now.part.key === part.key && JSON.stringify(now.part.part) === JSON.stringify(part.part)) {
      placeCaret(now.editor, caret);
      return;
    }
    close();
    const host = setName(element('div', 'editable-text'), 'edited-text');
    const label = part.region.querySelector(DRAWN_LABEL)?.cloneNode(true) ?? null;
    const live = setName(
      element('div', part.className === undefined ? 'editable-live' : `editable-live ${part.className}`, label, host),
      'part-editor',
    );
    if (part.surroundingText) showSurroundingText(host, part.surroundingText);
    part.region.append(live);
    part.region.classList.add('is-live');
    const { editor, close: closeEditor } = openLiveEditor({
      host,
      name: part.name,
      drawing,
      newId: document.newId,
      editors: document.editors,
      holds: typeof part.part === 'object' ? 'note' : EDITED_AS[part.part],
      onError,
    });
    const isLine = typeof part.part === 'string' && part.part !== 'footnote' && part.part !== 'own-text';
    const hasFocus = () => host.contains(window.document.activeElement);
    const end = mergeRegister(
      bindIsland(document.editor, part.key, part.part, editor, {
        now: () => performance.now(),
        hasFocus,
        onGone: () => {
          const hadFocus = hasFocus();
          close();
          if (hadFocus) queueMicrotask(() => focusEditor(document.editor));
        },
        runInPage: (act) => {
          isHeld = true;
          const hadFocus = hasFocus();
          keepFocus(editor, act, () => {
            isHeld = false;
            // An undo may give the block a form without this part.
            if (!hadFocus || host.isConnected) return;
            if (now?.host === host) close();
            focusEditor(document.editor);
          });
        },
        ...(part.usual ? { libraryContent: part.usual } : {}),
      }),
      ...(isLine ? [registerOneLine(editor, part)] : []),
      registerLeaving(editor, part),
      registerMoving(editor, part),
      keepCaretInside(editor, part.leave),
      closeEditor,
    );
    now = { part, editor, live, host, end };
    changed();
    placeCaret(editor, caret);
  };

  return {
    open,
    close,
    isFocusHeld: () => isHeld,
    current: () => now && { key: now.part.key, part: now.part.part, region: now.part.region, editor: now.editor },
    end: close,
  };
}

/** Shows the text that is printed around the edited text. */
export function showSurroundingText(host: HTMLElement, { before, after }: SurroundingText): void {
  for (const [name, words] of [
    ['--before', before],
    ['--after', after],
  ] as const) {
    if (words === '') host.style.removeProperty(name);
    else host.style.setProperty(name, JSON.stringify(words));
  }
}

/** Enter leaves a one-line part, as it leaves the title. */
function registerOneLine(editor: LexicalEditor, part: LivePart): () => void {
  return mergeRegister(
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        queueMicrotask(() => part.leave('down'));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
  );
}

function registerMoving(editor: LexicalEditor, { move }: LivePart): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const direction = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
      if (!move || !direction || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
      if ($caretCell() || (node && $canMoveByOne(node, direction))) return false;
      event.preventDefault();
      event.stopPropagation();
      // Runs after the update in which the key is handled.
      queueMicrotask(() => move(direction));
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}

function registerLeaving(editor: LexicalEditor, part: LivePart): () => void {
  const leave = (event: KeyboardEvent, how: 'escape' | 'up' | 'down'): true => {
    event.preventDefault();
    event.stopPropagation();
    // Runs after the update in which the key is handled.
    queueMicrotask(() => part.leave(how));
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ESCAPE_COMMAND, (event) => leave(event, 'escape'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => !event.shiftKey && !event.altKey && $isOnFirstLine(editor) && leave(event, 'up'),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => !event.shiftKey && !event.altKey && $isOnLastLine(editor) && leave(event, 'down'),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function placeCaret(editor: LexicalEditor, caret: CaretPosition): void {
  const root = editor.getRootElement();
  if (caret === 'start' || caret === 'end' || !root) {
    focusEditor(editor, caret === 'start' ? 'rootStart' : 'rootEnd');
    return;
  }
  const at = caretRangeAt(caret.x, caret.y);
  if (!at || !root.contains(at.startContainer)) {
    focusEditor(editor, 'rootEnd');
    return;
  }
  root.focus({ preventScroll: true });
  window.getSelection()?.setBaseAndExtent(at.startContainer, at.startOffset, at.startContainer, at.startOffset);
}
