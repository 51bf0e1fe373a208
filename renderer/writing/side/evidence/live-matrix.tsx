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
import { useDocument } from '../../document-context.ts';
import { useNotice } from '../../window/use-notice.ts';
import { formatEvidenceForClipboard } from './evidence-content.ts';
import { EvidenceScreen } from './evidence-screen.tsx';
import { insertEvidence } from './insert-evidence.ts';
import { saveEvidence } from './save-evidence.ts';

export interface LiveMatrixProps {
  /** Name of the document. */
  name: string;
  save: SaveStateValue;
  onClose: () => void;
}

/** Blocks with the same themes that are offered as grounds. The user finds others by typing. */
const MAX_OTHERS = 12;

/** The evidence matrix of the open document, over the whole window. */
export function LiveMatrix({ name, save, onClose }: LiveMatrixProps) {
  const { document, commands } = useDocument();
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const today = useToday();
  // The current draft, and not the last outcome: the second of two quick keys must act on the change of the first.
  const draft = useSyncExternalStore(document.onChange, document.draft);
  const { sentence: notice, say } = useNotice();
  const matrix = useMemo(() => buildEvidenceMatrix(draft), [draft]);
  const formerGrounds = useFormerGrounds(matrix);
  const find = useMemo(() => (id: BlockId) => findSnapshot(draft, id) ?? library.find(id), [draft, library]);
  const [themes] = useState(() => collectThemes(matrix, draft.body, find));
  const others = useMemo(
    () => [
      ...formerGrounds.flatMap((id) => find(id) ?? []),
      ...(library.blocks ?? [])
        .filter((block) => GROUND_KINDS.includes(block.kind) && block.blockStatus !== 'retired')
        .filter((block) => block.themes.some((theme) => themes.has(theme)) && !formerGrounds.includes(block.id))
        .slice(0, MAX_OTHERS),
    ],
    [library, find, formerGrounds, themes],
  );
  return (
    <EvidenceScreen
      matrix={matrix}
      document={name}
      find={find}
      others={others}
      suggest={(query, kinds) => quickFind(library.blocks ?? [], query, kinds)}
      onToggle={(demand, block, on) => {
        if (on) commands.addGround(demand, { block });
        else commands.dropGround(demand, block);
      }}
      onOpenBlock={(id) => commands.openBlock(id)}
      onJump={(demand) => {
        onClose();
        commands.goTo(demand);
      }}
      onCopyTable={() =>
        void bridge
          .copy(formatEvidenceForClipboard(matrix, draft.language))
          .then((reply) => say(reply.ok ? t.side.messages.tableCopied : reply.problem.message))
      }
      onInsert={() => {
        const table = insertEvidence(document, matrix);
        onClose();
        commands.goTo(table);
      }}
      onSave={() =>
        void saveEvidence(bridge, { draft: document.text, name }, t).then((said) => said !== null && say(said))
      }
      onClose={onClose}
      onHome={commands.start}
      save={save}
      notice={notice}
      today={today}
    />
  );
}

/** Blocks that were grounds since the screen was opened. They keep their rows, so that a removed ground can be added again. */
function useFormerGrounds(matrix: EvidenceMatrix): readonly BlockId[] {
  const grounds = useRef<readonly BlockId[]>([]);
  const more = matrix.grounds.map(({ block }) => block).filter((id) => !grounds.current.includes(id));
  if (more.length > 0) grounds.current = [...grounds.current, ...more];
  return grounds.current;
}

/** Themes of the demands and of their grounds. */
function collectThemes(
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
