import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';

/**
 * Reports the pictures that the saved file lacks, a sentence each. The note stays until the user closes it or the pictures
 * are in the file, and returns when other pictures are missing. Null if there is nothing to report.
 */
export function useMissingPicturesNote(
  held: Pick<HeldDocument, 'missingPictures' | 'listen'>,
  onRead: () => void,
): ReactNode | null {
  const missing = useSyncExternalStore(held.listen, held.missingPictures);
  const [read, setRead] = useState<readonly string[] | null>(null);
  if (missing.length === 0 || missing === read) return null;
  const close = (): void => {
    setRead(missing);
    onRead();
  };
  return <MissingPictures className="opening" sentences={missing} onRead={close} />;
}

/** Reports the pictures that a block lost when it was added to the library, until the user closes the note. */
export function useBlockPicturesNote(onRead: () => void): {
  note: ReactNode | null;
  show: (missing: readonly string[]) => void;
} {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const close = (): void => {
    setMissing([]);
    onRead();
  };
  const note = missing.length === 0 ? null : <MissingPictures className="opening" sentences={missing} onRead={close} />;
  return { note, show: setMissing };
}
