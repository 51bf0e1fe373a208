import { useEffect, useRef, useState } from 'react';
import type { ExportDialogProps } from './export-state.ts';
import type { ExportFormat } from './export-steps.ts';

/** Milliseconds after the last letter of a name. */
const NAMED = 150;

/** Names of the files that stand in the folder already, for what is filled in now. */
export function useReplaced(
  name: string,
  formats: readonly ExportFormat[],
  folder: string,
  ask: ExportDialogProps['replaced'],
): readonly string[] {
  const [there, setThere] = useState<readonly string[]>([]);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder is another answer
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      if (name === '') setThere([]);
      else void latest.current(name, formats).then((names) => wanted && setThere(names));
    }, NAMED);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [name, formats, folder]);
  return there;
}
