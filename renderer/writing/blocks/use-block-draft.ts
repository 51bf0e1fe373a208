import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { FormId } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { type BlockDraft, type BlockStanding, draftBlock } from './block-draft.ts';

export interface DraftNow {
  held: BlockDraft;
  isNew: boolean;
  block: Block;
  standing: BlockStanding;
}

/** The draft of a block while its form is open. `written` also receives whether the block was new. */
export function useBlockDraft(
  first: Block,
  isNew: boolean,
  form: FormId,
  restored: { base: Block | null; left: readonly Block[] } | undefined,
  written: (block: Block, wasNew: boolean) => void,
): DraftNow {
  const bridge = useBridge();
  const library = useLibrary();
  const tell = useRef(written);
  tell.current = written;
  const [held] = useState(() => {
    let wasNew = isNew;
    return draftBlock({
      bridge,
      form,
      block: first,
      isNew,
      restored,
      written: (block) => {
        tell.current(block, wasNew);
        wasNew = false;
      },
    });
  });
  const block = useSyncExternalStore(held.listen, held.block);
  const standing = useSyncExternalStore(held.listen, held.standing);
  const there = library.find(block.id);
  useEffect(() => held.readAgain(there), [held, there]);
  // Retries after the library became reachable.
  const isReadable = library.refused === null;
  useEffect(() => {
    if (isReadable) held.tryAgain();
  }, [held, isReadable]);
  useEffect(() => () => held.end(), [held]);
  return useMemo(() => ({ held, isNew: held.isNew(), block, standing }), [held, block, standing]);
}
