import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBridge } from '../app/app-data.tsx';
import type { HeldDocument } from '../app/held-document.ts';

/** How many versions of this document are kept; counted when it is shown, and again after each saving. */
export function useVersionCount(held: HeldDocument): number {
  const bridge = useBridge();
  const [count, setCount] = useState(0);
  const { state } = useSyncExternalStore(held.listen, held.standing);
  const isSaved = state === 'saved';
  const counted = useRef<HeldDocument | null>(null);
  useEffect(() => {
    if (!isSaved && counted.current === held) return;
    counted.current = held;
    void bridge.versions({ draftId: held.document.head().id }).then((reply) => {
      if (reply.ok && counted.current === held) setCount(reply.value.length);
    });
  }, [bridge, held, isSaved]);
  return count;
}
