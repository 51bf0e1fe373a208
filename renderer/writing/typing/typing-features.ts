import { registerTableSelectionObserver } from '@lexical/table';
import {
  $addUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $changeLevel, $isInListItem } from '../../document/editor/commands/line-level.ts';
import { registerLock, registerLockedInput } from '../../document/editor/commands/lock.ts';
import { registerParagraphSteps } from '../../document/editor/commands/step-paragraph.ts';
import { $setStyle, type StyleName } from '../../document/editor/commands/style.ts';
import { $goToCell } from '../../document/editor/commands/tables.ts';
import { syncSelectionBeforeKeys } from '../../document/editor/sync-selection.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { actionOf, isMac, type TypingActionName } from '../../ui/keys/key-table.ts';
import type { DocumentCommands } from '../document-commands.ts';
import { registerInlineClicks } from './citation/inline-clicks.ts';
import { registerClipboard } from './clipboard/register-clipboard.ts';
import { createFinder, type Finder } from './find/finder.ts';
import { focusText } from './focus-text.ts';
import { followLastEdits } from './last-edits.ts';
import { followTriggers, type MenuController } from './menu/menu-controller.ts';
import { createPanels, type Panels } from './panels/panels.ts';
import { createPictures } from './picture/pictures.ts';
import { createRunAction, type RunAction } from './run-action.ts';
import { registerShortcuts } from './shortcuts/register-shortcuts.ts';
import { registerCaptions } from './table/show-captions.ts';
import type { TypingTexts } from './texts/nl.ts';
import { startTyping, type Typing, type TypingDependencies } from './typing.ts';
import { followTypingState, type TypingStates } from './typing-state.ts';
import { registerTypography } from './typography/register-typography.ts';

/**
 * All typing features of one open document: the menus at the caret, panels, find bar, and actions. Made once, next to
 * the page. `typing.ts` connects them to the editor that has the focus; each subfolder has one feature.
 */
export interface TypingFeatures {
  typing: Typing;
  states: TypingStates;
  panels: Panels;
  menu: MenuController;
  finder: Finder;
  /** Runs an action at the caret, for the native menu and for buttons. */
  run: RunAction;
  setStyle: (style: StyleName) => void;
  /** Sets the function that Shift F10 calls in a table. Returns a function that removes it. */
  setTableBar: (focus: () => void) => () => void;
  end: () => void;
}

export interface TypingFeaturesOptions {
  document: OpenDocument;
  commands: DocumentCommands;
  dependencies: TypingDependencies;
  /** Strings in the present language of the interface. */
  texts: () => TypingTexts;
}

/** Sets up typing in all editors of the document. An editor joins by `typing.attach`. */
export function openTypingFeatures({ document, commands, dependencies, texts }: TypingFeaturesOptions): TypingFeatures {
  const typing = startTyping(document, commands, dependencies);
  const states = followTypingState(typing);
  const panels = createPanels();
  const places = followLastEdits(document.editor);
  const menu = followTriggers(typing, (most) => commands.say(texts().messages.tooLong(most)));
  const finder = createFinder(typing);
  const pictures = createPictures({ typing, panels, texts });
  const run = createRunAction({ typing, panels, states, places, menu, pictures, texts });
  const onRefused = (): void => commands.say(texts().messages.literal);

  const stopListening = syncSelectionBeforeKeys(window.document);

  let focusTableBar: (() => void) | null = null;

  const stop = typing.each((editor, holds) =>
    mergeRegister(
      registerKeys(editor, run),
      ...(isMac() ? [] : [registerParagraphSteps(editor)]),
      registerTypography(editor, () => document.head().language),
      registerShortcuts(editor, holds),
      registerLock(editor, onRefused),
      registerLockedInput(editor, onRefused),
      registerClipboard(editor, { typing, holds, texts, pictures: pictures.take }),
      registerTableSelectionObserver(editor, false),
      registerCaptions(editor, typing),
      registerInlineClicks(editor, panels),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== 'F10' || !event.shiftKey || !focusTableBar) return false;
          event.preventDefault();
          focusTableBar();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if ($goToCell(event.shiftKey ? 'previous' : 'next')) {
            event.preventDefault();
            return true;
          }
          // As in Word, also if the level cannot change: the user continues typing in the list.
          if (!$isInListItem()) return false;
          event.preventDefault();
          $addUpdateTag(HISTORY_PUSH_TAG);
          $changeLevel(editor, event.shiftKey ? 'out' : 'in');
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  );
  return {
    typing,
    states,
    panels,
    menu,
    finder,
    run,
    setTableBar: (focus) => {
      focusTableBar = focus;
      return () => {
        if (focusTableBar === focus) focusTableBar = null;
      };
    },
    setStyle: (style) => {
      typing.active().update(() => $setStyle(style), { tag: HISTORY_PUSH_TAG, discrete: true });
      focusText(typing.active());
    },
    end: () => {
      stop();
      stopListening();
      menu.end();
      finder.end();
      states.end();
      places.end();
    },
  };
}

/**
 * Runs the action that the key table has for a key. Other keys, and keys without an action here, go on to the editor.
 */
function registerKeys(editor: LexicalEditor, run: (action: TypingActionName) => boolean): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.isComposing) return false;
      const action = actionOf(event, isMac());
      if (action === null || !run(action)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
