import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Command } from '../ipc/commands.ts';
import { menuTexts } from './menu.ts';

/** What was pointed at. Electron 28 gave the kind of field another name. */
export type PointedAt = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'> &
  Partial<Pick<ContextMenuParams, 'formControlType'>> & { inputFieldType?: string };

interface PageCommands {
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
