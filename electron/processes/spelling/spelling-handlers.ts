import { done } from '../../../engine/core/result.ts';
import { stripTail } from '../../../engine/core/spelling/words.ts';
import type { Folders, ProcessHandlers } from '../protocol.ts';
import { openDictionary } from './hunspell.ts';
import { isInDictionary } from './look-up.ts';

const MAX_SUGGESTIONS = 5;

export function createSpellingHandlers({ spelling }: Pick<Folders, 'spelling'>): ProcessHandlers<'spelling'> {
  const dictionary = openDictionary(spelling);
  // Each request reports the error.
  dictionary.catch(() => undefined);
  return {
    unknownWords: async ({ words }) => {
      const opened = await dictionary;
      return done({ unknown: words.filter((word) => !isInDictionary(opened, word)) });
    },
    suggestions: async ({ word }) => {
      const opened = await dictionary;
      return done({ words: opened.suggestions(stripTail(word)).slice(0, MAX_SUGGESTIONS) });
    },
  };
}
