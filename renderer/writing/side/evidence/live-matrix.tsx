import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import { buildEvidenceMatrix } from '../../../../engine/core/evidence/matrix.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import type { BlockId } from '../../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../../../document/services/app-data.tsx';
import { GROUND_KINDS } from '../../../document/services/ground-kinds.ts';
import { quickFind } from '../../../document/services/quick-find.ts';
import { useToday } from '../../../ui/clock.ts';
import type { SaveStateValue } from '../../../ui/controls/save-state.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { useNotice } from '../../window/use-notice.ts';
import type { Side } from '../follow-side.ts';
import { jumpTo } from '../jump.ts';
import type { SideHandlers } from '../side-handlers.ts';
import { evidenceForOthers } from './evidence-content.ts';
import { EvidenceScreen } from './evidence-screen.tsx';
import { insertEvidence } from './insert-evidence.ts';

export interface LiveMatrixProps {
  side: Side;
  /** Name of the document. */
  name: string;
  handlers: SideHandlers;
  save: SaveStateValue;
  onHome: () => void;
  onClose: () => void;
}

/** Blocks of the same themes that are offered as grounds; any other is found by typing. */
const MOST_OTHERS = 12;

/** The grounds of the open document as a matrix, over the whole window. */
export function LiveMatrix({ side, name, handlers, save, onHome, onClose }: LiveMatrixProps) {
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const today = useToday();
  const { document } = side;
  // At once, and not what was composed last: of two keys in quick succession the second must see what the first did.
  const draft = useSyncExternalStore(document.onChange, document.draft);
  const [notice, say] = useNotice();
  const matrix = useMemo(() => buildEvidenceMatrix(draft), [draft]);
  const were = useWere(matrix);
  const find = useMemo(() => (id: BlockId) => findSnapshot(draft, id) ?? library.find(id), [draft, library]);
  const [themes] = useState(() => themesOf(matrix, draft.body, find));
  const others = useMemo(
    () => [
      ...were.flatMap((id) => find(id) ?? []),
      ...(library.blocks ?? [])
        .filter((block) => GROUND_KINDS.includes(block.kind) && block.blockStatus !== 'retired')
        .filter((block) => block.themes.some((theme) => themes.has(theme)) && !were.includes(block.id))
        .slice(0, MOST_OTHERS),
    ],
    [library, find, were, themes],
  );
  return (
    <EvidenceScreen
      matrix={matrix}
      document={name}
      find={find}
      others={others}
      suggest={(query, kinds) => quickFind(library.blocks ?? [], query, kinds)}
      onToggle={(demand, block, on) => {
        if (on) handlers.onAddGround(demand, { block });
        else handlers.onDropGround(demand, block);
      }}
      onOpenBlock={(id) => handlers.onOpenBlock(id)}
      onJump={(demand) => {
        onClose();
        jumpTo(document, { node: demand });
      }}
      onCopyTable={() =>
        void bridge
          .copy(evidenceForOthers(matrix, draft.language))
          .then((reply) => say(reply.ok ? t.side.said.tableCopied : reply.problem.message))
      }
      onInsert={() => {
        const table = insertEvidence(document, matrix);
        onClose();
        jumpTo(document, { node: table });
      }}
      onClose={onClose}
      onHome={onHome}
      save={save}
      notice={notice}
      today={today}
    />
  );
}

/** What was a ground since the screen was opened keeps its row: taking a ground away must not take away the way back. */
function useWere(matrix: EvidenceMatrix): readonly BlockId[] {
  const were = useRef<readonly BlockId[]>([]);
  const more = matrix.grounds.map(({ block }) => block).filter((id) => !were.current.includes(id));
  if (more.length > 0) were.current = [...were.current, ...more];
  return were.current;
}

/** Themes of the demands, and of what they rest on. */
function themesOf(
  matrix: EvidenceMatrix,
  body: readonly { id: string; type: string; block?: string }[],
  find: (id: BlockId) => Block | undefined,
): Set<string> {
  const demands = new Set(matrix.demands.map(({ id }) => id));
  const ids = [
    ...body.flatMap((node) => (demands.has(node.id) && node.block !== undefined ? [node.block] : [])),
    ...matrix.grounds.map(({ block }) => block),
  ];
  return new Set(ids.flatMap((id) => find(id)?.themes ?? []));
}
