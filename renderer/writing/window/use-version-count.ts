import { useEffect, useState } from 'react';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { firstFrame, runAfter } from '../../document/services/first-screen.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';

type Counted = Pick<HeldDocument, 'listen' | 'saveStatus'> & { document: Pick<HeldDocument['document'], 'head'> };

/**
 * Number of versions kept for this document. Counts after the first frame, after each save, and for another file. Listens to
 * `held` itself, so that the first key that makes the document unsaved renders nothing.
 */
export function useVersionCount(held: Counted, file: GrantedFile | null): number {
  const bridge = useBridge();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isMounted = true;
    const recount = async (): Promise<void> => {
      const reply = await bridge.versions({ draftId: held.document.head().id, document: file?.grant ?? null });
      if (reply.ok && isMounted) setCount(reply.value.length);
    };
    const isSaved = () => held.saveStatus().state === 'saved';
    let before = isSaved();
    const stop = held.listen(() => {
      const now = isSaved();
      if (now && !before) void recount();
      before = now;
    });
    const stopFirst = runAfter(firstFrame, () => void recount());
    return () => {
      isMounted = false;
      stopFirst();
      stop();
    };
  }, [bridge, held, file]);
  return count;
}
