import type { Block } from '../blocks/block.ts';
import { isContentField } from '../blocks/revision.ts';
import { canonicalJson } from '../canonical-json.ts';
import { omitIds } from '../richtext/ids.ts';
import type { BlockContent } from '../richtext/model.ts';
import { type Change, fieldChanges, textChange } from './change.ts';
import { pieceWords, type SayPiece, wordsWithin } from './node-words.ts';
import { diffSequence } from './sequence.ts';
import { diffWords } from './words.ts';

/** The content, and how long it holds: a check reads that. The body is compared by its words. */
function isCompared(field: string): boolean {
  return field !== 'body' && (isContentField(field) || field === 'validUntil');
}

/**
 * What differs in the content of two states of a block: its fields, then its text paragraph by paragraph (`body.2` is the
 * second of the later state, or of the earlier one where it was removed). Node ids do not count: Markdown does not hold them.
 */
export function diffBlocks(from: Block, to: Block): Change[] {
  return [...fieldChanges(contentFields(from), contentFields(to)), ...diffBodies(from.body, to.body)];
}

function contentFields(block: Block): Record<string, unknown> {
  return Object.fromEntries(Object.entries(block).filter(([name]) => isCompared(name)));
}

/** Two texts whose nodes have no lasting ids, aligned by their words. */
export function diffBodies(
  from: readonly BlockContent[],
  to: readonly BlockContent[],
  path = 'body',
  say: SayPiece = pieceWords,
): Change[] {
  const wordsOf = (node: BlockContent): string => wordsWithin(node, say);
  const changes: Change[] = [];
  let [at, toAt] = [0, 0];
  let removed: BlockContent[] = [];
  const close = (added: readonly BlockContent[]) => {
    // What was removed is read beside what came in its place.
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [before, after] = [removed[index], added[index]];
      const where = after ? `${path}.${toAt + index + 1}` : `${path}.${at - removed.length + index + 1}`;
      const what = (after ?? before)?.type ?? 'paragraph';
      const change = textChange(where, before ? wordsOf(before) : '', after ? wordsOf(after) : '', what);
      if (change) changes.push(change);
      else if (!before || !after) changes.push({ where, what, kind: after ? 'added' : 'removed', words: [] });
    }
    toAt += added.length;
    removed = [];
  };
  for (const part of diffSequence(from.map(wordsOf), to.map(wordsOf))) {
    const { length } = part.values;
    if (part.kind === 'removed') {
      removed = from.slice(at, at + length);
      at += length;
    } else if (part.kind === 'added') {
      close(to.slice(toAt, toAt + length));
    } else {
      close([]);
      for (let index = 0; index < length; index += 1) {
        const [before, after] = [from[at + index], to[toAt + index]];
        if (before && after && !isSameForm(before, after)) {
          const words = wordsOf(after);
          changes.push({
            where: `${path}.${toAt + index + 1}`,
            what: after.type,
            kind: 'changed',
            words: diffWords(words, words),
          });
        }
      }
      at += length;
      toAt += length;
    }
  }
  close([]);
  return changes;
}

function isSameForm(a: BlockContent, b: BlockContent): boolean {
  return canonicalJson(omitIds([a])) === canonicalJson(omitIds([b]));
}
