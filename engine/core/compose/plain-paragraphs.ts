import type { PubParagraph } from '../publication/publication.ts';
import type { Inline, Paragraph } from '../richtext/model.ts';

const composed = new WeakMap<Paragraph, { key: string; paragraph: PubParagraph }>();

/**
 * Caches the composed form of a paragraph of plain text, which depends only on the node and `key` (language, style,
 * prefix). An edited paragraph is another node. Returns a copy each time, so that later changes do not reach the cache.
 */
export function cachePlainParagraph(node: Paragraph, key: string, compose: () => PubParagraph): PubParagraph {
  if (!node.content.every(isPlainRun)) return compose();
  const known = composed.get(node);
  if (known?.key === key) return copyParagraph(known.paragraph);
  const paragraph = compose();
  composed.set(node, { key, paragraph });
  return copyParagraph(paragraph);
}

const copyParagraph = (paragraph: PubParagraph): PubParagraph => ({ ...paragraph, content: [...paragraph.content] });

/** Notes, citations, values and references depend on the rest of the document; audiences depend on the variant. */
function isPlainRun(node: Inline): boolean {
  return node.type === 'run' && node.audiences === undefined;
}
