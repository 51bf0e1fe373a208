import { useEffect, useRef, useState } from 'react';
import type { ExportDialogProps, Replaced } from './export-state.ts';
import type { ExportFormat } from './export-steps.ts';

/** Milliseconds after the last letter of a name. */
const NAMED = 150;

/** What stands in the folder already, for what is filled in now; null: that is not known yet. */
export function useReplaced(
  name: string,
  formats: readonly ExportFormat[],
  folder: string,
  ask: ExportDialogProps['replaced'],
): Replaced | null {
  const [answer, setAnswer] = useState<(Replaced & { of: string }) | null>(null);
  const latest = useRef(ask);
  latest.current = ask;
  const asked = useRef(false);
  const of = JSON.stringify([name, formats, folder]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says all that is asked
  useEffect(() => {
    let wanted = true;
    const find = (): void => {
      if (name === '') setAnswer({ of, there: [], free: { name, replaces: [] } });
      else void latest.current(name, formats).then((found) => wanted && setAnswer({ of, ...found }));
    };
    // What the dialog begins with is known as soon as can be: Enter may follow at once.
    const timer = setTimeout(find, asked.current ? NAMED : 0);
    asked.current = true;
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [of]);
  return answer?.of === of ? answer : null;
}
