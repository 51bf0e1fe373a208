import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { FormId } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { type BlockDraft, type BlockSaveState, createBlockDraft } from './block-draft.ts';

export interface OpenDraft {
  blockDraft: BlockDraft;
  isNew: boolean;
  block: Block;
  saveState: BlockSaveState;
}

/** The unsaved state of a block while its form is open. `onWritten` also receives whether the block was new. */
export function useBlockDraft(
  first: Block,
  isNew: boolean,
  form: FormId,
  restored: { base: Block | null; left: readonly Block[] } | undefined,
  onWritten: (block: Block, wasNew: boolean) => void,
): OpenDraft {
  const bridge = useBridge();
  const library = useLibrary();
  const latestWritten = useRef(onWritten);
  latestWritten.current = onWritten;
  const [blockDraft] = useState(() => {
    let wasNew = isNew;
    return createBlockDraft({
      bridge,
      form,
      block: first,
      isNew,
      restored,
      onWritten: (block) => {
        latestWritten.current(block, wasNew);
        wasNew = false;
      },
    });
  });
  const block = useSyncExternalStore(blockDraft.listen, blockDraft.block);
  const saveState = useSyncExternalStore(blockDraft.listen, blockDraft.saveState);
  const there = library.find(block.id);
  useEffect(() => blockDraft.refresh(there), [blockDraft, there]);
  // Retries after the library became reachable.
  const isReadable = library.refused === null;
  useEffect(() => {
    if (isReadable) blockDraft.retry();
  }, [blockDraft, isReadable]);
  useEffect(() => () => blockDraft.close(), [blockDraft]);
  return useMemo(() => ({ blockDraft, isNew: blockDraft.isNew(), block, saveState }), [blockDraft, block, saveState]);
}
