import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { WordChoice } from '../../ipc/word.ts';
import type { ClickTarget } from './context-menu.ts';
import { menuTexts } from './menu.ts';

/**
 * Items for a misspelt word, shown above the usual text menu. `suggestions` null: not known yet. `canPassOver`: offers
 * to ignore the word in this document.
 */
export function wordMenuTemplate(
  language: InterfaceLanguage,
  { suggestions, canPassOver }: { suggestions: readonly string[] | null; canPassOver: boolean },
  choose: (choice: WordChoice) => void,
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  return [
    ...(suggestions !== null && suggestions.length > 0
      ? suggestions.map((word) => ({
          // A single ampersand would mark a keyboard key.
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

/** The text around the misspelt word, as a target of the usual text menu. */
export function editableText(selection: string): ClickTarget {
  const canCopy = selection !== '';
  return {
    isEditable: true,
    selectionText: selection,
    editFlags: { canCut: canCopy, canCopy },
    formControlType: 'none',
  };
}

/** Milliseconds to wait for a choice after the menu closed: some systems report it only then. */
const CLICK_DELAY = 200;

/**
 * Shows the menu of a misspelt word. `at`: pixels of the window; null: at the mouse. Resolves to null when the user
 * chose nothing, or an item of the usual text menu.
 */
export function showWordMenu(
  window: BrowserWindow,
  template: (choose: (choice: WordChoice) => void) => MenuItemConstructorOptions[],
  at: { x: number; y: number } | null,
): Promise<WordChoice | null> {
  return new Promise((resolve) => {
    Menu.buildFromTemplate(template(resolve)).popup({
      window,
      ...(at && { x: Math.round(at.x), y: Math.round(at.y) }),
      callback: () => setTimeout(() => resolve(null), CLICK_DELAY),
    });
  });
}
