import { composeVariable } from '../../../engine/core/compose/inline.ts';
import { capital } from '../../../engine/core/compose/pieces.ts';
import type { Figure, Inline } from '../../../engine/core/richtext/model.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { isMissingPicture } from '../../document/open/pictures.ts';
import type { Surroundings } from './draw-inline.ts';
import type { DrawingSources } from './drawing.ts';
import { drawIcon, element } from './elements.ts';

interface FigureAround {
  sources: Pick<DrawingSources, 'head' | 'templates' | 'texts'>;
  around: Surroundings;
}

/** A picture of the text: its caption below it, and a mark where its description is still to be written. */
export function drawFigure(
  figure: NodeData<Figure>,
  label: string | undefined,
  into: HTMLElement,
  { sources, around }: FigureAround,
): void {
  const t = sources.texts().page;
  const picture = into.querySelector('img') ?? element('img');
  const address = around.picture(figure.image);
  if (address !== null && picture.getAttribute('src') !== address) picture.src = address;
  const isBroken = isMissingPicture(figure.image);
  picture.classList.toggle('broken', isBroken);
  picture.alt = figure.decorative ? '' : (figure.alt ?? '');
  picture.draggable = false;
  picture.style.width = `${Math.round((figure.width ?? 1) * 100)}%`;
  if (picture.parentElement !== into) {
    const warning = element('span', 'alt-missing');
    warning.append(t.noAlternativeText);
    const grip = element('button', 'grip', drawIcon('grip'));
    grip.type = 'button';
    grip.draggable = true;
    grip.title = t.move;
    const broken = element('span', 'picture-broken');
    into.replaceChildren(grip, picture, broken, warning, drawnCaption(), element('div', 'tools'));
  }
  const name = `${t.picture}${figure.alt ? `: ${figure.alt}` : ''}`;
  into.setAttribute('aria-label', name);
  into.querySelector('.grip')?.setAttribute('aria-label', `${t.move}: ${name}`);
  const broken = into.querySelector<HTMLElement>('.picture-broken');
  if (broken) {
    broken.textContent = t.pictureBroken;
    broken.hidden = !isBroken;
  }
  const warning = into.querySelector<HTMLElement>('.alt-missing');
  if (warning) {
    warning.textContent = t.noAlternativeText;
    warning.hidden = figure.decorative === true || (figure.alt ?? '').trim() !== '';
  }
  drawCaption(into, figure.caption, label, t.captionPlaceholder, sources);
}

/** An empty caption; its words are filled in by `drawCaption`. */
export function drawnCaption(): HTMLElement {
  const caption = element('div', 'own caption', element('div', 'own-drawn'));
  caption.dataset.part = 'figure-caption';
  return caption;
}

/** The words of a caption, or in grey that there may be one. */
export function drawCaption(
  into: HTMLElement,
  caption: readonly Inline[] | undefined,
  label: string | undefined,
  placeholder: string,
  sources: Pick<DrawingSources, 'head' | 'templates'>,
): void {
  const drawn = into.querySelector(':scope > .caption > .own-drawn');
  if (!drawn) return;
  const words = inlineText(caption ?? [], (node) => {
    if (node.type !== 'variable') return '';
    const head = sources.head();
    const type = sources.templates().documentType;
    return composeVariable(node, { draft: { ...head, body: [] }, type, language: head.language }).text;
  });
  const said = words === '' ? placeholder : `${label === undefined ? '' : `${capital(label)}. `}${words}`;
  if (drawn.textContent === said) return;
  drawn.classList.toggle('empty', words === '');
  const mark = label !== undefined && words !== '' ? element('b', '', `${capital(label)}. `) : null;
  drawn.replaceChildren(...(mark ? [mark] : []), document.createTextNode(words === '' ? placeholder : words));
}
