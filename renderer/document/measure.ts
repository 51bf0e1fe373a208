import type { PubBlock } from '../../engine/core/publication/publication.ts';
import { publicationText } from '../../engine/core/publication/text.ts';
import { secondsToSay, spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';
import type { Measure } from './outcome.ts';

/**
 * Words, and the seconds that it takes to say them, of what is printed; notes and the head are not said. The same before and
 * after the pages are known: numbers of headings and 'pagina 17' do not count.
 */
export function measureOf(body: readonly PubBlock[]): Measure {
  const text = publicationText({ body, notes: [], running: { sender: '', documentType: '', stamp: null } } as never, {
    withoutPlaces: true,
  });
  const words = spokenWords(text.body.join('\n'));
  return { words, seconds: secondsToSay(words) };
}

/** What a document says itself: without its table of contents and the list of its sources. */
export function ownWords(body: readonly PubBlock[]): readonly PubBlock[] {
  return body.filter((node) => node.type !== 'contents' && !(node.type === 'group' && node.role === 'sources'));
}
