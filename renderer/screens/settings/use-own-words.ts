import { useEffect, useRef, useState } from 'react';
import { normalizeOwnWord } from '../../../engine/core/spelling/words.ts';
import { useBridge } from '../../document/services/app-data.tsx';

/** Words that the user added to the spelling check, kept up to date with other windows. */
export function useOwnWords(refused: (problem: string | null) => void): {
  words: readonly string[];
  change: (next: readonly string[]) => void;
} {
  const bridge = useBridge();
  const [words, setWords] = useState<readonly string[]>([]);
  const say = useRef(refused);
  say.current = refused;
  useEffect(() => {
    // A change that arrives before the reply is newer than the reply.
    let isReplaced = false;
    const end = bridge.listen('ownWords', (next) => {
      isReplaced = true;
      setWords(next.words);
    });
    void bridge.ownWords({ draft: null }).then((reply) => {
      if (!reply.ok) say.current(reply.problem.message);
      else if (!isReplaced) setWords(reply.value.words);
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
