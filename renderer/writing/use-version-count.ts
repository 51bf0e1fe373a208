import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBridge } from '../app/app-data.tsx';
import type { HeldDocument } from '../app/held-document.ts';

/** How many versions of this document are kept; counted again after each saving. */
export function useVersionCount(held: HeldDocument): number {
  const bridge = useBridge();
  const [count, setCount] = useState(0);
  const { state } = useSyncExternalStore(held.listen, held.standing);
  useEffect(() => {
    if (state === 'saving') return;
    let isWanted = true;
    void bridge.versions({ draftId: held.document.head().id }).then((reply) => {
      if (isWanted && reply.ok) setCount(reply.value.length);
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, held, state]);
  return count;
}
