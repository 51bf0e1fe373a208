import type { WindowBridge } from '../../../electron/ipc/contract.ts';

/** Maximum number of words in one request. */
const MAX_WORDS = 5_000;

/** The dictionary's answers. Each word is requested once. */
export interface Verdicts {
  /** Requests the unknown words among these. Returns false if the dictionary is unavailable. */
  learn: (words: readonly string[]) => Promise<boolean>;
  isUnknown: (word: string) => boolean;
}

export function createVerdicts(bridge: Pick<WindowBridge, 'unknownWords'>): Verdicts {
  const verdicts = new Map<string, boolean>();
  return {
    learn: async (words) => {
      const newWords = [...new Set(words)].filter((word) => !verdicts.has(word));
      for (let at = 0; at < newWords.length; at += MAX_WORDS) {
        const batch = newWords.slice(at, at + MAX_WORDS);
        const reply = await bridge.unknownWords({ words: batch });
        if (!reply.ok) return false;
        const unknown = new Set(reply.value.unknown);
        for (const word of batch) verdicts.set(word, unknown.has(word));
      }
      return true;
    },
    isUnknown: (word) => verdicts.get(word) === true,
  };
}
