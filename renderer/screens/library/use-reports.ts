import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '../../document/services/app-data.tsx';
import type { LibraryReports } from './reports-view.tsx';

const NOT_LISTED: LibraryReports = { reports: null, damaged: [], problem: null };

export interface ReportsOfLibrary {
  listed: LibraryReports;
  /** Removes a report; resolves to why that failed, as a sentence, or null. */
  remove: (fingerprint: string) => Promise<string | null>;
}

/** The read reports of the library, listed again after each change of the library: `blocks` are then new. */
export function useReports(blocks: unknown): ReportsOfLibrary {
  const bridge = useBridge();
  const [listed, setListed] = useState(NOT_LISTED);
  const [changes, setChanges] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lists again after each change
  useEffect(() => {
    let ended = false;
    void bridge.storedReports().then((reply) => {
      if (ended) return;
      setListed(
        reply.ok ? { ...reply.value, problem: null } : { reports: null, damaged: [], problem: reply.problem.message },
      );
    });
    return () => {
      ended = true;
    };
  }, [bridge, blocks, changes]);
  const remove = useCallback(
    async (fingerprint: string): Promise<string | null> => {
      const reply = await bridge.removeReport({ fingerprint });
      setChanges((before) => before + 1);
      return reply.ok ? null : reply.problem.message;
    },
    [bridge],
  );
  return { listed, remove };
}
