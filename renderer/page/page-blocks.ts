import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { withFreshIds } from '../../engine/core/richtext/ids.ts';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { createSignal } from '../document/signal.ts';
import { titleInLine } from '../editor/islands/part.ts';
import { $isSolid, BlockInstanceNode, FigureNode } from '../editor/nodes/blocks.ts';
import { $idOf } from '../editor/nodes/state.ts';
import type { Texts } from '../texts/nl.ts';
import { type BlockFacts, placedIn } from './block-facts.ts';
import { moveBlock } from './block-actions.ts';
import type { OwnPart } from './block-frame.ts';
import type { PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import type { CaretAt, LiveParts } from './live-parts.ts';

/** The block or picture that is chosen, or whose words are being edited. */
export interface Chosen {
  key: NodeKey;
  id: NodeId;
  kind: 'block' | 'figure' | 'other';
  element: HTMLElement;
  /** Where its buttons stand. */
  tools: HTMLElement | null;
  facts: BlockFacts | null;
}

export interface PageBlocks {
  chosen: () => Chosen | null;
  /** Told when another block is chosen, or the chosen one is drawn anew. */
  onChosen: (listener: () => void) => () => void;
  choose: (key: NodeKey) => void;
  /** Puts the caret in a block's own words. Says whether it has words to edit. */
  openPart: (key: NodeKey, part: OwnPart, caret: CaretAt) => boolean;
  /** To be told after blocks were drawn anew. */
  drawn: () => void;
  end: () => void;
}

interface Input {
  document: OpenDocument;
  root: HTMLElement;
  drawing: PageDrawing;
  live: LiveParts;
  texts: () => Texts;
}

export function createPageBlocks({ document, root, drawing, live, texts }: Input): PageBlocks {
  const { editor } = document;
  const signal = createSignal();
  let marked: HTMLElement | null = null;
  let chosenKey: NodeKey | null = null;

  const chosen = (): Chosen | null => {
    if (chosenKey === null) return null;
    const key = chosenKey;
    const found = editor.getElementByKey(key);
    if (!found) return null;
    return editor.getEditorState().read(() => {
      const node = $getNodeByKey(key);
      if (!node) return null;
      const drawn = drawing.drawnIn(found);
      return {
        key,
        id: $idOf(node),
        kind: node instanceof BlockInstanceNode ? 'block' : node instanceof FigureNode ? 'figure' : 'other',
        element: found,
        tools: drawn?.frame.tools ?? found.querySelector<HTMLElement>(':scope > .tools'),
        facts: drawn?.facts ?? null,
      };
    });
  };

  const mark = (): void => {
    const part = live.current();
    const selected = editor.getEditorState().read(() => {
      const selection = $getSelection();
      const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
      return nodes.length === 1 && $isSolid(nodes[0]) ? nodes[0].getKey() : null;
    });
    const isBlockPart = part && (part.part === 'own-text' || part.part === 'own-title' || part.part === 'figure-caption');
    const next = isBlockPart ? part.key : selected;
    const nextElement = next === null ? null : editor.getElementByKey(next);
    if (next === chosenKey && nextElement === marked) return;
    marked?.classList.remove('chosen');
    marked?.querySelector(':scope > .blk')?.classList.remove('on');
    marked = nextElement;
    marked?.classList.add('chosen');
    marked?.querySelector(':scope > .blk')?.classList.add('on');
    chosenKey = next;
    signal.tell();
  };

  const choose = (key: NodeKey): void => {
    if (live.current()) live.close();
    if (window.document.activeElement !== root) root.focus({ preventScroll: true });
    editor.update(() => $choose(key), { discrete: true });
    editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
  };

  const openPart = (key: NodeKey, part: OwnPart, caret: CaretAt): boolean => {
    const found = editor.getElementByKey(key);
    const drawn = found && drawing.drawnIn(found);
    const facts = drawn?.facts;
    if (!found || !drawn || !facts) return false;
    if (part === 'own-text' ? !facts.editable : !facts.titled) return false;
    let region = drawn.frame.body.querySelector<HTMLElement>(`:scope > [data-part="${part}"]`);
    if (!region) {
      if (part === 'own-title') return false;
      region = element('div', 'own', element('div', 'own-drawn'));
      region.dataset.part = part;
      const title = drawn.frame.body.querySelector(':scope > [data-part="own-title"]');
      if (title) title.after(region);
      else drawn.frame.body.append(region);
    }
    const placed = placedIn(drawn.data, drawn.id, document.head());
    if (!placed) return false;
    const body = withFreshIds(placed.block.body, document.newId);
    const t = texts();
    editor.update(() => $choose(key), { discrete: true });
    live.open(
      {
        key,
        part,
        region,
        name: `${part === 'own-title' ? t.page.claim : t.page.ownWords}: ${facts.name}`,
        look: LOOKS[part === 'own-title' ? 'claim' : facts.kind] ?? 'd-p',
        ...marksOf(facts, document.head().language, part),
        usual: () => (part === 'own-title' ? titleInLine(placed.block.title) : body),
        leave: (how) => {
          live.close();
          drawing.again(() => editor.read(() => $redrawBlock(editor, key)));
          if (how === 'down' && part === 'own-title' && openPart(key, 'own-text', 'start')) return;
          if (how === 'up' && part === 'own-text' && openPart(key, 'own-title', 'end')) return;
          choose(key);
          if (how !== 'escape') stepOut(how);
        },
      },
      caret,
    );
    return true;
  };

  /** From the chosen block to what stands before or after it. */
  const stepOut = (how: 'up' | 'down'): void => {
    editor.update(
      () => {
        const selection = $getSelection();
        const node = $isNodeSelection(selection) ? selection.getNodes()[0] : null;
        if (node) $stepFrom(node, how);
      },
      { discrete: true },
    );
  };

  const keyOf = (target: EventTarget | null): NodeKey | null => {
    if (!(target instanceof Node)) return null;
    const block = (target instanceof Element ? target : target.parentElement)?.closest('.block, figure');
    if (!block || !root.contains(block)) return null;
    return editor.read(() => {
      const node = $getNearestNodeFromDOMNode(block);
      return $isSolid(node) ? node.getKey() : null;
    });
  };
  const isOwnControl = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('.own-live, .tools, .grip, .addg, .figure-tools') !== null;

  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || isOwnControl(event.target)) return;
    const key = keyOf(event.target);
    if (key === null) return;
    // The window would put a caret beside the block, or drag its text.
    event.preventDefault();
    choose(key);
  };
  const onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || isOwnControl(event.target) || !(event.target instanceof Element)) return;
    const key = keyOf(event.target);
    const region = event.target.closest<HTMLElement>('[data-part]');
    if (key === null || !region) return;
    const { part } = region.dataset;
    if (part === 'own-text' || part === 'own-title') openPart(key, part, { x: event.clientX, y: event.clientY });
  };
  // Going elsewhere on the sheet ends the editing of a part; going to a bar or a menu does not.
  const onFocusIn = (event: FocusEvent): void => {
    const part = live.current();
    if (!part || !(event.target instanceof Element)) return;
    const isWithin = part.region.contains(event.target) || event.target.closest('.tools, .grip, .addg') !== null;
    const isOnSheet = event.target.closest('.sheet') !== null;
    if (isWithin || !isOnSheet) return;
    live.close();
    drawing.again(() => editor.read(() => $redrawBlock(editor, part.key)));
  };

  root.addEventListener('mousedown', onMouseDown, true);
  root.addEventListener('click', onClick);
  window.document.addEventListener('focusin', onFocusIn);

  const release = mergeRegister(
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      if (editorState._selection !== prevEditorState._selection || chosenKey !== null) mark();
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const node = $chosenNode();
        if (!node) return false;
        event?.preventDefault();
        const key = node.getKey();
        queueMicrotask(() => {
          if (!(node instanceof BlockInstanceNode) || !(openPart(key, 'own-text', 'end') || openPart(key, 'own-title', 'end')))
            newLineAfter(key);
        });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    ...(['up', 'down'] as const).map((how) =>
      editor.registerCommand(
        how === 'up' ? KEY_ARROW_UP_COMMAND : KEY_ARROW_DOWN_COMMAND,
        (event) => {
          if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
          const node = $chosenNode();
          if (node) {
            event.preventDefault();
            $stepFrom(node, how);
            return true;
          }
          const beside = $solidBeside(editor, how);
          if (!beside) return false;
          event.preventDefault();
          $choose(beside.getKey());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const node = $chosenNode();
        const found = node && editor.getElementByKey(node.getKey());
        const first = found?.querySelector<HTMLElement>('.grip, .tools button');
        if (!first || event.shiftKey) return false;
        event.preventDefault();
        first.focus();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const isMove = event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
        const node = isMove ? $chosenNode() : null;
        if (!node) return false;
        event.preventDefault();
        const key = node.getKey();
        queueMicrotask(() => {
          moveBlock(document, key, event.key === 'ArrowUp' ? 'up' : 'down');
          choose(key);
        });
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );

  const newLineAfter = (key: NodeKey): void => {
    editor.update(
      () => {
        const paragraph = $createParagraphNode();
        $getNodeByKey(key)?.insertAfter(paragraph);
        paragraph.selectStart();
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  };

  return {
    chosen,
    onChosen: signal.listen,
    choose,
    openPart,
    drawn: () => {
      mark();
      if (chosenKey !== null) signal.tell();
    },
    end: () => {
      release();
      signal.end();
      root.removeEventListener('mousedown', onMouseDown, true);
      root.removeEventListener('click', onClick);
      window.document.removeEventListener('focusin', onFocusIn);
    },
  };
}

const LOOKS: { [kind: string]: string | undefined } = {
  claim: 'd-ask',
  quote: 'd-quote',
  question: 'd-q',
  figure: 'd-fig',
};

/** What is printed around own words and is no part of them. */
function marksOf(facts: BlockFacts, language: string, part: OwnPart): { before?: string; after?: string } {
  if (part === 'own-title') return {};
  if (facts.kind === 'quote') return { before: '‘', after: '’' };
  if (facts.kind === 'finding') return { before: language.startsWith('en') ? 'In our own words: ' : 'In eigen woorden: ' };
  return {};
}

function $choose(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

function $chosenNode(): LexicalNode | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.length === 1 && $isSolid(nodes[0]) ? nodes[0] : null;
}

/** To the block beside the chosen one, or into the text there; a page that ends with a block gets a line below it. */
function $stepFrom(node: LexicalNode, how: 'up' | 'down'): void {
  const beside = how === 'up' ? node.getPreviousSibling() : node.getNextSibling();
  if ($isSolid(beside)) $choose(beside.getKey());
  else if ($isElementNode(beside)) {
    if (how === 'up') beside.selectEnd();
    else beside.selectStart();
  } else if (how === 'down' && beside === null) {
    const paragraph = $createParagraphNode();
    node.insertAfter(paragraph);
    paragraph.selectStart();
  }
}

/** The block, picture or page break next to the text in whose first or last line the caret stands. */
function $solidBeside(editor: LexicalEditor, how: 'up' | 'down'): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const top = selection.anchor.getNode().getTopLevelElement();
  const beside = how === 'up' ? top?.getPreviousSibling() : top?.getNextSibling();
  if (!top || !$isSolid(beside)) return null;
  const found = editor.getElementByKey(top.getKey())?.getBoundingClientRect();
  const range = window.getSelection();
  const caret = range && range.rangeCount > 0 ? range.getRangeAt(0).getClientRects()[0] : undefined;
  if (!found || !caret) return beside;
  const isAtEdge =
    how === 'up' ? caret.top < found.top + caret.height : caret.bottom > found.bottom - caret.height;
  return isAtEdge ? beside : null;
}

function $redrawBlock(editor: LexicalEditor, key: NodeKey): void {
  const node = $getNodeByKey(key);
  const found = editor.getElementByKey(key);
  if (node instanceof BlockInstanceNode && found) node.draw(found, editor);
}
