import { useEffect, useState } from 'react';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { type LibraryNow, useBridge } from '../../document/services/app-data.tsx';

export interface ChooseLibrary {
  /** The reason why the last chosen folder cannot be the library. */
  notChosen: ProblemResult | null;
  choose: () => void;
}

/** A function that asks for the library's folder, and why the last chosen folder was refused. */
export function useChooseLibrary({ refused, folder }: Pick<LibraryNow, 'refused' | 'folder'>): ChooseLibrary {
  const bridge = useBridge();
  const [notChosen, setNotChosen] = useState<ProblemResult | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reason goes away when a library has been read
  useEffect(() => setNotChosen(null), [refused, folder]);
  return {
    notChosen,
    choose: () =>
      void bridge.chooseLibrary({ starter: false }).then((reply) => setNotChosen(reply.ok ? null : reply.problem)),
  };
}
