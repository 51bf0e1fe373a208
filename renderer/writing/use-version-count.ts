import { useEffect, useState } from 'react';
import { useBridge } from '../app/app-data.tsx';
import type { HeldDocument } from '../app/held-document.ts';

/**
 * How many versions of this document are kept; counted when it is shown, and again after each saving. Whoever shows the number
 * is drawn anew when it is another one, and not when a first key makes the document unsaved.
 */
export function useVersionCount(held: HeldDocument): number {
  const bridge = useBridge();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isHere = true;
    const recount = async (): Promise<void> => {
      const reply = await bridge.versions({
        draftId: held.document.head().id,
        document: held.file()?.grant ?? null,
      });
      if (reply.ok && isHere) setCount(reply.value.length);
    };
    const isSaved = () => held.standing().state === 'saved';
    let before = isSaved();
    const stop = held.listen(() => {
      const now = isSaved();
      if (now && !before) void recount();
      before = now;
    });
    void recount();
    return () => {
      isHere = false;
      stop();
    };
  }, [bridge, held]);
  return count;
}
