import { type BrowserWindow, type EditFlags, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Command } from '../ipc/commands.ts';
import type { House } from './house.ts';
import { menuTexts } from './menu.ts';

/** What was pointed at. */
export interface PointedAt {
  isEditable: boolean;
  selectionText: string;
  editFlags: Pick<EditFlags, 'canCut' | 'canCopy'>;
  /** The kind of field; `none`: it is the page. Electron 28 gave it another name. */
  formControlType?: string;
  inputFieldType?: string;
}

interface PageCommands {
  isPossible: (command: Command) => boolean;
  command: (command: Command) => void;
}

/** What a menu on the page of a window can ask of it. */
export function pageCommands({ menu, windows }: Pick<House, 'menu' | 'windows'>, window: number): PageCommands {
  return {
    isPossible: (command) => menu.isPossible(window, command),
    command: (command) => windows.command(window, command),
  };
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
