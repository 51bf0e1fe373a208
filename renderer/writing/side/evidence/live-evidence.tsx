import { useState } from 'react';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import { DEFAULT_POINT_NAME } from '../../../../engine/core/drafts/point-name.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import type { BlockId, NodeId } from '../../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../../../document/services/app-data.tsx';
import { quickFind } from '../../../document/services/quick-find.ts';
import { useToday } from '../../../ui/clock.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { useDocument, useOutcome, useSide } from '../../document-context.ts';
import { useSideRequest } from '../use-side.ts';
import { EvidencePane } from './evidence-pane.tsx';
import { saveEvidence } from './save-evidence.ts';

export const NO_EVIDENCE: EvidenceMatrix = { pointName: DEFAULT_POINT_NAME, demands: [], grounds: [], cells: [] };

/** The demands of the open document with their grounds. */
export function LiveEvidence() {
  const { document, commands } = useDocument();
  const t = useTexts();
  const bridge = useBridge();
  const side = useSide();
  const matrix = useOutcome((outcome) => outcome?.evidence ?? NO_EVIDENCE);
  const name = useOutcome((outcome) => outcome?.fileName ?? null) ?? t.evidence.title;
  const library = useLibrary();
  const today = useToday();
  const [adding, setAdding] = useState<NodeId | null>(null);
  useSideRequest(() => {
    const asked = side.takeRequest('ground');
    if (asked) setAdding(asked.demand);
  });
  const find = (id: BlockId) => findSnapshot(document.draft(), id) ?? library.find(id);
  return (
    <EvidencePane
      matrix={matrix}
      find={find}
      suggest={(query, kinds) => quickFind(library.blocks ?? [], query, kinds)}
      adding={adding}
      onAdding={setAdding}
      onJump={(demand) => commands.goTo(demand)}
      onOpenBlock={(id) => commands.openBlock(id)}
      onAddGround={(demand, block) => commands.addGround(demand, { block })}
      onDropGround={commands.dropGround}
      onOpenMatrix={() => commands.showView({ of: 'matrix' })}
      onSave={() =>
        void saveEvidence(bridge, { draft: document.text, name }, t).then((said) => said !== null && commands.say(said))
      }
      today={today}
    />
  );
}
