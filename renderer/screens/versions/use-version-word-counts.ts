import { useEffect, useState } from 'react';
import type { Version } from '../../../electron/ipc/contract.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { draftOf } from '../../document/session/opened-document.ts';
import type { CountWords } from './draft-words.ts';

/** Counts the words of each version, one after the other, newest first. */
export function useVersionWordCounts(
  draftId: string,
  versions: readonly Version[] | null,
  countWords: CountWords,
): ReadonlyMap<string, number> {
  const bridge = useBridge();
  const [words, setWords] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isCancelled = false;
    void (async () => {
      for (const { id } of versions ?? []) {
        const reply = await bridge.readVersion({ draftId, version: id });
        if (isCancelled) return;
        if (!reply.ok) continue;
        const count = countWords(draftOf(reply.value.draft));
        setWords((known) => new Map(known).set(id, count));
      }
    })();
    return () => {
      isCancelled = true;
    };
  }, [bridge, draftId, versions, countWords]);
  return words;
}
