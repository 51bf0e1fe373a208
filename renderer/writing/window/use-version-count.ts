import { useEffect, useState } from 'react';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { actAfter, firstFrame } from '../../document/services/first-screen.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';

type Counted = Pick<HeldDocument, 'listen' | 'standing'> & { document: Pick<HeldDocument['document'], 'head'> };

/**
 * How many versions of this document are kept in its file; counted once it is shown, again after each saving, and for another
 * file. Whoever shows the number is drawn anew when it is another one, and not when a first key makes the document unsaved.
 */
export function useVersionCount(held: Counted, file: GrantedFile | null): number {
  const bridge = useBridge();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isHere = true;
    const recount = async (): Promise<void> => {
      const reply = await bridge.versions({ draftId: held.document.head().id, document: file?.grant ?? null });
      if (reply.ok && isHere) setCount(reply.value.length);
    };
    const isSaved = () => held.standing().state === 'saved';
    let before = isSaved();
    const stop = held.listen(() => {
      const now = isSaved();
      if (now && !before) void recount();
      before = now;
    });
    const stopFirst = actAfter(firstFrame, () => void recount());
    return () => {
      isHere = false;
      stopFirst();
      stop();
    };
  }, [bridge, held, file]);
  return count;
}
