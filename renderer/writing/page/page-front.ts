import type { FrameLine } from '../../../engine/core/document-types/document-type.ts';
import type { PublicationNode } from '../../../engine/core/publication/publication.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { setName } from '../../ui/element-names.ts';
import { composePageFrame, type PageFrame } from './compose-block.ts';
import { drawBlock } from './draw-publication.ts';
import type { PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import { bindHeadLine, type HeadLine } from './head-line.ts';
import { focusEditor, openLiveEditor } from './live-editor.ts';
import { LABEL_OF_LINE } from './page-elements.ts';
import type { PageContext } from './page-view.ts';

/**
 * The lines that the document type prints before and after the text. Title and subtitle are edited in them; the other
 * lines come from the outcome.
 */
export interface PageFront {
  draw: () => void;
  /** Puts the caret in the title. Returns false if the title is not editable in this document type. */
  focusTitle: () => boolean;
  /** Removes all lines, because another document type prints other lines. */
  reset: () => void;
  end: () => void;
}

interface Input {
  parts: { running: HTMLElement; front: HTMLElement; back: HTMLElement };
  document: OpenDocument;
  outcomes: Pick<Outcomes, 'outcome'>;
  drawing: PageDrawing;
  context: () => PageContext;
  onError: (error: Error) => void;
}

export function createPageFront({ parts, document, outcomes, drawing, context, onError }: Input): PageFront {
  const lines = new Map<HeadLine, { rename: () => void; focus: () => void; end: () => void }>();
  let drawnFrame: PageFrame | null = null;
  let drawnLogo: string | null = null;

  const openLine = (line: HeadLine, wrapper: HTMLElement): void => {
    const host = setName(element('div', 'page-line'), 'edited-line');
    const nameNow = (): string => {
      const t = context().texts.page;
      return line === 'title' ? t.title : t.subtitle;
    };
    const showPlaceholder = (): void => {
      const t = context().texts.page;
      host.dataset.placeholder = line === 'title' ? t.titlePlaceholder : t.subtitle;
    };
    showPlaceholder();
    if (line === 'title') host.dataset.title = '';
    const live = openLiveEditor({
      host,
      name: nameNow(),
      drawing,
      newId: document.newId,
      editors: document.editors,
      holds: line,
      bind: (editor) =>
        bindHeadLine(document, line, editor, () => {
          const below = line === 'title' ? lines.get('subtitle') : undefined;
          if (below) below.focus();
          else focusEditor(document.editor, 'rootStart');
        }),
      onError,
    });
    wrapper.append(host);
    lines.set(line, {
      rename: () => {
        if (host.getAttribute('aria-label') === nameNow()) return;
        host.setAttribute('aria-label', nameNow());
        showPlaceholder();
      },
      focus: () => focusEditor(live.editor),
      end: live.close,
    });
  };

  /** An unknown sender is shown as an empty field. */
  const senderOf = (sender: string): HTMLElement | string => {
    const field = element('span');
    drawing.variable('organisation', field);
    return field.className === 'page-field' && field.textContent === sender ? field : sender;
  };

  /**
   * Draws the sender as its logo, with the name as alternative text; a logo that cannot be loaded is replaced by the
   * name.
   */
  const drawSender = (sender: string, logo: string | null): HTMLElement => {
    const name = element('b', '', senderOf(sender));
    if (logo === null) return name;
    const picture = element('img');
    picture.alt = sender;
    picture.draggable = false;
    picture.addEventListener('error', () => picture.replaceWith(name), { once: true });
    picture.src = logo;
    return picture;
  };

  const drawFront = (composed: readonly PublicationNode[]): void => {
    context().templates.documentType.front.forEach((frame, index) => {
      const id = `front-${index + 1}`;
      const node = composed.find((one) => one.id === id);
      const line = lineIn(frame);
      const old = parts.front.querySelector<HTMLElement>(`:scope > [data-pub="${id}"]`);
      if (line === null) {
        const drawn = node ? drawBlock(node, drawing.context) : element('div');
        drawn.dataset.pub = id;
        if (old) old.replaceWith(drawn);
        else parts.front.append(drawn);
      } else if (!old) {
        const drawn = node ? drawBlock(node, drawing.context) : null;
        const wrapper = element(line === 'title' ? 'h1' : 'div', drawn?.className ?? 'page-meta');
        const label = drawn?.querySelector(LABEL_OF_LINE);
        if (drawn?.style.marginTop) wrapper.style.marginTop = drawn.style.marginTop;
        if (label) wrapper.append(label);
        wrapper.dataset.pub = id;
        parts.front.append(wrapper);
        openLine(line, wrapper);
      }
    });
  };

  const endLines = (): void => {
    for (const line of lines.values()) line.end();
    lines.clear();
  };

  return {
    draw: () => {
      const { templates } = context();
      const logo = templates.documentType.forMember ? null : context().logo;
      for (const line of lines.values()) line.rename();
      const next: PageFrame = outcomes.outcome() ?? drawnFrame ?? composePageFrame(document.head(), templates);
      if (drawnFrame?.running !== next.running || drawnLogo !== logo) {
        const { sender, documentType } = next.running;
        parts.running.replaceChildren(drawSender(sender, logo), element('span', '', documentType));
        drawnLogo = logo;
      }
      if (drawnFrame?.front !== next.front) drawFront(next.front);
      if (drawnFrame?.back !== next.back) {
        parts.back.replaceChildren(...next.back.map((node) => drawBlock(node, drawing.context)));
      }
      drawnFrame = { front: next.front, back: next.back, running: next.running };
    },
    focusTitle: () => {
      const title = lines.get('title');
      title?.focus();
      return title !== undefined;
    },
    reset: () => {
      drawnFrame = null;
      endLines();
      parts.front.replaceChildren();
    },
    end: endLines,
  };
}

function lineIn(frame: FrameLine): HeadLine | null {
  if (frame.type === 'subtitle') return 'subtitle';
  return frame.type === 'title' && frame.content === null ? 'title' : null;
}
