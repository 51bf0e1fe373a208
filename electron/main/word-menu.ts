import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { WordChoice } from '../ipc/word.ts';
import type { PointedAt } from './context-menu.ts';
import { menuTexts } from './menu.ts';

/** What stands above the menu of a text where it is asked for a word that is marked. `suggestions` null: not known yet. */
export function wordTemplate(
  language: InterfaceLanguage,
  { suggestions, canPassOver }: { suggestions: readonly string[] | null; canPassOver: boolean },
  choose: (choice: WordChoice) => void,
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  return [
    ...(suggestions !== null && suggestions.length > 0
      ? suggestions.map((word) => ({
          // One ampersand alone underlines the letter behind it.
          label: word.replaceAll('&', '&&'),
          click: () => choose({ chosen: 'suggestion', word }),
        }))
      : [{ label: suggestions === null ? text.suggestionsLate : text.noSuggestions, enabled: false }]),
    { type: 'separator' },
    { label: text.addWord, click: () => choose({ chosen: 'add' }) },
    ...(canPassOver ? [{ label: text.passOverWord, click: () => choose({ chosen: 'passOver' }) }] : []),
    { type: 'separator' },
  ];
}

/** The text around a marked word, in which `selection` is selected. */
export function textAround(selection: string): PointedAt {
  const canCopy = selection !== '';
  return {
    isEditable: true,
    selectionText: selection,
    editFlags: { canCut: canCopy, canCopy },
    formControlType: 'none',
  };
}

/** Milliseconds in which a choice is heard after the menu closed: some systems tell of it only then. */
const LATE = 200;

/**
 * Shows the menu of a marked word; `at` in pixels of the window, null where the mouse is. null: nothing of it was chosen.
 */
export function askInMenu(
  window: BrowserWindow,
  template: (choose: (choice: WordChoice) => void) => MenuItemConstructorOptions[],
  at: { x: number; y: number } | null,
): Promise<WordChoice | null> {
  return new Promise((answer) => {
    Menu.buildFromTemplate(template(answer)).popup({
      window,
      ...(at && { x: Math.round(at.x), y: Math.round(at.y) }),
      callback: () => setTimeout(() => answer(null), LATE),
    });
  });
}
