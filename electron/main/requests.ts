import { app, type BrowserWindow, dialog, nativeTheme, type OpenDialogOptions, shell } from 'electron';
import {
  type InputOf,
  type OutputOf,
  PROCESSES,
  type ProcessName,
  REQUESTS,
  type Reply,
  type RequestName,
  type RequestsAt,
} from '../ipc/contract.ts';
import type { RawOutputOf } from '../processes/protocol.ts';
import { refusal } from '../texts/refusal.ts';
import { type Grants, realPath } from './grants.ts';
import type { KeptState } from './kept-state.ts';
import { menuTexts } from './menu.ts';
import type { MainHandlers } from './receive.ts';
import type { Windows } from './windows.ts';
import type { WorkingProcess } from './working-process.ts';

export interface House {
  state: KeptState;
  grants: Grants;
  windows: Windows;
  processes: Record<ProcessName, WorkingProcess>;
  /** Who works here: the account's name. */
  by: string;
  refreshMenu: () => void;
}

const DRAFTS = 'inbreng';

/** Every request of the contract with who answers it: the main process itself, or the process that it is passed on to. */
export function createHandlers(house: House): MainHandlers {
  const elsewhere = (Object.keys(REQUESTS) as RequestName[]).filter(
    (name): name is RequestsAt<ProcessName> => REQUESTS[name].at !== 'main',
  );
  const passedOn = Object.fromEntries(
    elsewhere.map((name) => [
      name,
      (input: InputOf<typeof name>, window: number) => passOn(house, name, input, window),
    ]),
  ) as Pick<MainHandlers, RequestsAt<ProcessName>>;
  return {
    ...passedOn,
    ...ownHandlers(house),
    chooseLibrary: async (input, window) => {
      const settings = house.state.settings();
      const title = menuTexts(settings.language).chooseLibrary;
      const [path] = await choose(house.windows.byId(window), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (path === undefined) return { ok: true, value: settings };
      const library = realPath(path);
      const paths = { chosen: library };
      const made = await house.processes.library.ask('chooseLibrary', input, {
        settings,
        now: now(),
        by: house.by,
        window,
        paths,
      });
      return made.ok ? changed(house, { library }) : made;
    },
    exportDraft: async (input, window) => {
      const reply = (await passOn(house, 'exportDraft', input, window)) as Reply<RawOutputOf<'exportDraft'>>;
      if (!reply.ok) return reply;
      const files = reply.value.files.map(({ file, ...rest }) => ({ ...rest, ...house.grants.give(window, file) }));
      return { ok: true, value: { ...reply.value, files } };
    },
    readRecovery: async (input, window) => {
      const reply = (await passOn(house, 'readRecovery', input, window)) as Reply<RawOutputOf<'readRecovery'>>;
      if (!reply.ok) return reply;
      const { draft, file } = reply.value;
      return { ok: true, value: { draft, file: file === null ? null : house.grants.give(window, file) } };
    },
    readDraft: async (input, window) => {
      const path = house.grants.pathOf(window, input.document);
      // The file stands in one window only; the other one has come to the front.
      if (path !== undefined && !house.windows.claim(window, path)) return refused(house, 'open-elsewhere');
      return (await passOn(house, 'readDraft', input, window)) as Reply<OutputOf<'readDraft'>>;
    },
    saveDraft: async (input, window) => {
      const path = house.grants.pathOf(window, input.document);
      // A file that came in to be read (an official file, a picture) is never written as a document.
      if (path !== undefined && !path.toLowerCase().endsWith(`.${DRAFTS}`)) return refused(house, 'not-granted');
      if (path !== undefined && !house.windows.claim(window, path)) return refused(house, 'open-elsewhere');
      const reply = (await passOn(house, 'saveDraft', input, window)) as Reply<OutputOf<'saveDraft'>>;
      if (reply.ok && path !== undefined) house.state.opened(path, now());
      return reply;
    },
  };
}

/** Hands a request to its process, with the paths that its grants stand for. */
async function passOn<Name extends RequestsAt<ProcessName>>(
  { state, grants, processes, by }: House,
  name: Name,
  input: InputOf<Name>,
  window: number,
): Promise<Reply<never>> {
  const settings = state.settings();
  const paths = grants.pathsIn(window, input);
  if (paths === null) return refusal('not-granted', settings.language, {});
  const place: ProcessName = REQUESTS[name].at;
  return (await processes[place].ask(name, input, { settings, now: now(), by, window, paths })) as Reply<never>;
}

function ownHandlers(house: House): Pick<MainHandlers, RequestsAt<'main'>> {
  const { state, grants, windows, processes } = house;
  const grantOrNull = (window: number, path: string | null) =>
    ({ ok: true, value: path === null ? null : grants.give(window, path) }) as const;

  return {
    readSettings: async () => ({ ok: true, value: state.settings() }),
    changeSettings: async (input) => changed(house, defined(input)),
    recentDocuments: async (_input, window) => ({
      ok: true,
      value: state.recent().map(({ file, opened }) => ({ ...grants.give(window, file), opened })),
    }),
    currentDocument: async (_input, window) => grantOrNull(window, windows.fileOf(window)),
    chooseDocument: async (_input, window) => {
      const path = await chooseDocument(house, windows.byId(window));
      if (path !== null) state.opened(path, now());
      return grantOrNull(window, path);
    },
    chooseSavePlace: async ({ name }, window) => {
      const text = menuTexts(state.settings().language);
      const options = {
        title: text.chooseSavePlace,
        defaultPath: `${fileName(name)}.${DRAFTS}`,
        filters: [{ name: text.documents, extensions: [DRAFTS] }],
      };
      const parent = windows.byId(window);
      const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      if (chosen.canceled || !chosen.filePath) return { ok: true, value: null };
      const path = chosen.filePath.endsWith(`.${DRAFTS}`) ? chosen.filePath : `${chosen.filePath}.${DRAFTS}`;
      return grantOrNull(window, path);
    },
    chooseFiles: async (_input, window) => {
      const title = menuTexts(state.settings().language).chooseFiles;
      const paths = await choose(windows.byId(window), { title, properties: ['openFile', 'multiSelections'] });
      return { ok: true, value: paths.map((path) => grants.give(window, path)) };
    },
    chooseFolder: async (_input, window) => {
      const title = menuTexts(state.settings().language).chooseFolder;
      const [path] = await choose(windows.byId(window), { title, properties: ['openDirectory', 'createDirectory'] });
      return grantOrNull(window, path ?? null);
    },
    showFile: async ({ file, how }, window) => {
      const path = grants.pathOf(window, file);
      if (path === undefined) return refused(house, 'not-granted');
      if (how === 'folder') shell.showItemInFolder(path);
      else await shell.openPath(path);
      return { ok: true, value: null };
    },
    setWindowTitle: async ({ title, unsaved }, window) => {
      const shown = windows.byId(window);
      shown?.setTitle(title === '' ? app.getName() : `${title} – ${app.getName()}`);
      shown?.setDocumentEdited(unsaved);
      const file = windows.fileOf(window);
      if (file !== null) shown?.setRepresentedFilename(file);
      return { ok: true, value: null };
    },
    readyToClose: async (_input, window) => {
      windows.close(window);
      return { ok: true, value: null };
    },
    processStates: async () => ({
      ok: true,
      value: Object.fromEntries(PROCESSES.map((name) => [name, processes[name].state()])) as OutputOf<'processStates'>,
    }),
  };
}

/** Settings take effect at once, in every window. */
function changed(
  { state, windows, refreshMenu }: House,
  change: Parameters<KeptState['change']>[0],
): Reply<OutputOf<'changeSettings'>> {
  const settings = state.change(change);
  nativeTheme.themeSource = settings.appearance;
  refreshMenu();
  windows.tellAll('settings', settings);
  return { ok: true, value: settings };
}

/** The path of a document that a person chose; null where the dialog was closed. */
export async function chooseDocument({ state }: House, parent: BrowserWindow | undefined): Promise<string | null> {
  const text = menuTexts(state.settings().language);
  const [path] = await choose(parent, {
    title: text.chooseDocument,
    filters: [{ name: text.documents, extensions: [DRAFTS] }],
    properties: ['openFile'],
  });
  return path === undefined ? null : realPath(path);
}

async function choose(parent: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string[]> {
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return chosen.canceled ? [] : chosen.filePaths;
}

function refused(house: House, code: 'not-granted' | 'open-elsewhere'): Extract<Reply<never>, { ok: false }> {
  return refusal(code, house.state.settings().language, {});
}

/** A name that every system takes. */
function fileName(name: string): string {
  return (
    name
      .replace(/[\u0000-\u001F<>:"/\\|?*]+/g, ' ')
      .replace(/[. ]+$/, '')
      .trim()
      .slice(0, 120) || 'Inbreng'
  );
}

function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function now(): string {
  return new Date().toISOString();
}
