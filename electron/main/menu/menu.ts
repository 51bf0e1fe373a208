import { basename, dirname } from 'node:path';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import type { Command } from '../../ipc/commands.ts';
import { accelerator, KEYS, type KeyName } from '../../ipc/keys.ts';
import { menuEn } from '../../texts/en.ts';
import type { MenuTexts } from '../../texts/menu-texts.ts';
import { menuNl } from '../../texts/nl.ts';
import { DRAFT_EXTENSION } from '../requests/document-path.ts';

export interface MenuActions {
  command: (command: Command) => void;
  open: () => void;
  /** Shows a recent document. */
  openRecent: (file: string) => void;
}

export function menuTexts(language: InterfaceLanguage): MenuTexts {
  return language === 'en' ? menuEn : menuNl;
}

/** The native menu as a template. */
export function menuTemplate(
  language: InterfaceLanguage,
  platform: NodeJS.Platform,
  { command, open, openRecent }: MenuActions,
  recent: readonly string[],
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const keys = (name: string) => (name in KEYS ? { accelerator: accelerator(name as KeyName, mac) } : {});
  const item = (name: Command): MenuItemConstructorOptions => ({
    id: name,
    label: text[name],
    click: () => command(name),
    ...keys(name),
  });
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    label: string,
    keyName?: KeyName,
  ): MenuItemConstructorOptions => ({ role: name, label, ...(keyName === undefined ? {} : keys(keyName)) });

  const app: MenuItemConstructorOptions = {
    label: 'Inbreng',
    submenu: [
      item('about'),
      separator,
      item('settings'),
      separator,
      role('hide', text.hide),
      separator,
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
        { id: 'open', label: text.open, click: open, ...keys('open') },
        {
          id: 'recent',
          label: text.recent,
          enabled: recent.length > 0,
          submenu: labelRecent(recent).map(({ file, label }) => ({ label, click: () => openRecent(file) })),
        },
        separator,
        item('save'),
        item('saveAs'),
        item('versions'),
        separator,
        item('import'),
        item('pasteMotions'),
        item('export'),
        item('print'),
        item('copyMail'),
        item('saveSources'),
        separator,
        ...(mac ? [] : [item('settings'), separator]),
        role('close', text.close, 'close'),
        ...(mac ? [] : [role('quit', text.quit)]),
      ],
    },
    {
      label: text.edit,
      submenu: [
        item('undo'),
        item('redo'),
        separator,
        role('cut', text.cut),
        role('copy', text.copy),
        role('paste', text.paste),
        role('pasteAndMatchStyle', text.pasteAsText, 'pasteAsText'),
        role('selectAll', text.selectAll),
        separator,
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
        separator,
        item('insertCitation'),
        item('insertReference'),
        item('insertVariable'),
        separator,
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
        separator,
        item('toggleLibrary'),
        item('toggleSide'),
        item('showPreview'),
        item('showChecks'),
        item('showEvidence'),
        item('showDetails'),
        separator,
        item('nextFinding'),
        item('previousFinding'),
        item('nextMisspelt'),
        item('previousMisspelt'),
        item('nextField'),
        item('previousField'),
        item('nextRegion'),
        item('previousRegion'),
        separator,
        role('zoomIn', text.zoomIn),
        role('zoomOut', text.zoomOut),
        role('resetZoom', text.zoomReset),
        separator,
        role('togglefullscreen', text.fullScreen),
      ],
    },
    { label: text.window, submenu: [role('minimize', text.minimize)] },
    { label: text.helpMenu, submenu: [item('help'), ...(mac ? [] : [separator, item('about')])] },
  ];
}

const MAX_RECENT = 10;

/** Labels of the recent documents: the name, with the folder when names are equal. */
function labelRecent(files: readonly string[]): { file: string; label: string }[] {
  const shown = files.slice(0, MAX_RECENT).map((file) => ({ file, name: basename(file, `.${DRAFT_EXTENSION}`) }));
  return shown.map(({ file, name }) => {
    const isAlone = shown.filter((one) => one.name === name).length === 1;
    // A single ampersand would mark a keyboard key.
    return { file, label: (isAlone ? name : `${name} (${dirname(file)})`).replaceAll('&', '&&') };
  });
}

export function showMenu(language: InterfaceLanguage, actions: MenuActions, recent: readonly string[]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, actions, recent)));
}
