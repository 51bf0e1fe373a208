import { type ReactNode, useState } from 'react';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { useDocument } from '../document-context.ts';
import { hasOwnText } from './block-updates.ts';
import { updateBlocks } from './change-page.ts';
import { UpdateDialog } from './update-dialog.tsx';

export interface Updates {
  /** Copies these blocks and reports their number. If the document has its own text for any, compares them first. */
  update: (blocks: readonly BlockId[]) => void;
  /** Shows the differences from the library. The user decides about one of them, or all. */
  compare: (blocks: readonly BlockId[]) => void;
  dialog: ReactNode;
}

/** Updates blocks of the document from the library. */
export function useUpdates(): Updates {
  const { document, commands } = useDocument();
  const t = useTexts().side.messages;
  const { find } = useLibrary();
  const [comparing, setComparing] = useState<readonly BlockId[]>([]);
  const inDocument = (id: BlockId) => findSnapshot(document.draft(), id);
  const takeFromLibrary = (blocks: readonly BlockId[]): void => {
    updateBlocks(document, blocks, find);
    commands.say(t.updated(blocks.length));
  };
  return {
    // Own texts remain, so the user sees the differences first.
    update: (blocks) => {
      if (blocks.some((id) => hasOwnText(document.draft(), id))) setComparing(blocks);
      else takeFromLibrary(blocks);
    },
    compare: setComparing,
    dialog: comparing.length > 0 && (
      <UpdateDialog
        blocks={comparing}
        draft={document.draft()}
        inLibrary={find}
        onUpdate={(ids) => {
          takeFromLibrary(ids);
          // The user has not decided about the others yet.
          setComparing(comparing.filter((id) => !ids.includes(id) && inDocument(id) && find(id)));
        }}
        onClose={() => setComparing([])}
      />
    ),
  };
}
