import { $generateJSONFromSelectedNodes, $insertDataTransferForRichText } from '@lexical/clipboard';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  PASTE_TAG,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { $insertBlock } from '../../../../renderer/document/editor/commands/insert.ts';
import {
  $duplicate,
  $moveBeside,
  $moveByOne,
  $removeBlock,
} from '../../../../renderer/document/editor/commands/move.ts';
import { fc } from '../../../fuzz/property.ts';
import { change, redo, undo } from './page.ts';
import { $selectPlaces } from './select-positions.ts';

/** A random edit of a page. */
export type Act =
  | { do: 'type'; at: number; text: string }
  | {
      do: 'enter' | 'backspace' | 'delete' | 'heading' | 'paragraph' | 'bullets' | 'numbers' | 'indent' | 'outdent';
      at: number;
    }
  | { do: 'cut' | 'copy' | 'bold' | 'erase' | 'overtype' | 'break'; from: number; to: number }
  | { do: 'paste' | 'block'; at: number }
  | { do: 'up' | 'down' | 'duplicate' | 'remove'; at: number }
  | { do: 'drag'; at: number; to: number }
  | { do: 'undo' | 'redo' };

const place = fc.nat({ max: 400 });
export const actArbitrary: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('type' as const), at: place, text: fc.constantFrom('a', 'motie') }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...([
          'enter',
          'enter',
          'backspace',
          'delete',
          'heading',
          'paragraph',
          'bullets',
          'numbers',
          'indent',
          'outdent',
        ] as const),
      ),
      at: place,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['cut', 'copy', 'bold', 'erase', 'overtype', 'break'] as const)),
      from: place,
      to: place,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('paste' as const, 'block' as const), at: place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('up' as const, 'down' as const, 'duplicate' as const, 'remove' as const),
      at: place,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drag' as const), at: place, to: place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }) },
);

function $top(at: number): LexicalNode | undefined {
  const children = $getRoot().getChildren();
  return children[at % Math.max(1, children.length)];
}

const newId = createCountingIds('copy-');

/** Makes the edit on a page without a DOM. `clipboard` keeps what was copied for a later `paste`. */
export function act(editor: LexicalEditor, step: Act, clipboard: { held: string }): void {
  switch (step.do) {
    case 'undo':
      undo(editor);
      return;
    case 'redo':
      redo(editor);
      return;
    default:
  }
  change(
    editor,
    () => {
      switch (step.do) {
        case 'type':
          if ($selectPlaces(step.at)) $range()?.insertText(step.text);
          break;
        case 'enter':
          if ($selectPlaces(step.at)) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
          break;
        case 'backspace':
          if ($selectPlaces(step.at)) $delete(editor, true);
          break;
        case 'delete':
          if ($selectPlaces(step.at)) $delete(editor, false);
          break;
        case 'heading':
          if ($selectPlaces(step.at)) $setBlocksType($getSelection(), () => $createHeadingNode('h2'));
          break;
        case 'paragraph':
          if ($selectPlaces(step.at)) $setBlocksType($getSelection(), () => $createParagraphNode());
          break;
        case 'bullets':
          if ($selectPlaces(step.at)) editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
          break;
        case 'numbers':
          if ($selectPlaces(step.at)) editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
          break;
        case 'indent':
          if ($selectPlaces(step.at)) editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
          break;
        case 'outdent':
          if ($selectPlaces(step.at)) editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
          break;
        case 'bold':
          if ($selectPlaces(step.from, step.to)) editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
          break;
        case 'erase':
          if ($selectPlaces(step.from, step.to)) editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
          break;
        case 'overtype':
          if ($selectPlaces(step.from, step.to)) editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
          break;
        case 'break':
          if ($selectPlaces(step.from, step.to)) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
          break;
        case 'copy':
        case 'cut':
          if ($selectPlaces(step.from, step.to)) {
            clipboard.held = JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection()));
            if (step.do === 'cut') $range()?.removeText();
          }
          break;
        case 'paste':
          if (clipboard.held !== '' && $selectPlaces(step.at)) $paste(clipboard.held);
          break;
        case 'block':
          if ($selectPlaces(step.at)) $insertBlock({ block: '28638-238', revision: 'a'.repeat(64), form: 'full' });
          break;
        case 'up':
        case 'down': {
          const node = $top(step.at);
          if (node) $moveByOne(node, step.do);
          break;
        }
        case 'duplicate': {
          const node = $top(step.at);
          if (node) $duplicate(node, newId);
          break;
        }
        case 'remove': {
          const node = $top(step.at);
          if (node) $removeBlock(node);
          break;
        }
        case 'drag': {
          const node = $top(step.at);
          const beside = $top(step.to);
          if (node && beside) $moveBeside(node.getKey(), beside.getKey(), 'after');
          break;
        }
      }
    },
    step.do === 'paste' ? PASTE_TAG : HISTORY_PUSH_TAG,
  );
}

/** Without a browser, deletion within a text removes one UTF-16 unit. */
function $delete(editor: LexicalEditor, isBackward: boolean): void {
  const selection = $range();
  if (!selection) return;
  const { key, offset, type } = selection.anchor;
  const next = isBackward ? offset - 1 : offset + 1;
  if (type === 'text' && next >= 0 && next <= selection.anchor.getNode().getTextContentSize()) {
    selection.focus.set(key, next, type);
    selection.removeText();
    return;
  }
  try {
    editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'window object not found') throw error;
  }
}

function $range() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

function $paste(held: string): void {
  const selection = $getSelection();
  if (!selection) return;
  const transfer = { getData: (type: string) => (type === 'application/x-lexical-editor' ? held : '') };
  $insertDataTransferForRichText(transfer as DataTransfer, selection);
}
