import { registerTableSelectionObserver } from '@lexical/table';
import {
  $addUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { $changeLevel, $isInListItem } from '../../document/editor/commands/line-level.ts';
import { registerLock, registerLockedInput } from '../../document/editor/commands/lock.ts';
import { registerParagraphSteps } from '../../document/editor/commands/step-paragraph.ts';
import { $setStyle, type StyleName } from '../../document/editor/commands/style.ts';
import { $goToCell } from '../../document/editor/commands/tables.ts';
import { syncSelectionBeforeKeys } from '../../document/editor/sync-selection.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { isMac } from '../../ui/keys/key-table.ts';
import { registerInlineClicks } from './citation/inline-clicks.ts';
import { registerClipboard } from './clipboard/register-clipboard.ts';
import { createFinder, type Finder } from './find/finder.ts';
import { focusText } from './focus-text.ts';
import { registerKeys } from './keys/register-keys.ts';
import { followLastPlaces } from './last-places.ts';
import { followTriggers, type MenuController } from './menu/menu-controller.ts';
import { createPanels, type Panels } from './panels/panels.ts';
import { createPictures } from './picture/pictures.ts';
import { createRun, type RunAction } from './run.ts';
import { registerShortcuts } from './shortcuts/register-shortcuts.ts';
import { registerCaptions } from './table/show-captions.ts';
import type { TypingTexts } from './texts/nl.ts';
import { startTyping, type Typing, type TypingSurroundings } from './typing.ts';
import { followTypingState, type TypingStates } from './typing-state.ts';
import { registerTypography } from './typography/register-typography.ts';

/** All that typing is, for one open document: made once, beside the page. */
export interface TypingRoom {
  typing: Typing;
  states: TypingStates;
  panels: Panels;
  menu: MenuController;
  finder: Finder;
  /** Does an action where the caret stands: a command of the native menu, a button. */
  run: RunAction;
  setStyle: (style: StyleName) => void;
  /** Where Shift F10 goes in a table. Gives the function that ends it. */
  setTableBar: (focus: () => void) => () => void;
  end: () => void;
}

export interface TypingRoomOptions {
  document: OpenDocument;
  around: TypingSurroundings;
  /** In the language of the interface as it is now. */
  texts: () => TypingTexts;
}

/** Sets up typing: which editor has the focus, keys, typography, tables. Each editor takes part by `typing.attach`. */
export function openTypingRoom({ document, around, texts }: TypingRoomOptions): TypingRoom {
  const typing = startTyping(document, around);
  const states = followTypingState(typing);
  const panels = createPanels();
  const places = followLastPlaces(document.editor);
  const menu = followTriggers(typing, (most) => around.say(texts().said.tooLong(most)));
  const finder = createFinder(typing);
  const pictures = createPictures({ typing, panels, texts });
  const run = createRun({ typing, panels, states, places, menu, pictures, texts });
  const refused = (): void => around.say(texts().said.literal);

  const stopHearing = syncSelectionBeforeKeys(window.document);

  let focusTableBar: (() => void) | null = null;

  const stop = typing.each((editor, holds) =>
    mergeRegister(
      registerKeys(editor, run),
      ...(isMac() ? [] : [registerParagraphSteps(editor)]),
      registerTypography(editor, () => document.head().language),
      registerShortcuts(editor, holds),
      registerLock(editor, refused),
      registerLockedInput(editor, refused),
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
          // As in Word, also where the level can't be another: who types on types in the list.
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
      stopHearing();
      menu.end();
      finder.end();
      states.end();
      places.end();
    },
  };
}
