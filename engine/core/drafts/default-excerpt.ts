import type { Block } from '../blocks/block.ts';
import { findRequestPositions } from '../records/motion-text.ts';
import type { BlockInstance } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';

/**
 * The part of a block that a new instance prints in full: of a motion only its requests, the dictum. Empty for every other
 * text, which is printed whole.
 */
export function chooseDefaultExcerpt(block: Block): Pick<BlockInstance, 'excerpt'> {
  if (block.kind !== 'motion') return {};
  const excerpt = findRequestPositions(block.body.map((node) => plainText([node]))).flat();
  return excerpt.length === 0 || excerpt.length === block.body.length ? {} : { excerpt };
}
