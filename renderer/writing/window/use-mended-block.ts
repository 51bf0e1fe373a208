import { useEffect, useRef } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { isOther } from '../side/block-updates.ts';
import { updateBlocks } from '../side/change-page.ts';

/**
 * Milliseconds after the form closes in which its last change may still be saved. A later change to the block is unrelated.
 */
const WRITTEN_WITHIN = 2_000;

export interface MendedBlock {
  /** Call this when a form opens to resolve a finding of this document. */
  begin: (id: BlockId) => void;
  /** Call this when the form closes: the document takes the changes in one undo step. */
  end: () => void;
}

/**
 * Updates the document after the user edited a library block to resolve a finding. If the document's copy already differed
 * from the library before, it stays unchanged: the writer decides about that.
 */
export function useMendedBlock(document: OpenDocument, say: (sentence: string) => void): MendedBlock {
  const library = useLibrary();
  const t = useTexts();
  /** `before`: the library block before editing, which equals the document's copy. */
  const mended = useRef<{ id: BlockId; before: Block; closed: boolean } | null>(null);
  const limit = useRef<ReturnType<typeof setTimeout>>(undefined);

  const take = (): void => {
    const now = mended.current;
    if (!now?.closed || !isOther(library.find(now.id), now.before)) return;
    mended.current = null;
    if (findSnapshot(document.draft(), now.id)?.revision !== now.before.revision) return;
    if (updateBlocks(document, [now.id], library.find)) say(t.side.said.updated(1));
  };
  const taking = useRef(take);
  taking.current = take;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading of the library may bring it
  useEffect(() => taking.current(), [library.blocks]);
  useEffect(() => () => clearTimeout(limit.current), []);

  return {
    begin: (id) => {
      clearTimeout(limit.current);
      const before = library.find(id);
      const isSame = before !== undefined && findSnapshot(document.draft(), id)?.revision === before.revision;
      mended.current = isSame ? { id, before, closed: false } : null;
    },
    end: () => {
      if (!mended.current) return;
      mended.current = { ...mended.current, closed: true };
      take();
      limit.current = setTimeout(() => {
        mended.current = null;
      }, WRITTEN_WITHIN);
    },
  };
}
