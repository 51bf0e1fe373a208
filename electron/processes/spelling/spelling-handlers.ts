import { done } from '../../../engine/core/result.ts';
import { stripTail } from '../../../engine/core/spelling/words.ts';
import type { Folders, Handlers } from '../protocol.ts';
import { openDictionary } from './hunspell.ts';
import { isKnown } from './look-up.ts';

const MOST_SUGGESTIONS = 5;

export function spellingHandlers({ spelling }: Pick<Folders, 'spelling'>): Handlers<'spelling'> {
  const dictionary = openDictionary(spelling);
  // Whoever asks hears of it.
  dictionary.catch(() => undefined);
  return {
    unknownWords: async ({ words }) => {
      const opened = await dictionary;
      return done({ unknown: words.filter((word) => !isKnown(opened, word)) });
    },
    suggestions: async ({ word }) => {
      const opened = await dictionary;
      return done({ words: opened.suggestions(stripTail(word)).slice(0, MOST_SUGGESTIONS) });
    },
  };
}
