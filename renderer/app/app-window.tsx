import { useEffect, useState } from 'react';
import type { ProcessName, ProcessState } from '../../electron/ipc/contract.ts';
import type { Settings } from '../../electron/ipc/settings.ts';
import { inbreng } from './bridge.ts';

/** The window: the bar with the name of the product above an empty desk. */
export function AppWindow() {
  const language = useSettings()?.language ?? 'nl';
  const failed = useFailedProcesses();
  // Nothing is typed here yet that would have to be kept first.
  useEffect(() => inbreng.listen('closing', () => void inbreng.readyToClose()), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <header className="skeleton-bar">
      <span className="skeleton-name">Inbreng</span>
      <span role="status" className="skeleton-state">
        {failed.length > 0 && STOPPED[language]}
      </span>
    </header>
  );
}

const STOPPED = {
  nl: 'Een onderdeel van de app is gestopt. De tekst is bewaard; bij de volgende vraag start het opnieuw.',
  en: 'A part of the app stopped. The text is kept; it starts again at the next question.',
};

/** The settings as they are, also after another window changed them; null until they are known. */
function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const end = inbreng.listen('settings', setSettings);
    void inbreng.readSettings().then((reply) => reply.ok && setSettings(reply.value));
    return end;
  }, []);
  return settings;
}

function useFailedProcesses(): ProcessName[] {
  const [states, setStates] = useState<Partial<Record<ProcessName, ProcessState>>>({});
  useEffect(
    () =>
      inbreng.listen('processState', ({ process, state }) => setStates((known) => ({ ...known, [process]: state }))),
    [],
  );
  return (Object.keys(states) as ProcessName[]).filter((name) => states[name] === 'failed');
}
