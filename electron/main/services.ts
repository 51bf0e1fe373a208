import { basename } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ExportRecords } from '../../engine/store/export-records.ts';
import type { ProcessName, Reply } from '../ipc/contract.ts';
import { createRefusal } from '../texts/refusal.ts';
import { menuTexts } from './menu/menu.ts';
import type { MenuState } from './menu/menu-state.ts';
import type { ManagedProcess } from './processes/managed-process.ts';
import type { WorkBeforeQuit } from './processes/work-before-quit.ts';
import { chooseDocumentPath, DOCUMENT_EXTENSIONS } from './requests/document-path.ts';
import type { Grants } from './security/grants.ts';
import type { AppState } from './storage/app-state.ts';
import type { DraftCache } from './storage/draft-cache.ts';
import type { UserDictionary } from './storage/user-dictionary.ts';
import type { Openings } from './windows/openings.ts';
import type { PageWatchers } from './windows/page-watchers.ts';
import type { PathLookups } from './windows/path-lookups.ts';
import type { WindowPurposes } from './windows/window-purposes.ts';
import type { Windows } from './windows/windows.ts';

/** The services that request handlers work with. */
export interface AppServices {
  state: AppState;
  drafts: DraftCache;
  ownWords: UserDictionary;
  ownExports: ExportRecords;
  grants: Grants;
  windows: Windows;
  openings: Openings;
  purposes: WindowPurposes;
  lookups: PathLookups;
  pageWatchers: PageWatchers;
  processes: Record<ProcessName, ManagedProcess>;
  workBeforeQuit: WorkBeforeQuit;
  /** Name of the user's account, used when Settings has no name. */
  accountName: string;
  /** Folder of the app for temporary files of exports. */
  scratchFolder: string;
  /** Folder of the app for files that an export replaced and could not put back. */
  replacedFolder: string;
  /** Prints pages; resolves when the system's dialog closes. `impossible`: there is neither a printer nor a PDF program. */
  print: (pages: PagesToPrint) => Promise<'sent' | 'cancelled' | 'opened' | 'impossible'>;
  menu: MenuState;
  refreshMenu: () => void;
  /** Asks for a document and shows it in the right window. Resolves when the dialog closes. */
  chooseToOpen: (parent: BrowserWindow | undefined) => Promise<void>;
}

export interface PagesToPrint {
  pdf: Uint8Array;
  /** Name of the print job. */
  name: string;
  parent: BrowserWindow | undefined;
}

/** Asks for a document; null when the user cancelled. */
export function chooseDocument({ state }: AppServices, parent: BrowserWindow | undefined): Promise<string | null> {
  const { language } = state.settings();
  const text = menuTexts(language);
  return chooseDocumentPath({
    showDialog: async () => {
      const [path] = await chooseFiles(parent, {
        title: text.chooseDocument,
        filters: [{ name: text.documents, extensions: DOCUMENT_EXTENSIONS }],
        properties: ['openFile'],
      });
      return path ?? null;
    },
    refuse: async (path) => {
      const { message: detail } = createRefusal('not-a-document', language, { file: basename(path) }).problem;
      const options = { type: 'warning' as const, message: text.chooseDocument, detail };
      await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
    },
  });
}

export async function chooseFiles(parent: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string[]> {
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return chosen.canceled ? [] : chosen.filePaths;
}

export function refuse(
  services: AppServices,
  code: 'not-granted' | 'open-elsewhere' | 'cancelled' | 'not-printed' | 'dictionary-away' | 'dictionary-full',
): Extract<Reply<never>, { ok: false }> {
  return createRefusal(code, services.state.settings().language, {});
}

export function now(): string {
  return new Date().toISOString();
}
