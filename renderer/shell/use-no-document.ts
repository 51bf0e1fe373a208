import { useEffect } from 'react';
import { useBridge } from '../document/services/app-data.tsx';

/** Tells the app that this window shows no document and listens, so that a file from outside may come here. */
export function useNoDocument(showsNone: boolean): void {
  const bridge = useBridge();
  useEffect(() => {
    if (showsNone) void bridge.setWindowTitle({ title: null, unsaved: false });
  }, [bridge, showsNone]);
}
