import type { ImageHash } from '../richtext/model.ts';
import { walk } from '../richtext/walk.ts';
import type { Block } from './block.ts';

/** The hashes of all pictures in the bodies of these blocks. */
export function collectPictures(blocks: Iterable<Block>): Set<ImageHash> {
  const hashes = new Set<ImageHash>();
  for (const block of blocks)
    walk(block.body, (node) => {
      if ('type' in node && node.type === 'figure') hashes.add(node.image);
    });
  return hashes;
}
