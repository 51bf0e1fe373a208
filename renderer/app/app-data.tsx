import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Bridge } from '../../electron/ipc/contract.ts';
import { readJsonText } from '../../electron/ipc/json-text.ts';
import type { Templates } from '../../electron/ipc/library-answers.ts';
import type { Settings } from '../../electron/ipc/settings.ts';
import { actAfter, firstScreen } from './first-screen.ts';
import { createLibraryData, type LibraryData, type LibraryReading } from './library-data.ts';

interface AppData {
  bridge: Bridge;
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
export function useBridge(): Bridge {
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
  bridge: Bridge;
  /** Until everything is known. */
  waiting: ReactNode;
  children: ReactNode;
}

/** Reads what every screen needs, keeps it up to date, and shows the screens as soon as it is there. */
export function AppDataProvider({ bridge, waiting, children }: AppDataProviderProps) {
  const settings = useSettingsOf(bridge);
  const templates = useTemplatesOf(bridge, settings);
  const library = useLibraryOf(bridge, settings);
  const data = useMemo(
    () => (settings && templates ? { bridge, settings, templates, library } : null),
    [bridge, settings, templates, library],
  );
  return data ? <AppDataContext value={data}>{children}</AppDataContext> : waiting;
}

function useSettingsOf(bridge: Bridge): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    // A change that is told meanwhile is newer than the answer.
    let told = false;
    const end = bridge.listen('settings', (next) => {
      told = true;
      setSettings(next);
    });
    void bridge.readSettings().then((reply) => reply.ok && !told && setSettings(reply.value));
    return end;
  }, [bridge]);
  return settings;
}

/** House styles carry the organisation of the library: another library, or another logo, is other templates. */
function useTemplatesOf(bridge: Bridge, settings: Settings | null): Templates | null {
  const [templates, setTemplates] = useState<Templates | null>(null);
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
      if (!reply.ok || mine < taken) return;
      taken = mine;
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
  return templates;
}

function useLibraryOf(bridge: Bridge, settings: Settings | null): LibraryData {
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
