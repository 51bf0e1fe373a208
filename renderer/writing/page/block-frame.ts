import type { PubBlock, PubGroup } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { ASKS_ATTENTION, type BlockFacts, STATE_ICONS } from './block-facts.ts';
import type { Surroundings } from './draw-inline.ts';
import { drawBlock } from './draw-publication.ts';
import { drawIcon, element } from './elements.ts';
import { showWordsAround } from './live-parts.ts';
import type { WordsAround } from './words-around.ts';

/** A part of a block that is edited in place. */
export type OwnPart = 'own-text' | 'own-title';

/** The frame of one block, and in it the block as it is printed. */
export interface BlockFrame {
  section: HTMLElement;
  grip: HTMLButtonElement;
  kind: HTMLElement;
  source: HTMLElement;
  state: HTMLElement;
  /** Where the buttons of the chosen block are put. */
  tools: HTMLElement;
  body: HTMLElement;
  addGround: HTMLButtonElement;
}

/** Makes an empty frame in the element of a block. Its buttons are answered by the page, by their classes. */
export function makeFrame(into: HTMLElement): BlockFrame {
  const grip = element('button', 'grip', drawIcon('grip'));
  const addGround = element('button', 'addg');
  for (const button of [grip, addGround]) button.type = 'button';
  grip.draggable = true;
  const kind = element('span', 'kd');
  const source = element('span', 'src num');
  const state = element('span', 'state');
  const tools = element('span', 'tools');
  const body = element('div', 'blk-body');
  const caption = element('div', 'cap', kind, source, state, element('span', 'gap'), tools);
  const section = element('section', 'blk', grip, caption, body, addGround);
  into.replaceChildren(section);
  return { section, grip, kind, source, state, tools, body, addGround };
}

/** Says in the frame how the block stands. */
export function drawFacts(frame: BlockFrame, facts: BlockFacts, t: Texts): void {
  const { section, grip, kind, source, state, addGround } = frame;
  section.className = section.className.replace(/(?:^| )k-\w+/g, '');
  section.classList.add('blk', `k-${facts.kind}`);
  section.classList.toggle('literal', facts.locked);
  section.setAttribute('role', 'group');
  section.setAttribute('aria-label', facts.name);
  grip.setAttribute('aria-label', `${t.page.move}: ${facts.name}`);
  grip.title = t.page.move;
  const word = t.blocks.kind[facts.kind];
  // Where a label is printed, the caption leaves the kind's word to who can't see the icon.
  const isUnlabelled = facts.kind === 'passage';
  kind.replaceChildren(drawIcon(facts.kind), isUnlabelled ? element('b', '', word) : element('span', 'sr', word));
  source.textContent = facts.source;
  source.title = facts.source;
  state.replaceChildren();
  state.hidden = facts.state === null;
  if (facts.state !== null) {
    state.className = ASKS_ATTENTION.has(facts.state) ? 'state warn' : 'state';
    state.append(drawIcon(STATE_ICONS[facts.state], 'i s'), t.page.state[facts.state]);
  }
  const takesGrounds = facts.kind === 'demand' && facts.form === 'full';
  addGround.hidden = !takesGrounds;
  if (takesGrounds) {
    addGround.replaceChildren(drawIcon('plus', 'i s'), t.page.ground);
    addGround.setAttribute('aria-label', `+ ${t.page.ground}: ${facts.name}`);
  }
}

interface BodyInput {
  id: NodeId;
  group: PubGroup;
  facts: BlockFacts;
  /** Ids of the nodes of the block's own text, as the draft has them. */
  own: ReadonlySet<NodeId>;
  around: Surroundings;
  /** Around its own text; null: as they were. */
  wordsAround: WordsAround | null;
  t: Texts;
}

/**
 * Draws the printed block anew, all but a part that is being edited: that element stays where it is, with its caret, and
 * only its label and what is printed around the words follow.
 */
export function drawBody(frame: BlockFrame, input: BodyInput): void {
  const parts = partsOf(input);
  // White above a block is for the page that is printed; here the frame makes it.
  parts[0]?.style.removeProperty('margin-top');
  const live = [...frame.body.children].find((child) => child.classList.contains('live'));
  const isLive = live instanceof HTMLElement;
  if (isLive && input.facts.editable) keepEmptied(parts, live);
  const at = isLive ? parts.findIndex((part) => part.dataset.part === live.dataset.part) : -1;
  if (!isLive || at === -1) {
    frame.body.replaceChildren(...parts);
    return;
  }
  for (const child of [...frame.body.children]) if (child !== live) child.remove();
  for (const part of parts.slice(0, at)) live.before(part);
  live.after(...parts.slice(at + 1));
  const fresh = parts[at];
  const drawn = live.querySelector(':scope > .own-drawn');
  const freshDrawn = fresh?.querySelector(':scope > .own-drawn');
  if (drawn && freshDrawn) drawn.replaceWith(freshDrawn);
  const words = live.querySelector<HTMLElement>(':scope > .own-live > .own-words');
  if (words && input.wordsAround && live.dataset.part === 'own-text') showWordsAround(words, input.wordsAround);
  const label = live.querySelector(':scope > .own-live > .ml');
  const freshLabel = live.querySelector(':scope > .own-drawn .ml');
  if (label && freshLabel && label.textContent !== freshLabel.textContent) label.textContent = freshLabel.textContent;
}

/** Own text that was emptied prints nothing: while it is being edited it has its place all the same, below the title. */
function keepEmptied(parts: HTMLElement[], live: HTMLElement): void {
  const { part } = live.dataset;
  if (part !== 'own-text' || parts.some((one) => one.dataset.part === part)) return;
  const title = parts.findIndex((one) => one.dataset.part === 'own-title');
  parts.splice(title === -1 ? parts.length : title + 1, 0, emptyPart(part));
}

/** Where nothing is printed of a part. */
export function emptyPart(part: OwnPart): HTMLElement {
  const place = element('div', 'own', element('div', 'own-drawn'));
  place.dataset.part = part;
  return place;
}

/** The children of the printed block, those of one editable part together in an element of their own. */
function partsOf({ id, group, facts, own, around, t }: BodyInput): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (const child of group.children) {
    const drawn = drawBlock(child, around);
    const ground = groundOf(child, id);
    if (ground !== null && facts.openGrounds.some((block) => groundId(block) === ground)) {
      drawn.append(element('span', 'gst', drawIcon('open', 'i s'), element('span', 'sr', t.page.notComplete)));
    }
    const part = partOf(child, id, facts, own);
    const before = parts.at(-1);
    if (part === null) parts.push(drawn);
    else if (before?.dataset.part === part) before.firstElementChild?.append(drawn);
    else {
      const wrapper = element('div', 'own', element('div', 'own-drawn', drawn));
      wrapper.dataset.part = part;
      parts.push(wrapper);
    }
  }
  return parts;
}

function partOf(child: PubBlock, id: NodeId, facts: BlockFacts, own: ReadonlySet<NodeId>): OwnPart | null {
  if (facts.titled && child.id === `${id}--claim`) return 'own-title';
  if (!facts.editable || !child.id.startsWith(`${id}--`)) return null;
  const inner = child.id.slice(id.length + 2).replace(/--literal$/, '');
  return own.has(inner) || inner === 'words' || inner === 'sentence' ? 'own-text' : null;
}

function groundOf(child: PubBlock, id: NodeId): string | null {
  const prefix = `${id}--ground-`;
  return child.id.startsWith(prefix) ? child.id.slice(prefix.length) : null;
}

/** As compose writes a block's id in that of its ground line. */
function groundId(block: string): string {
  return block.replace(/[^A-Za-z0-9_-]/g, '_');
}
