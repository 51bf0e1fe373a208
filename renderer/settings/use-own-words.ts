import { useEffect, useState } from 'react';
import { useBridge } from '../app/app-data.tsx';

/** The words that a person taught the spelling check, also after another window changed them. */
export function useOwnWords(refused: (problem: string | null) => void): {
  words: readonly string[];
  change: (next: readonly string[]) => void;
} {
  const bridge = useBridge();
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    void bridge.ownWords({ draft: null }).then((reply) => reply.ok && setWords(reply.value.words));
    return bridge.listen('ownWords', (next) => setWords(next.words));
  }, [bridge]);
  return {
    words,
    change: (next) => {
      const add = next.filter((word) => !words.includes(word));
      const remove = words.filter((word) => !next.includes(word));
      void bridge.changeOwnWords({ add, remove }).then((reply) => refused(reply.ok ? null : reply.problem.message));
    },
  };
}
