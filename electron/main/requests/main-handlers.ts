import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog, type FileFilter, type SaveDialogOptions, shell } from 'electron';
import { makeSafeFileName } from '../../../engine/core/compose/file-name.ts';
import { type OutputOf, PROCESSES, type Reply, type RequestsAt } from '../../ipc/contract.ts';
import { OUTPUTS, type OutputKind } from '../../ipc/output-kinds.ts';
import type { MenuTexts } from '../../texts/menu-texts.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { applySettings } from '../apply-settings.ts';
import { contextTemplate, pageCommands } from '../menu/context-menu.ts';
import { menuTexts } from '../menu/menu.ts';
import { editableText, showWordMenu, wordMenuTemplate } from '../menu/word-menu.ts';
import { realPath } from '../security/real-path.ts';
import { type AppServices, chooseDocument, chooseFiles, refuse } from '../services.ts';
import { aboutApp } from '../startup/about.ts';
import { DictionaryError } from '../storage/user-dictionary.ts';
import { canPaste } from './can-paste.ts';
import { DRAFT_EXTENSION, isDocument } from './document-path.ts';
import { measureFolder } from './measure-folder.ts';
import type { MainHandlers } from './receive.ts';
import { chooseSavePath, findFreePath } from './save-path.ts';
import { LARGEST_CLIPBOARD, takeClipboard } from './take-clipboard.ts';
import { writeClipboard } from './write-clipboard.ts';

/** Requests that the main process handles itself: settings, dialogs, windows, the clipboard. */
export function createMainHandlers(
  services: AppServices,
): Omit<Pick<MainHandlers, RequestsAt<'main'>>, 'cancelExport' | 'exportsThere'> {
  const { state, ownWords, grants, windows, openings, purposes, lookups, processes } = services;
  const grantOrNull = (window: number, path: string | null) =>
    ({ ok: true, value: path === null ? null : grants.give(window, path) }) as const;
  const chosenOrNull = async (window: number, path: string | null) =>
    ({ ok: true, value: path === null ? null : await grants.giveChosen(window, path) }) as const;
  const texts = () => menuTexts(state.settings().language);
  /** The folder of the document, or of the file that it was made from. */
  const folderFor = (window: number): string => {
    const beside = windows.fileOf(window) ?? openings.current(window).cameFrom[0];
    return beside === undefined ? app.getPath('documents') : dirname(beside);
  };
  /** Shows the dialog of the system; null when the user closed it. */
  const askForPath =
    (window: number, options: Pick<SaveDialogOptions, 'title' | 'filters'>) =>
    async (defaultPath: string): Promise<string | null> => {
      const parent = windows.byId(window);
      const asked = { ...options, defaultPath };
      const chosen = await (parent ? dialog.showSaveDialog(parent, asked) : dialog.showSaveDialog(asked));
      return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
    };
  const withDictionary = async <Value>(act: () => Promise<Value>): Promise<Reply<Value>> => {
    try {
      return { ok: true, value: await act() };
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error;
      console.error(error);
      return refuse(services, error.code);
    }
  };

  return {
    cancelReport: async (_input, window) => {
      processes.reports.cancel(
        ({ name, context }) => name === 'openReport' && context.window === window,
        refuse(services, 'cancelled'),
      );
      return { ok: true, value: null };
    },

    readSettings: async () => ({ ok: true, value: state.settings() }),
    changeSettings: async (input) => applySettings(services, withoutUndefined(input)),

    forgetRecent: async ({ file }, window) => {
      const path = grants.pathOf(window, file);
      if (path === undefined) return refuse(services, 'not-granted');
      state.forgetRecent(path);
      services.drafts.forget(path);
      return { ok: true, value: null };
    },

    currentDocument: async (_input, window) => {
      const path = await lookups.takeRealPath(window);
      // Does nothing when another window has the file and came to the front, or when this window was given another file in
      // the meantime.
      if (path !== null && windows.fileOf(window) === null) windows.claim(window, path);
      return grantOrNull(window, windows.fileOf(window));
    },
    askedDocument: async (_input, window) => {
      const path = lookups.getRequestedPath(window) ?? windows.fileOf(window);
      return { ok: true, value: path === null ? null : { name: basename(path), folder: dirname(path) } };
    },
    chooseDocument: async (_input, window) => {
      return grantOrNull(window, await chooseDocument(services, windows.byId(window)));
    },
    chooseToOpen: async (_input, window) => {
      await services.chooseToOpen(windows.byId(window));
      return { ok: true, value: null };
    },
    openDocument: async ({ file, where }, window) => {
      const chosen = grants.pathOf(window, file);
      // A folder or a file for import is no document.
      if (chosen === undefined || !isDocument(chosen)) return refuse(services, 'not-granted');
      const opening = openings.current(window);
      const path = await realPath(chosen);
      // The window shows something else by now. A new window is still wanted.
      if (!windows.byId(window) || (where === 'here' && openings.current(window) !== opening))
        return refuse(services, 'cancelled');
      const answer = (shown: OutputOf<'openDocument'>['shown']) =>
        ({ ok: true, value: { shown, file: grants.give(window, path) } }) as const;
      if (windows.fileOf(window) === path) return answer('here');
      if (windows.isShown(path)) {
        windows.show(path);
        return answer('elsewhere');
      }
      if (where === 'new-window') {
        void windows.open(path);
        return answer('opened');
      }
      windows.claim(window, path);
      return answer('here');
    },
    openCopy: async ({ draft }, window) => {
      await windows.open(null, (made) => {
        purposes.give(made, { what: 'copy', draft });
        openings.copySources(window, made);
      });
      return { ok: true, value: null };
    },
    openedFor: async (_input, window) => ({ ok: true, value: purposes.take(window) }),
    newWindow: async () => {
      await windows.open(null, (made) => purposes.give(made, { what: 'new' }));
      return { ok: true, value: null };
    },

    chooseSavePlace: async ({ name }, window) => {
      const { chooseSavePlace: title, documents } = texts();
      const filters = [{ name: documents, extensions: [DRAFT_EXTENSION] }];
      const own = windows.fileOf(window);
      const pathOf = (proposed: string): string => join(folderFor(window), `${proposed}.${DRAFT_EXTENSION}`);
      const proposed = makeSafeFileName(name, 'Inbreng');
      const suggested = own === null ? await findFreePath(proposed, pathOf, mayExist) : pathOf(proposed);
      const dialogs = { showDialog: askForPath(window, { title, filters }), exists: mayExist };
      return chosenOrNull(window, await chooseSavePath([DRAFT_EXTENSION], suggested, dialogs));
    },
    chooseOutput: async ({ name, of }, window) => {
      const { title, filters } = outputDialog(of, texts());
      const extensions = OUTPUTS[of];
      const pathOf = (proposed: string): string => join(folderFor(window), `${proposed}.${extensions[0]}`);
      const suggested = await findFreePath(makeSafeFileName(name, 'Inbreng'), pathOf, mayExist);
      const dialogs = { showDialog: askForPath(window, { title, filters }), exists: mayExist };
      return chosenOrNull(window, await chooseSavePath(extensions, suggested, dialogs));
    },
    chooseFiles: async (_input, window) => {
      const paths = await chooseFiles(windows.byId(window), {
        title: texts().chooseFiles,
        properties: ['openFile', 'multiSelections'],
      });
      const value = [];
      for (const path of paths) value.push(await grants.giveChosen(window, path));
      return { ok: true, value };
    },
    chooseFolder: async (_input, window) => {
      const [path] = await chooseFiles(windows.byId(window), {
        title: texts().chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosenOrNull(window, path ?? null);
    },
    choosePicture: async (_input, window) => {
      const text = texts();
      const [path] = await chooseFiles(windows.byId(window), {
        title: text.choosePicture,
        filters: [{ name: text.pictures, extensions: ['png', 'jpg', 'jpeg', 'svg', 'webp', 'gif', 'tif', 'tiff'] }],
        properties: ['openFile'],
      });
      return chosenOrNull(window, path ?? null);
    },
    chooseLogo: async (_input, window) => {
      const text = texts();
      const [path] = await chooseFiles(windows.byId(window), {
        title: text.chooseLogo,
        filters: [{ name: text.logos, extensions: ['svg', 'png'] }],
        properties: ['openFile'],
      });
      return chosenOrNull(window, path ?? null);
    },
    libraryPlace: async (_input, window) => ({
      ok: true,
      value: await grants.giveChosen(window, join(app.getPath('documents'), 'Inbreng')),
    }),
    exportPlace: async (_input, window) => {
      const file = windows.fileOf(window);
      const known = state.exportFolder() ?? (file === null ? null : dirname(file));
      const value =
        known === null ? await grants.giveChosen(window, app.getPath('documents')) : grants.give(window, known);
      return { ok: true, value };
    },
    exportChoices: async ({ documentType, draftId }) => ({
      ok: true,
      value: { carry: state.exportCarry(documentType), purpose: state.exportPurpose(draftId) },
    }),

    showFile: async ({ file, how }, window) => {
      const path = grants.pathOf(window, file);
      // Only exports of the app are opened: a file from elsewhere may be a program.
      if (path === undefined || (how === 'open' && !grants.isExported(window, file)))
        return refuse(services, 'not-granted');
      if (how === 'folder') shell.showItemInFolder(path);
      // Resolves to an error message of the system, or to an empty text.
      else if ((await shell.openPath(path)) !== '')
        return createRefusal('not-opened', state.settings().language, { file: basename(path) });
      return { ok: true, value: null };
    },
    copy: async ({ text, html }) => {
      await writeClipboard(text, html);
      return { ok: true, value: null };
    },
    canPaste: async () => ({ ok: true, value: await canPaste() }),
    paste: async (_input, window) => {
      const shown = windows.byId(window);
      // A window in the background may not read the clipboard.
      if (shown?.isFocused()) shown.webContents.paste();
      return { ok: true, value: null };
    },
    takeClipboard: async (_input, window) => {
      // A window in the background may not read the clipboard.
      if (!windows.byId(window)?.isFocused()) return refuse(services, 'not-granted');
      const taken = await takeClipboard(services.scratchFolder, texts().pastedFile);
      const { language } = state.settings();
      if ('path' in taken) return { ok: true, value: await grants.giveChosen(window, taken.path) };
      if (taken.problem === 'empty') return createRefusal('clipboard-empty', language, {});
      const toMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
      const values = { megabytes: toMegabytes(taken.bytes), limit: toMegabytes(LARGEST_CLIPBOARD) };
      return createRefusal('clipboard-too-large', language, values);
    },
    readyToShow: async (_input, window) => {
      // A page that replaces a crashed page reports again whether it shows typeset pages.
      services.pageWatchers.set(window, false);
      windows.reveal(window);
      return { ok: true, value: null };
    },
    setWindowTitle: async ({ title, unsaved }, window) => {
      const shown = windows.byId(window);
      windows.setShowsDocument(window, title !== null);
      shown?.setTitle(title === null || title === '' ? app.getName() : `${title} – ${app.getName()}`);
      shown?.setDocumentEdited(unsaved);
      shown?.setRepresentedFilename(windows.fileOf(window) ?? '');
      return { ok: true, value: null };
    },
    setUnavailable: async ({ commands }, window) => {
      services.menu.set(window, commands);
      return { ok: true, value: null };
    },
    ownWords: ({ draft }) =>
      withDictionary(async () => ({
        words: await ownWords.words(),
        passedOver: draft === null ? [] : await ownWords.ignoredWords(draft),
      })),
    changeOwnWords: (input) =>
      withDictionary(async () => {
        const words = await ownWords.change(input);
        windows.notifyAll('ownWords', { words });
        return { words };
      }),
    passOverWord: ({ draft, word }) =>
      withDictionary(async () => ({ passedOver: await ownWords.ignoreWord(draft, word) })),
    wordMenu: async ({ suggestions, canPassOver, selection, at }, window) => {
      const shown = windows.byId(window);
      if (!shown) return { ok: true, value: null };
      const { language } = state.settings();
      const zoom = shown.webContents.getZoomFactor();
      const value = await showWordMenu(
        shown,
        (choose) => [
          ...wordMenuTemplate(language, { suggestions, canPassOver }, choose),
          ...contextTemplate(language, editableText(selection), pageCommands(services, window)),
        ],
        at && { x: at.x * zoom, y: at.y * zoom },
      );
      return { ok: true, value };
    },
    about: async () => ({ ok: true, value: aboutApp() }),
    replacedFiles: async () => ({ ok: true, value: await measureFolder(services.replacedFolder) }),
    showReplacedFiles: async () => {
      await shell.openPath(services.replacedFolder);
      return { ok: true, value: null };
    },
    readyToClose: async (_input, window) => {
      windows.close(window);
      return { ok: true, value: null };
    },
    stayOpen: async (_input, window) => {
      windows.keepOpen(window);
      return { ok: true, value: null };
    },
    watchPages: async ({ isWatching }, window) => {
      services.pageWatchers.set(window, isWatching);
      return { ok: true, value: null };
    },
    processStates: async () => ({
      ok: true,
      value: Object.fromEntries(PROCESSES.map((name) => [name, processes[name].state()])) as OutputOf<'processStates'>,
    }),
  };
}

/** The title of the dialog for a file, and its kinds. */
function outputDialog(of: OutputKind, texts: MenuTexts): { title: string; filters: FileFilter[] } {
  switch (of) {
    case 'evidence':
    case 'monitor':
      return {
        title: of === 'monitor' ? texts.chooseMonitor : texts.chooseEvidence,
        filters: [
          { name: texts.spreadsheet, extensions: ['xlsx'] },
          { name: texts.csv, extensions: ['csv'] },
        ],
      };
    case 'sources':
      return { title: texts.chooseSources, filters: [{ name: texts.zip, extensions: ['zip'] }] };
  }
}

/** Milliseconds in which most disks report whether a file exists. */
const MAX_WAIT = 2_000;

/** A disk that does not respond may hold the file. */
function mayExist(path: string): Promise<boolean> {
  const known = access(path).then(
    () => true,
    () => false,
  );
  return Promise.race([known, pause(MAX_WAIT, true)]);
}

function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
