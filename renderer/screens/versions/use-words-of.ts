import { useEffect, useState } from 'react';
import type { Version } from '../../../electron/ipc/contract.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { draftOf } from '../../document/session/opened-document.ts';
import type { WordsOf } from './draft-words.ts';

/** Counts the words of each version, one after the other, newest first. */
export function useWordsOf(
  draftId: string,
  versions: readonly Version[] | null,
  wordsOf: WordsOf,
): ReadonlyMap<string, number> {
  const bridge = useBridge();
  const [words, setWords] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let ended = false;
    void (async () => {
      for (const { id } of versions ?? []) {
        const reply = await bridge.readVersion({ draftId, version: id });
        if (ended) return;
        if (!reply.ok) continue;
        const count = wordsOf(draftOf(reply.value.draft));
        setWords((known) => new Map(known).set(id, count));
      }
    })();
    return () => {
      ended = true;
    };
  }, [bridge, draftId, versions, wordsOf]);
  return words;
}
