import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { MissingPictures } from '../../ui/controls/missing-pictures.tsx';

/**
 * The pictures that the file lacks since it was saved last, a sentence each. It stays until a person has read it or the pictures
 * are in the file, and comes again where others are missing. null: nothing to say.
 */
export function useSavedWithout(
  held: Pick<HeldDocument, 'missingPictures' | 'listen'>,
  onRead: () => void,
): ReactNode | null {
  const lacks = useSyncExternalStore(held.listen, held.missingPictures);
  const [read, setRead] = useState<readonly string[] | null>(null);
  if (lacks.length === 0 || lacks === read) return null;
  const close = (): void => {
    setRead(lacks);
    onRead();
  };
  return <MissingPictures className="opening" sentences={lacks} onRead={close} />;
}

/** The same of a block that was put into the library, until a person has read it. `said`: tells what it lacks. */
export function useKeptWithout(onRead: () => void): {
  note: ReactNode | null;
  said: (lacks: readonly string[]) => void;
} {
  const [lacks, setLacks] = useState<readonly string[]>([]);
  const close = (): void => {
    setLacks([]);
    onRead();
  };
  const note = lacks.length === 0 ? null : <MissingPictures className="opening" sentences={lacks} onRead={close} />;
  return { note, said: setLacks };
}
