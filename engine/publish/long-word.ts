import type { PubInline } from '../core/publication/publication.ts';
import { isAddress } from './addresses.ts';

/** Whether a word has more characters than this; an address counts as none. */
export function holdsLongWord(content: readonly PubInline[], most: number): boolean {
  return content.some((part) =>
    part.type === 'link'
      ? holdsLongWord(part.content, most)
      : 'text' in part &&
        part.text.length > most &&
        part.text.split(/\s/u).some((word) => word.length > most && !isAddress(word)),
  );
}
