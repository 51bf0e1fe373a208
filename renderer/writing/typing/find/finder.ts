import { mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { onContentChange } from '../../../document/editor/state-changes.ts';
import { createDebounce } from '../../../ui/scheduling/debounce.ts';
import { createSignal, type Signal } from '../../../ui/signal.ts';
import { SHEET } from '../../page/page-elements.ts';
import type { Typing } from '../typing.ts';
import { bringIntoView } from './bring-into-view.ts';
import { type Hit, hitsOn } from './hits.ts';
import { type FindOptions, matchesIn } from './matches.ts';
import { replaceHits } from './replace.ts';
import { selectHit } from './select-hit.ts';

/** The state that the find bar shows. The object stays the same until the state changes. */
export interface FindState extends FindOptions {
  replacement: string;
  /** Also replaces text of library blocks, which then becomes own text of the block. */
  canAdaptBlocks: boolean;
  found: number;
  /** Number of hits in text of library blocks. */
  inBlocks: number;
  /** Number of hits in text that cannot be changed. */
  locked: number;
  /** Number of hits that would be replaced. */
  open: number;
  /** Index of the current hit; -1 without hits. */
  at: number;
}

type FindSettings = FindOptions & Pick<FindState, 'replacement' | 'canAdaptBlocks'>;

/** Hits that a replacement left unchanged. */
export interface Unreplaced {
  blocks: number;
  literal: number;
}

export interface Finder {
  state: () => FindState;
  onChange: Signal['listen'];
  /** Starts following the page. Selected text becomes the query. */
  start: () => void;
  set: (change: Partial<FindSettings>) => void;
  step: (by: 1 | -1) => void;
  /** Goes to the first hit that cannot be replaced. */
  goToLocked: () => void;
  replaceOne: () => void;
  /**
   * Replaces all hits and returns how many. `onReport` receives the hits that stayed, after the page shows the changed
   * document: references and repeated titles follow the text that they repeat.
   */
  replaceAll: (onReport: (kept: Unreplaced) => void) => number;
  /** Undoes or redoes the last replacement, if the document did not change since. Returns false if there is none. */
  stepHistory: (how: 'undo' | 'redo') => boolean;
  /** Stops following the page and selects the current hit in the text. */
  close: () => void;
  end: () => void;
}

/** Milliseconds between a change of the page and a new search. */
const PAUSE = 120;
const NAMES = { all: 'found', locked: 'found-locked', now: 'found-now' } as const;

/**
 * Finds text on the whole sheet. Hits are CSS highlights, so the text itself is not touched. This is the central file
 * of the folder: `page-lines.ts` reads the drawn lines, `matches.ts` searches them, `hits.ts` finds the node of each
 * hit, `replace.ts` changes the nodes.
 */
export function createFinder(typing: Typing): Finder {
  const changed = createSignal();
  const page = typing.document.editor;
  let options: FindSettings = { query: '', case: false, word: false, replacement: '', canAdaptBlocks: false };
  let hits: Hit[] = [];
  let at = -1;
  let state: FindState = { ...options, found: 0, inBlocks: 0, locked: 0, open: 0, at };
  let stop: (() => void) | null = null;
  let pendingReport: { change: number; act: () => void } | null = null;
  /** Replacements that can be undone and redone, and the document's change count after the last of these steps. */
  let steps = { undo: 0, redo: 0, changes: 0 };

  const sheet = (): Element | null => page.getRootElement()?.closest(SHEET) ?? null;
  const isOpen = (hit: Hit): boolean => hit.owner !== null && (options.canAdaptBlocks || !isInBlock(hit));
  const show = (): void => {
    const current = hits[at];
    paint(
      NAMES.all,
      hits.filter((hit) => hit !== current && isOpen(hit)),
    );
    paint(
      NAMES.locked,
      hits.filter((hit) => hit !== current && !isOpen(hit)),
    );
    paint(NAMES.now, current ? [current] : []);
    state = {
      ...options,
      found: hits.length,
      inBlocks: hits.filter(isInBlock).length,
      locked: hits.filter(({ owner }) => owner === null).length,
      open: hits.filter(isOpen).length,
      at,
    };
    changed.emit();
  };
  const search = (): void => {
    refreshing.cancel();
    const found = sheet();
    hits = found ? hitsOn(found, page, options) : [];
  };
  /** Searches again after a change of the page. The current hit keeps its number. */
  const refresh = (): void => {
    search();
    at = hits.length === 0 ? -1 : Math.min(Math.max(at, 0), hits.length - 1);
    show();
    if (!pendingReport || (typing.dependencies.outcome()?.change ?? -1) < pendingReport.change) return;
    const { act } = pendingReport;
    pendingReport = null;
    act();
  };
  const refreshing = createDebounce(refresh, { delay: PAUSE });
  /** Whether the document did not change since the last replacement. */
  const isLast = (): boolean => steps.changes === typing.document.changes();
  const replace = (open: readonly Hit[]): void => {
    const before = isLast() ? steps.undo : 0;
    const changes = typing.document.changes();
    replaceHits(typing.document, open, options, options.replacement);
    // A replacement by the same text is no step that can be undone.
    if (typing.document.changes() === changes) return;
    steps = { undo: before + 1, redo: 0, changes: typing.document.changes() };
  };
  const goTo = (next: number): void => {
    at = next;
    show();
    const hit = hits[at];
    if (hit) bringIntoView(hit.range);
  };
  /** Index of the first hit behind a position of the page. */
  const firstHitAfter = (place: Range | null): number => {
    if (hits.length === 0) return -1;
    if (!place) return 0;
    const next = hits.findIndex(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, place) >= 0);
    return Math.max(0, next);
  };
  const stopFollowing = (): void => {
    refreshing.cancel();
    pendingReport = null;
    stop?.();
    stop = null;
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
  };
  let from: Range | null = null;

  return {
    state: () => state,
    onChange: changed.listen,
    start: () => {
      const selection = window.getSelection();
      const isOnPage = selection && selection.rangeCount > 0 && sheet()?.contains(selection.anchorNode);
      if (isOnPage) {
        from = selection.getRangeAt(0).cloneRange();
        const words = selection.toString();
        if (words.trim() !== '' && !words.includes('\n') && words.length <= 200) options = { ...options, query: words };
      }
      stop ??= mergeRegister(
        onContentChange(page, () => refreshing.request()),
        typing.document.onChange(refreshing.request),
        typing.dependencies.onOutcome(refreshing.request),
      );
      search();
      goTo(firstHitAfter(from));
    },
    set: (change) => {
      const needsSearch = 'query' in change || 'case' in change || 'word' in change;
      options = { ...options, ...change };
      // Undo in a field undoes typing in that field, so earlier replacements cannot be undone from here.
      if ('query' in change || 'replacement' in change) steps = { undo: 0, redo: 0, changes: 0 };
      if (!needsSearch) {
        show();
        return;
      }
      search();
      goTo(firstHitAfter(from));
    },
    step: (by) => {
      if (hits.length === 0) return;
      goTo((at + by + hits.length) % hits.length);
      from = hits[at]?.range.cloneRange() ?? from;
    },
    goToLocked: () => {
      const next = hits.findIndex(({ owner }) => owner === null);
      if (next >= 0) goTo(next);
    },
    replaceOne: () => {
      const hit = hits[at];
      if (!hit) return;
      if (!isOpen(hit)) {
        goTo((at + 1) % hits.length);
        return;
      }
      replace([hit]);
      // The replacement may contain the query: those new hits are skipped.
      const newMatches = matchesIn(options.replacement, options).length;
      search();
      const next = at + newMatches;
      goTo(hits.length === 0 ? -1 : next % hits.length);
    },
    replaceAll: (onReport) => {
      const open = hits.filter(isOpen);
      if (open.length === 0) return 0;
      replace(open);
      pendingReport = {
        change: typing.document.changes(),
        act: () => onReport({ blocks: options.canAdaptBlocks ? 0 : state.inBlocks, literal: state.locked }),
      };
      refresh();
      return open.length;
    },
    stepHistory: (how) => {
      if (steps[how] === 0 || !isLast()) return false;
      pendingReport = null;
      const by = how === 'undo' ? 1 : -1;
      const { undo, redo } = steps;
      page.dispatchCommand(how === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
      // The page is updated after the key was handled.
      queueMicrotask(() =>
        queueMicrotask(() => {
          steps = { undo: undo - by, redo: redo + by, changes: typing.document.changes() };
        }),
      );
      return true;
    },
    close: () => {
      const hit = hits[at];
      stopFollowing();
      selectHit(typing, hit);
    },
    end: () => {
      stopFollowing();
      changed.end();
    },
  };
}

function isInBlock({ owner }: Hit): boolean {
  return owner?.in === 'part' && owner.adaptsBlock;
}

function paint(name: string, hits: readonly Hit[]): void {
  if (hits.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...hits.map(({ range }) => range)));
}
