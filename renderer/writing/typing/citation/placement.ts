import type { Citation } from '../../../../engine/core/richtext/model.ts';
import { ALLOWED_CONTENT } from '../allowed-content.ts';
import type { Typing } from '../typing.ts';

type Placement = Citation['placement'];

/**
 * The placements of a citation at the caret, the default of the document type first. A note can only have citations in
 * the text.
 */
export function allowedPlacements(typing: Typing): readonly [Placement, ...Placement[]] {
  if (!ALLOWED_CONTENT[typing.holds()].notes) return ['text'];
  return typing.dependencies.documentType().citations.placement === 'note' ? ['note', 'text'] : ['text', 'note'];
}
