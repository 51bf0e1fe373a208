import type { PubBlock } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { countWords, secondsToSay } from '../../../engine/core/speaking-time/speaking-time.ts';
import { countSpokenWords } from '../../../engine/core/speaking-time/spoken-words.ts';
import type { Measure } from './outcome.ts';

/**
 * Words of what is printed, and the seconds that it takes to say what a speaker says of it. The same before and after the pages
 * are known: numbers of headings and 'pagina 17' do not count. Notes and the head are neither.
 */
export function measureOf(body: readonly PubBlock[], spoken = body): Measure {
  const text = collectPublicationText(
    { body, notes: [], running: { sender: '', documentType: '', stamp: null } } as never,
    {
      withoutPlaces: true,
    },
  );
  const said = countSpokenWords(spoken);
  return { words: countWords(text.body.join('\n')), said, seconds: secondsToSay(said) };
}

/** What a document says itself: without its table of contents and the list of its sources. */
export function ownWords(body: readonly PubBlock[]): readonly PubBlock[] {
  return body.filter((node) => node.type !== 'contents' && !(node.type === 'group' && node.role === 'sources'));
}
