import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Command } from '../ipc/commands.ts';
import { menuEn } from '../texts/en.ts';
import type { MenuTexts } from '../texts/menu-texts.ts';
import { menuNl } from '../texts/nl.ts';

export interface MenuActions {
  command: (command: Command) => void;
  open: () => void;
}

/** Keys as in Word, by platform; undo and redo are the editor's, which knows what a block is. */
const KEYS: Partial<Record<Command, { mac: string; other: string }>> = {
  new: { mac: 'Cmd+N', other: 'Ctrl+N' },
  save: { mac: 'Cmd+S', other: 'Ctrl+S' },
  saveAs: { mac: 'Cmd+Shift+S', other: 'F12' },
  export: { mac: 'Cmd+Shift+X', other: 'Ctrl+Shift+X' },
  print: { mac: 'Cmd+P', other: 'Ctrl+P' },
  settings: { mac: 'Cmd+,', other: 'Ctrl+,' },
  undo: { mac: 'Cmd+Z', other: 'Ctrl+Z' },
  redo: { mac: 'Cmd+Shift+Z', other: 'Ctrl+Y' },
  find: { mac: 'Cmd+F', other: 'Ctrl+F' },
  replace: { mac: 'Cmd+Alt+F', other: 'Ctrl+H' },
  insertBlock: { mac: 'F3', other: 'F3' },
  insertLink: { mac: 'Cmd+K', other: 'Ctrl+K' },
  insertFootnote: { mac: 'Cmd+Alt+Shift+F', other: 'Ctrl+Alt+F' },
  insertPageBreak: { mac: 'Cmd+Enter', other: 'Ctrl+Enter' },
  showPreview: { mac: 'Cmd+F2', other: 'Ctrl+F2' },
  showChecks: { mac: 'F7', other: 'F7' },
  nextFinding: { mac: 'Alt+F7', other: 'Alt+F7' },
  previousFinding: { mac: 'Alt+Shift+F7', other: 'Alt+Shift+F7' },
  toggleLibrary: { mac: 'Cmd+\\', other: 'Ctrl+\\' },
  toggleSide: { mac: 'Cmd+Shift+\\', other: 'Ctrl+Shift+\\' },
  makeBlock: { mac: 'Alt+F3', other: 'Alt+F3' },
  goTo: { mac: 'Cmd+G', other: 'Ctrl+G' },
  nextRegion: { mac: 'F6', other: 'F6' },
  previousRegion: { mac: 'Shift+F6', other: 'Shift+F6' },
};

export function menuTexts(language: InterfaceLanguage): MenuTexts {
  return language === 'en' ? menuEn : menuNl;
}

/** The native menu as data. */
export function menuTemplate(
  language: InterfaceLanguage,
  platform: NodeJS.Platform,
  { command, open }: MenuActions,
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  const mac = platform === 'darwin';
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const item = (name: Command): MenuItemConstructorOptions => {
    const keys = KEYS[name];
    return {
      id: name,
      label: text[name],
      click: () => command(name),
      ...(keys ? { accelerator: mac ? keys.mac : keys.other } : {}),
    };
  };
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({ role: name, label, ...(accelerator === undefined ? {} : { accelerator }) });

  const app: MenuItemConstructorOptions = {
    label: 'Inbreng',
    submenu: [
      role('about', text.about),
      line,
      item('settings'),
      line,
      role('hide', text.hide),
      line,
      role('quit', text.quit),
    ],
  };
  return [
    ...(mac ? [app] : []),
    {
      label: text.file,
      submenu: [
        item('new'),
        item('newFromExisting'),
        { id: 'open', label: text.open, accelerator: 'CmdOrCtrl+O', click: open },
        line,
        item('save'),
        item('saveAs'),
        item('versions'),
        line,
        item('import'),
        item('export'),
        item('print'),
        line,
        ...(mac ? [] : [item('settings'), line]),
        role('close', text.close, 'CmdOrCtrl+W'),
        ...(mac ? [] : [role('quit', text.quit)]),
      ],
    },
    {
      label: text.edit,
      submenu: [
        item('undo'),
        item('redo'),
        line,
        role('cut', text.cut),
        role('copy', text.copy),
        role('paste', text.paste),
        role('pasteAndMatchStyle', text.pasteAsText, 'CmdOrCtrl+Shift+V'),
        role('selectAll', text.selectAll),
        line,
        item('find'),
        item('replace'),
        item('goTo'),
      ],
    },
    {
      label: text.insert,
      submenu: [
        item('insertBlock'),
        item('makeBlock'),
        line,
        item('insertCitation'),
        item('insertReference'),
        item('insertVariable'),
        line,
        item('insertFootnote'),
        item('insertLink'),
        item('insertPicture'),
        item('insertTable'),
        item('insertPageBreak'),
      ],
    },
    {
      label: text.view,
      submenu: [
        item('start'),
        item('library'),
        line,
        item('toggleLibrary'),
        item('toggleSide'),
        item('showPreview'),
        item('showChecks'),
        item('showEvidence'),
        item('showDetails'),
        line,
        item('nextFinding'),
        item('previousFinding'),
        item('nextRegion'),
        item('previousRegion'),
        line,
        role('zoomIn', text.zoomIn),
        role('zoomOut', text.zoomOut),
        role('resetZoom', text.zoomReset),
        line,
        role('togglefullscreen', text.fullScreen),
      ],
    },
    { label: text.window, submenu: [role('minimize', text.minimize)] },
  ];
}

export function showMenu(language: InterfaceLanguage, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, actions)));
}
