import type { FrameLine } from '../../../engine/core/document-types/document-type.ts';
import type { PubBlock } from '../../../engine/core/publication/publication.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { type Around, composeAround } from './compose-now.ts';
import { drawBlock } from './draw-publication.ts';
import type { PageDrawing } from './drawing.ts';
import { element } from './elements.ts';
import { bindHeadLine, type HeadLine } from './head-line.ts';
import { focusEditor, openLiveEditor } from './live-editor.ts';
import type { PageContext } from './page-view.ts';

/** What the document type prints around the text: title and subtitle are typed in it, the rest follows what is composed. */
export interface PageFront {
  draw: () => void;
  /** Puts the caret in the title. False: this kind of document shows none that is typed here. */
  focusTitle: () => boolean;
  /** Forgets all that was drawn: another document type prints other lines. */
  renew: () => void;
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
  let around: Around | null = null;
  let drawnLogo: string | null = null;

  const openLine = (line: HeadLine, wrapper: HTMLElement): void => {
    const host = element('div', 'line');
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

  /** Where nobody has said who writes, the head holds the empty field. */
  const senderOf = (sender: string): HTMLElement | string => {
    const field = element('span');
    drawing.variable('organisation', field);
    return field.className === 'fld' && field.textContent === sender ? field : sender;
  };

  /** The logo says whose it is to who can't see it; a picture that can't be shown leaves the name. */
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

  const drawFront = (composed: readonly PubBlock[]): void => {
    context().templates.documentType.front.forEach((frame, index) => {
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

  const endLines = (): void => {
    for (const line of lines.values()) line.end();
    lines.clear();
  };

  return {
    draw: () => {
      const { templates, logo } = context();
      for (const line of lines.values()) line.rename();
      const next: Around = outcomes.outcome() ?? around ?? composeAround(document.head(), templates);
      if (around?.running !== next.running || drawnLogo !== logo) {
        const { sender, documentType } = next.running;
        parts.running.replaceChildren(drawSender(sender, logo), element('span', '', documentType));
        drawnLogo = logo;
      }
      if (around?.front !== next.front) drawFront(next.front);
      if (around?.back !== next.back) {
        parts.back.replaceChildren(...next.back.map((node) => drawBlock(node, drawing.around)));
      }
      around = { front: next.front, back: next.back, running: next.running };
    },
    focusTitle: () => {
      const title = lines.get('title');
      title?.focus();
      return title !== undefined;
    },
    renew: () => {
      around = null;
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
