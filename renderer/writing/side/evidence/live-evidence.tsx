import { useState } from 'react';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import type { BlockId, NodeId } from '../../../../engine/core/richtext/model.ts';
import { useLibrary } from '../../../document/services/app-data.tsx';
import { quickFind } from '../../../document/services/quick-find.ts';
import { useToday } from '../../../ui/clock.ts';
import type { Side } from '../follow-side.ts';
import { jumpTo } from '../jump.ts';
import type { SideHandlers } from '../side-handlers.ts';
import { useOutcomePart, useSideRequest } from '../use-side.ts';
import { EvidencePane } from './evidence-pane.tsx';

export interface LiveEvidenceProps {
  side: Side;
  handlers: SideHandlers;
}

export const NO_EVIDENCE: EvidenceMatrix = { demands: [], grounds: [], cells: [] };

/** The demands of the open document with their grounds. */
export function LiveEvidence({ side, handlers }: LiveEvidenceProps) {
  const matrix = useOutcomePart(side, (outcome) => outcome?.evidence ?? NO_EVIDENCE);
  const library = useLibrary();
  const today = useToday();
  const [adding, setAdding] = useState<NodeId | null>(null);
  useSideRequest(side, () => {
    const asked = side.takeRequest('ground');
    if (asked) setAdding(asked.demand);
  });
  const find = (id: BlockId) => findSnapshot(side.document.draft(), id) ?? library.find(id);
  return (
    <EvidencePane
      matrix={matrix}
      find={find}
      suggest={(query, kinds) => quickFind(library.blocks ?? [], query, kinds)}
      adding={adding}
      onAdding={setAdding}
      onJump={(demand) => jumpTo(side.document, { node: demand })}
      onOpenBlock={(id) => handlers.onOpenBlock(id)}
      onAddGround={(demand, block) => handlers.onAddGround(demand, { block })}
      onDropGround={handlers.onDropGround}
      onOpenMatrix={handlers.onOpenMatrix}
      today={today}
    />
  );
}
