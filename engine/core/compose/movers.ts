import type { PublicationNode, PubParagraph } from '../publication/publication.ts';
import { getPlainText } from '../publication/text.ts';
import { CLOSING } from '../records/motion-text.ts';

/**
 * Separates the movers from the last line of a motion in the Kamer's form: `apart` points of white above them, and the
 * last line stays on one page with them.
 */
export function separateMovers(blocks: readonly PublicationNode[], apart: number): PublicationNode[] {
  return blocks.map((block) =>
    block.type === 'literal' ? { ...block, children: separateInLiteral(block.children, apart) } : block,
  );
}

function separateInLiteral(children: readonly PubParagraph[], apart: number): PubParagraph[] {
  const isMotionText = (at: number): boolean => children[at]?.style === 'motionText';
  const isLastLine = (at: number): boolean =>
    isMotionText(at) && CLOSING.test(getPlainText(children[at]?.content ?? []));
  return children.map((child, at) => {
    if (isMotionText(at) && isLastLine(at - 1) && child.before === undefined) return { ...child, before: apart };
    return isLastLine(at) && isMotionText(at + 1) ? { ...child, keepWithNext: true } : child;
  });
}
