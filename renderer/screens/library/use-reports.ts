import { useEffect, useState } from 'react';
import { useBridge } from '../../document/services/app-data.tsx';
import type { LibraryReports } from './reports-view.tsx';

const NOT_LISTED: LibraryReports = { reports: null, problem: null };

/** The read reports of the library, listed again after each change of the library: `blocks` are then new. */
export function useReports(blocks: unknown): LibraryReports {
  const bridge = useBridge();
  const [listed, setListed] = useState(NOT_LISTED);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lists again after each change
  useEffect(() => {
    let ended = false;
    void bridge.storedReports().then((reply) => {
      if (ended) return;
      setListed(
        reply.ok ? { reports: reply.value.reports, problem: null } : { reports: [], problem: reply.problem.message },
      );
    });
    return () => {
      ended = true;
    };
  }, [bridge, blocks]);
  return listed;
}
