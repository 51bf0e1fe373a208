import type { Citation } from '../../../../engine/core/richtext/model.ts';
import { HOLDS } from '../holds.ts';
import type { Typing } from '../typing.ts';

type Placement = Citation['placement'];

/** Where a citation can stand here, the usual place of the document type first: in a note only its words can. */
export function placements(typing: Typing): readonly [Placement, ...Placement[]] {
  if (!HOLDS[typing.holds()].notes) return ['text'];
  return typing.around.documentType().citations.placement === 'note' ? ['note', 'text'] : ['text', 'note'];
}
