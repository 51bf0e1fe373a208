import type { PubParagraph } from '../publication/publication.ts';
import type { Inline, Paragraph } from '../richtext/model.ts';

const composed = new WeakMap<Paragraph, { key: string; paragraph: PubParagraph }>();

/**
 * The composed form of a paragraph of nothing but words: it depends on the node and on `key` alone (language, style,
 * place), so that the same node gives an equal paragraph again. A changed word is another node. Each time it is a paragraph
 * of its own: what is done with it does not come back in the next document.
 */
export function plainParagraph(node: Paragraph, key: string, compose: () => PubParagraph): PubParagraph {
  if (!node.content.every(isWords)) return compose();
  const known = composed.get(node);
  if (known?.key === key) return copied(known.paragraph);
  const paragraph = compose();
  composed.set(node, { key, paragraph });
  return copied(paragraph);
}

const copied = (paragraph: PubParagraph): PubParagraph => ({ ...paragraph, content: [...paragraph.content] });

/** Notes, citations, values and references depend on the rest of the document; what is kept to some readers on the variant. */
function isWords(node: Inline): boolean {
  return node.type === 'run' && node.audiences === undefined;
}
