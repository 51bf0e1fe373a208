import { $getSelection, $isRangeSelection, $isTextNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';
import type { Block, BlockKind } from '../../../../engine/core/blocks/block.ts';
import { findSnapshot, findSnapshotOf } from '../../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../../engine/core/drafts/snapshots.ts';
import type { Citation, Inline } from '../../../../engine/core/richtext/model.ts';
import { $insertInline } from '../../../document/editor/commands/insert-content.ts';
import { $setStyle } from '../../../document/editor/commands/style.ts';
import { GROUND_KINDS } from '../../../document/services/ground-kinds.ts';
import type { DocumentCommands } from '../../document-commands.ts';
import { changeWithHead } from '../change-with-head.ts';
import { allowedPlacements } from '../citation/placement.ts';
import type { TypingFeatures } from '../typing-features.ts';
import { defineVariable } from './define-variable.ts';
import type { EntryAction } from './entries.ts';

/**
 * The key that took an entry. `first`: Enter; `second`: Ctrl Enter; `fields`: Tab, which opens a panel with more
 * options, or the form of a new block.
 */
export type ActMode = 'first' | 'second' | 'fields';

/** Whether Ctrl Enter does something else than Enter: with the caret in a demand, it adds the block as a ground. */
export function hasSecondAction(act: EntryAction, commands: Pick<DocumentCommands, 'isInDemand'>): boolean {
  if (act.do === 'block') return GROUND_KINDS.includes(act.block.kind) && commands.isInDemand();
  return act.do === 'cite' || act.do === 'refer';
}

/** Kinds of which the typed sentence is enough to begin with. */
const IN_PLACE: ReadonlySet<BlockKind | null> = new Set<BlockKind>(['demand', 'question', 'quote', 'passage']);

/** Whether Enter writes the new block where the caret is, without its form: it has words, and its kind needs no more. */
export function isWrittenInPlace(act: EntryAction): act is EntryAction & { do: 'new-block'; kind: BlockKind } {
  return act.do === 'new-block' && IN_PLACE.has(act.kind) && act.title.trim() !== '';
}

/** Runs the action of a menu entry. The typed query is removed in the same undo step. */
export function takeEntry(features: TypingFeatures, act: EntryAction, mode: ActMode): void {
  const { typing, menu } = features;
  const { commands, document } = typing;
  const editor = typing.active();
  const { $removeTypedText } = menu;
  const update = (act: () => void): void => editor.update(act, { tag: HISTORY_PUSH_TAG, discrete: true });

  switch (act.do) {
    case 'kind':
      menu.replaceQuery(`/${act.word} `);
      return;
    case 'sign':
      menu.replaceQuery(act.sign);
      return;
    default:
      menu.close();
  }
  switch (act.do) {
    case 'block':
      if (mode === 'second') {
        // Runs after the update in which the key is handled, because the claim's editor and the page change one after
        // the other.
        queueMicrotask(() =>
          commands.addGroundAtCaret(act.block, () => {
            $removeTypedText();
            $dropSpace();
          }),
        );
      } else if (typing.holds() === 'page') commands.insertBlock(act.block, $removeTypedText);
      else insertCitation(features, act.block, { placement: allowedPlacements(typing)[0] });
      return;
    case 'new-block':
      update($removeTypedText);
      if (mode !== 'fields' && isWrittenInPlace(act)) commands.writeNewBlock(act.kind, act.title);
      else commands.newBlock(act.kind, act.title);
      return;
    case 'style':
      update(() => {
        $removeTypedText();
        $setStyle(act.style);
      });
      return;
    case 'action':
      // The action is its own undo step, and the removal of the query belongs to it.
      editor.update($removeTypedText, { tag: HISTORY_MERGE_TAG, discrete: true });
      features.run(act.action);
      return;
    case 'cite': {
      const [usual, other = usual] = allowedPlacements(typing);
      if (mode === 'fields') {
        features.panels.open({ what: 'citation', block: act.block, $before: $removeTypedText });
        return;
      }
      insertCitation(features, act.block, { placement: mode === 'second' ? other : usual });
      return;
    }
    case 'refer':
      update(() => {
        $removeTypedText();
        $insertInline([{ type: 'crossReference', target: act.target, shows: mode === 'second' ? 'page' : act.shows }]);
      });
      return;
    case 'variable':
      update(() => {
        $removeTypedText();
        $insertInline([{ type: 'variable', name: act.name }]);
      });
      return;
    case 'new-variable': {
      const definition = defineVariable(act.label, document.head());
      changeWithHead(
        typing,
        (head) => ({ ...head, definitions: [...head.definitions, definition] }),
        () => {
          $removeTypedText();
          $insertInline([{ type: 'variable', name: definition.name }]);
        },
      );
    }
  }
}

/** Inserts a citation at the caret, with copies of the blocks that it needs. */
export function insertCitation(
  features: TypingFeatures,
  block: Block,
  { placement, locator }: Pick<Citation, 'placement' | 'locator'>,
  $before: () => void = features.menu.$removeTypedText,
): void {
  const { document, dependencies } = features.typing;
  const cited = findSnapshotOf(document.head(), block) ?? block;
  const citation: Inline = {
    type: 'citation',
    id: document.newId(),
    block: cited.id,
    placement,
    ...(locator ? { locator } : {}),
  };
  changeWithHead(
    features.typing,
    (head) => {
      const find = (id: string) => (id === cited.id ? cited : dependencies.find(id));
      const needed = collectSnapshots([citation], find, document.newId).blocks;
      const missing = Object.entries(needed).filter(([id]) => !findSnapshot(head, id));
      return missing.length === 0 ? head : { ...head, blocks: { ...head.blocks, ...Object.fromEntries(missing) } };
    },
    () => {
      $before();
      if (placement === 'note') $joinToWord();
      $insertInline([citation]);
    },
  );
}

/** Removes the space before the mark of a note: the user typed it to open the menu. */
function $joinToWord(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if ($isTextNode(node) && /[ \u00a0]/.test(node.getTextContent().charAt(offset - 1))) {
    node.spliceText(offset - 1, 1, '', true);
  }
}

/** Removes the space that the user typed to open the menu, at the end of the text or before another space. */
function $dropSpace(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return;
  const text = node.getTextContent();
  const rest = text.slice(offset);
  const isOver = rest === '' ? node.getNextSibling() === null : rest.startsWith(' ');
  if (isOver && text.charAt(offset - 1) === ' ') node.spliceText(offset - 1, 1, '', true);
}
