import type { PubGroup, PublicationNode } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { setName } from '../../ui/element-names.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { type BlockFacts, NEEDS_ATTENTION, STATE_ICONS } from './block-facts.ts';
import type { DrawingContext } from './draw-inline.ts';
import { drawBlock } from './draw-publication.ts';
import { drawIcon, element } from './elements.ts';
import { showSurroundingText } from './live-parts.ts';
import { DRAWN_CONTENT, DRAWN_LABEL, EDITED_LABEL, EDITED_TEXT, PART_EDITOR } from './page-elements.ts';
import type { SurroundingText } from './surrounding-text.ts';

/** A part of a block that is edited in place. */
export type OwnPart = 'own-text' | 'own-title';

/** The frame around one block, which contains the block as it is printed. */
export interface BlockFrame {
  section: HTMLElement;
  grip: HTMLButtonElement;
  kind: HTMLElement;
  source: HTMLElement;
  state: HTMLElement;
  /** Contains the buttons of the chosen block. */
  tools: HTMLElement;
  body: HTMLElement;
  addGround: HTMLButtonElement;
}

/** Makes an empty frame in the element of a block. The page handles clicks on its buttons (`page-elements.ts`). */
export function makeFrame(into: HTMLElement): BlockFrame {
  const grip = setName(element('button', 'grip', drawIcon('grip')), 'handle');
  const addGround = setName(element('button', 'link-add'), 'add-ground');
  for (const button of [grip, addGround]) button.type = 'button';
  grip.draggable = true;
  const kind = element('span', 'block-frame-kind');
  const source = element('span', 'block-frame-source numeric');
  const state = element('span', 'block-frame-state');
  const tools = setName(element('span', 'tools'), 'toolbar');
  const body = setName(element('div', 'block-frame-body'), 'body');
  const caption = element('div', 'block-frame-caption', kind, source, state, element('span', 'block-frame-gap'), tools);
  const section = setName(element('section', 'block-frame', grip, caption, body, addGround), 'frame');
  into.replaceChildren(section);
  return { section, grip, kind, source, state, tools, body, addGround };
}

/** Shows the facts of the block in its frame. */
export function drawFacts(frame: BlockFrame, facts: BlockFacts, t: Texts): void {
  const { section, grip, kind, source, state, addGround } = frame;
  section.className = section.className.replace(/(?:^| )kind-\w+/g, '');
  section.classList.add('block-frame', `kind-${facts.kind}`);
  section.classList.toggle('is-literal', facts.locked);
  section.setAttribute('role', 'group');
  section.setAttribute('aria-label', facts.name);
  grip.setAttribute('aria-label', `${t.page.move}: ${facts.name}`);
  grip.title = t.page.move;
  const word = t.blocks.kind[facts.kind];
  // A printed label already names the kind, so the caption has the name only for screen readers.
  const isUnlabelled = facts.kind === 'passage';
  kind.replaceChildren(
    drawIcon(facts.kind),
    isUnlabelled ? element('b', '', word) : element('span', 'visually-hidden', word),
  );
  source.textContent = facts.source;
  source.title = facts.source;
  state.replaceChildren();
  state.hidden = facts.state === null;
  if (facts.state !== null) {
    state.className = NEEDS_ATTENTION.has(facts.state) ? 'block-frame-state is-warning' : 'block-frame-state';
    state.append(drawIcon(STATE_ICONS[facts.state], 'icon is-small'), t.page.state[facts.state]);
  }
  const takesGrounds = facts.kind === 'demand' && facts.form === 'full';
  addGround.hidden = !takesGrounds;
  if (takesGrounds) {
    addGround.replaceChildren(drawIcon('plus', 'icon is-small'), t.page.ground);
    addGround.setAttribute('aria-label', `+ ${t.page.ground}: ${facts.name}`);
  }
}

interface BodyInput {
  id: NodeId;
  group: PubGroup;
  facts: BlockFacts;
  /** Ids of the nodes of the block's own text in the draft. */
  ownIds: ReadonlySet<NodeId>;
  context: DrawingContext;
  /** Text around the block's own text; null keeps the present one. */
  surroundingText: SurroundingText | null;
  t: Texts;
}

/**
 * Draws the printed block again, except a part that is being edited: its element stays in place with its caret, and
 * only its label and the text around it are updated.
 */
export function drawBody(frame: BlockFrame, input: BodyInput): void {
  const parts = drawParts(input);
  // Printed pages have space above a block; on the sheet the frame makes that space.
  parts[0]?.style.removeProperty('margin-top');
  const live = frame.body.querySelector(PART_EDITOR)?.parentElement;
  const isLive = live instanceof HTMLElement;
  if (isLive && input.facts.isEditable) keepEmptiedPart(parts, live);
  const at = isLive ? parts.findIndex((part) => part.dataset.part === live.dataset.part) : -1;
  if (!isLive || at === -1) {
    frame.body.replaceChildren(...parts);
    return;
  }
  for (const child of [...frame.body.children]) if (child !== live) child.remove();
  for (const part of parts.slice(0, at)) live.before(part);
  live.after(...parts.slice(at + 1));
  const newPart = parts[at];
  const drawn = live.querySelector(DRAWN_CONTENT);
  const newDrawn = newPart?.querySelector(DRAWN_CONTENT);
  if (drawn && newDrawn) drawn.replaceWith(newDrawn);
  const words = live.querySelector<HTMLElement>(EDITED_TEXT);
  if (words && input.surroundingText && live.dataset.part === 'own-text')
    showSurroundingText(words, input.surroundingText);
  const label = live.querySelector(EDITED_LABEL);
  const newLabel = live.querySelector(DRAWN_LABEL);
  if (label && newLabel && label.textContent !== newLabel.textContent) label.textContent = newLabel.textContent;
}

/** Keeps a place, below the title, for own text that the user emptied while editing it. Empty text is not printed. */
function keepEmptiedPart(parts: HTMLElement[], live: HTMLElement): void {
  const { part } = live.dataset;
  if (part !== 'own-text' || parts.some((one) => one.dataset.part === part)) return;
  const title = parts.findIndex((one) => one.dataset.part === 'own-title');
  parts.splice(title === -1 ? parts.length : title + 1, 0, createEmptyPart(part));
}

/** Makes the element of a part that has no printed content. */
export function createEmptyPart(part: OwnPart): HTMLElement {
  const place = element('div', 'editable', setName(element('div', 'editable-printed'), 'drawn'));
  place.dataset.part = part;
  return place;
}

/** Draws the children of the printed block. Children that belong to one editable part share an element. */
function drawParts({ id, group, facts, ownIds, context, t }: BodyInput): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (const child of group.children) {
    const drawn = drawBlock(child, context);
    const ground = groundOf(child, id);
    if (ground !== null && facts.openGrounds.some((block) => groundId(block) === ground)) {
      drawn.append(
        element(
          'span',
          'page-ground-state',
          drawIcon('open', 'icon is-small'),
          element('span', 'visually-hidden', t.page.notComplete),
        ),
      );
    }
    const part = editablePartOf(child, id, facts, ownIds);
    const before = parts.at(-1);
    if (part === null) parts.push(drawn);
    else if (before?.dataset.part === part) before.firstElementChild?.append(drawn);
    else {
      const wrapper = element('div', 'editable', setName(element('div', 'editable-printed', drawn), 'drawn'));
      wrapper.dataset.part = part;
      parts.push(wrapper);
    }
  }
  return parts;
}

function editablePartOf(
  child: PublicationNode,
  id: NodeId,
  facts: BlockFacts,
  ownIds: ReadonlySet<NodeId>,
): OwnPart | null {
  if (facts.hasEditableTitle && child.id === `${id}--claim`) return 'own-title';
  if (!facts.isEditable || !child.id.startsWith(`${id}--`)) return null;
  const inner = child.id.slice(id.length + 2).replace(/--literal$/, '');
  return ownIds.has(inner) || inner === 'words' || inner === 'sentence' ? 'own-text' : null;
}

function groundOf(child: PublicationNode, id: NodeId): string | null {
  const prefix = `${id}--ground-`;
  return child.id.startsWith(prefix) ? child.id.slice(prefix.length) : null;
}

/** Replaces the same characters as compose does in the id of a ground's line. */
function groundId(block: string): string {
  return block.replace(/[^A-Za-z0-9_-]/g, '_');
}
