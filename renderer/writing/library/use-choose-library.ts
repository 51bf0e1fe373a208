import { useEffect, useState } from 'react';
import type { ProblemResult } from '../../../electron/ipc/results.ts';
import { type LibraryNow, useBridge } from '../../document/services/app-data.tsx';

export interface ChooseLibrary {
  /** Why the folder that was chosen last can't be the library. */
  notChosen: ProblemResult | null;
  choose: () => void;
}

/** Asks which folder is the library, where there is none. */
export function useChooseLibrary({ refused, folder }: Pick<LibraryNow, 'refused' | 'folder'>): ChooseLibrary {
  const bridge = useBridge();
  const [notChosen, setNotChosen] = useState<ProblemResult | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a library was read, or read anew, it says nothing any more
  useEffect(() => setNotChosen(null), [refused, folder]);
  return {
    notChosen,
    choose: () =>
      void bridge.chooseLibrary({ starter: false }).then((reply) => setNotChosen(reply.ok ? null : reply.problem)),
  };
}
