import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { type IdSource, withFreshIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockNode } from '../../../engine/core/richtext/model.ts';
import { $changeHead } from '../../document/head.ts';
import { $libraryPart } from '../../document/library-part.ts';
import type { OpenDocument } from '../../document/open-document.ts';
import { $readPart, $writePart, type Part } from '../../editor/islands/part.ts';
import type { Hit, Owner } from './hits.ts';
import { type FindOptions, inItsPlace } from './matches.ts';
import { replacedInBlocks, replacedInInline } from './replace-inline.ts';

/**
 * Puts other words in place of these hits, in one step of undo, wherever they stand: in the text, notes, captions, own
 * words of blocks, title. Words of the library become own words of the block; what nobody may change is left out.
 */
export function replaceHits(
  { editor: page, newId }: Pick<OpenDocument, 'editor' | 'newId'>,
  hits: readonly Hit[],
  options: FindOptions,
  words: string,
): void {
  const owners = hits.flatMap(({ owner }) => (owner ? [owner] : []));
  page.update(
    () => {
      // From the end: what stands before a replaced place does not move.
      for (const owner of [...owners].reverse()) if (owner.in === 'text') $replaceText(owner, options, words);
      for (const [key, part, picked] of partsOf(owners)) {
        const node = $getNodeByKey(key);
        const content = node && ($readPart(node, part) ?? asOwn($libraryPart(node, part), newId));
        if (node && content) $writePart(node, part, replacedInBlocks(content, options, words, picked));
      }
      for (const line of ['title', 'subtitle'] as const) {
        const picked = new Set(owners.flatMap((one) => (one.in === 'head' && one.line === line ? [one.nth] : [])));
        if (picked.size === 0) continue;
        $changeHead((head) => ({ ...head, [line]: replacedInInline(head[line], options, words, picked) }));
      }
    },
    // The focus stays in the bar.
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** With ids of this document: what was the block's is the writer's from now on. */
function asOwn(content: readonly BlockNode[] | null, newId: IdSource): BlockNode[] | null {
  return content && withFreshIds(content, newId);
}

function $replaceText(
  { start, startOffset, end, endOffset }: Extract<Owner, { in: 'text' }>,
  options: FindOptions,
  words: string,
): void {
  if (!$isTextNode($getNodeByKey(start)) || !$isTextNode($getNodeByKey(end))) return;
  const selection = $createRangeSelection();
  selection.anchor.set(start, startOffset, 'text');
  selection.focus.set(end, endOffset, 'text');
  $setSelection(selection);
  selection.insertText(inItsPlace(words, selection.getTextContent(), options));
}

function partsOf(owners: readonly Owner[]): [NodeKey, Part, ReadonlySet<number>][] {
  const parts = new Map<string, [NodeKey, Part, Set<number>]>();
  for (const owner of owners) {
    if (owner.in !== 'part') continue;
    const name = `${owner.key} ${owner.part}`;
    const part = parts.get(name) ?? [owner.key, owner.part, new Set<number>()];
    part[2].add(owner.nth);
    parts.set(name, part);
  }
  return [...parts.values()];
}
