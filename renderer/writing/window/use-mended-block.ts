import { useEffect, useRef } from 'react';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { isOther } from '../side/block-updates.ts';
import { updateBlocks } from '../side/change-page.ts';

/** Milliseconds in which what was typed last is written after the form closed. What is changed later was not meant for this. */
const WRITTEN_WITHIN = 2_000;

export interface MendedBlock {
  /** The form of a block is opened to mend a finding of this document. */
  begin: (id: BlockId) => void;
  /** The form is closed: what was filled in stands in the document from then on, in one step of undo. */
  end: () => void;
}

/**
 * What is filled in to mend a finding is meant for the document that has it. A copy that was another one than the library's
 * before stays as it is: about that the writer decides.
 */
export function useMendedBlock(document: OpenDocument, say: (sentence: string) => void): MendedBlock {
  const library = useLibrary();
  const t = useTexts();
  /** `before`: the library's block as the document has it. */
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
