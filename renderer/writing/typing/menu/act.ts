import { $getSelection, $isRangeSelection, $isTextNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { findSnapshot, findSnapshotOf } from '../../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../../engine/core/drafts/snapshots.ts';
import type { Citation, Inline } from '../../../../engine/core/richtext/model.ts';
import { $insertInline } from '../../../document/editor/commands/insert-content.ts';
import { $setStyle } from '../../../document/editor/commands/style.ts';
import { GROUND_KINDS } from '../../../document/services/ground-kinds.ts';
import { changeWithHead } from '../change-with-head.ts';
import { placements } from '../citation/placement.ts';
import type { TypingRoom } from '../room.ts';
import type { TypingSurroundings } from '../typing.ts';
import type { Act } from './entries.ts';
import { definitionNamed } from './own-variable.ts';

/** `first`: Enter; `second`: Ctrl Enter; `fields`: Tab, to say more of it first. */
export type ActMode = 'first' | 'second' | 'fields';

/** Whether Ctrl Enter means something else than Enter for an entry: as a ground where the caret is in a demand. */
export function canBeSecond(act: Act, around: Pick<TypingSurroundings, 'takesGround'>): boolean {
  if (act.do === 'block') return GROUND_KINDS.includes(act.block.kind) && around.takesGround();
  return act.do === 'cite' || act.do === 'refer';
}

/** Does what an entry of the menu stands for. What was typed for it goes within the same step. */
export function takeEntry(room: TypingRoom, act: Act, mode: ActMode): void {
  const { typing, menu } = room;
  const { around, document } = typing;
  const editor = typing.active();
  const { $takeTyped } = menu;
  const update = (act: () => void): void => editor.update(act, { tag: HISTORY_PUSH_TAG, discrete: true });

  switch (act.do) {
    case 'kind':
      menu.retype(`/${act.word} `);
      return;
    case 'sign':
      menu.retype(act.sign);
      return;
    default:
      menu.close();
  }
  switch (act.do) {
    case 'block':
      if (mode === 'second') {
        // Not within the update in which the key is answered: the words of the demand and the page change one after the other.
        queueMicrotask(() =>
          around.addGround(act.block, () => {
            $takeTyped();
            $dropSpace();
          }),
        );
      } else if (typing.holds() === 'page') around.insertBlock(act.block, $takeTyped);
      else cite(room, act.block, { placement: placements(typing)[0] });
      return;
    case 'new-block':
      update($takeTyped);
      around.newBlock(act.kind, act.title);
      return;
    case 'style':
      update(() => {
        $takeTyped();
        $setStyle(act.style);
      });
      return;
    case 'action':
      // The action is a step of its own; taking the words away belongs to it.
      editor.update($takeTyped, { tag: HISTORY_MERGE_TAG, discrete: true });
      room.run(act.action);
      return;
    case 'cite': {
      const [usual, other = usual] = placements(typing);
      if (mode === 'fields') {
        room.panels.open({ what: 'citation', block: act.block, $before: $takeTyped });
        return;
      }
      cite(room, act.block, { placement: mode === 'second' ? other : usual });
      return;
    }
    case 'refer':
      update(() => {
        $takeTyped();
        $insertInline([{ type: 'crossReference', target: act.target, shows: mode === 'second' ? 'page' : act.shows }]);
      });
      return;
    case 'variable':
      update(() => {
        $takeTyped();
        $insertInline([{ type: 'variable', name: act.name }]);
      });
      return;
    case 'new-variable': {
      const definition = definitionNamed(act.label, document.head());
      changeWithHead(
        typing,
        (head) => ({ ...head, definitions: [...head.definitions, definition] }),
        () => {
          $takeTyped();
          $insertInline([{ type: 'variable', name: definition.name }]);
        },
      );
    }
  }
}

/** A citation at the caret, with the copies of blocks that it needs. */
export function cite(
  room: TypingRoom,
  block: Block,
  { placement, locator }: Pick<Citation, 'placement' | 'locator'>,
  $before: () => void = room.menu.$takeTyped,
): void {
  const { document, around } = room.typing;
  const cited = findSnapshotOf(document.head(), block) ?? block;
  const citation: Inline = {
    type: 'citation',
    id: document.newId(),
    block: cited.id,
    placement,
    ...(locator ? { locator } : {}),
  };
  changeWithHead(
    room.typing,
    (head) => {
      const find = (id: string) => (id === cited.id ? cited : around.find(id));
      const needed = collectSnapshots([citation], find, document.newId).blocks;
      const fresh = Object.entries(needed).filter(([id]) => !findSnapshot(head, id));
      return fresh.length === 0 ? head : { ...head, blocks: { ...head.blocks, ...Object.fromEntries(fresh) } };
    },
    () => {
      $before();
      if (placement === 'note') $joinToWord();
      $insertInline([citation]);
    },
  );
}

/** The sign of a note stands against the word before it; the space there was typed to open the menu. */
function $joinToWord(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if ($isTextNode(node) && /[ \u00a0]/.test(node.getTextContent().charAt(offset - 1))) {
    node.spliceText(offset - 1, 1, '', true);
  }
}

/** The space that was typed to open the menu, where nothing came in its place: at an end, or before another. */
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
