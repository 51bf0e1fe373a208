import { useEffect, useRef } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { hasChanged } from '../side/block-updates.ts';
import { updateBlocks } from '../side/change-page.ts';

/**
 * Milliseconds after the form closes in which its last change may still be saved. A later change to the block is unrelated.
 */
const SAVE_TIMEOUT = 2_000;

export interface BlockFix {
  /** Call this when a form opens to resolve a finding of this document. */
  begin: (id: BlockId) => void;
  /** Call this when the form closes: the document takes the changes in one undo step. */
  end: () => void;
}

/**
 * Updates the document after the user edited a library block to resolve a finding. If the document's copy already differed
 * from the library before, it stays unchanged: the writer decides about that.
 */
export function useBlockFix(document: OpenDocument, say: (sentence: string) => void): BlockFix {
  const library = useLibrary();
  const t = useTexts();
  /** `before`: the library block before editing, which equals the document's copy. */
  const fix = useRef<{ id: BlockId; before: Block; closed: boolean } | null>(null);
  const limit = useRef<ReturnType<typeof setTimeout>>(undefined);

  const update = (): void => {
    const now = fix.current;
    if (!now?.closed || !hasChanged(library.find(now.id), now.before)) return;
    fix.current = null;
    if (findSnapshot(document.draft(), now.id)?.revision !== now.before.revision) return;
    if (updateBlocks(document, [now.id], library.find)) say(t.side.messages.updated(1));
  };
  const latestUpdate = useRef(update);
  latestUpdate.current = update;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading of the library may bring it
  useEffect(() => latestUpdate.current(), [library.blocks]);
  useEffect(() => () => clearTimeout(limit.current), []);

  return {
    begin: (id) => {
      clearTimeout(limit.current);
      const before = library.find(id);
      const isSame = before !== undefined && findSnapshot(document.draft(), id)?.revision === before.revision;
      fix.current = isSame ? { id, before, closed: false } : null;
    },
    end: () => {
      if (!fix.current) return;
      fix.current = { ...fix.current, closed: true };
      update();
      limit.current = setTimeout(() => {
        fix.current = null;
      }, SAVE_TIMEOUT);
    },
  };
}
