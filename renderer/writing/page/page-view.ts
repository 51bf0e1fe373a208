import type { LexicalNode } from 'lexical';
import { $getNodeByKey, type LexicalEditor, mergeRegister } from 'lexical';
import { findCoreMessage } from '../../../engine/core/document-types/core-message.ts';
import type { BodyNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { walk } from '../../../engine/core/richtext/walk.ts';
import { redraw, registerDecorations } from '../../document/editor/decorations.ts';
import { $readPart, type EditablePart, type OwnNote } from '../../document/editor/islands/part.ts';
import { setDrawing } from '../../document/editor/nodes/drawing.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import type { DocumentCommands } from '../document-commands.ts';
import { $topNodeWithId } from './block-actions.ts';
import type { FindLibraryBlock, Templates } from './compose-block.ts';
import { drawSlots } from './draw-slots.ts';
import { createDrawing, type PageDrawing } from './drawing.ts';
import { registerGripKeys } from './grip-keys.ts';
import { registerKeepCoreMessage } from './keep-core-message.ts';
import { focusEditor, makeTextbox } from './live-editor.ts';
import { createLiveParts, type LiveParts } from './live-parts.ts';
import { registerMarginClicks } from './margin-clicks.ts';
import { createPageBlocks, type PageBlocks } from './page-blocks.ts';
import { registerPageDrag } from './page-drag.ts';
import { createPageFront } from './page-front.ts';
import { createPageNotes } from './page-notes.ts';
import { createTypesetPages } from './typeset-pages.ts';

/**
 * The page: the sheet on which the user writes. React (`page.tsx`) makes the elements below once; `openPage` fills them
 * and connects the editor, the blocks (`page-blocks.ts`), the notes, the front lines, drag and drop, and the drawing of
 * nodes from the last outcome (`drawing.ts`). These are the elements.
 */
export interface SheetParts {
  /** The element that scrolls. */
  desk: HTMLElement;
  sheet: HTMLElement;
  running: HTMLElement;
  front: HTMLElement;
  text: HTMLElement;
  notes: HTMLElement;
  back: HTMLElement;
  /** Announced by screen readers when it changes. */
  announced: HTMLElement;
}

/** The data that the page shows besides the document; replaced by `setContext` when it changes. */
export interface PageContext {
  templates: Templates;
  /** The address of the logo in the head; null: the sender's name is shown. */
  logo: string | null;
  find: FindLibraryBlock | null;
  texts: Texts;
  /** `2026-11-25` */
  today: string;
}

export interface PageView {
  drawing: PageDrawing;
  blocks: PageBlocks;
  live: LiveParts;
  setContext: (context: PageContext) => void;
  /** Puts the caret in the title if it is editable, else in the text. */
  focus: () => void;
  /** Puts the caret in a typed note. Returns false if there is none with this id. */
  openNote: (id: NodeId) => boolean;
  /** Puts the caret in the caption of a picture. Returns false if there is none. */
  openCaption: (id: NodeId) => boolean;
  /** Puts the caret in the claim of a block. Returns false if there is none. */
  openClaim: (id: NodeId) => boolean;
  end: () => void;
}

interface Input {
  parts: SheetParts;
  document: OpenDocument;
  outcomes: Outcomes;
  context: PageContext;
  commands: DocumentCommands;
  onError: (error: Error) => void;
}

/** Milliseconds to wait for the first outcome before the page composes every block by itself. */
const FIRST_OUTCOME = 2_000;

export function openPage({ parts, document, outcomes, context: first, commands, onError }: Input): PageView {
  let context = first;
  const { editor } = document;
  const now = () => context;
  const texts = () => context.texts;
  const drawing = createDrawing({
    head: document.head,
    changes: document.changes,
    outcome: outcomes.outcome,
    templates: () => context.templates,
    find: () => context.find,
    pageOf: (target) => outcomes.layout()?.pageOf[target] ?? null,
    today: () => context.today,
    texts,
  });
  let head = document.head();
  setDrawing(editor, drawing);
  makeTextbox(parts.text, context.texts.page.document);
  parts.sheet.lang = head.language;
  const endDress = registerDecorations(editor);
  editor.setRootElement(parts.text);

  const live = createLiveParts(document, drawing, () => blocks.onDrawn(), onError);
  const blocks: PageBlocks = createPageBlocks({
    document,
    root: parts.text,
    drawing,
    live,
    context: now,
    openNote: (id) => void notes.open(id, 'end'),
    commands,
  });
  const notes = createPageNotes({
    document,
    outcomes,
    desk: parts.desk,
    list: parts.notes,
    drawing,
    live,
    texts,
    blocks,
  });
  const pages = createTypesetPages({ editor, sheet: parts.sheet, text: parts.text, layout: outcomes.layout });
  const front = createPageFront({ parts, document, outcomes, drawing, context: now, onError });

  // The page's editor and the small editors in it: all of them show values, numbers and labels.
  const editors = new Set<LexicalEditor>();
  const endEditors = document.editors.follow((one) => {
    editors.add(one);
    return () => editors.delete(one);
  });
  const redrawAll = (): void => {
    for (const one of editors) redraw(one);
  };
  const drawAll = (): void => {
    drawing.again(() => {
      redrawAll();
      front.draw();
    });
    notes.draw();
    const { documentType } = context.templates;
    parts.sheet.dataset.literal = documentType.literalRule ? 'ruled' : 'bare';
    parts.sheet.dataset.questions = documentType.styles.question === 'writtenQuestion' ? 'written' : 'spoken';
    parts.sheet.dataset.body = documentType.styles.body;
    const [first] = documentType.slots;
    parts.sheet.dataset.begins = first?.heading === null ? first.paragraphs : 'body';
    drawSlots(editor, parts.text, documentType, document.head().language);
    pages.draw();
    blocks.onDrawn();
  };

  const timer = setTimeout(() => {
    if (outcomes.outcome() !== null) return;
    drawing.stopWaiting();
    drawAll();
  }, FIRST_OUTCOME);

  const release = mergeRegister(
    () => clearTimeout(timer),
    endDress,
    outcomes.onOutcome(drawAll),
    // Changed values and updated blocks are drawn at once; numbers follow with the outcome.
    document.onChange(() => {
      const now = document.head();
      if (now === head) return;
      const isOtherLanguage = now.language !== head.language;
      const isDrawn = now.variables !== head.variables || now.blocks !== head.blocks || isOtherLanguage;
      head = now;
      if (isOtherLanguage) parts.sheet.lang = now.language;
      if (isDrawn) drawing.again(redrawAll);
    }),
    registerPageDrag({
      document,
      desk: parts.desk,
      sheet: parts.sheet,
      root: parts.text,
      drawing,
      texts,
      choose: blocks.choose,
      commands,
    }),
    registerGripKeys({
      document,
      root: parts.text,
      drawing,
      texts,
      choose: blocks.choose,
      announce: (sentence) => {
        parts.announced.textContent = sentence;
      },
    }),
    registerMarginClicks(editor, parts.text, parts.sheet),
    registerKeepCoreMessage({
      editor,
      isNeeded: () => findCoreMessage(context.templates.documentType.slots) !== null,
      onKeep: () => commands.say(context.texts.page.coreMessageStays),
    }),
    endEditors,
    document.editors.openBy((holder, id) => {
      const found = editor.getEditorState().read(() => {
        const node = $getNodeByKey(holder);
        return node && { part: $partWithId(node, id), place: $idOf(node) };
      });
      if (!found?.part) return false;
      const { part, place } = found;
      if (typeof part === 'object') return notes.open(`${place}--${part.note}`, 'start');
      if (part === 'footnote') return notes.open(place, 'start');
      if (part === 'figure-caption') return blocks.openCaption(holder, 'start');
      return part !== 'table-caption' && blocks.openPart(holder, part, 'start');
    }),
  );
  const keyOf = (id: NodeId) => editor.getEditorState().read(() => $topNodeWithId(id)?.getKey() ?? null);
  const leave = document.editors.join(editor, 'page');
  drawAll();

  return {
    drawing,
    blocks,
    live,
    setContext: (next) => {
      const isOther = next.templates.documentType !== context.templates.documentType;
      context = next;
      makeTextbox(parts.text, next.texts.page.document);
      if (isOther) front.reset();
      drawAll();
    },
    focus: () => {
      if (!front.focusTitle()) focusEditor(editor, 'rootStart');
    },
    openNote: (id) => notes.open(id, 'end'),
    openCaption: (id) => {
      const key = keyOf(id);
      return key !== null && blocks.openCaption(key, 'end');
    },
    openClaim: (id) => {
      const key = keyOf(id);
      return key !== null && blocks.openPart(key, 'own-title', 'end');
    },
    end: () => {
      leave();
      live.end();
      notes.end();
      blocks.end();
      release();
      front.end();
      editor.setRootElement(null);
    },
  };
}

const PARTS: readonly EditablePart[] = ['footnote', 'figure-caption', 'table-caption', 'own-text', 'own-title'];

/** The innermost part of a node that contains the content with this id, or null. Call it within the editor. */
function $partWithId(node: LexicalNode, id: NodeId): EditablePart | OwnNote | null {
  for (const part of PARTS) {
    const content = $readPart(node, part);
    if (!content || !holds(content, id)) continue;
    if (part !== 'own-text') return part;
    let note: NodeId | null = null;
    walk(content, (one) => {
      if ('type' in one && one.type === 'footnote' && (one.id === id || holds(one.content, id))) note = one.id;
    });
    return note === null ? part : { note };
  }
  return null;
}

function holds(content: readonly BodyNode[], id: NodeId): boolean {
  let found = false;
  walk(content, (one) => {
    if ('id' in one && one.id === id) found = true;
  });
  return found;
}
