import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, dialog, shell } from 'electron';
import { safeFileName } from '../../engine/core/compose/file-name.ts';
import { type OutputOf, PROCESSES, type Reply, type RequestsAt } from '../ipc/contract.ts';
import { refusal } from '../texts/refusal.ts';
import { aboutThis } from './about.ts';
import { canPaste } from './can-paste.ts';
import { contextTemplate, pageCommands } from './context-menu.ts';
import { DRAFTS, isDocument } from './document-path.ts';
import { filesIn } from './files-in.ts';
import { changed, choose, chooseDocument, type House, refused } from './house.ts';
import { menuTexts } from './menu.ts';
import { DictionaryRefusal } from './own-words.ts';
import { realPath } from './real-path.ts';
import type { MainHandlers } from './receive.ts';
import { chooseSavePath, freePath } from './save-path.ts';
import { askInMenu, textAround, wordTemplate } from './word-menu.ts';
import { writeClipboard } from './write-clipboard.ts';

/** What the main process answers by itself: settings, dialogs, windows, the clipboard. */
export function ownHandlers(
  house: House,
): Omit<Pick<MainHandlers, RequestsAt<'main'>>, 'cancelExport' | 'exportsThere'> {
  const { state, ownWords, grants, windows, openings, purposes, lookups, processes } = house;
  const grantOrNull = (window: number, path: string | null) =>
    ({ ok: true, value: path === null ? null : grants.give(window, path) }) as const;
  const chosenOrNull = async (window: number, path: string | null) =>
    ({ ok: true, value: path === null ? null : await grants.giveChosen(window, path) }) as const;
  const texts = () => menuTexts(state.settings().language);
  const ofDictionary = async <Value>(act: () => Promise<Value>): Promise<Reply<Value>> => {
    try {
      return { ok: true, value: await act() };
    } catch (error) {
      if (!(error instanceof DictionaryRefusal)) throw error;
      console.error(error);
      return refused(house, error.code);
    }
  };

  return {
    readSettings: async () => ({ ok: true, value: state.settings() }),
    changeSettings: async (input) => changed(house, defined(input)),

    forgetRecent: async ({ file }, window) => {
      const path = grants.pathOf(window, file);
      if (path === undefined) return refused(house, 'not-granted');
      state.forgetRecent(path);
      house.drafts.forget(path);
      return { ok: true, value: null };
    },

    currentDocument: async (_input, window) => {
      const path = await lookups.found(window);
      // Where another window has it, that one has come to the front. A window that was given a file meanwhile keeps that.
      if (path !== null && windows.fileOf(window) === null) windows.claim(window, path);
      return grantOrNull(window, windows.fileOf(window));
    },
    askedDocument: async (_input, window) => {
      const path = lookups.asked(window) ?? windows.fileOf(window);
      return { ok: true, value: path === null ? null : { name: basename(path), folder: dirname(path) } };
    },
    chooseDocument: async (_input, window) => {
      return grantOrNull(window, await chooseDocument(house, windows.byId(window)));
    },
    chooseToOpen: async (_input, window) => {
      await house.chooseToOpen(windows.byId(window));
      return { ok: true, value: null };
    },
    openDocument: async ({ file, where }, window) => {
      const chosen = grants.pathOf(window, file);
      // A file that came in to be read, or a folder, is no document.
      if (chosen === undefined || !isDocument(chosen)) return refused(house, 'not-granted');
      const opening = openings.of(window);
      const path = await realPath(chosen);
      // Who went on with something else meanwhile is shown nothing; what gets a window of its own is still wanted.
      if (!windows.byId(window) || (where === 'here' && openings.of(window) !== opening))
        return refused(house, 'cancelled');
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
        openings.copied(window, made);
      });
      return { ok: true, value: null };
    },
    openedFor: async (_input, window) => ({ ok: true, value: purposes.take(window) }),
    newWindow: async () => {
      await windows.open(null, (made) => purposes.give(made, { what: 'new' }));
      return { ok: true, value: null };
    },

    chooseSavePlace: async ({ name }, window) => {
      const text = texts();
      const own = windows.fileOf(window);
      // A document that was made of another one is proposed beside that one.
      const beside = own ?? openings.of(window).cameFrom[0];
      const folder = beside === undefined ? app.getPath('documents') : dirname(beside);
      const ask = async (defaultPath: string): Promise<string | null> => {
        const filters = [{ name: text.documents, extensions: [DRAFTS] }];
        const options = { title: text.chooseSavePlace, defaultPath, filters };
        const parent = windows.byId(window);
        const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
        return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
      };
      const pathOf = (proposed: string): string => join(folder, `${proposed}.${DRAFTS}`);
      const proposed = safeFileName(name, 'Inbreng');
      const suggested = own === null ? await freePath(proposed, pathOf, mayBeThere) : pathOf(proposed);
      return chosenOrNull(window, await chooseSavePath(`.${DRAFTS}`, suggested, { ask, isThere: mayBeThere }));
    },
    chooseFiles: async (_input, window) => {
      const paths = await choose(windows.byId(window), {
        title: texts().chooseFiles,
        properties: ['openFile', 'multiSelections'],
      });
      const value = [];
      for (const path of paths) value.push(await grants.giveChosen(window, path));
      return { ok: true, value };
    },
    chooseFolder: async (_input, window) => {
      const [path] = await choose(windows.byId(window), {
        title: texts().chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosenOrNull(window, path ?? null);
    },
    choosePicture: async (_input, window) => {
      const text = texts();
      const [path] = await choose(windows.byId(window), {
        title: text.choosePicture,
        filters: [{ name: text.pictures, extensions: ['png', 'jpg', 'jpeg', 'svg', 'webp', 'gif', 'tif', 'tiff'] }],
        properties: ['openFile'],
      });
      return chosenOrNull(window, path ?? null);
    },
    chooseLogo: async (_input, window) => {
      const text = texts();
      const [path] = await choose(windows.byId(window), {
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
    exportCarry: async ({ documentType }) => ({ ok: true, value: { carry: state.exportCarry(documentType) } }),

    showFile: async ({ file, how }, window) => {
      const path = grants.pathOf(window, file);
      // What the app itself exports can be opened; a file that came in, which may be a program, can not.
      if (path === undefined || (how === 'open' && !grants.isMade(window, file))) return refused(house, 'not-granted');
      if (how === 'folder') shell.showItemInFolder(path);
      // Said in a sentence of the system, which is not shown: nothing where it went well.
      else if ((await shell.openPath(path)) !== '')
        return refusal('not-opened', state.settings().language, { file: basename(path) });
      return { ok: true, value: null };
    },
    copy: async ({ text, html }) => {
      await writeClipboard(text, html);
      return { ok: true, value: null };
    },
    canPaste: async () => ({ ok: true, value: await canPaste() }),
    paste: async (_input, window) => {
      const shown = windows.byId(window);
      // What other programs copy is nothing for a window in the background.
      if (shown?.isFocused()) shown.webContents.paste();
      return { ok: true, value: null };
    },
    readyToShow: async (_input, window) => {
      // A page that takes the place of one that crashed says itself what it shows.
      house.pageWatchers.set(window, false);
      windows.reveal(window);
      return { ok: true, value: null };
    },
    setWindowTitle: async ({ title, unsaved }, window) => {
      const shown = windows.byId(window);
      windows.shows(window, title !== null);
      shown?.setTitle(title === null || title === '' ? app.getName() : `${title} – ${app.getName()}`);
      shown?.setDocumentEdited(unsaved);
      shown?.setRepresentedFilename(windows.fileOf(window) ?? '');
      return { ok: true, value: null };
    },
    setUnavailable: async ({ commands }, window) => {
      house.menu.set(window, commands);
      return { ok: true, value: null };
    },
    ownWords: ({ draft }) =>
      ofDictionary(async () => ({
        words: await ownWords.words(),
        passedOver: draft === null ? [] : await ownWords.passedOver(draft),
      })),
    changeOwnWords: (input) =>
      ofDictionary(async () => {
        const words = await ownWords.change(input);
        windows.tellAll('ownWords', { words });
        return { words };
      }),
    passOverWord: ({ draft, word }) => ofDictionary(async () => ({ passedOver: await ownWords.passOver(draft, word) })),
    wordMenu: async ({ suggestions, canPassOver, selection, at }, window) => {
      const shown = windows.byId(window);
      if (!shown) return { ok: true, value: null };
      const { language } = state.settings();
      const zoom = shown.webContents.getZoomFactor();
      const value = await askInMenu(
        shown,
        (choose) => [
          ...wordTemplate(language, { suggestions, canPassOver }, choose),
          ...contextTemplate(language, textAround(selection), pageCommands(house, window)),
        ],
        at && { x: at.x * zoom, y: at.y * zoom },
      );
      return { ok: true, value };
    },
    about: async () => ({ ok: true, value: aboutThis() }),
    replacedFiles: async () => ({ ok: true, value: await filesIn(house.replaced) }),
    showReplacedFiles: async () => {
      await shell.openPath(house.replaced);
      return { ok: true, value: null };
    },
    readyToClose: async (_input, window) => {
      windows.close(window);
      return { ok: true, value: null };
    },
    stayOpen: async (_input, window) => {
      windows.stay(window);
      return { ok: true, value: null };
    },
    watchPages: async ({ isWatching }, window) => {
      house.pageWatchers.set(window, isWatching);
      return { ok: true, value: null };
    },
    processStates: async () => ({
      ok: true,
      value: Object.fromEntries(PROCESSES.map((name) => [name, processes[name].state()])) as OutputOf<'processStates'>,
    }),
  };
}

/** Milliseconds in which most disks say whether a file is there. */
const MOMENT = 2_000;

/** A disk that says nothing may hold it. */
function mayBeThere(path: string): Promise<boolean> {
  const known = access(path).then(
    () => true,
    () => false,
  );
  return Promise.race([known, pause(MOMENT, true)]);
}

function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
