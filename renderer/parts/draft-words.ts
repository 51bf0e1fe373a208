import type { Draft } from '../../engine/core/drafts/draft.ts';
import { placedBlock } from '../../engine/core/drafts/instances.ts';
import { inlineText, plainText } from '../../engine/core/richtext/plain-text.ts';
import { spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';

/** Words of a draft: title, text, and what its blocks say. Near enough to tell two versions apart. */
export function draftWords(draft: Draft): number {
  const texts = draft.body.map((node) => {
    if (node.type !== 'blockInstance') return plainText([node]);
    const placed = placedBlock(draft, node);
    return placed ? `${placed.title}\n${plainText(placed.body)}` : '';
  });
  return spokenWords([inlineText(draft.title), ...texts].join('\n'));
}
