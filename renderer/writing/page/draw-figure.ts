import { capitalize } from '../../../engine/core/capitalize.ts';
import { composeVariable } from '../../../engine/core/compose/inline.ts';
import type { Figure, Inline } from '../../../engine/core/richtext/model.ts';
import { inlineText } from '../../../engine/core/richtext/plain-text.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { isMissingPicture } from '../../document/open/pictures.ts';
import { setName } from '../../ui/element-names.ts';
import type { DrawingContext } from './draw-inline.ts';
import type { DrawingSources } from './drawing.ts';
import { drawIcon, element } from './elements.ts';
import { BROKEN_PICTURE, DRAWN_CAPTION, HANDLE, MISSING_ALTERNATIVE_TEXT } from './page-elements.ts';

interface FigureInput {
  sources: Pick<DrawingSources, 'head' | 'templates' | 'texts'>;
  context: DrawingContext;
}

/** Draws a picture of the text, with its caption, and a warning if it has no alternative text. */
export function drawFigure(
  figure: NodeData<Figure>,
  label: string | undefined,
  into: HTMLElement,
  { sources, context }: FigureInput,
): void {
  const t = sources.texts().page;
  const picture = into.querySelector('img') ?? element('img');
  const address = context.picture(figure.image);
  if (address !== null && picture.getAttribute('src') !== address) picture.src = address;
  const isBroken = isMissingPicture(figure.image);
  picture.classList.toggle('is-broken', isBroken);
  picture.alt = figure.decorative ? '' : (figure.alt ?? '');
  picture.draggable = false;
  picture.style.width = `${Math.round((figure.width ?? 1) * 100)}%`;
  if (picture.parentElement !== into) {
    const warning = setName(element('span', 'alt-missing'), 'missing-alternative-text');
    warning.append(t.noAlternativeText);
    const grip = setName(element('button', 'grip', drawIcon('grip')), 'handle');
    grip.type = 'button';
    grip.draggable = true;
    grip.title = t.move;
    const broken = setName(element('span', 'picture-broken'), 'broken-picture');
    const tools = setName(element('div', 'tools'), 'toolbar');
    into.replaceChildren(grip, picture, broken, warning, createCaption(), tools);
  }
  const name = `${t.picture}${figure.alt ? `: ${figure.alt}` : ''}`;
  into.setAttribute('aria-label', name);
  into.querySelector(HANDLE)?.setAttribute('aria-label', `${t.move}: ${name}`);
  const broken = into.querySelector<HTMLElement>(BROKEN_PICTURE);
  if (broken) {
    broken.textContent = t.pictureBroken;
    broken.hidden = !isBroken;
  }
  const warning = into.querySelector<HTMLElement>(MISSING_ALTERNATIVE_TEXT);
  if (warning) {
    warning.textContent = t.noAlternativeText;
    warning.hidden = figure.decorative === true || (figure.alt ?? '').trim() !== '';
  }
  drawCaption(into, figure.caption, label, t.captionPlaceholder, sources);
}

/** Makes an empty caption, which `drawCaption` fills. */
export function createCaption(): HTMLElement {
  const caption = element('div', 'editable caption', setName(element('div', 'editable-printed'), 'drawn'));
  caption.dataset.part = 'figure-caption';
  return caption;
}

/** Shows a caption, or a grey placeholder if it is empty. */
export function drawCaption(
  into: HTMLElement,
  caption: readonly Inline[] | undefined,
  label: string | undefined,
  placeholder: string,
  sources: Pick<DrawingSources, 'head' | 'templates'>,
): void {
  const drawn = into.querySelector(DRAWN_CAPTION);
  if (!drawn) return;
  const words = inlineText(caption ?? [], (node) => {
    if (node.type !== 'variable') return '';
    const head = sources.head();
    const type = sources.templates().documentType;
    return composeVariable(node, { draft: { ...head, body: [] }, type, language: head.language }).text;
  });
  const captionText = words === '' ? placeholder : `${label === undefined ? '' : `${capitalize(label)}. `}${words}`;
  if (drawn.textContent === captionText) return;
  drawn.classList.toggle('is-empty', words === '');
  const mark = label !== undefined && words !== '' ? element('b', '', `${capitalize(label)}. `) : null;
  drawn.replaceChildren(...(mark ? [mark] : []), document.createTextNode(words === '' ? placeholder : words));
}
