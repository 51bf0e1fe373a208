import { type Block, listFieldRules } from '../blocks/block.ts';
import { canonicalJson } from '../canonical-json.ts';
import { omitIds } from '../richtext/ids.ts';
import type { ContentNode } from '../richtext/model.ts';
import { type Change, diffFields, diffText } from './change.ts';
import { collectText, describeInline, type GetInlineText } from './node-words.ts';
import { diffSequence } from './sequence.ts';
import { diffWords } from './words.ts';

/**
 * The differences between two versions of a block: first its fields, then its text by paragraph. `body.2` is the second
 * paragraph of the later version, or of the earlier one where it was removed. Node ids are ignored: Markdown does not
 * store them.
 */
export function diffBlocks(from: Block, to: Block): Change[] {
  return [...diffFields(omitUncomparedFields(from), omitUncomparedFields(to)), ...diffBodies(from.body, to.body)];
}

/** The body is compared by its text. */
function omitUncomparedFields(block: Block): Record<string, unknown> {
  const compared = listFieldRules(block.kind).filter(([name, { role }]) => role !== 'internal' && name !== 'body');
  return Object.fromEntries(compared.map(([name]) => [name, block[name as keyof Block]]));
}

/** Compares two texts whose nodes have no stable ids, aligned by their text. */
export function diffBodies(
  from: readonly ContentNode[],
  to: readonly ContentNode[],
  path = 'body',
  say: GetInlineText = describeInline,
): Change[] {
  const getText = (node: ContentNode): string => collectText(node, say);
  const changes: Change[] = [];
  let [at, toAt] = [0, 0];
  let removed: ContentNode[] = [];
  const close = (added: readonly ContentNode[]) => {
    // Pairs a removed node with the node that replaces it.
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [before, after] = [removed[index], added[index]];
      const where = after ? `${path}.${toAt + index + 1}` : `${path}.${at - removed.length + index + 1}`;
      const what = (after ?? before)?.type ?? 'paragraph';
      const change = diffText(where, before ? getText(before) : '', after ? getText(after) : '', what);
      if (change) changes.push(change);
      else if (!before || !after) changes.push({ where, what, kind: after ? 'added' : 'removed', words: [] });
    }
    toAt += added.length;
    removed = [];
  };
  for (const part of diffSequence(from.map(getText), to.map(getText))) {
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
          const words = getText(after);
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

function isSameForm(a: ContentNode, b: ContentNode): boolean {
  return canonicalJson(omitIds([a])) === canonicalJson(omitIds([b]));
}
