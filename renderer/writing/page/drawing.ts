import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { capitalize } from '../../../engine/core/capitalize.ts';
import type { CitationMark } from '../../../engine/core/compose/composition.ts';
import { composeVariable, getValueLines } from '../../../engine/core/compose/inline.ts';
import { getDocumentTexts } from '../../../engine/core/compose/texts/texts-in.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import type { PubGroup } from '../../../engine/core/publication/publication.ts';
import { collectIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockInstance, BodyNode, NodeId } from '../../../engine/core/richtext/model.ts';
import type { Drawing, NodeData } from '../../document/editor/nodes/drawing.ts';
import type { DraftHead } from '../../document/open/head.ts';
import { type Outcome, referenceKey } from '../../document/open/outcome.ts';
import { isMissingPicture, pictureAddress } from '../../document/open/pictures.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { type BlockFacts, blockFacts, placeInDraft } from './block-facts.ts';
import { type BlockFrame, drawBody, drawFacts, makeFrame } from './block-frame.ts';
import { composeBlock, type FindLibraryBlock, type Templates } from './compose-block.ts';
import { drawFigure } from './draw-figure.ts';
import type { DrawingContext } from './draw-inline.ts';
import { element } from './elements.ts';
import { NO_NUMBER, NUMBER_LABEL } from './page-elements.ts';
import { appendText, surroundingTextOf as aroundWords } from './surrounding-text.ts';

/**
 * Draws the nodes of the page as DOM, from the document and from its last outcome. This file decides which of both is
 * newer for each block, so that typing never waits for the worker. These sources are read again at each drawing.
 */
export interface DrawingSources {
  head: () => DraftHead;
  changes: () => number;
  outcome: () => Outcome | null;
  templates: () => Templates;
  find: () => FindLibraryBlock | null;
  pageOf: (target: NodeId) => number | null;
  today: () => string;
  texts: () => Texts;
}

/** Kinds whose printed label has a number in the margin, counted over the whole document. */
const PRINTS_LABEL: ReadonlySet<BlockKind> = new Set(['demand', 'question']);

/** The last drawing of a block. */
interface Drawn {
  frame: BlockFrame;
  id: NodeId;
  data: NodeData<BlockInstance>;
  snapshot: Block | undefined;
  /** The block in the outcome of that moment. */
  composed: PubGroup | undefined;
  shown: PubGroup | null;
  /** The frame stays empty until the first outcome. */
  isWaiting: boolean;
  /** Outcomes of fewer changes are too old for this block. */
  changedAt: number;
  facts: BlockFacts | null;
  factsText: string;
  language: Texts;
  /** Text that the last outcome prints behind the block's own text. */
  textAfter: string;
}

export interface PageDrawing extends Drawing {
  context: DrawingContext;
  /** The last drawing in the element of a block. */
  drawnIn: (element: HTMLElement) => Pick<Drawn, 'frame' | 'id' | 'data' | 'facts' | 'shown'> | undefined;
  /**
   * Maps copies of nodes, made for editing, to their originals: until the document has the copies, they show the
   * originals' numbers.
   */
  mapCopies: (originals: readonly BodyNode[], copies: readonly BodyNode[]) => void;
  /** Draws content outside the text again. Unchanged content is not touched. */
  again: (draw: () => void) => void;
  /** The first outcome takes too long: draws every block by itself. */
  stopWaiting: () => void;
}

/** Blocks that are composed by themselves when a document opens, before the first outcome: more than a screen shows. */
const AT_FIRST = 6;

export function createDrawing(sources: DrawingSources): PageDrawing {
  const blocks = new WeakMap<HTMLElement, Drawn>();
  const originals = new Map<NodeId, NodeId>();
  let again = false;
  /** How many blocks may still be composed by themselves before the first outcome. */
  let blocksLeft = AT_FIRST;

  const context: DrawingContext = {
    pageOf: sources.pageOf,
    picture: (hash) => (hash in sources.head().images && !isMissingPicture(hash) ? pictureAddress(hash) : null),
  };

  const markOf = (id: NodeId): CitationMark | undefined => {
    const marks = sources.outcome()?.citations;
    return marks?.get(id) ?? marks?.get(originals.get(id) ?? id);
  };
  const labelOf = (id: NodeId): string | undefined => {
    const label = sources.outcome()?.labels.get(id);
    return label === undefined ? undefined : capitalize(label);
  };
  const factsOf = (data: NodeData<BlockInstance>, id: NodeId): BlockFacts | null => {
    const outcome = sources.outcome();
    const demandLabel = (block: string): string | undefined => {
      for (const [place, group] of outcome?.blocks ?? []) if (group.block === block) return labelOf(place);
      return undefined;
    };
    return blockFacts(data, id, {
      head: sources.head(),
      find: sources.find(),
      label: labelOf(id),
      spoken: outcome?.parts.get(id),
      demandLabel,
      printsFollowUp: sources.templates().documentType.monitor,
      today: sources.today(),
      t: sources.texts(),
    });
  };

  const block = (data: NodeData<BlockInstance>, id: NodeId, into: HTMLElement): void => {
    const head = sources.head();
    const outcome = sources.outcome();
    const group = outcome?.blocks.get(id);
    const snapshot = findSnapshot(head, data.block);
    const before = blocks.get(into);
    const frame = before?.frame ?? makeFrame(into);
    const now: Drawn = before ?? {
      frame,
      id,
      data,
      snapshot,
      composed: group,
      shown: null,
      isWaiting: false,
      changedAt: 0,
      facts: null,
      factsText: '',
      language: sources.texts(),
      textAfter: '',
    };
    if ((!before || before.isWaiting) && !group && outcome === null && blocksLeft <= 0) {
      // Empty frame: the first outcome draws this block together with all others.
      record(now, { id, data, snapshot, isWaiting: true });
      blocks.set(into, now);
      return;
    }
    let shown = now.shown;
    const isChanged =
      before !== undefined && (before.data !== data || before.snapshot !== snapshot || before.id !== id);
    if (isChanged) now.changedAt = sources.changes() + (again ? 0 : 1);
    if (isChanged || ((!before || before.isWaiting) && !group)) {
      blocksLeft -= 1;
      if (!before || before.data.block !== data.block || before.data.form !== data.form) now.textAfter = '';
      // A question that is composed by itself does not contain the number of its demand, so the last known number is
      // kept.
      shown = appendText(composeBlock(data, id, head, sources.templates(), sources.today()), now.textAfter);
    } else if (group && (!before || (group !== before.composed && (outcome?.change ?? 0) >= now.changedAt)))
      shown = group;
    if (group && (outcome?.change ?? 0) >= now.changedAt) now.composed = group;
    record(now, { id, data, snapshot, isWaiting: false });
    blocks.set(into, now);

    const t = sources.texts();
    const facts = factsOf(data, id);
    const factsText = JSON.stringify(facts);
    const isSameText = factsText === now.factsText && t === now.language;
    if (shown === now.shown && isSameText && before) return;
    record(now, { facts, factsText, language: t, shown });
    if (!facts || !shown) {
      frame.section.className = 'block-frame kind-source';
      frame.kind.replaceChildren();
      frame.body.replaceChildren(
        element('p', 'page-paragraph', element('span', 'page-field', t.page.notHere(data.block))),
      );
      return;
    }
    drawFacts(frame, facts, t);
    const body = placeInDraft(data, id, head)?.body ?? [];
    const surrounding = shown === group ? aroundWords(facts, shown, body, head.language) : null;
    if (surrounding) now.textAfter = facts.kind === 'question' ? surrounding.after : '';
    const own = new Set(body.map((node) => node.id));
    drawBody(frame, {
      id,
      group: shown,
      facts,
      ownIds: own,
      context,
      surroundingText: surrounding,
      t,
    });
    const label = outcome?.labels.get(id);
    const mark = frame.body.querySelector(NUMBER_LABEL);
    if (label !== undefined && mark && PRINTS_LABEL.has(facts.kind)) mark.textContent = capitalize(label);
  };

  return {
    context,
    drawnIn: (into) => blocks.get(into),
    mapCopies: (from, to) => {
      const ids = collectIds(from);
      for (const [at, id] of collectIds(to).entries()) originals.set(id, ids[at] ?? id);
    },
    stopWaiting: () => {
      blocksLeft = Number.POSITIVE_INFINITY;
    },
    again: (draw) => {
      again = true;
      try {
        draw();
      } finally {
        again = false;
      }
    },
    variable: (name, into) => {
      const head = sources.head();
      const { documentType: type, houseStyle } = sources.templates();
      const draft = fillEmptyVariables({ ...head, body: [] }, houseStyle);
      const values = { draft, type, language: head.language };
      const value = composeVariable({ type: 'variable', name }, values);
      setText(into, value.text, value.type === 'field' ? 'page-field' : 'page-variable');
      markLineEnds(into, value.text, getValueLines(name, values));
      into.dataset.name = name;
    },
    citation: (citation, id, into) => {
      const mark = markOf(id);
      const isNote = mark === undefined ? citation.placement === 'note' : 'note' in mark;
      const words = mark === undefined ? (isNote ? NO_NUMBER : '(…)') : 'note' in mark ? String(mark.note) : mark.words;
      setText(into, words, isNote ? 'citation page-note-mark' : 'citation');
      setSeenNote(into, mark !== undefined && 'words' in mark ? mark.seeNote : undefined);
    },
    reference: ({ target, shows }, into) => {
      const head = sources.head();
      const words =
        shows === 'page'
          ? `${getDocumentTexts(head.language).reference.page}\u00A0${sources.pageOf(target) ?? '…'}`
          : sources.outcome()?.references.get(referenceKey(target, shows));
      const isLost = words === undefined && sources.outcome() !== null;
      setText(
        into,
        words ?? (isLost ? `[${getDocumentTexts(head.language).field.reference}]` : '…'),
        isLost ? 'page-field' : 'page-reference',
      );
      const mark = markOf(target);
      setSeenNote(into, mark !== undefined && 'note' in mark ? mark.note : undefined);
    },
    footnote: (_footnote, id, into) => {
      const mark = markOf(id);
      setText(into, mark && 'note' in mark ? String(mark.note) : NO_NUMBER, 'footnote page-note-mark');
    },
    figure: (figure, id, into) => {
      const label = sources.outcome()?.labels.get(id);
      drawFigure(figure, label, into, { sources, context });
    },
    block,
  };
}

/** Unlike `Object.assign`, refuses the name of a property that a drawing does not have. */
function record(drawn: Drawn, change: Partial<Drawn>): void {
  Object.assign(drawn, change);
}

/**
 * Puts each separator between joined lines in an element of its own, so that CSS can show the lines below each other.
 */
function markLineEnds(into: HTMLElement, words: string, lines: readonly string[]): void {
  if (lines.length < 2) {
    if (into.childElementCount > 0) into.textContent = words;
    return;
  }
  const shown = [...into.childNodes].flatMap((one) => (one instanceof Text ? one.data : []));
  if (shown.join('\n') === lines.join('\n')) return;
  let at = 0;
  const parts = lines.flatMap((line, index) => {
    const from = words.indexOf(line, at);
    const joint = words.slice(at, from);
    at = from + line.length;
    return [...(index > 0 ? [element('span', 'page-joint', joint)] : []), document.createTextNode(line)];
  });
  into.replaceChildren(...parts);
}

/** Changes only differences, which prevents flicker and layout. */
function setText(into: HTMLElement, words: string, className: string): void {
  if (into.textContent !== words) into.textContent = words;
  const kept = into.className.split(' ').filter((name) => name.startsWith('is-'));
  const classes = [className, ...kept].join(' ');
  if (into.className !== classes) into.className = classes;
}

/** Records the note that these words refer to, if any, for what copies them. */
function setSeenNote(into: HTMLElement, note: number | undefined): void {
  if (note === undefined) delete into.dataset.seeNote;
  else if (into.dataset.seeNote !== String(note)) into.dataset.seeNote = String(note);
}
