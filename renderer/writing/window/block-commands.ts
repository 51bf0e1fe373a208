import { flushSync } from 'react-dom';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, NodeId } from '../../../engine/core/richtext/model.ts';
import { GROUND_KINDS } from '../../document/services/ground-kinds.ts';
import type { NewBlockTarget } from '../blocks/new-block-target.ts';
import type { AppCommands, BlockCommands } from '../document-commands.ts';
import { type DropPlace, insertLibraryBlock } from '../page/block-actions.ts';
import { addGround, dropGround } from '../page/ground-actions.ts';
import { focusEditor } from '../page/live-editor.ts';
import { type ReservedPlace, reservePlace } from '../page/reserve-place.ts';
import { takeFromLibrary, updateBlocks } from '../side/change-page.ts';
import { jumpTo } from '../side/jump.ts';
import { citeAtCaret } from '../typing/citation/cite-at-caret.ts';
import { isCaretInTitle } from './caret-in-title.ts';
import { findEquivalentBlock, keepBlock, writeNewBlock } from './keep-block.ts';
import { keepGrounds } from './keep-grounds.ts';
import { recogniseMotionBlock } from './recognise-motion.ts';
import { createBlockFromSelection } from './selected-block.ts';
import { $removeSelected } from './selected-content.ts';
import { suspendKeysUntil } from './suspend-keys.ts';
import type { WindowState } from './window-state.ts';

/** The commands on library blocks in the open document. `now` returns the current state of the window. */
export function createBlockCommands(app: AppCommands, now: () => WindowState): BlockCommands {
  const insert = (
    block: Block,
    $before?: () => void,
    { place, isSameStep = false }: { place?: DropPlace | undefined; isSameStep?: boolean } = {},
  ): void => {
    const { held, templates, library, features } = now();
    if (!templates) return;
    insertLibraryBlock(held.document, held.outcomes, block, {
      documentType: templates.documentType,
      find: library.find,
      $before,
      // With `$before` the caret is in the text: the user typed or selected the search text there.
      isCaretOutside: !$before && isCaretInTitle(features),
      isSameStep,
      ...(place ? { place } : {}),
    });
  };
  /** Inserts blocks in this order, in one undo step. */
  const insertByIds = (ids: readonly BlockId[], place?: DropPlace): void => {
    const { library, say, texts } = now();
    const blocks = ids.flatMap((id) => library.find(id) ?? []);
    if (blocks.length < ids.length) say(texts.writing.noBlock);
    // Behind a part, each block goes before the one that was inserted last.
    const inOrder = place?.side === 'after' && place.key !== null ? blocks.toReversed() : blocks;
    for (const [at, block] of inOrder.entries()) insert(block, undefined, { place, isSameStep: at > 0 });
  };
  /** Reserves the position at the caret for a new block while its form is open; `$before` as in `insertBlock`. */
  const createTarget = ($before?: () => void): NewBlockTarget => {
    let reserved: ReservedPlace | null = null;
    return {
      reserve: (kind) => {
        const { held, templates, features } = now();
        if (!templates) return;
        // A failed save keeps the reservation, so a second attempt uses it again.
        reserved ??= reservePlace(held.document, held.outcomes, kind, {
          documentType: templates.documentType,
          $before,
          isCaretOutside: !$before && isCaretInTitle(features),
        });
        // Immediately: the user's next key belongs to the text.
        held.document.editor.getRootElement()?.focus({ preventScroll: true });
      },
      take: (block) => {
        if (reserved) reserved.insert(block, now().library.find);
        else insert(block, $before);
        reserved = null;
      },
      release: () => {
        reserved?.release();
        reserved = null;
      },
    };
  };
  const demandAtCaret = (): NodeId | null => {
    const { held, place, features } = now();
    // In the title `place` is the caret's previous position: a demand there is not meant.
    if (!place?.block || isCaretInTitle(features)) return null;
    return findSnapshot(held.document.head(), place.block)?.kind === 'demand' ? place.node : null;
  };
  /** The library list may not contain a new block yet. */
  const addBlockAsGround = (demand: NodeId, block: Block): void => {
    const { held, library } = now();
    const find: FindBlock = (id) => (id === block.id ? block : library.find(id));
    addGround(held.document, demand, { block: block.id }, find);
    held.outcomes.hurry();
  };
  return {
    insertBlock: (block, $before) => insert(block, $before),
    dropBlocks: insertByIds,
    insertFromLibrary: (ids) => {
      insertByIds(ids);
      const { held, panes } = now();
      panes.closeOverPage();
      focusEditor(held.document.editor, 'rootStart');
    },
    citeFromLibrary: (id) => {
      const { held, library, features, panes, say, texts } = now();
      const block = library.find(id);
      if (!features || !block) {
        say(texts.writing.noBlock);
        return;
      }
      const isCited = citeAtCaret(features, block);
      say(isCited ? texts.writing.cited(block.title) : texts.writing.noCaretInText);
      held.outcomes.hurry();
      panes.closeOverPage();
      focusEditor(isCited ? features.typing.active() : held.document.editor, 'rootStart');
    },
    writeNewBlock: async (kind, text) => {
      const { bridge, library, texts, say } = now();
      const target = createTarget();
      target.reserve?.(kind);
      const kept = await writeNewBlock(bridge, library, { kind, text }, texts.page.changedElsewhere);
      if (kept.ok) {
        target.take(kept.block);
        say(texts.writing.writtenInPlace(texts.blocks.kind[kind]));
      } else {
        target.release?.();
        say(kept.message);
        app.openNewBlock(kind, text, createTarget());
      }
    },
    fillField: async (id, field, text) => {
      const { bridge, held, library, texts } = now();
      const block = library.find(id);
      if (!block) return texts.writing.noBlock;
      const isCurrent = findSnapshot(held.document.head(), id)?.revision === block.revision;
      const reply = await bridge.writeBlock({ block: { ...block, [field]: text } as Block, base: block });
      if (!reply.ok) return reply.problem.message;
      const { outcome, block: written } = reply.value;
      if (outcome === 'written' && isCurrent)
        updateBlocks(held.document, [id], (other) => (other === id ? written : library.find(other)));
      held.outcomes.hurry();
      await library.reload();
      return outcome === 'written' ? null : texts.page.changedElsewhere;
    },
    newBlock: (kind, title) => app.openNewBlock(kind ?? 'passage', title, createTarget()),
    makeBlockFromSelection: () => {
      const { held, templates, library, bridge } = now();
      const { editor, newId } = held.document;
      const initial = createBlockFromSelection(editor, newId, templates?.documentType.slots ?? [], library.find);
      if (!initial) return;
      // Keys typed in the meantime would replace the selected text.
      void suspendKeysUntil(
        recogniseMotionBlock(bridge, initial).then((made) =>
          flushSync(() => app.openNewBlock(made.kind, made.title, createTarget($removeSelected), made)),
        ),
      );
    },
    findEquivalentBlock: (block) => findEquivalentBlock(block, now().library.blocks ?? []),
    keepBlock: async (block) => {
      const { held, bridge, library, texts, say, showMissingPictures } = now();
      const isThere = findEquivalentBlock(block, library.blocks ?? []) !== undefined;
      const kept = await keepBlock(bridge, library, block, texts.page.changedElsewhere);
      if (!kept.ok) {
        say(kept.message);
        return;
      }
      // Only a block that is new to the library is updated to its new id. An equivalent block may have other text, so the
      // writer compares it first.
      if (!isThere) updateBlocks(held.document, [block.id], (id) => (id === block.id ? kept.block : library.find(id)));
      say(isThere ? texts.page.tiedToLibrary(kept.block.title) : texts.page.inLibrary);
      if (kept.missingPictures.length > 0) showMissingPictures(kept.missingPictures);
    },
    updateBlock: (place) => {
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
    applyFix: () => now().blockFix.end(),
    isInDemand: () => demandAtCaret() !== null,
    addGroundAtCaret: (block, $before) => {
      const { held, features, say, texts } = now();
      const demand = demandAtCaret();
      if (demand === null) {
        say(texts.writing.noDemand);
        return;
      }
      if (!GROUND_KINDS.includes(block.kind)) {
        say(texts.writing.noGroundKind(texts.blocks.kind[block.kind]));
        return;
      }
      const label = held.outcomes.outcome()?.labels.get(demand);
      if ($before) features?.typing.active().update($before, { discrete: true });
      addBlockAsGround(demand, block);
      say(texts.writing.groundAdded(block.title, label ?? null));
    },
    addGround: (demand, ground, isSameStep) => {
      const { held, library } = now();
      addGround(held.document, demand, ground, library.find, isSameStep);
      held.outcomes.hurry();
    },
    dropGround: (demand, block) => {
      const { held } = now();
      dropGround(held.document, demand, block);
      held.outcomes.hurry();
    },
    keepGrounds: async (demand) => {
      const { held, bridge, library, say, texts } = now();
      const kept = await keepGrounds(bridge, library, held.document, demand, texts.page.changedElsewhere);
      held.outcomes.hurry();
      say(kept.ok ? texts.writing.groundsKept : kept.message);
      return kept;
    },
    newGround: (demand, title) => {
      const { held } = now();
      let isChosen = false;
      app.openNewGround(title, {
        // The dialog closed and lost the focus, so the demand is selected.
        reserve: () => {
          isChosen = jumpTo(held.document, { node: demand });
        },
        take: (block) => {
          addBlockAsGround(demand, block);
          if (!isChosen) jumpTo(held.document, { node: demand });
        },
      });
    },
  };
}
