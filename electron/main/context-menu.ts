import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Command } from '../ipc/commands.ts';
import type { WordChoice } from '../ipc/word.ts';
import { menuTexts } from './menu.ts';

/** What was pointed at. Electron 28 gave the kind of field another name. */
export type PointedAt = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'> &
  Partial<Pick<ContextMenuParams, 'formControlType'>> & { inputFieldType?: string };

export interface PageCommands {
  isPossible: (command: Command) => boolean;
  command: (command: Command) => void;
}

/** Of the page itself: what is most often wanted where the caret stands. */
const ON_PAGE: readonly Command[] = ['makeBlock', 'insertLink', 'insertFootnote', 'insertCitation'];

/** The menu of a right click or of the menu key, as data. Empty: nothing can be done there. */
export function contextTemplate(
  language: InterfaceLanguage,
  { isEditable, selectionText, editFlags, formControlType, inputFieldType }: PointedAt,
  { isPossible, command }: PageCommands,
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  const copy: MenuItemConstructorOptions = { role: 'copy', label: text.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const onPage = (formControlType ?? inputFieldType) === 'none' ? ON_PAGE.filter(isPossible) : [];
  return [
    { role: 'cut', label: text.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: text.paste },
    { role: 'pasteAndMatchStyle', label: text.pasteAsText },
    { type: 'separator' },
    { role: 'selectAll', label: text.selectAll },
    ...(onPage.length > 0 ? [{ type: 'separator' } as const] : []),
    ...onPage.map((name) => ({ id: name, label: text[name], click: () => command(name) })),
  ];
}

export function showContextMenu(window: BrowserWindow, template: MenuItemConstructorOptions[]): void {
  if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
}

/** What stands above the menu of a text where it is asked for a word that is marked. */
export function wordTemplate(
  language: InterfaceLanguage,
  suggestions: readonly string[],
  choose: (choice: WordChoice) => void,
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  return [
    ...(suggestions.length > 0
      ? suggestions.map((word) => ({
          // One ampersand alone underlines the letter behind it.
          label: word.replaceAll('&', '&&'),
          click: () => choose({ chosen: 'suggestion', word }),
        }))
      : [{ label: text.noSuggestions, enabled: false }]),
    { type: 'separator' },
    { label: text.addWord, click: () => choose({ chosen: 'add' }) },
    { label: text.passOverWord, click: () => choose({ chosen: 'passOver' }) },
    { type: 'separator' },
  ];
}

/** Milliseconds in which a choice is heard after the menu closed: some systems tell of it only then. */
const LATE = 200;

/** Shows the menu of a marked word; `at` in pixels of the window, null where the mouse is. null: nothing of it was chosen. */
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
