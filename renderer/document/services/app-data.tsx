// The values that every screen shares: the bridge, settings, templates and the library. `quick-find.ts` searches blocks while
// the user types.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import { readJsonText } from '../../../electron/ipc/json-text.ts';
import type { Templates } from '../../../electron/ipc/library.ts';
import type { Settings } from '../../../electron/ipc/settings.ts';
import { Button } from '../../ui/controls/button.tsx';
import { LanguageProvider, useTexts } from '../../ui/texts/language.tsx';
import { firstScreen, runAfter } from './first-screen.ts';
import { createLibraryData, type LibraryData, type LibraryReading } from './library-data.ts';

interface AppData {
  bridge: WindowBridge;
  settings: Settings;
  templates: Templates;
  library: LibraryData;
}

const AppDataContext = createContext<AppData | null>(null);

function useAppData(): AppData {
  const data = useContext(AppDataContext);
  if (!data) throw new Error('outside the app window');
  return data;
}

export function useBridge(): WindowBridge {
  return useAppData().bridge;
}

/** The current settings, including changes by other windows. */
export function useSettings(): Settings {
  return useAppData().settings;
}

/** Document types and house styles. House styles include the organisation. */
export function useTemplates(): Templates {
  return useAppData().templates;
}

export type LibraryNow = LibraryReading & Pick<LibraryData, 'find' | 'search' | 'reload'>;

export function useLibrary(): LibraryNow {
  const { library } = useAppData();
  const reading = useSyncExternalStore(library.listen, library.reading);
  return useMemo(
    () => ({ ...reading, find: library.find, search: library.search, reload: library.reload }),
    [reading, library],
  );
}

const findNothing = (): undefined => undefined;

/** Finds a block of the library, for lists that name the report of a finding. Outside the app's window it finds nothing. */
export function useFindBlock(): LibraryData['find'] {
  return useContext(AppDataContext)?.library.find ?? findNothing;
}

export interface AppDataProviderProps {
  bridge: WindowBridge;
  /** Shown until everything is loaded. */
  waiting: ReactNode;
  children: ReactNode;
}

/** A loaded value, or null. `notLoaded`: why loading failed. */
interface Reading<Value> {
  value: Value | null;
  notLoaded: NotLoadedProps | null;
}

/**
 * Loads what every screen needs, keeps it up to date and shows the screens when it is ready. If loading fails, shows
 * the reason and offers to try again.
 */
export function AppDataProvider({ bridge, waiting, children }: AppDataProviderProps) {
  const readSettings = useSettingsOf(bridge);
  const settings = readSettings.value;
  const readTemplates = useTemplatesOf(bridge, settings);
  const templates = readTemplates.value;
  const library = useLibraryOf(bridge, settings);
  const data = useMemo(
    () => (settings && templates ? { bridge, settings, templates, library } : null),
    [bridge, settings, templates, library],
  );
  if (data) return <AppDataContext value={data}>{children}</AppDataContext>;
  const notLoaded = settings ? readTemplates.notLoaded : readSettings.notLoaded;
  if (!notLoaded) return waiting;
  return (
    <LanguageProvider language={settings?.language ?? 'nl'}>
      <NotLoaded {...notLoaded} />
    </LanguageProvider>
  );
}

function useSettingsOf(bridge: WindowBridge): Reading<Settings> {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** A change notice in the meantime is newer than the response. */
  const wasNotified = useRef(false);
  const read = useCallback(async (): Promise<void> => {
    const reply = await bridge.readSettings();
    setProblem(reply.ok ? null : reply.problem.message);
    if (reply.ok && !wasNotified.current) setSettings(reply.value);
  }, [bridge]);
  useEffect(() => {
    wasNotified.current = false;
    const end = bridge.listen('settings', (next) => {
      wasNotified.current = true;
      setSettings(next);
    });
    void read();
    return end;
  }, [bridge, read]);
  return { value: settings, notLoaded: problem === null ? null : { message: problem, onAgain: read } };
}

/** House styles include the library's organisation, so another library or logo requires other templates. */
function useTemplatesOf(bridge: WindowBridge, settings: Settings | null): Reading<Templates> {
  const [templates, setTemplates] = useState<Templates | null>(null);
  const [notLoaded, setNotLoaded] = useState<NotLoadedProps | null>(null);
  const library = settings?.library;
  useEffect(() => {
    if (library === undefined) return;
    let asked = 0;
    /** The number of the last request whose response was used. */
    let lastUsed = 0;
    const read = async (): Promise<void> => {
      asked += 1;
      const request = asked;
      const reply = await bridge.templates();
      // Ignores a late response about a previous folder.
      if (request < lastUsed) return;
      if (!reply.ok) return setNotLoaded({ message: reply.problem.message, onAgain: read });
      lastUsed = request;
      setNotLoaded(null);
      setTemplates(readJsonText(reply.value));
    };
    void read();
    const end = bridge.listen('libraryChanged', ({ organisation }) => {
      if (organisation) void read();
    });
    return () => {
      lastUsed = Number.POSITIVE_INFINITY;
      end();
    };
  }, [bridge, library]);
  return { value: templates, notLoaded };
}

function useLibraryOf(bridge: WindowBridge, settings: Settings | null): LibraryData {
  const library = useMemo(() => createLibraryData(bridge), [bridge]);
  const folder = settings?.library;
  const language = settings?.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: problems are shown in the language of the interface
  useEffect(() => {
    if (folder === undefined) return;
    const callOff = runAfter(firstScreen, () => void library.reload());
    const end = bridge.listen('libraryChanged', ({ blocks }) => {
      if (blocks) void library.reload();
    });
    return () => {
      callOff();
      end();
    };
  }, [bridge, library, folder, language]);
  return library;
}

export interface NotLoadedProps {
  /** A sentence that gives the reason. */
  message: string;
  onAgain: () => Promise<void>;
}

/** Replaces the first screen when loading failed. */
export function NotLoaded({ message, onAgain }: NotLoadedProps) {
  const t = useTexts().app;
  const [isBusy, setBusy] = useState(false);
  const tryAgain = async (): Promise<void> => {
    setBusy(true);
    await onAgain();
    setBusy(false);
  };
  return (
    <main className="fault" role="alert">
      <h1>{t.notLoadedTitle}</h1>
      <p>
        {message} {t.notLoadedKept}
      </p>
      <Button look="main" large autoFocus disabled={isBusy} onPress={() => void tryAgain()}>
        {t.notLoadedAgain}
      </Button>
    </main>
  );
}
