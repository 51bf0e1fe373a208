import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge, useSettings } from '../../document/services/app-data.tsx';
import type { OpenForms } from '../../document/unsaved/open-forms.ts';

/** Milliseconds between the last key and storing the name. All windows redraw when it is stored. */
const PAUSE = 400;

/** The name of the user as it is typed. It is stored after a pause, and before Settings or the window closes. */
export function useUserName(
  closing: Pick<OpenForms, 'add'>,
  onProblem: (message: string | null) => void,
): { userName: string; changeUserName: (name: string) => void } {
  const bridge = useBridge();
  const settings = useSettings();
  const [userName, setUserName] = useState(settings.userName);
  const waiting = useRef<{ name: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const report = useRef(onProblem);
  report.current = onProblem;
  const store = useCallback(async (): Promise<void> => {
    if (waiting.current === null) return;
    const { name, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    const reply = await bridge.changeSettings({ userName: name.trim() });
    report.current(reply.ok ? null : reply.problem.message);
  }, [bridge]);
  useEffect(() => {
    const remove = closing.add({ leave: () => store().then(() => true), keep: () => null });
    return () => {
      remove();
      void store();
    };
  }, [closing, store]);
  return {
    userName,
    changeUserName: (name) => {
      setUserName(name);
      clearTimeout(waiting.current?.timer);
      waiting.current = { name, timer: setTimeout(() => void store(), PAUSE) };
    },
  };
}
