import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { replaceIds } from '../../../../engine/core/richtext/ids.ts';
import { $readPart, $writePart, type EditablePart, type OwnNote } from '../../../document/editor/islands/part.ts';
import { $changeHead, $head } from '../../../document/open/head.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import type { Hit, Owner } from './hits.ts';
import { $libraryPart } from './library-part.ts';
import { type FindOptions, inItsPlace } from './matches.ts';
import { replacedInBlocks, replacedInInline, textOf, textsOf } from './replace-inline.ts';

/**
 * Puts other words in place of these hits, in one step of undo, wherever they stand: in the text, notes, captions, own
 * words of blocks, title. Words of the library become own words of the block; what nobody may change is left out, and what
 * says the same already is no change.
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
        const own = node && $readPart(node, part);
        const content = own ?? (node && $libraryPart(node, part));
        if (!node || !content) continue;
        const next = replacedInBlocks(content, options, words, picked);
        if (!saysSame(textsOf(next), textsOf(content))) $writePart(node, part, own ? next : replaceIds(next, newId));
      }
      for (const line of ['title', 'subtitle'] as const) {
        const picked = new Set(owners.flatMap((one) => (one.in === 'head' && one.line === line ? [one.nth] : [])));
        if (picked.size === 0) continue;
        const next = replacedInInline($head()[line], options, words, picked);
        if (textOf(next) !== textOf($head()[line])) $changeHead((head) => ({ ...head, [line]: next }));
      }
    },
    // The focus stays in the bar.
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

function saysSame(texts: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify(texts) === JSON.stringify(others);
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
  const found = selection.getTextContent();
  const put = inItsPlace(words, found, options);
  if (put === found) return;
  $setSelection(selection);
  selection.insertText(put);
}

function partsOf(owners: readonly Owner[]): [NodeKey, EditablePart | OwnNote, ReadonlySet<number>][] {
  const parts = new Map<string, [NodeKey, EditablePart | OwnNote, Set<number>]>();
  for (const owner of owners) {
    if (owner.in !== 'part') continue;
    const name = `${owner.key} ${JSON.stringify(owner.part)}`;
    const part = parts.get(name) ?? [owner.key, owner.part, new Set<number>()];
    part[2].add(owner.nth);
    parts.set(name, part);
  }
  return [...parts.values()];
}
