import type { WindowBridge } from '../../../electron/ipc/contract.ts';

/** As many as a request takes. */
const AT_ONCE = 5_000;

/** What the dictionary said of words: each is asked for once. */
export interface Verdicts {
  /** Asks for those that were not asked for before. false: the dictionary did not answer. */
  learn: (words: readonly string[]) => Promise<boolean>;
  isUnknown: (word: string) => boolean;
}

export function createVerdicts(bridge: Pick<WindowBridge, 'unknownWords'>): Verdicts {
  const verdicts = new Map<string, boolean>();
  return {
    learn: async (words) => {
      const fresh = [...new Set(words)].filter((word) => !verdicts.has(word));
      for (let at = 0; at < fresh.length; at += AT_ONCE) {
        const asked = fresh.slice(at, at + AT_ONCE);
        const reply = await bridge.unknownWords({ words: asked });
        if (!reply.ok) return false;
        const unknown = new Set(reply.value.unknown);
        for (const word of asked) verdicts.set(word, unknown.has(word));
      }
      return true;
    },
    isUnknown: (word) => verdicts.get(word) === true,
  };
}
