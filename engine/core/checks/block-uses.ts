import type { Block } from '../blocks/block.ts';
import type { Draft } from '../drafts/draft.ts';
import { findSnapshot, type PlacedBlock, placeBlock } from '../drafts/instances.ts';
import type { BlockId, Location, Locator } from '../richtext/model.ts';
import { getLocation, type TextPiece } from './text-pieces.ts';

/** One use of a block in a draft, as checks see it. */
export interface BlockUse {
  /** `placed`: an instance in the text; `ground`: supports a demand of the text; `cited`: its source is cited. */
  how: 'placed' | 'ground' | 'cited';
  /** The id of the snapshot, also where an alias was used. */
  id: BlockId;
  block: Block;
  /**
   * For a ground the demand's instance; for a citation the citation, or the instance where it is in the library's text;
   * null in the draft's title.
   */
  location: Location | null;
  locator: Locator | undefined;
  placed: PlacedBlock | null;
  /** For a ground: the draft's note on how it supports the demand. */
  shows?: string | undefined;
}

/** Every use of a block with a snapshot, in document order. */
export function findBlockUses(draft: Draft, pieces: readonly TextPiece[]): BlockUse[] {
  const uses: BlockUse[] = [];
  const use = (how: BlockUse['how'], id: BlockId, location: Location | null, locator?: Locator, shows?: string) => {
    const block = findSnapshot(draft, id);
    if (block) uses.push({ how, id: block.id, block, location, locator, placed: null, shows });
  };
  const citing = new Map<number, TextPiece[]>();
  for (const piece of pieces) {
    if (piece.citations.length === 0) continue;
    const found = citing.get(piece.outermost);
    if (found) found.push(piece);
    else citing.set(piece.outermost, [piece]);
  }
  const cited = (outermost: number) => {
    for (const piece of citing.get(outermost) ?? []) {
      for (const citation of piece.citations) {
        use('cited', citation.block, piece.nodeless ? getLocation(piece) : { node: citation.id }, citation.locator);
      }
    }
  };
  cited(-1);
  draft.body.forEach((node, outermost) => {
    const placed = node.type === 'blockInstance' ? placeBlock(draft, node) : undefined;
    if (placed) {
      const location = { node: placed.instance.id };
      uses.push({ how: 'placed', id: placed.block.id, block: placed.block, location, locator: undefined, placed });
    }
    cited(outermost);
    for (const ground of placed?.grounds ?? []) {
      use('ground', ground.block, { node: node.id }, ground.locator, ground.shows);
    }
  });
  return uses;
}

/** The first use of each block, in document order. `keyOf`: what counts as one use of it. */
export function keepFirstUses(
  uses: readonly BlockUse[],
  keyOf: (use: BlockUse) => string = (use) => use.id,
): BlockUse[] {
  const first = new Map<string, BlockUse>();
  for (const use of uses) {
    const key = keyOf(use);
    if (!first.has(key)) first.set(key, use);
  }
  return [...first.values()];
}
