// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "disableIframePageLoading": true, "disableJavaScriptFileLoading": true, "disableCSSFileLoading": true, "handleDisabledFileLoadingAsSuccess": true } }
import { readFileSync } from 'node:fs';
import { $generateJSONFromSelectedNodes, $insertDataTransferForRichText } from '@lexical/clipboard';
import { createHeadlessEditor } from '@lexical/headless';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list';
import { $createTableSelectionFrom, $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  PASTE_TAG,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { completeTables } from '../../../../engine/core/drafts/complete-tables.ts';
import { createCountingIds, replaceIds } from '../../../../engine/core/richtext/ids.ts';
import { BLOCK_FORMS, type BodyNode, type Inline } from '../../../../engine/core/richtext/model.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';
import { $changeCase } from '../../../../renderer/document/editor/commands/change-case.ts';
import { $alignColumn, $deleteColumn, $insertColumn } from '../../../../renderer/document/editor/commands/columns.ts';
import {
  $insertAtTopLevel,
  $insertBlock,
  $insertFootnote,
} from '../../../../renderer/document/editor/commands/insert.ts';
import { $insertContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { $changeLevel } from '../../../../renderer/document/editor/commands/line-level.ts';
import {
  $literalParagraphOf,
  $unlockSelection,
  registerLock,
} from '../../../../renderer/document/editor/commands/lock.ts';
import {
  $duplicate,
  $moveBeside,
  $moveByOne,
  $removeBlock,
} from '../../../../renderer/document/editor/commands/move.ts';
import { $deleteRow, $insertRow } from '../../../../renderer/document/editor/commands/rows.ts';
import { $stepParagraph } from '../../../../renderer/document/editor/commands/step-paragraph.ts';
import { $setStyle, STYLES } from '../../../../renderer/document/editor/commands/style.ts';
import {
  $align,
  $caretCell,
  $deleteTable,
  $goToCell,
  $insertTable,
  $mergeSelectedCells,
  $moveRows,
  $splitCell,
  $toggleHeader,
} from '../../../../renderer/document/editor/commands/tables.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import {
  $copyLibraryText,
  $restoreLibraryText,
  $writePart,
} from '../../../../renderer/document/editor/islands/part.ts';
import { setFirstState } from '../../../../renderer/document/editor/lexical-internals.ts';
import {
  $createFigure,
  $createPageBreak,
  BlockInstanceNode,
} from '../../../../renderer/document/editor/nodes/blocks.ts';
import { FootnoteNode } from '../../../../renderer/document/editor/nodes/inline.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import { pasteHtml, pasteText } from '../../../../renderer/document/editor/paste/register-paste.ts';
import { $topLevelNode } from '../../../../renderer/document/editor/structure/positions.ts';
import { matchesIn } from '../../../../renderer/writing/typing/find/matches.ts';
import { replaceHits } from '../../../../renderer/writing/typing/find/replace.ts';
import { runsOf } from '../../../campaign.ts';
import { draft } from '../../../core/checks/drafts.ts';
import { fc } from '../../../fuzz/property.ts';
import { documentArbitrary } from './arbitrary.ts';
import { linesOf, missing, signsOf } from './kept-text.ts';
import { change, contentOf, redo, soundContentOf, undo } from './page.ts';
import { $selectText } from './select-positions.ts';

/** The actions of a user by name; `at` and `to` select positions. */
interface Given {
  editor: LexicalEditor;
  at: number;
  to: number;
  content: readonly BodyNode[];
  held: { json: string };
  /**
   * `parts`: the first and last top-level node that the action may change, from 0; absent: all of them. `replacesCells`: cells
   * that are pasted with the caret in a table take the place of its cells.
   */
  about: { parts?: [number, number]; replacesCells?: boolean };
}

const newId = createCountingIds('made-');
const run = (text: string): Inline[] => [{ type: 'run', text }];

const $range = () => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
};

function $top(at: number): LexicalNode | undefined {
  const children = $getRoot().getChildren();
  return children[at % Math.max(1, children.length)];
}

function $all<Node extends LexicalNode>(is: (node: LexicalNode) => node is Node): Node[] {
  const found: Node[] = [];
  const visit = (node: LexicalNode): void => {
    if (is(node)) found.push(node);
    if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  visit($getRoot());
  return found;
}

/** Without a browser, deletion within a text removes one UTF-16 unit. */
function $delete(editor: LexicalEditor, isBackward: boolean): void {
  const selection = $range();
  if (!selection) return;
  const { key, offset, type } = selection.anchor;
  const next = isBackward ? offset - 1 : offset + 1;
  if (
    selection.isCollapsed() &&
    type === 'text' &&
    next >= 0 &&
    next <= selection.anchor.getNode().getTextContentSize()
  ) {
    selection.focus.set(key, next, type);
    editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
    return;
  }
  try {
    if (isBackward) editor.dispatchCommand(KEY_BACKSPACE_COMMAND, { preventDefault: () => {} } as KeyboardEvent);
    else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'window object not found') throw error;
  }
}

/** Whether the selection accepts a paste; literal paragraphs refuse it. */
function $mayPaste(): boolean {
  const selection = $range();
  return selection !== null && ![selection.anchor, selection.focus].some((end) => $literalParagraphOf(end.getNode()));
}

/** Limits the action to the selection or to these nodes. */
function $tell(about: Given['about'], nodes: readonly LexicalNode[] = []): void {
  const parts = nodes.map((node) => $topLevelNode(node)?.getIndexWithinParent() ?? 0);
  for (const end of $getSelection()?.getStartEndPoints() ?? []) {
    const part = nodes.length === 0 && $topLevelNode(end.getNode());
    if (part) parts.push(part.getIndexWithinParent());
    else if (nodes.length === 0) parts.push(end.offset - 1, end.offset);
  }
  if (parts.length > 0) about.parts = [Math.min(...parts), Math.max(...parts)];
}

function $select({ about }: Pick<Given, 'about'>, at: number, to: number): boolean {
  if (!$selectText(at, to)) return false;
  $tell(about);
  return true;
}

const caret =
  ($act: (given: Given) => unknown) =>
  (given: Given): void =>
    change(given.editor, () => void ($select(given, given.at, given.at) && $act(given)), HISTORY_PUSH_TAG);
const selected =
  ($act: (given: Given) => unknown) =>
  (given: Given): void =>
    change(given.editor, () => void ($select(given, given.at, given.to) && $act(given)), HISTORY_PUSH_TAG);
/** With the caret in a cell. */
const inCell =
  ($act: (given: Given) => unknown) =>
  (given: Given): void =>
    change(
      given.editor,
      () => {
        const cells = $all($isTableCellNode);
        const cell = cells[given.at % Math.max(1, cells.length)];
        if (!cell) return;
        cell.selectEnd();
        $tell(given.about);
        $act(given);
      },
      HISTORY_PUSH_TAG,
    );
/** With selected cells. */
const overCells =
  ($act: (given: Given) => unknown) =>
  (given: Given): void =>
    change(
      given.editor,
      () => {
        const tables = $all($isTableNode);
        const table = tables[given.at % Math.max(1, tables.length)];
        if (!table) return;
        const cells = $all($isTableCellNode).filter((cell) => table.isParentOf(cell));
        const [one, other] = [given.at, given.to].map((at) => cells[at % Math.max(1, cells.length)]);
        if (!one || !other || one.is(other)) return;
        $setSelection($createTableSelectionFrom(table, one, other));
        $tell(given.about, [table]);
        $act(given);
      },
      HISTORY_PUSH_TAG,
    );
const onBlock =
  ($act: (node: LexicalNode, given: Given) => unknown) =>
  (given: Given): void =>
    change(
      given.editor,
      () => {
        const node = $top(given.at);
        if (!node) return;
        $tell(given.about, [node]);
        $act(node, given);
      },
      HISTORY_PUSH_TAG,
    );

const FIXTURES = ['kamer-page', 'libreoffice', 'outlook-mail', 'word-list', 'word-notes', 'word-table'].map((name) =>
  readFileSync(`tests/fixtures/paste/${name}.html`, 'utf8'),
);
const PLAIN = readFileSync('tests/fixtures/paste/plain.txt', 'utf8');

function $paste(held: string): void {
  const selection = $getSelection();
  if (!selection || held === '') return;
  const transfer = { getData: (type: string) => (type === 'application/x-lexical-editor' ? held : '') };
  $insertDataTransferForRichText(transfer as DataTransfer, selection);
}

/** With the caret: records in `about` whether the held content is one table that replaces cells. */
function $pasteAtCaret(held: string, about: Given['about']): void {
  const { nodes = [] } = held === '' ? {} : JSON.parse(held);
  const isInCell = $range()?.anchor.getNode().getParents().some($isTableCellNode) ?? false;
  about.replacesCells = isInCell && nodes.length === 1 && nodes[0].type === 'table';
  $paste(held);
}

/** Puts the caret at a position. Returns false if nothing can be pasted there. */
function place({ editor, at, about }: Pick<Given, 'editor' | 'at' | 'about'>): boolean {
  let isFree = false;
  change(editor, () => {
    isFree = $select({ about }, at, at) && $mayPaste();
  });
  return isFree;
}

const copied = ({ editor, held }: Given): void => {
  held.json = JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection()));
};

const ACTS: { [name: string]: (given: Given) => void } = {
  type: selected(({ editor }) => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'motie')),
  enter: caret(({ editor }) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)),
  'line break': caret(({ editor }) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)),
  backspace: caret(({ editor }) => $delete(editor, true)),
  delete: caret(({ editor }) => $delete(editor, false)),
  erase: selected(({ editor }) => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null)),
  bold: selected(({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')),
  case: selected(() => $changeCase()),
  style: selected(({ to }) => $setStyle(STYLES[to % STYLES.length] ?? 'text')),
  bullets: selected(({ editor }) => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)),
  numbers: selected(({ editor }) => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)),
  'no list': selected(({ editor }) => editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)),
  'level in': caret(({ editor }) => $changeLevel(editor, 'in')),
  'level out': caret(({ editor }) => $changeLevel(editor, 'out')),
  indent: selected(({ editor }) => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)),
  outdent: selected(({ editor }) => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)),
  note: selected(() => $insertFootnote()),
  'write note': ({ editor, at, content, about }) =>
    change(
      editor,
      () => {
        const notes = $all((node): node is FootnoteNode => node instanceof FootnoteNode);
        const note = notes[at % Math.max(1, notes.length)];
        if (!note) return;
        $tell(about, [note]);
        $writePart(note, 'footnote', content);
      },
      HISTORY_PUSH_TAG,
    ),
  'page break': caret(() => $insertAtTopLevel($createPageBreak())),
  picture: caret(() => $insertAtTopLevel($createFigure({ image: 'b'.repeat(64), caption: run('kaart') }))),
  block: caret(() => $insertBlock({ block: '28638-238', revision: 'a'.repeat(64), form: 'full' })),
  form: onBlock((node, { to }) => {
    const data = node instanceof BlockInstanceNode ? node.getData() : null;
    const form = BLOCK_FORMS[to % BLOCK_FORMS.length];
    if (node instanceof BlockInstanceNode && data && form) node.setData({ ...data, form });
  }),
  adapt: onBlock((node) => {
    if (node instanceof BlockInstanceNode)
      $copyLibraryText(node, [{ type: 'paragraph', id: 'x', content: run('eigen') }], newId);
  }),
  restore: onBlock((node) => void (node instanceof BlockInstanceNode && $restoreLibraryText(node))),
  detach: caret(() => $unlockSelection()),
  table: caret(({ to }) => $insertTable(1 + (to % 3), 1 + (to % 2))),
  'row above': inCell(() => $insertRow('above')),
  'row below': inCell(() => $insertRow('below')),
  'column left': inCell(() => $insertColumn('before')),
  'column right': inCell(() => $insertColumn('after')),
  'no row': inCell(() => $deleteRow()),
  'no column': inCell(() => $deleteColumn()),
  'no table': inCell(() => $deleteTable()),
  'row up': inCell(() => $moveRows('up')),
  'row down': inCell(() => $moveRows('down')),
  'rows of cells up': overCells(() => $moveRows('up')),
  'rows of cells down': overCells(() => $moveRows('down')),
  'next cell': inCell(() => $goToCell('next')),
  header: inCell(() => {
    const place = $caretCell();
    if (place) $toggleHeader(place.table);
  }),
  split: inCell(() => $splitCell()),
  'align column': inCell(() => $alignColumn('right')),
  merge: overCells(() => $mergeSelectedCells()),
  'align cells': overCells(() => $align('center')),
  'rows of cells': overCells(() => $deleteRow()),
  'columns of cells': overCells(() => $deleteColumn()),
  'more columns': overCells(() => $insertColumn('after')),
  'more rows': overCells(() => $insertRow('above')),
  'copy cells': overCells(copied),
  'over cells': overCells(({ held }) => $paste(held.json)),
  copy: selected(copied),
  cut: selected((given) => {
    copied(given);
    given.editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
  }),
  paste: ({ editor, at, held, about }) =>
    change(
      editor,
      () => void ($select({ about }, at, at) && $mayPaste() && $pasteAtCaret(held.json, about)),
      PASTE_TAG,
    ),
  'paste over': ({ editor, at, to, held, about }) =>
    change(editor, () => void ($select({ about }, at, to) && $mayPaste() && $paste(held.json)), PASTE_TAG),
  'paste content': caret(({ editor, content }) => $mayPaste() && $insertContent(editor, content)),
  'paste from elsewhere': ({ editor, at, to, about }) => {
    if (!place({ editor, at, about })) return;
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
    const html = FIXTURES[to % FIXTURES.length];
    if (html) pasteHtml(editor, html, { newId, parse, onDropped: () => {} });
    change(editor, () => {});
  },
  'paste plain': ({ editor, at, about }) => {
    if (!place({ editor, at, about })) return;
    pasteText(editor, PLAIN, { newId });
    change(editor, () => {});
  },
  replace: ({ editor }) => {
    const options = { query: 'e', case: false, word: false };
    const owners = editor.getEditorState().read(() =>
      $all($isTextNode).flatMap((text) =>
        matchesIn(text.getTextContent(), options).map(({ from, to }) => ({
          owner: { in: 'text', start: text.getKey(), startOffset: from, end: text.getKey(), endOffset: to } as const,
        })),
      ),
    );
    replaceHits({ editor, newId }, owners as never, options, 'een');
  },
  'replace by nothing': ({ editor }) => {
    const options = { query: 'a', case: false, word: false };
    const owners = editor.getEditorState().read(() =>
      $all($isTextNode).flatMap((text) =>
        matchesIn(text.getTextContent(), options).map(({ from, to }) => ({
          owner: { in: 'text', start: text.getKey(), startOffset: from, end: text.getKey(), endOffset: to } as const,
        })),
      ),
    );
    replaceHits({ editor, newId }, owners as never, options, '');
  },
  step: caret(({ to }) => $stepParagraph(to % 2 === 0, to % 3 === 0)),
  up: onBlock((node) => $moveByOne(node, 'up')),
  down: onBlock((node) => $moveByOne(node, 'down')),
  'item up': caret(() => {
    const node = $range()?.anchor.getNode();
    if (node) $moveByOne(node, 'up');
  }),
  'item down': caret(() => {
    const node = $range()?.anchor.getNode();
    if (node) $moveByOne(node, 'down');
  }),
  duplicate: onBlock((node) => $duplicate(node, newId)),
  remove: onBlock((node) => $removeBlock(node)),
  drag: onBlock((node, { to }) => {
    const beside = $top(to);
    if (beside) $moveBeside(node.getKey(), beside.getKey(), to % 2 === 0 ? 'before' : 'after');
  }),
  undo: ({ editor }) => undo(editor),
  redo: ({ editor }) => redo(editor),
};

const stepArbitrary = fc.record({
  act: fc.constantFrom(...Object.keys(ACTS), 'undo', 'undo', 'redo'),
  at: fc.nat({ max: 400 }),
  to: fc.nat({ max: 400 }),
  content: documentArbitrary,
});

/** A document after reading it from a file. */
const fileArbitrary = documentArbitrary.map(
  (body) => completeTables(draft(body), createCountingIds('whole-')).draft.body,
);

/** The text of literal paragraphs by id. */
function literalsOf(content: readonly BodyNode[]): Map<string, string> {
  const found = new Map<string, string>();
  walk(content, (node) => {
    if ('type' in node && node.type === 'paragraph' && node.role === 'literal')
      found.set(node.id, node.content.map((part) => ('text' in part ? part.text : '')).join(''));
  });
  return found;
}

/** Actions that only rearrange and keep every character. */
const REARRANGES = new Set(
  [
    'enter',
    'line break',
    'bold',
    'style',
    'bullets',
    'numbers',
    'no list',
    'level in',
    'level out',
    'indent',
    'outdent',
  ]
    .concat(['page break', 'form', 'row above', 'row below', 'column left', 'column right', 'row up', 'row down'])
    .concat([
      'rows of cells up',
      'rows of cells down',
      'next cell',
      'header',
      'split',
      'align column',
      'merge',
      'align cells',
      'more columns',
      'more rows',
    ])
    .concat(['copy cells', 'copy', 'step', 'up', 'down', 'item up', 'item down', 'drag', 'note', 'block', 'table']),
);
/** Actions that insert and remove nothing. */
const ADDS = new Set([
  'picture',
  'duplicate',
  'detach',
  'paste',
  'paste content',
  'paste from elsewhere',
  'paste plain',
]);

/** Expects that all lines outside the range of the action are kept. */
function expectWordsKept(
  act: string,
  { parts, replacesCells }: Given['about'],
  before: BodyNode[],
  now: BodyNode[],
): void {
  if (REARRANGES.has(act)) expect(signsOf(now), act).toEqual(signsOf(before));
  if (ADDS.has(act) && !replacesCells) expect(missing(signsOf(before), signsOf(now)), act).toEqual([]);
  if (!parts || act === 'undo' || act === 'redo' || act.startsWith('replace')) return;
  // A line may be joined with an adjacent one.
  const others = before.filter((_, at) => at < parts[0] - 1 || at > parts[1] + 1);
  expect(missing(linesOf(others), linesOf(now)), `${act}: lines elsewhere`).toEqual([]);
  const besides = before.filter((_, at) => at === parts[0] - 1 || at === parts[1] + 1);
  expect(missing(signsOf([...others, ...besides]), signsOf(now)).length, act).toBeLessThanOrEqual(
    act === 'backspace' || act === 'delete' ? Math.max(...besides.map((one) => signsOf([one]).length), 1) : 0,
  );
}

function openWide(content: readonly BodyNode[]) {
  const editor = createHeadlessEditor(
    pageConfig((error) => {
      throw error;
    }),
  );
  registerPage(editor, createCountingIds('new-'));
  registerLock(editor, () => {});
  const history = createEmptyHistoryState();
  registerHistory(editor, history, 0);
  // As when a document is opened: no rule runs on unchanged nodes.
  setFirstState(editor, richTextToLexical(content, editor));
  history.current = { editor, editorState: editor.getEditorState() };
  return { editor, history };
}

/** Expects the same content after saving and opening, even if every node was touched. */
function expectLasting(content: readonly BodyNode[]): void {
  const { editor } = openWide(content);
  expect(contentOf(editor)).toEqual(content);
  change(editor, () => {
    for (const node of $all((one): one is LexicalNode => one !== null)) node.markDirty();
  });
  expect(contentOf(editor)).toEqual(content);
}

test('random edits of a wide document keep it valid and literal text unchanged, and can be undone and redone', () => {
  fc.assert(
    fc.property(fileArbitrary, fc.array(stepArbitrary, { minLength: 1, maxLength: 16 }), (content, steps) => {
      const { editor, history } = openWide(content);
      const start = contentOf(editor);
      let last = start;
      const held = { json: '' };
      for (const { act, at, to, content: other } of steps) {
        const [content, about] = [contentOf(editor), {}];
        const before = literalsOf(content);
        ACTS[act]?.({ editor, at, to, held, about, content: replaceIds(other, newId) });
        const now = soundContentOf(editor);
        expectWordsKept(act, about, content, now);
        expectLasting(now);
        const after = literalsOf(now);
        if (act !== 'undo' && act !== 'redo') {
          for (const [id, words] of after) {
            const former = before.get(id);
            if (former !== undefined && !act.startsWith('replace')) expect(words, `${act}: literal words`).toBe(former);
          }
          if (history.redoStack.length === 0) last = now;
        }
      }
      for (let tries = 0; history.undoStack.length > 0 && tries < 100; tries++) undo(editor);
      expect(contentOf(editor)).toEqual(start);
      for (let tries = 0; history.redoStack.length > 0 && tries < 100; tries++) redo(editor);
      expect(contentOf(editor)).toEqual(last);
    }),
    {
      numRuns: runsOf(10, 400),
    },
  );
});
