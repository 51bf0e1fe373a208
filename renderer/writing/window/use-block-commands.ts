import { useMemo, useRef } from 'react';
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, NodeId } from '../../../engine/core/richtext/model.ts';
import type { CaretBlock } from '../../document/open/caret-block.ts';
import { type LibraryNow, useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { GROUND_KINDS } from '../../document/services/ground-kinds.ts';
import type { HeldDocument } from '../../document/session/held-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { Texts } from '../../ui/texts/texts.ts';
import type { NewBlockTarget } from '../blocks/new-block-target.ts';
import { type DropPlace, insertLibraryBlock } from '../page/block-actions.ts';
import type { Templates } from '../page/compose-block.ts';
import { addGround, dropGround } from '../page/ground-actions.ts';
import { type ReservedPlace, reservePlace } from '../page/reserve-place.ts';
import { takeFromLibrary, updateBlocks } from '../side/change-page.ts';
import { type KeepGroundsResult, keepGrounds } from './keep-grounds.ts';

/** Commands that use library blocks in the open document. */
export interface BlockCommands {
  /** Inserts at the caret. `$before` removes the typed search text in the same undo step. */
  insert: (block: Block, $before?: () => void) => void;
  /** Reserves the position at the caret for a new block while its form is open; `$before` as in `insert`. */
  newBlockTarget: ($before?: () => void) => NewBlockTarget;
  /** Inserts at the caret, or at `place` between the parts of the text. */
  insertById: (id: BlockId, place?: DropPlace) => void;
  /** Adds a ground to the demand at the caret. Runs `before` first, but only if the block can be a ground. */
  addAsGround: (block: Block, before?: () => void) => void;
  /** `isSameStep`: adds the change to the previous undo step. */
  addGround: (demand: NodeId, ground: Parameters<typeof addGround>[2], isSameStep?: boolean) => void;
  /** Adds a block as ground that was just created: the library list may not contain it yet. */
  addNewGround: (demand: NodeId, block: Block) => void;
  dropGround: (demand: NodeId, block: BlockId) => void;
  /** Saves the grounds that a demand has in this document in its library block, and shows the result. */
  keepGrounds: (demand: NodeId) => Promise<KeepGroundsResult>;
  /** Updates the document's copy to the current library block; text that was changed in the document stays. */
  update: (place: NodeId) => void;
  /** Replaces the text that was changed in the document with the library's text. */
  restoreLibraryText: (place: NodeId) => void;
}

interface BlockCommandDependencies {
  held: HeldDocument;
  templates: Templates | null;
  /** Position of the caret. */
  place: CaretBlock | null;
  /** Whether the caret is in the title or the subtitle. */
  isCaretInTitle: () => boolean;
  say: (sentence: string) => void;
}

export function useBlockCommands(dependencies: BlockCommandDependencies): BlockCommands {
  const bridge = useBridge();
  const library = useLibrary();
  const texts = useTexts();
  const now = useRef({ ...dependencies, library, texts });
  now.current = { ...dependencies, library, texts };
  return useMemo(() => createBlockCommands(bridge, () => now.current), [bridge]);
}

function createBlockCommands(
  bridge: WindowBridge,
  now: () => BlockCommandDependencies & { library: LibraryNow; texts: Texts },
): BlockCommands {
  const insert = (block: Block, $before?: () => void, place?: DropPlace): void => {
    const { held, templates, library, isCaretInTitle } = now();
    if (!templates) return;
    const { documentType } = templates;
    insertLibraryBlock(held.document, held.outcomes, block, {
      documentType,
      find: library.find,
      $before,
      // With `$before` the caret is in the text: the user typed or selected the search text there.
      isCaretOutside: !$before && isCaretInTitle(),
      ...(place ? { place } : {}),
    });
  };
  const newBlockTarget: BlockCommands['newBlockTarget'] = ($before) => {
    let reserved: ReservedPlace | null = null;
    const release = (): void => {
      reserved?.release();
      reserved = null;
    };
    return {
      reserve: (kind) => {
        const { held, templates, isCaretInTitle } = now();
        if (!templates) return;
        const { documentType } = templates;
        // A failed save keeps the reservation, so a second attempt uses it again.
        reserved ??= reservePlace(held.document, held.outcomes, kind, {
          documentType,
          $before,
          isCaretOutside: !$before && isCaretInTitle(),
        });
        // Immediately: the user's next key belongs to the text.
        held.document.editor.getRootElement()?.focus({ preventScroll: true });
      },
      take: (block) => {
        if (reserved) reserved.insert(block, now().library.find);
        else insert(block, $before);
        reserved = null;
      },
      release,
    };
  };
  const add: BlockCommands['addGround'] = (demand, ground, isSameStep) => {
    const { held, library } = now();
    addGround(held.document, demand, ground, library.find, isSameStep);
    held.outcomes.hurry();
  };
  const addBlock: BlockCommands['addNewGround'] = (demand, block) => {
    const { held, library } = now();
    const find: FindBlock = (id) => (id === block.id ? block : library.find(id));
    addGround(held.document, demand, { block: block.id }, find);
    held.outcomes.hurry();
  };
  return {
    insert: (block, $before) => insert(block, $before),
    newBlockTarget,
    insertById: (id, place) => {
      const { library, say, texts } = now();
      const block = library.find(id);
      if (block) insert(block, undefined, place);
      else say(texts.writing.noBlock);
    },
    addAsGround: (block, before) => {
      const { held, place, isCaretInTitle, say, texts } = now();
      // In the title `place` is the caret's previous position: a demand there is not meant.
      if (!place || isCaretInTitle() || !isDemand(held, place)) {
        say(texts.writing.noDemand);
        return;
      }
      if (!GROUND_KINDS.includes(block.kind)) {
        say(texts.writing.noGroundKind(texts.blocks.kind[block.kind]));
        return;
      }
      const label = held.outcomes.outcome()?.labels.get(place.node);
      before?.();
      addBlock(place.node, block);
      say(texts.writing.groundAdded(block.title, label ?? null));
    },
    addGround: add,
    addNewGround: addBlock,
    dropGround: (demand, block) => {
      const { held } = now();
      dropGround(held.document, demand, block);
      held.outcomes.hurry();
    },
    keepGrounds: async (demand) => {
      const { held, library, say, texts } = now();
      const kept = await keepGrounds(bridge, library, held.document, demand, texts.page.changedElsewhere);
      held.outcomes.hurry();
      say(kept.ok ? texts.writing.groundsKept : kept.message);
      return kept;
    },
    update: (place) => {
      const { held, library } = now();
      const found = held.document.draft().body.find(({ id }) => id === place);
      if (found?.type === 'blockInstance') updateBlocks(held.document, [found.block], library.find);
      held.outcomes.hurry();
    },
    restoreLibraryText: (place) => {
      const { held, library } = now();
      takeFromLibrary(held.document, place, library.find);
      held.outcomes.hurry();
    },
  };
}

/** Whether the block at this place is a demand. */
export function isDemand(held: HeldDocument, place: CaretBlock): boolean {
  if (place.block === null) return false;
  return findSnapshot(held.document.head(), place.block)?.kind === 'demand';
}
