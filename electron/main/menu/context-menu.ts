import { type BrowserWindow, type EditFlags, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { Command } from '../../ipc/commands.ts';
import type { AppServices } from '../services.ts';
import { menuTexts } from './menu.ts';

/** The element that the user clicked, with its text and the possible edits. */
export interface ClickTarget {
  isEditable: boolean;
  selectionText: string;
  editFlags: Pick<EditFlags, 'canCut' | 'canCopy'>;
  /** Kind of field; `none`: the page itself. Electron 28 called it `inputFieldType`. */
  formControlType?: string;
  inputFieldType?: string;
}

interface PageCommands {
  isAvailable: (command: Command) => boolean;
  command: (command: Command) => void;
}

/** The commands of a window for a context menu on its page. */
export function pageCommands({ menu, windows }: Pick<AppServices, 'menu' | 'windows'>, window: number): PageCommands {
  return {
    isAvailable: (command) => menu.isAvailable(window, command),
    command: (command) => windows.command(window, command),
  };
}

/** Commands for the page itself: the ones most used at the caret. */
const PAGE_COMMANDS: readonly Command[] = ['makeBlock', 'insertLink', 'insertFootnote', 'insertCitation'];

/** Template of the menu for a right click or the menu key. Empty: no action is possible there. */
export function contextTemplate(
  language: InterfaceLanguage,
  { isEditable, selectionText, editFlags, formControlType, inputFieldType }: ClickTarget,
  { isAvailable, command }: PageCommands,
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  const copy: MenuItemConstructorOptions = { role: 'copy', label: text.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const pageItems = (formControlType ?? inputFieldType) === 'none' ? PAGE_COMMANDS.filter(isAvailable) : [];
  return [
    { role: 'cut', label: text.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: text.paste },
    { role: 'pasteAndMatchStyle', label: text.pasteAsText },
    { type: 'separator' },
    { role: 'selectAll', label: text.selectAll },
    ...(pageItems.length > 0 ? [{ type: 'separator' } as const] : []),
    ...pageItems.map((name) => ({ id: name, label: text[name], click: () => command(name) })),
  ];
}

export function showContextMenu(window: BrowserWindow, template: MenuItemConstructorOptions[]): void {
  if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
}
