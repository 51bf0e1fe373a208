import { $getNodeByKey, $getRoot, $isElementNode, HISTORY_PUSH_TAG, mergeRegister, type NodeKey } from 'lexical';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $insertLineBelow } from '../../document/editor/commands/empty-line.ts';
import { selectionOf } from '../../document/editor/lexical-internals.ts';
import { BlockInstanceNode, FigureNode } from '../../document/editor/nodes/blocks.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { onContentChange } from '../../document/editor/state-changes.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { createSignal } from '../../ui/signal.ts';
import type { DocumentCommands } from '../document-commands.ts';
import { $choose, $chosenNode, $moveFromBlock } from './adjacent-block.ts';
import { moveBlock, removeBlock } from './block-actions.ts';
import type { BlockFacts } from './block-facts.ts';
import { registerBlockKeys } from './block-keys.ts';
import { type BlockMenu, createBlockMenu } from './block-menu.ts';
import { blockKeyAt, isBlockControl, registerBlockMouse } from './block-mouse.ts';
import type { PageDrawing } from './drawing.ts';
import { keepFocus } from './live-editor.ts';
import type { LiveParts } from './live-parts.ts';
import { markSelected } from './mark-selected.ts';
import { BLOCK_CONTROLS, FRAME_OF_BLOCK, SHEET, TOOLBAR_OF_PICTURE } from './page-elements.ts';
import type { PageContext } from './page-view.ts';
import { createOpeners, type PartOpeners } from './part-openers.ts';
import { selectedTextIn } from './selected-text.ts';

/** The block or picture that is selected as a whole, or whose text is being edited. */
export interface Chosen {
  key: NodeKey;
  id: NodeId;
  kind: 'block' | 'figure' | 'other';
  element: HTMLElement;
  /** Contains its buttons. */
  tools: HTMLElement | null;
  facts: BlockFacts | null;
}

export interface PageBlocks extends PartOpeners, Omit<BlockMenu, 'end'> {
  chosen: () => Chosen | null;
  /** Calls the listener when another block is chosen, or the chosen one is drawn again. */
  onChosen: (listener: () => void) => () => void;
  choose: (key: NodeKey) => void;
  /** Call it after blocks were drawn again. */
  onDrawn: () => void;
  end: () => void;
}

interface Input {
  document: OpenDocument;
  root: HTMLElement;
  drawing: PageDrawing;
  live: LiveParts;
  context: () => PageContext;
  openNote: (id: NodeId) => void;
  commands: Pick<DocumentCommands, 'showView' | 'say'>;
}

export function createPageBlocks(input: Input): PageBlocks {
  const { document, root, drawing, live, context } = input;
  const { editor } = document;
  const { say, showView } = input.commands;
  const signal = createSignal();
  const texts = () => context().texts.page;
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
      const onDrawn = drawing.drawnIn(found);
      return {
        key,
        id: $idOf(node),
        kind: node instanceof BlockInstanceNode ? 'block' : node instanceof FigureNode ? 'figure' : 'other',
        element: found,
        tools: onDrawn?.frame.tools ?? found.querySelector<HTMLElement>(TOOLBAR_OF_PICTURE),
        facts: onDrawn?.facts ?? null,
      };
    });
  };

  const showChosen = (isChosen: boolean): void => {
    marked?.classList.toggle('is-chosen', isChosen);
    const frame = marked?.querySelector(FRAME_OF_BLOCK);
    frame?.classList.toggle('is-on', isChosen);
    frame?.toggleAttribute('data-chosen', isChosen);
  };
  const markChosen = (): void => {
    const part = live.current();
    const selected = editor.getEditorState().read(() => $chosenNode()?.getKey() ?? null);
    const next = part && part.part !== 'footnote' ? part.key : selected;
    const nextElement = next === null ? null : editor.getElementByKey(next);
    // A block that is chosen as a whole has no caret: Chromium would draw one next to it.
    root.classList.toggle('has-no-caret', selected !== null && part === null);
    if (next === chosenKey && nextElement === marked) return;
    showChosen(false);
    marked = nextElement;
    showChosen(true);
    chosenKey = next;
    signal.emit();
  };

  const { closePart, openPart, openCaption } = createOpeners({
    document,
    drawing,
    live,
    texts,
    choose: (key) => choose(key),
    stepOut: (direction) => stepOut(direction),
    move: (key, direction) => {
      const part = live.current();
      let isMoved = false;
      const move = (): void => {
        isMoved = moveBlock(document, key, direction);
      };
      if (part) keepFocus(part.editor, move);
      else move();
      if (isMoved) announceMove(key);
    },
  });

  const chooseWithoutScroll = (key: NodeKey): void => {
    closePart();
    if (window.document.activeElement !== root) root.focus({ preventScroll: true });
    editor.update(() => $choose(key), { discrete: true });
  };
  const choose = (key: NodeKey): void => {
    chooseWithoutScroll(key);
    editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
  };

  const announceMove = (key: NodeKey): void => {
    editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
    const { at, of } = editor.getEditorState().read(() => {
      const all = $getRoot().getChildrenKeys();
      return { at: all.indexOf(key) + 1, of: all.length };
    });
    say(texts().movedTo(at, of));
  };

  /** Moves the selection from the chosen block to the node before or after it. */
  const stepOut = (direction: 'up' | 'down'): void => {
    editor.update(
      () => {
        const node = $chosenNode();
        if (node) $moveFromBlock(node, direction);
      },
      { discrete: true },
    );
  };

  // Focus elsewhere on the sheet ends the editing of a part; focus in a toolbar or menu does not.
  const onFocusIn = (event: FocusEvent): void => {
    const part = live.current();
    if (!part || live.isFocusHeld() || !(event.target instanceof Element)) return;
    const isWithin = part.region.contains(event.target) || event.target.closest(BLOCK_CONTROLS) !== null;
    const isOnSheet = event.target.closest(SHEET) !== null;
    if (isWithin || !isOnSheet) return;
    closePart();
  };

  window.document.addEventListener('focusin', onFocusIn);

  const newLineAfter = (key: NodeKey): void => {
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (node) $insertLineBelow(node);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  };

  const { end: endMenu, ...menu } = createBlockMenu({
    editor,
    root,
    keyAt: (target) => (isBlockControl(target) ? null : blockKeyAt(editor, root, target)),
    chosen: () => chosenKey,
    choose: chooseWithoutScroll,
  });
  const release = mergeRegister(
    endMenu,
    markSelected(editor),
    registerBlockMouse({
      editor,
      root,
      live,
      choose: chooseWithoutScroll,
      openPart,
      openCaption,
      openNote: input.openNote,
      pickGround: (key) => {
        const now = chosen();
        if (now?.key === key) showView({ of: 'grounds', demand: now.id });
      },
    }),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      if (selectionOf(editorState) !== selectionOf(prevEditorState) || chosenKey !== null) markChosen();
    }),
    onContentChange(editor, (changed) => {
      if (chosenKey !== null && changed.has(chosenKey)) signal.emit();
    }),
    registerBlockKeys(editor, {
      enter: (key) => {
        if (openPart(key, 'own-text', 'end') || openPart(key, 'own-title', 'end') || openCaption(key, 'end')) return;
        newLineAfter(key);
      },
      move: (key, direction) => {
        if (!moveBlock(document, key, direction)) return;
        chooseWithoutScroll(key);
        announceMove(key);
      },
      remove: (key) => {
        const element = editor.getElementByKey(key);
        if (element && selectedTextIn(element)) say(texts().wordsStay);
        else removeBlock(document, key);
      },
      onArrive: () => chosen()?.element.scrollIntoView({ block: 'nearest' }),
      goToEdge: (at) => {
        const key = editor.getEditorState().read(() => {
          const root = $getRoot();
          return (at === 'start' ? root.getFirstChild() : root.getLastChild())?.getKey();
        });
        if (key === undefined) return;
        editor.update(
          () => {
            const node = $getNodeByKey(key);
            if ($isElementNode(node)) at === 'start' ? node.selectStart() : node.selectEnd();
            else if (node) $choose(key);
          },
          { discrete: true },
        );
        editor.getElementByKey(key)?.scrollIntoView({ block: at === 'start' ? 'start' : 'end' });
      },
      canTypeBelow: () => !chosen()?.facts?.locked,
      onType: (_key, isBelow) => {
        const { literalRefused, typedBelow, typeBelow } = texts();
        say(isBelow ? typedBelow : chosen()?.facts?.locked ? literalRefused : typeBelow);
      },
    }),
  );

  return {
    ...menu,
    chosen,
    onChosen: signal.listen,
    choose,
    openPart,
    openCaption,
    closePart,
    onDrawn: () => {
      markChosen();
      if (chosenKey !== null) signal.emit();
    },
    end: () => {
      release();
      signal.end();
      window.document.removeEventListener('focusin', onFocusIn);
    },
  };
}
