import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { SavedWithout } from '../../ui/controls/saved-without.tsx';

/**
 * Reports the pictures that the saved file lacks, a sentence each. The note stays until the user closes it or the pictures
 * are in the file, and returns when other pictures are missing. Null if there is nothing to report.
 */
export function useSavedWithout(held: Pick<HeldDocument, 'lacks' | 'listen'>, onRead: () => void): ReactNode | null {
  const lacks = useSyncExternalStore(held.listen, held.lacks);
  const [read, setRead] = useState<readonly string[] | null>(null);
  if (lacks.length === 0 || lacks === read) return null;
  const close = (): void => {
    setRead(lacks);
    onRead();
  };
  return <SavedWithout className="opening" lacks={lacks} onRead={close} />;
}

/** Reports the pictures that a block lost when it was added to the library, until the user closes the note. */
export function useKeptWithout(onRead: () => void): {
  note: ReactNode | null;
  said: (lacks: readonly string[]) => void;
} {
  const [lacks, setLacks] = useState<readonly string[]>([]);
  const close = (): void => {
    setLacks([]);
    onRead();
  };
  const note = lacks.length === 0 ? null : <SavedWithout className="opening" lacks={lacks} onRead={close} />;
  return { note, said: setLacks };
}
