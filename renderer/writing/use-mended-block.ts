import { useRef } from 'react';
import type { Block } from '../../engine/core/blocks/block.ts';
import { snapshotOf } from '../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import { useLibrary } from '../app/app-data.tsx';
import type { OpenDocument } from '../document/open-document.ts';
import { updateBlocks } from '../side/change-page.ts';
import { useTexts } from '../texts/language.tsx';

/** What was typed last is written as the form closes: so often, and so many milliseconds apart, the library is looked at. */
const LOOKS = 6;
const BETWEEN = 250;

export interface MendedBlock {
  /** The form of a block is opened to mend a finding of this document. */
  begin: (id: BlockId) => void;
  /** The form is closed: what was filled in stands in the document from then on, in one step of undo. */
  end: () => Promise<void>;
}

/**
 * What is filled in to mend a finding is meant for the document that has it. A copy that was another one than the library's
 * before stays as it is: about that the writer decides.
 */
export function useMendedBlock(document: OpenDocument, say: (sentence: string) => void): MendedBlock {
  const library = useLibrary();
  const t = useTexts();
  const before = useRef<{ id: BlockId; block: Block } | null>(null);
  return {
    begin: (id) => {
      const block = library.find(id);
      const isSame = block !== undefined && snapshotOf(document.draft(), id)?.revision === block.revision;
      before.current = isSame ? { id, block } : null;
    },
    end: async () => {
      const mended = before.current;
      before.current = null;
      if (!mended) return;
      const { id, block } = mended;
      const isChanged = () => library.find(id)?.revision !== block.revision;
      for (let look = 0; look < LOOKS && !isChanged(); look += 1) {
        if (look > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN));
        await library.reload();
      }
      if (!isChanged() || snapshotOf(document.draft(), id)?.revision !== block.revision) return;
      if (updateBlocks(document, [id], library.find)) say(t.side.said.updated(1));
    },
  };
}
