import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical';
import { $changeCase } from '../../document/editor/commands/change-case.ts';
import { $insertAtTopLevel, $insertFootnote } from '../../document/editor/commands/insert.ts';
import { $changeLevel } from '../../document/editor/commands/line-level.ts';
import { $unlockSelection } from '../../document/editor/commands/lock.ts';
import { $moveByOne } from '../../document/editor/commands/move.ts';
import { $setStyle, type StyleName } from '../../document/editor/commands/style.ts';
import { $align, $caretCell, $insertTable, $moveRows } from '../../document/editor/commands/tables.ts';
import { selectionOf } from '../../document/editor/lexical-internals.ts';
import { $createPageBreak } from '../../document/editor/nodes/blocks.ts';
import { $setId } from '../../document/editor/nodes/state.ts';
import type { Holds } from '../../document/open/page-editors.ts';
import type { TypingActionName } from '../../ui/keys/key-table.ts';
import { ALLOWED_CONTENT } from './allowed-content.ts';
import { panelAtCaret } from './citation/inline-clicks.ts';
import { focusText, scrollToWhole } from './focus-text.ts';
import type { LastEdits } from './last-edits.ts';
import type { MenuController, TriggerText } from './menu/menu-controller.ts';
import type { Panels } from './panels/panels.ts';
import type { Pictures } from './picture/pictures.ts';
import type { TypingTexts } from './texts/nl.ts';
import type { Typing } from './typing.ts';
import type { TypingStates } from './typing-state.ts';

/** Size of a new table. */
const NEW_TABLE = { rows: 3, columns: 3 };

interface RunDependencies {
  typing: Typing;
  panels: Panels;
  states: TypingStates;
  places: LastEdits;
  menu: MenuController;
  pictures: Pictures;
  texts: () => TypingTexts;
}

export type RunAction = (action: TypingActionName) => boolean;

/**
 * Returns a function that runs an action in the editor that has the focus. It returns false if the editor should handle
 * the key itself; if the action is impossible here, the status bar says why.
 */
export function createRunAction({ typing, panels, states, places, menu, pictures, texts }: RunDependencies): RunAction {
  const update = (act: () => void): void => {
    const editor = typing.active();
    editor.update(act, { tag: HISTORY_PUSH_TAG, discrete: true });
    focusText(editor);
  };
  const format = (mark: TextFormatType): boolean => {
    typing.active().dispatchCommand(FORMAT_TEXT_COMMAND, mark);
    focusText(typing.active());
    return true;
  };
  const isAllowed = (content: keyof (typeof ALLOWED_CONTENT)[Holds], name: string): boolean => {
    if (ALLOWED_CONTENT[typing.holds()][content]) return true;
    typing.commands.say(texts().messages.notHere(name));
    return false;
  };
  /** Text would replace a block or cells that are selected as a whole. */
  const isInText = (name: string): boolean => {
    const selection = selectionOf(typing.active().getEditorState());
    if (selection === null || $isRangeSelection(selection)) return true;
    typing.commands.say(texts().messages.notHere(name));
    return false;
  };
  const openMenu = (sign: TriggerText, name: string): boolean => {
    if (isInText(name)) menu.openWith(sign);
    return true;
  };
  const style = (name: StyleName, content: string): boolean => {
    if (name !== 'text' && !isAllowed('headings', content)) return true;
    update(() => $setStyle(name));
    return true;
  };
  const list = (kind: 'bullet' | 'number'): boolean => {
    const { actions } = texts();
    if (!isAllowed('lists', kind === 'bullet' ? actions.bullets : actions.numbers)) return true;
    const editor = typing.active();
    const insert = kind === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
    editor.dispatchCommand(states.state().list === kind ? REMOVE_LIST_COMMAND : insert, undefined);
    focusText(editor);
    return true;
  };
  const move = (direction: 'up' | 'down'): boolean => {
    update(() => {
      if ($caretCell()) $moveRows(direction);
      else {
        const node = $anchorNode();
        if (node) $moveByOne(node, direction);
      }
    });
    return true;
  };
  const align = (side: 'left' | 'center' | 'right'): boolean => {
    update(() => {
      if (!$align(side)) typing.commands.say(texts().messages.alignment);
    });
    return true;
  };
  const say = (sentence: string): boolean => {
    typing.commands.say(sentence);
    return true;
  };
  const open = (act: () => void): boolean => {
    act();
    return true;
  };

  const actions: { [Name in TypingActionName]: () => boolean } = {
    undo: () => typing.active().dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => typing.active().dispatchCommand(REDO_COMMAND, undefined),
    bold: () => format('bold'),
    italic: () => format('italic'),
    underline: () => format('underline'),
    nonBreakingSpace: () =>
      open(() => update(() => typing.active().dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, '\u00a0'))),
    changeCase: () => open(() => update(() => void $changeCase())),
    link: () => {
      const beside = panelAtCaret(typing.active());
      if (beside || isInText(texts().actions.link)) panels.open(beside ?? { what: 'link' });
      return true;
    },
    find: () => open(() => panels.openFind('find')),
    replace: () => open(() => panels.openFind('replace')),
    goTo: () => open(() => panels.open({ what: 'goTo' })),
    lastPlace: () => places.back() || say(texts().messages.noPlace),
    pageBreak: () => {
      if (isAllowed('blocks', texts().actions.pageBreak)) update(() => $insertAtTopLevel($createPageBreak()));
      return true;
    },
    // Chromium pastes without formatting.
    pasteAsText: () => false,
    footnote: () => {
      const { footnote } = texts().actions;
      if (isAllowed('notes', footnote) && isInText(footnote)) insertFootnote(typing);
      return true;
    },
    heading1: () => style('heading-1', texts().actions.heading1),
    heading2: () => style('heading-2', texts().actions.heading2),
    heading3: () => style('heading-3', texts().actions.heading3),
    text: () => style('text', texts().actions.text),
    bullets: () => list('bullet'),
    numbers: () => list('number'),
    moveUp: () => move('up'),
    moveDown: () => move('down'),
    levelUp: () => open(() => update(() => $changeLevel(typing.active(), 'out'))),
    levelDown: () => open(() => update(() => $changeLevel(typing.active(), 'in'))),
    alignLeft: () => align('left'),
    alignCenter: () => align('center'),
    alignRight: () => align('right'),
    justify: () => say(texts().messages.alignment),
    font: () => say(texts().messages.font),
    trackChanges: () => say(texts().messages.changes),
    insertTable: () => {
      if (states.state().table) return say(texts().messages.notHere(texts().actions.insertTable));
      if (!isAllowed('tables', texts().actions.insertTable)) return true;
      update(() => scrollToWhole(typing.active(), $insertTable(NEW_TABLE.rows, NEW_TABLE.columns).getKey()));
      return true;
    },
    insertPicture: () => {
      if (isAllowed('tables', texts().actions.insertPicture)) pictures.choose();
      return true;
    },
    insertBlock: () => open(typing.commands.focusLibrarySearch),
    insertCitation: () => openMenu('@', texts().actions.insertCitation),
    insertReference: () => openMenu('[[', texts().actions.insertReference),
    insertVariable: () => openMenu('{{', texts().actions.insertVariable),
    detach: () => open(() => update($unlockSelection)),
  };
  return (action) => actions[action]();
}

function $anchorNode() {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes()[0];
  return $isRangeSelection(selection) ? selection.anchor.getNode() : undefined;
}

/** Inserts a note at the caret and opens it for typing. */
function insertFootnote(typing: Typing): void {
  const editor: LexicalEditor = typing.active();
  const id = typing.document.newId();
  let isInserted = false;
  editor.update(
    () => {
      const note = $insertFootnote();
      if (note) $setId(note, id);
      isInserted = note !== null;
    },
    {
      tag: HISTORY_PUSH_TAG,
      discrete: true,
      // A key is handled within an update of its own, so the note exists only after it.
      onUpdate: () => {
        if (isInserted) typing.commands.openNote(id);
      },
    },
  );
}
