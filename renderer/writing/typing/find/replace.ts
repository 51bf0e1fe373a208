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
import { adjustCase, type FindOptions } from './matches.ts';
import { replaceInBlocks, replaceInInline, textOf, textsOf } from './replace-inline.ts';

/**
 * Replaces hits in one undo step: in text, notes, captions, own text of blocks and the title. Library text becomes own
 * text of its block. Hits without an owner are left out, and an equal text is no change.
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
      // Backwards, so that the positions of earlier hits stay valid.
      for (const owner of [...owners].reverse()) if (owner.in === 'text') $replaceText(owner, options, words);
      for (const [key, part, picked] of partsOf(owners)) {
        const node = $getNodeByKey(key);
        const own = node && $readPart(node, part);
        const content = own ?? (node && $libraryPart(node, part));
        if (!node || !content) continue;
        const next = replaceInBlocks(content, options, words, picked);
        if (!hasSameTexts(textsOf(next), textsOf(content)))
          $writePart(node, part, own ? next : replaceIds(next, newId));
      }
      for (const line of ['title', 'subtitle'] as const) {
        const picked = new Set(
          owners.flatMap((one) => (one.in === 'head' && one.line === line ? [one.matchNumber] : [])),
        );
        if (picked.size === 0) continue;
        const next = replaceInInline($head()[line], options, words, picked);
        if (textOf(next) !== textOf($head()[line])) $changeHead((head) => ({ ...head, [line]: next }));
      }
    },
    // The find bar keeps the focus.
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

function hasSameTexts(texts: readonly string[], others: readonly string[]): boolean {
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
  const text = adjustCase(words, found, options);
  if (text === found) return;
  $setSelection(selection);
  selection.insertText(text);
}

function partsOf(owners: readonly Owner[]): [NodeKey, EditablePart | OwnNote, ReadonlySet<number>][] {
  const parts = new Map<string, [NodeKey, EditablePart | OwnNote, Set<number>]>();
  for (const owner of owners) {
    if (owner.in !== 'part') continue;
    const name = `${owner.key} ${JSON.stringify(owner.part)}`;
    const part = parts.get(name) ?? [owner.key, owner.part, new Set<number>()];
    part[2].add(owner.matchNumber);
    parts.set(name, part);
  }
  return [...parts.values()];
}
