import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type BrowserWindow, dialog, nativeTheme, type OpenDialogOptions } from 'electron';
import type { OutputOf, ProcessName, Reply } from '../ipc/contract.ts';
import { refusal } from '../texts/refusal.ts';
import { chooseDocumentPath, DOCUMENT_ENDINGS } from './document-path.ts';
import type { Grants } from './grants.ts';
import type { KeptDrafts } from './kept-drafts.ts';
import type { KeptState } from './kept-state.ts';
import type { Lookups } from './lookups.ts';
import { menuTexts } from './menu.ts';
import type { MenuState } from './menu-state.ts';
import type { Purposes } from './opened-for.ts';
import type { Openings } from './openings.ts';
import type { OwnExports } from './own-exports.ts';
import type { OwnWords } from './own-words.ts';
import type { PageWatchers } from './page-watchers.ts';
import { restUnused } from './rest-unused.ts';
import type { UnderWay } from './under-way.ts';
import type { Windows } from './windows.ts';
import type { WorkingProcess } from './working-process.ts';

/** All that the handlers of requests work with. */
export interface House {
  state: KeptState;
  drafts: KeptDrafts;
  ownWords: OwnWords;
  ownExports: OwnExports;
  grants: Grants;
  windows: Windows;
  openings: Openings;
  purposes: Purposes;
  lookups: Lookups;
  pageWatchers: PageWatchers;
  processes: Record<ProcessName, WorkingProcess>;
  underWay: UnderWay;
  /** The account's name: who works here, where Settings name nobody. */
  by: string;
  /** The app's own folder for what lasts as long as an export. */
  scratch: string;
  /** The app's own folder for files that an export replaced and could not put back. */
  replaced: string;
  /** Prints pages; answers when the dialog of the system is closed. `impossible`: there is neither a printer nor a PDF program. */
  print: (pages: PagesToPrint) => Promise<'sent' | 'cancelled' | 'opened' | 'impossible'>;
  menu: MenuState;
  refreshMenu: () => void;
  /** Asks which document, and shows it where that should be. Resolves when the dialog is closed. */
  chooseToOpen: (parent: BrowserWindow | undefined) => Promise<void>;
}

export interface PagesToPrint {
  pdf: Uint8Array;
  /** What the print is called, in the queue of the printer. */
  name: string;
  parent: BrowserWindow | undefined;
}

/** Settings take effect at once, in every window. */
export function changed(house: House, change: Parameters<KeptState['change']>[0]): Reply<OutputOf<'changeSettings'>> {
  const { state, windows, refreshMenu } = house;
  const before = state.settings();
  const settings = state.change(change);
  // The window sends all settings with every character that is typed: only what is different now has consequences.
  if (isDeepStrictEqual(settings, before)) return { ok: true, value: settings };
  if (settings.appearance !== before.appearance) nativeTheme.themeSource = settings.appearance;
  if (settings.language !== before.language) refreshMenu();
  windows.tellAll('settings', settings);
  restUnused(house);
  return { ok: true, value: settings };
}

/** The path of a document as a person chose it; null where the dialog was closed. */
export function chooseDocument({ state }: House, parent: BrowserWindow | undefined): Promise<string | null> {
  const { language } = state.settings();
  const text = menuTexts(language);
  return chooseDocumentPath({
    ask: async () => {
      const [path] = await choose(parent, {
        title: text.chooseDocument,
        filters: [{ name: text.documents, extensions: DOCUMENT_ENDINGS }],
        properties: ['openFile'],
      });
      return path ?? null;
    },
    say: async (path) => {
      const { message: detail } = refusal('not-a-document', language, { file: basename(path) }).problem;
      const options = { type: 'warning' as const, message: text.chooseDocument, detail };
      await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
    },
  });
}

export async function choose(parent: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string[]> {
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return chosen.canceled ? [] : chosen.filePaths;
}

export function refused(
  house: House,
  code: 'not-granted' | 'open-elsewhere' | 'cancelled' | 'not-printed' | 'dictionary-away' | 'dictionary-full',
): Extract<Reply<never>, { ok: false }> {
  return refusal(code, house.state.settings().language, {});
}

export function now(): string {
  return new Date().toISOString();
}
