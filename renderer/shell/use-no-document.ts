import { useEffect } from 'react';
import { useBridge } from '../document/services/app-data.tsx';

/** Reports that this window shows no document and listens, so that it may be given a file. */
export function useNoDocument(showsNone: boolean): void {
  const bridge = useBridge();
  useEffect(() => {
    if (showsNone) void bridge.setWindowTitle({ title: null, unsaved: false });
  }, [bridge, showsNone]);
}
