import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { CitationMark } from '../../../engine/core/compose/composition.ts';
import { composeVariable, getValueLines } from '../../../engine/core/compose/inline.ts';
import { capital } from '../../../engine/core/compose/pieces.ts';
import { getDocumentTexts } from '../../../engine/core/compose/texts/texts-in.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import type { PubGroup } from '../../../engine/core/publication/publication.ts';
import { collectIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockInstance, BlockNode, NodeId } from '../../../engine/core/richtext/model.ts';
import type { Drawing, NodeData } from '../../document/editor/nodes/drawing.ts';
import type { DraftHead } from '../../document/open/head.ts';
import { type Outcome, referenceKey } from '../../document/open/outcome.ts';
import { isMissingPicture, pictureAddress } from '../../document/open/pictures.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { type BlockFacts, blockFacts, placedIn } from './block-facts.ts';
import { type BlockFrame, drawBody, drawFacts, makeFrame } from './block-frame.ts';
import { composeAlone, type Find, type Templates } from './compose-now.ts';
import { drawFigure } from './draw-figure.ts';
import type { Surroundings } from './draw-inline.ts';
import { element } from './elements.ts';
import { wordsAround as aroundWords, withWordsAfter } from './words-around.ts';

/** All that the page's nodes are drawn from; read anew at each drawing. */
export interface DrawingSources {
  head: () => DraftHead;
  changes: () => number;
  outcome: () => Outcome | null;
  templates: () => Templates;
  find: () => Find | null;
  pageOf: (target: NodeId) => number | null;
  today: () => string;
  texts: () => Texts;
}

/** Kinds whose number stands in the margin, and is the document's. */
const PRINTS_LABEL: ReadonlySet<BlockKind> = new Set(['demand', 'question']);

/** A block as it was drawn last. */
interface Drawn {
  frame: BlockFrame;
  id: NodeId;
  data: NodeData<BlockInstance>;
  snapshot: Block | undefined;
  /** The composed block that was at hand then. */
  seen: PubGroup | undefined;
  shown: PubGroup | null;
  /** Nothing stands in its frame until the first outcome. */
  waits: boolean;
  /** No outcome of fewer changes shows this block as it is now. */
  since: number;
  facts: BlockFacts | null;
  said: string;
  language: Texts;
  /** What was printed behind its words when the whole was composed last. */
  after: string;
}

export interface PageDrawing extends Drawing {
  around: Surroundings;
  /** What was drawn in the element of a block. */
  drawnIn: (element: HTMLElement) => Pick<Drawn, 'frame' | 'id' | 'data' | 'facts' | 'shown'> | undefined;
  /** Nodes that were copied to be edited: until the document holds the copies, they are shown as the originals are printed. */
  copied: (originals: readonly BlockNode[], copies: readonly BlockNode[]) => void;
  /** Draws what stands outside the text again; what is as it was stays untouched. */
  again: (draw: () => void) => void;
  /** The whole was not composed in time: every block is drawn by itself. */
  waitNoLonger: () => void;
}

/** Blocks of a document that is opened which are drawn before the whole was composed: more than a screen holds. */
const AT_FIRST = 6;

export function createDrawing(sources: DrawingSources): PageDrawing {
  const blocks = new WeakMap<HTMLElement, Drawn>();
  const originals = new Map<NodeId, NodeId>();
  let again = false;
  /** How many blocks may still be composed by themselves while the first outcome is under way. */
  let alone = AT_FIRST;

  const around: Surroundings = {
    pageOf: sources.pageOf,
    picture: (hash) => (hash in sources.head().images && !isMissingPicture(hash) ? pictureAddress(hash) : null),
  };

  const markOf = (id: NodeId): CitationMark | undefined => {
    const marks = sources.outcome()?.citations;
    return marks?.get(id) ?? marks?.get(originals.get(id) ?? id);
  };
  const labelOf = (id: NodeId): string | undefined => {
    const label = sources.outcome()?.labels.get(id);
    return label === undefined ? undefined : capital(label);
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
      seen: group,
      shown: null,
      waits: false,
      since: 0,
      facts: null,
      said: '',
      language: sources.texts(),
      after: '',
    };
    if ((!before || before.waits) && !group && outcome === null && alone <= 0) {
      // An empty frame for a moment: the outcome brings this block along with all others.
      blocks.set(into, Object.assign(now, { id, data, snapshot, waits: true }));
      return;
    }
    let shown = now.shown;
    const isChanged =
      before !== undefined && (before.data !== data || before.snapshot !== snapshot || before.id !== id);
    if (isChanged) now.since = sources.changes() + (again ? 0 : 1);
    if (isChanged || ((!before || before.waits) && !group)) {
      alone -= 1;
      if (!before || before.data.block !== data.block || before.data.form !== data.form) now.after = '';
      // By itself a question does not know the demand that it goes with: until the whole is composed what was said stays.
      shown = withWordsAfter(composeAlone(data, id, head, sources.templates(), sources.today()), now.after);
    } else if (group && (!before || (group !== before.seen && (outcome?.change ?? 0) >= now.since))) shown = group;
    if (group && (outcome?.change ?? 0) >= now.since) now.seen = group;
    Object.assign(now, { id, data, snapshot, waits: false });
    blocks.set(into, now);

    const t = sources.texts();
    const facts = factsOf(data, id);
    const said = JSON.stringify(facts);
    const isSaid = said === now.said && t === now.language;
    if (shown === now.shown && isSaid && before) return;
    Object.assign(now, { facts, said, language: t, shown });
    if (!facts || !shown) {
      frame.section.className = 'blk k-source';
      frame.kind.replaceChildren();
      frame.body.replaceChildren(element('p', 'd-p', element('span', 'fld', t.page.notHere(data.block))));
      return;
    }
    drawFacts(frame, facts, t);
    const body = placedIn(data, id, head)?.body ?? [];
    const wordsAround = shown === group ? aroundWords(facts, shown, body, head.language) : null;
    if (wordsAround) now.after = facts.kind === 'question' ? wordsAround.after : '';
    const own = new Set(body.map((node) => node.id));
    drawBody(frame, {
      id,
      group: shown,
      facts,
      own,
      around,
      wordsAround,
      t,
    });
    const label = outcome?.labels.get(id);
    const mark = frame.body.querySelector('.ml:not(.value)');
    if (label !== undefined && mark && PRINTS_LABEL.has(facts.kind)) mark.textContent = capital(label);
  };

  return {
    around,
    drawnIn: (into) => blocks.get(into),
    copied: (from, to) => {
      const ids = collectIds(from);
      for (const [at, id] of collectIds(to).entries()) originals.set(id, ids[at] ?? id);
    },
    waitNoLonger: () => {
      alone = Number.POSITIVE_INFINITY;
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
      say(into, value.text, value.type === 'field' ? 'fld' : 'var');
      markLineEnds(into, value.text, getValueLines(name, values));
      into.dataset.name = name;
    },
    citation: (citation, id, into) => {
      const mark = markOf(id);
      const isNote = mark === undefined ? citation.placement === 'note' : 'note' in mark;
      const words = mark === undefined ? (isNote ? '·' : '(…)') : 'note' in mark ? String(mark.note) : mark.words;
      say(into, words, isNote ? 'citation fn' : 'citation');
    },
    reference: ({ target, shows }, into) => {
      const head = sources.head();
      const words =
        shows === 'page'
          ? `${getDocumentTexts(head.language).reference.page}\u00A0${sources.pageOf(target) ?? '…'}`
          : sources.outcome()?.references.get(referenceKey(target, shows));
      const isLost = words === undefined && sources.outcome() !== null;
      say(
        into,
        words ?? (isLost ? `[${getDocumentTexts(head.language).field.reference}]` : '…'),
        isLost ? 'fld' : 'd-ref',
      );
    },
    footnote: (_footnote, id, into) => {
      const mark = markOf(id);
      say(into, mark && 'note' in mark ? String(mark.note) : '·', 'footnote fn');
    },
    figure: (figure, id, into) => {
      const label = sources.outcome()?.labels.get(id);
      drawFigure(figure, label, into, { sources, around });
    },
    block,
  };
}

/** What joins lines in one is an element of its own, so that the lines stand below each other where nothing stands beside them. */
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
    return [...(index > 0 ? [element('span', 'joint', joint)] : []), document.createTextNode(line)];
  });
  into.replaceChildren(...parts);
}

/** Writes only what is different, so that nothing flickers and no layout is made anew. */
function say(into: HTMLElement, words: string, className: string): void {
  if (into.textContent !== words) into.textContent = words;
  const kept = into.className.split(' ').filter((name) => name.startsWith('is-'));
  const classes = [className, ...kept].join(' ');
  if (into.className !== classes) into.className = classes;
}
