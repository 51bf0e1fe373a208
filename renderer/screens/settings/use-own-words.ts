import { useEffect, useRef, useState } from 'react';
import { normalizeOwnWord } from '../../../engine/core/spelling/words.ts';
import { useBridge } from '../../document/services/app-data.tsx';

/** The words that a person taught the spelling check, also after another window changed them. */
export function useOwnWords(refused: (problem: string | null) => void): {
  words: readonly string[];
  change: (next: readonly string[]) => void;
} {
  const bridge = useBridge();
  const [words, setWords] = useState<readonly string[]>([]);
  const say = useRef(refused);
  say.current = refused;
  useEffect(() => {
    // What is told meanwhile is newer than the answer.
    let isTold = false;
    const end = bridge.listen('ownWords', (next) => {
      isTold = true;
      setWords(next.words);
    });
    void bridge.ownWords({ draft: null }).then((reply) => {
      if (!reply.ok) say.current(reply.problem.message);
      else if (!isTold) setWords(reply.value.words);
    });
    return end;
  }, [bridge]);
  return {
    words,
    change: (next) => {
      const forms = next.filter((word) => !words.includes(word)).map(normalizeOwnWord);
      const add = forms.filter((word) => !words.includes(word));
      const remove = words.filter((word) => !next.includes(word));
      if (add.length + remove.length === 0) return;
      void bridge.changeOwnWords({ add, remove }).then((reply) => refused(reply.ok ? null : reply.problem.message));
    },
  };
}
