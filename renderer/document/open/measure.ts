import type { PublicationNode } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { countWords, estimateSeconds } from '../../../engine/core/speaking-time/speaking-time.ts';
import { countSpokenWords } from '../../../engine/core/speaking-time/spoken-words.ts';
import type { Measure } from './outcome.ts';

/**
 * Counts the printed words, and the seconds to speak the spoken ones. Ignores heading numbers and page references, so
 * that the result does not change with the layout, and notes and the head.
 */
export function measureOf(body: readonly PublicationNode[], spokenBody = body): Measure {
  const text = collectPublicationText(
    { body, notes: [], running: { sender: '', documentType: '', concept: null, stamp: null } } as never,
    {
      withoutPlaces: true,
    },
  );
  const spoken = countSpokenWords(spokenBody);
  return { words: countWords(text.body.join('\n')), spoken, seconds: estimateSeconds(spoken) };
}

/** The body without its table of contents and source list. */
export function ownContent(body: readonly PublicationNode[]): readonly PublicationNode[] {
  return body.filter((node) => node.type !== 'contents' && !(node.type === 'group' && node.role === 'sources'));
}
