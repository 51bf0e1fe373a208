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
import { LanguageProvider } from '../../ui/texts/language.tsx';
import { actAfter, firstScreen } from './first-screen.ts';
import { createLibraryData, type LibraryData, type LibraryReading } from './library-data.ts';
import { NotLoaded, type NotLoadedProps } from './not-loaded.tsx';

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

/** All that this window can ask of the app. */
export function useBridge(): WindowBridge {
  return useAppData().bridge;
}

/** The settings as they are now, also after another window changed them. */
export function useSettings(): Settings {
  return useAppData().settings;
}

/** Document types and house styles; the organisation is laid over them. */
export function useTemplates(): Templates {
  return useAppData().templates;
}

export type LibraryNow = LibraryReading & Pick<LibraryData, 'find' | 'search' | 'reload'>;

/** The library as it stands now. */
export function useLibrary(): LibraryNow {
  const { library } = useAppData();
  const reading = useSyncExternalStore(library.listen, library.reading);
  return useMemo(
    () => ({ ...reading, find: library.find, search: library.search, reload: library.reload }),
    [reading, library],
  );
}

export interface AppDataProviderProps {
  bridge: WindowBridge;
  /** Until everything is known. */
  waiting: ReactNode;
  children: ReactNode;
}

/** What was read; null: not yet. `notLoaded`: why not, where that failed. */
interface Reading<Value> {
  value: Value | null;
  notLoaded: NotLoadedProps | null;
}

/**
 * Reads what every screen needs, keeps it up to date, and shows the screens as soon as it is there. Where it can't be read, the
 * window says why and offers to try again.
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
  /** A change that is told meanwhile is newer than the answer. */
  const isTold = useRef(false);
  const read = useCallback(async (): Promise<void> => {
    const reply = await bridge.readSettings();
    setProblem(reply.ok ? null : reply.problem.message);
    if (reply.ok && !isTold.current) setSettings(reply.value);
  }, [bridge]);
  useEffect(() => {
    isTold.current = false;
    const end = bridge.listen('settings', (next) => {
      isTold.current = true;
      setSettings(next);
    });
    void read();
    return end;
  }, [bridge, read]);
  return { value: settings, notLoaded: problem === null ? null : { message: problem, onAgain: read } };
}

/** House styles carry the organisation of the library: another library, or another logo, is other templates. */
function useTemplatesOf(bridge: WindowBridge, settings: Settings | null): Reading<Templates> {
  const [templates, setTemplates] = useState<Templates | null>(null);
  const [notLoaded, setNotLoaded] = useState<NotLoadedProps | null>(null);
  const library = settings?.library;
  useEffect(() => {
    if (library === undefined) return;
    let asked = 0;
    /** The question of which the answer was taken last. */
    let taken = 0;
    const read = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const reply = await bridge.templates();
      // A folder that answers late says nothing of the one that was asked since.
      if (mine < taken) return;
      if (!reply.ok) return setNotLoaded({ message: reply.problem.message, onAgain: read });
      taken = mine;
      setNotLoaded(null);
      setTemplates(readJsonText(reply.value));
    };
    void read();
    const end = bridge.listen('libraryChanged', ({ organisation }) => {
      if (organisation) void read();
    });
    return () => {
      taken = Number.POSITIVE_INFINITY;
      end();
    };
  }, [bridge, library]);
  return { value: templates, notLoaded };
}

function useLibraryOf(bridge: WindowBridge, settings: Settings | null): LibraryData {
  const library = useMemo(() => createLibraryData(bridge), [bridge]);
  const folder = settings?.library;
  const language = settings?.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: problems are told in the language of the interface
  useEffect(() => {
    if (folder === undefined) return;
    const callOff = actAfter(firstScreen, () => void library.reload());
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
