import { HeadingNode } from '@lexical/rich-text';
import { $getRoot, $getState, $isElementNode, mergeRegister } from 'lexical';
import type { FrameLine } from '../../engine/core/document-types/document-type.ts';
import type { PubBlock } from '../../engine/core/publication/publication.ts';
import type { OpenDocument } from '../document/open-document.ts';
import type { Outcomes } from '../document/outcomes.ts';
import { redraw, registerDress } from '../editor/dress.ts';
import { setDrawing } from '../editor/nodes/drawing.ts';
import { slotState } from '../editor/nodes/state.ts';
import type { Texts } from '../texts/nl.ts';
import { type Around, composeAround, type Find, type Templates } from './compose-now.ts';
import { drawBlock, drawNote } from './draw-publication.ts';
import { createDrawing, type PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import { bindHeadLine, type HeadLine } from './head-line.ts';
import { asTextbox, focusEditor, openLiveEditor } from './live-editor.ts';

/** The places of the sheet, made once by React and filled here. */
export interface SheetParts {
  sheet: HTMLElement;
  running: HTMLElement;
  front: HTMLElement;
  text: HTMLElement;
  notes: HTMLElement;
  back: HTMLElement;
}

/** What the page shows besides the document itself; given anew when it changes. */
export interface PageContext {
  templates: Templates;
  find: Find | null;
  texts: Texts;
  /** `2026-11-25` */
  today: string;
}

export interface PageView {
  drawing: PageDrawing;
  setContext: (context: PageContext) => void;
  /** Puts the caret in the title where the document has one on the page, else in the text. */
  focus: () => void;
  end: () => void;
}

export function openPage(
  parts: SheetParts,
  document: OpenDocument,
  outcomes: Outcomes,
  first: PageContext,
  onError: (error: Error) => void,
): PageView {
  let context = first;
  const { editor } = document;
  const drawing = createDrawing({
    head: document.head,
    changes: document.changes,
    outcome: outcomes.outcome,
    templates: () => context.templates,
    find: () => context.find,
    pageOf: (target) => outcomes.layout()?.pageOf[target] ?? null,
    today: () => context.today,
    texts: () => context.texts,
  });
  const lines = new Map<HeadLine, { host: HTMLElement; focus: () => void; end: () => void }>();
  let around: Around | null = null;
  let head = document.head();

  const openLine = (line: HeadLine, wrapper: HTMLElement): void => {
    const host = element('div', 'line');
    wrapper.append(host);
    const t = context.texts.page;
    host.dataset.placeholder = line === 'title' ? t.titlePlaceholder : t.subtitle;
    const live = openLiveEditor({
      host,
      name: line === 'title' ? t.title : t.subtitle,
      language: document.head().language,
      drawing,
      newId: document.newId,
      editors: document.editors,
      holds: 'title',
      onError,
    });
    const unbind = bindHeadLine(document, line, live.editor, () => focusEditor(editor, 'rootStart'));
    lines.set(line, {
      host,
      focus: () => focusEditor(live.editor),
      end: () => {
        unbind();
        live.close();
      },
    });
  };

  const drawFront = (composed: readonly PubBlock[]): void => {
    const { documentType } = context.templates;
    documentType.front.forEach((frame, index) => {
      const id = `front-${index + 1}`;
      const node = composed.find((one) => one.id === id);
      const line = lineIn(frame);
      const old = parts.front.querySelector<HTMLElement>(`:scope > [data-pub="${id}"]`);
      if (line === null) {
        const drawn = node ? drawBlock(node, drawing.around) : element('div');
        drawn.dataset.pub = id;
        if (old) old.replaceWith(drawn);
        else parts.front.append(drawn);
      } else if (!old) {
        const drawn = node ? drawBlock(node, drawing.around) : null;
        const wrapper = element(line === 'title' ? 'h1' : 'div', drawn?.className ?? 'd-meta');
        const label = drawn?.querySelector(':scope > .ml');
        if (drawn?.style.marginTop) wrapper.style.marginTop = drawn.style.marginTop;
        if (label) wrapper.append(label);
        wrapper.dataset.pub = id;
        parts.front.append(wrapper);
        openLine(line, wrapper);
      }
    });
  };

  const drawAround = (): void => {
    const outcome = outcomes.outcome();
    const next: Around = outcome ?? around ?? composeAround(document.head(), context.templates);
    if (around?.running !== next.running) {
      const { sender, documentType } = next.running;
      parts.running.replaceChildren(element('b', '', sender), element('span', '', documentType));
    }
    if (around?.front !== next.front) drawFront(next.front);
    if (around?.back !== next.back) {
      parts.back.replaceChildren(...next.back.map((node) => drawBlock(node, drawing.around)));
    }
    around = { front: next.front, back: next.back, running: next.running };
  };

  let notes: unknown = null;
  const drawNotes = (): void => {
    const outcome = outcomes.outcome();
    if (!outcome || outcome.notes === notes) return;
    notes = outcome.notes;
    parts.notes.hidden = outcome.notes.length === 0;
    parts.notes.replaceChildren(
      ...outcome.notes.map((note) => {
        const item = element(
          'li',
          '',
          element('span', '', String(note.number)),
          element('div', '', drawNote(note, drawing.around)),
        );
        item.dataset.note = note.id;
        return item;
      }),
    );
  };

  /** What is said of the sections stands in grey in their empty paragraph. */
  const drawGuidance = (): void => {
    const { slots } = context.templates.documentType;
    const side = document.head().language.startsWith('en') ? 'en' : 'nl';
    const guided = new Map<string, string>();
    editor.getEditorState().read(() => {
      const children = $getRoot().getChildren();
      const opens = (index: number, slot: string | null): void => {
        const next = children[index];
        const guidance = slots.find(({ id, heading }) => (slot === null ? heading === null : id === slot))?.guidance;
        if (guidance && $isElementNode(next) && next.isEmpty()) guided.set(next.getKey(), guidance[side]);
      };
      if (slots[0]?.heading === null) opens(0, null);
      children.forEach((child, index) => {
        const slot = child instanceof HeadingNode ? $getState(child, slotState) : '';
        if (slot !== '') opens(index + 1, slot);
      });
    });
    for (const old of parts.text.querySelectorAll<HTMLElement>(':scope > [data-guidance]')) {
      delete old.dataset.guidance;
    }
    for (const [key, words] of guided) {
      const paragraph = editor.getElementByKey(key);
      if (paragraph) paragraph.dataset.guidance = words;
    }
  };

  const drawAll = (): void => {
    drawing.again(() => {
      redraw(editor);
      drawAround();
    });
    drawNotes();
    drawGuidance();
  };

  setDrawing(editor, drawing);
  asTextbox(parts.text, context.texts.page.document, head.language);
  parts.sheet.lang = head.language;
  const release = mergeRegister(
    registerDress(editor),
    outcomes.onOutcome(drawAll),
    // A value that was filled in, a block that was brought up to date: drawn at once; numbers follow with the outcome.
    document.onChange(() => {
      const now = document.head();
      if (now === head) return;
      const isDrawn = now.variables !== head.variables || now.blocks !== head.blocks || now.language !== head.language;
      head = now;
      if (isDrawn) drawing.again(() => redraw(editor));
    }),
  );
  editor.setRootElement(parts.text);
  const leave = document.editors.join(editor, 'page');
  drawAll();

  return {
    drawing,
    setContext: (next) => {
      const isOther = next.templates.documentType !== context.templates.documentType;
      context = next;
      asTextbox(parts.text, next.texts.page.document, document.head().language);
      if (isOther) {
        around = null;
        for (const line of lines.values()) line.end();
        lines.clear();
        parts.front.replaceChildren();
      }
      drawAll();
    },
    focus: () => {
      const title = lines.get('title');
      if (title) title.focus();
      else focusEditor(editor, 'rootStart');
    },
    end: () => {
      leave();
      release();
      for (const line of lines.values()) line.end();
      editor.setRootElement(null);
    },
  };
}

function lineIn(frame: FrameLine): HeadLine | null {
  if (frame.type === 'subtitle') return 'subtitle';
  return frame.type === 'title' && frame.content === null ? 'title' : null;
}
