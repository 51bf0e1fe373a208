import { type ReactNode, useState } from 'react';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { hasOwnWords } from './block-updates.ts';
import { updateBlocks } from './change-page.ts';
import { UpdateDialog } from './update-dialog.tsx';

export interface Updates {
  /** Takes the library's text of these blocks, and says of how many; where words are the writer's own it is compared first. */
  update: (blocks: readonly BlockId[]) => void;
  /** Shows what the library says of them now: the writer decides of each or of all. */
  compare: (blocks: readonly BlockId[]) => void;
  dialog: ReactNode;
}

/** Blocks of the document of which the library has another text. `say`: a sentence in the status bar. */
export function useUpdates(document: OpenDocument, say: (sentence: string) => void): Updates {
  const t = useTexts().side.said;
  const { find } = useLibrary();
  const [comparing, setComparing] = useState<readonly BlockId[]>([]);
  const inDocument = (id: BlockId) => findSnapshot(document.draft(), id);
  const take = (blocks: readonly BlockId[]): void => {
    updateBlocks(document, blocks, find);
    say(t.updated(blocks.length));
  };
  return {
    // Where words are the writer's own, those stay: what the library says now is seen first.
    update: (blocks) => {
      if (blocks.some((id) => hasOwnWords(document.draft(), id))) setComparing(blocks);
      else take(blocks);
    },
    compare: setComparing,
    dialog: comparing.length > 0 && (
      <UpdateDialog
        blocks={comparing}
        draft={document.draft()}
        inLibrary={find}
        onUpdate={(ids) => {
          take(ids);
          // About the others nobody has decided yet.
          setComparing(comparing.filter((id) => !ids.includes(id) && inDocument(id) && find(id)));
        }}
        onClose={() => setComparing([])}
      />
    ),
  };
}
