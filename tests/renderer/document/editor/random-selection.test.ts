import { $generateJSONFromSelectedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { collectIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, NodeId } from '../../../../engine/core/richtext/model.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';
import {
  $leaveSelectedBlock,
  $replaceSelectedBlocks,
} from '../../../../renderer/document/editor/commands/empty-line.ts';
import { $insertContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { $removeLines } from '../../../../renderer/document/editor/commands/remove-lines.ts';
import { blocksFromJson } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import type { SerializedNode } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { $topLevelNode } from '../../../../renderer/document/editor/structure/positions.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentArbitrary } from './arbitrary.ts';
import { change, contentOf, openPage, redo, soundContentOf, undo } from './page.ts';
import { $selectText } from './select-positions.ts';

const place = fc.nat({ max: 400 });

const COMMANDS: { [name: string]: (editor: LexicalEditor) => void } = {
  backspace: (editor) => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true),
  'delete a word': (editor) => editor.dispatchCommand(DELETE_WORD_COMMAND, false),
  'delete a line': (editor) => editor.dispatchCommand(DELETE_LINE_COMMAND, true),
  'remove text': (editor) => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null),
  type: (editor) => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, TYPED),
  enter: (editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
};
const TYPED = '§';

/** The text of the page and the position of a point in it. A node without text counts as one character. */
function $read(at?: PointType): { text: string; at: number } {
  let text = '';
  let found = -1;
  const visit = (node: LexicalNode): void => {
    const isIt = at?.key === node.getKey();
    if ($isTextNode(node)) {
      if (isIt) found = text.length + at.offset;
      text += node.getTextContent();
    } else if ($isElementNode(node)) {
      for (const [index, child] of node.getChildren().entries()) {
        if (isIt && at.offset === index) found = text.length;
        visit(child);
      }
      if (isIt && at.offset >= node.getChildrenSize()) found = text.length;
    } else if (node.getType() !== 'linebreak') text += `⟦${node.getType()}⟧`;
  };
  visit($getRoot());
  return { text, at: found };
}

function $tops(end: PointType): number[] {
  const top = $topLevelNode(end.getNode());
  return top ? [top.getIndexWithinParent()] : [end.offset - 1, end.offset];
}

const shown = (text: string): string => text.replace(/\s/g, '');

/** The characters and nodes of the content, sorted. */
function signsOf(content: readonly BodyNode[]): string[] {
  const signs: string[] = [];
  walk(content, (node) => {
    if (!('type' in node)) return;
    if (node.type === 'run') signs.push(...shown(node.text).split(''));
    else if (!['paragraph', 'heading', 'list', 'quotation', 'table', 'link'].includes(node.type)) signs.push(node.type);
  });
  return signs.sort();
}

/** A part without the attributes that joining lists may change. */
function itself(part: BodyNode): unknown[] {
  return part.type === 'list' ? part.items : [part];
}

/** Ids of lines with text, cells and nodes. List items may become paragraphs. */
function idsThatStay(content: readonly BodyNode[]): NodeId[] {
  const ids: NodeId[] = [];
  walk(content, (node) => {
    if (!('id' in node) || 'lists' in node) return;
    if ('type' in node && (node.type === 'list' || node.type === 'quotation')) return;
    const isEmpty = 'content' in node && node.content.every((part) => 'text' in part && part.text.trim() === '');
    if (!isEmpty) ids.push(node.id);
  });
  return ids;
}

describe('deleting a random selection', () => {
  test('removes exactly the selection, and one undo restores it', () => {
    fc.assert(
      fc.property(
        documentArbitrary,
        place,
        place,
        fc.constantFrom(...Object.keys(COMMANDS)),
        (content, from, to, how) => {
          const editor = openPage(content);
          let expected: string | null = null;
          let beside: BodyNode[] = [];
          change(editor, () => {
            const selection = $selectText(from, to);
            if (!selection) return;
            const ends = [$read(selection.anchor).at, $read(selection.focus).at].sort((a, b) => a - b);
            const { text } = $read();
            expected = shown(text.slice(0, ends[0]) + (how === 'type' ? TYPED : '') + text.slice(ends[1]));
          });
          const isRange = editor.read(() => {
            const selection = $getSelection();
            return $isRangeSelection(selection) && !selection.isCollapsed();
          });
          if (expected === null || !isRange) return;
          const before = soundContentOf(editor);
          editor.read(() => {
            const selection = $getSelection();
            if (!$isRangeSelection(selection)) return;
            const touched = [...$tops(selection.anchor), ...$tops(selection.focus)];
            beside = before.filter((_, at) => at < Math.min(...touched) || at > Math.max(...touched));
          });
          change(editor, () => COMMANDS[how]?.(editor), HISTORY_PUSH_TAG);
          const after = soundContentOf(editor);
          expect(shown(editor.getEditorState().read(() => $read().text))).toBe(expected);
          for (const part of beside) expect(after.flatMap(itself)).toEqual(expect.arrayContaining(itself(part)));
          undo(editor);
          expect(contentOf(editor)).toEqual(before);
          redo(editor);
          expect(contentOf(editor)).toEqual(after);
        },
      ),
      { numRuns: runsOf(40, 2_000) },
    );
  });
});

describe('a random paste', () => {
  test.each<[string, (editor: LexicalEditor, nodes: SerializedNode[]) => void]>([
    [
      'from the app',
      (editor, nodes) => {
        $removeLines();
        const selection = $getSelection();
        if (selection) $insertGeneratedNodes(editor, nodes.map($parseSerializedNode), selection);
      },
    ],
    [
      'from another program',
      (editor, nodes) => {
        const selection = $getSelection();
        if ($isRangeSelection(selection) && !selection.isCollapsed() && !$removeLines()) selection.removeText();
        $insertContent(editor, blocksFromJson(nodes));
      },
    ],
  ])('inserts %s completely and keeps existing content', (_, $paste) => {
    fc.assert(
      fc.property(
        documentArbitrary,
        documentArbitrary,
        fc.tuple(place, place),
        fc.oneof(
          place.map((at) => [at, at] as const),
          fc.tuple(place, place),
        ),
        (content, copied, [from, to], [start, end]) => {
          const source = openPage(copied);
          change(source, () => void $selectText(from, to));
          const nodes = source.read(() => {
            const selection = $getSelection();
            return selection ? $generateJSONFromSelectedNodes(source, selection).nodes : [];
          });
          if (nodes.length === 0) return;
          const [editor, emptied] = [openPage(content), openPage(content)];
          let isSelected = false;
          change(editor, () => {
            isSelected = $selectText(start, end) !== null;
          });
          if (!isSelected) return;
          change(emptied, () => {
            const selection = $selectText(start, end);
            if (selection && !selection.isCollapsed() && !$replaceSelectedBlocks() && !$removeLines())
              selection.removeText();
          });
          const before = contentOf(editor);
          change(
            editor,
            () => {
              $leaveSelectedBlock();
              $paste(editor, nodes as SerializedNode[]);
            },
            HISTORY_PUSH_TAG,
          );
          const after = soundContentOf(editor);
          const all = [...signsOf(contentOf(emptied)), ...signsOf(blocksFromJson(nodes as SerializedNode[]))];
          expect(signsOf(after)).toEqual(all.sort());
          if (start !== end) return;
          const ids = new Set(collectIds(after));
          expect(idsThatStay(before).filter((id) => !ids.has(id))).toEqual([]);
        },
      ),
      { numRuns: runsOf(30, 2_000) },
    );
  });
});
