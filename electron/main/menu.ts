import { basename, dirname } from 'node:path';
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Command } from '../ipc/commands.ts';
import { accelerator, KEYS, type KeyName } from '../ipc/keys.ts';
import { menuEn } from '../texts/en.ts';
import type { MenuTexts } from '../texts/menu-texts.ts';
import { menuNl } from '../texts/nl.ts';
import { DRAFTS } from './document-path.ts';

export interface MenuActions {
  command: (command: Command) => void;
  open: () => void;
  /** Shows a recent document. */
  openRecent: (file: string) => void;
}

export function menuTexts(language: InterfaceLanguage): MenuTexts {
  return language === 'en' ? menuEn : menuNl;
}

/** The native menu as data. */
export function menuTemplate(
  language: InterfaceLanguage,
  platform: NodeJS.Platform,
  { command, open, openRecent }: MenuActions,
  recent: readonly string[],
): MenuItemConstructorOptions[] {
  const text = menuTexts(language);
  const mac = platform === 'darwin';
  const line: MenuItemConstructorOptions = { type: 'separator' };
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
    submenu: [item('about'), line, item('settings'), line, role('hide', text.hide), line, role('quit', text.quit)],
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
          submenu: recentLabels(recent).map(({ file, label }) => ({ label, click: () => openRecent(file) })),
        },
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
        role('close', text.close, 'close'),
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
        role('pasteAndMatchStyle', text.pasteAsText, 'pasteAsText'),
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
        item('nextMisspelt'),
        item('previousMisspelt'),
        item('nextField'),
        item('previousField'),
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
    { label: text.helpMenu, submenu: [item('help'), ...(mac ? [] : [line, item('about')])] },
  ];
}

const MOST_RECENT = 10;

/** What each document is called in the menu: its name; of files with the same name also its folder. */
function recentLabels(files: readonly string[]): { file: string; label: string }[] {
  const shown = files.slice(0, MOST_RECENT).map((file) => ({ file, name: basename(file, `.${DRAFTS}`) }));
  return shown.map(({ file, name }) => {
    const isAlone = shown.filter((one) => one.name === name).length === 1;
    // A single ampersand would mark a key.
    return { file, label: (isAlone ? name : `${name} (${dirname(file)})`).replaceAll('&', '&&') };
  });
}

export function showMenu(language: InterfaceLanguage, actions: MenuActions, recent: readonly string[]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform, actions, recent)));
}
