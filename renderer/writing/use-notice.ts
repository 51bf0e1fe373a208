import { useCallback, useEffect, useState } from 'react';

/** Milliseconds that a sentence stands in the status bar. */
const STANDS = 6_000;

/** A sentence for a moment, and how to say one. */
export function useNotice(): [string | undefined, (sentence: string) => void] {
  const [notice, setNotice] = useState<{ sentence: string } | null>(null);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(null), STANDS);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice?.sentence, useCallback((sentence: string) => setNotice({ sentence }), [])];
}
