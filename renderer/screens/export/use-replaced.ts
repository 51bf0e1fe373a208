import { useEffect, useRef, useState } from 'react';
import type { ExportPart } from '../../../engine/core/publication/formats.ts';
import type { ExportDialogProps, Replaced } from './export-state.ts';

/** Milliseconds between the last key in the name and the search for existing files. */
const NAMED = 150;

/** Finds existing files that an export with these choices would replace; null: not known yet. */
export function useReplaced(
  name: string,
  parts: readonly ExportPart[],
  folder: string,
  ask: ExportDialogProps['replaced'],
): Replaced | null {
  const [answer, setAnswer] = useState<(Replaced & { of: string }) | null>(null);
  const latest = useRef(ask);
  latest.current = ask;
  const asked = useRef(false);
  const of = JSON.stringify([name, parts, folder]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says all that is asked
  useEffect(() => {
    let wanted = true;
    const find = (): void => {
      if (name === '') setAnswer({ of, there: [], free: { name, replaces: [] } });
      else void latest.current(name, parts).then((found) => wanted && setAnswer({ of, ...found }));
    };
    // The first search starts immediately, because the user may press Enter at once.
    const timer = setTimeout(find, asked.current ? NAMED : 0);
    asked.current = true;
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [of]);
  return answer?.of === of ? answer : null;
}
