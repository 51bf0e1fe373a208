import { mergeRegister, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { createDebounce } from '../../../ui/scheduling/debounce.ts';
import { createSignal, type Signal } from '../../../ui/signal.ts';
import type { Typing } from '../typing.ts';
import { bringIntoView } from './bring-into-view.ts';
import { type Hit, hitsOn } from './hits.ts';
import { type FindOptions, matchesIn } from './matches.ts';
import { replaceHits } from './replace.ts';
import { selectHit } from './select-hit.ts';

/** What the bar shows. One object as long as nothing changed. */
export interface FindState extends FindOptions {
  replacement: string;
  /** Replaces in words of the library too, which become own words of their block. */
  adapts: boolean;
  found: number;
  /** Of these: in words of the library. */
  inBlocks: number;
  /** Of these: in words that stay as they are. */
  locked: number;
  /** Of these: what is replaced. */
  open: number;
  /** The hit that is pointed at, from 0; -1 where there is none. */
  at: number;
}

type Asked = FindOptions & Pick<FindState, 'replacement' | 'adapts'>;

/** Hits that a replacement left. */
export interface Kept {
  blocks: number;
  literal: number;
}

export interface Finder {
  state: () => FindState;
  onChange: Signal['listen'];
  /** Begins to follow the page; words that are selected are sought. */
  start: () => void;
  set: (change: Partial<Asked>) => void;
  step: (by: 1 | -1) => void;
  /** The first hit that no replacement touches. */
  toLocked: () => void;
  replaceOne: () => void;
  /**
   * How many were replaced. `settled` is told what stayed once the page shows the document as it is by then: a reference or
   * a repeated title follows the words that it was made of.
   */
  replaceAll: (settled: (kept: Kept) => void) => number;
  /** Undoes the last replacement, or does it again, as long as nothing else was done since. False: there is none. */
  takeBack: (how: 'undo' | 'redo') => boolean;
  /** Ends following; the hit that is pointed at is selected in the text. */
  leave: () => void;
  end: () => void;
}

/** Milliseconds after a change of the page. */
const PAUSE = 120;
const NAMES = { all: 'found', locked: 'found-locked', now: 'found-now' } as const;

/** Finds words on the whole sheet and points at them, without touching the text: highlights are drawn over it. */
export function createFinder(typing: Typing): Finder {
  const told = createSignal();
  const page = typing.document.editor;
  let options: Asked = { query: '', case: false, word: false, replacement: '', adapts: false };
  let hits: Hit[] = [];
  let at = -1;
  let state: FindState = { ...options, found: 0, inBlocks: 0, locked: 0, open: 0, at };
  let stop: (() => void) | null = null;
  let settles: { change: number; act: () => void } | null = null;
  /** Replacements that can be taken back and done again, and the count of changes after the last of these steps. */
  let steps = { undo: 0, redo: 0, changes: 0 };

  const sheet = (): Element | null => page.getRootElement()?.closest('.sheet') ?? null;
  const isOpen = (hit: Hit): boolean => hit.owner !== null && (options.adapts || !isInBlock(hit));
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
    told.emit();
  };
  const search = (): void => {
    refreshing.cancel();
    const found = sheet();
    hits = found ? hitsOn(found, page, options) : [];
  };
  /** The page changed under the search: the hit pointed at keeps its number. */
  const refresh = (): void => {
    search();
    at = hits.length === 0 ? -1 : Math.min(Math.max(at, 0), hits.length - 1);
    show();
    if (!settles || (typing.around.outcome()?.change ?? -1) < settles.change) return;
    const { act } = settles;
    settles = null;
    act();
  };
  const refreshing = createDebounce(refresh, { delay: PAUSE });
  /** Whether nothing was done to the document since. */
  const isLast = (): boolean => steps.changes === typing.document.changes();
  const replace = (open: readonly Hit[]): void => {
    const before = isLast() ? steps.undo : 0;
    const changes = typing.document.changes();
    replaceHits(typing.document, open, options, options.replacement);
    // What says the same already is no step that could be taken back.
    if (typing.document.changes() === changes) return;
    steps = { undo: before + 1, redo: 0, changes: typing.document.changes() };
  };
  const goTo = (next: number): void => {
    at = next;
    show();
    const hit = hits[at];
    if (hit) bringIntoView(hit.range);
  };
  /** The first hit behind a place of the page. */
  const after = (place: Range | null): number => {
    if (hits.length === 0) return -1;
    if (!place) return 0;
    const next = hits.findIndex(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, place) >= 0);
    return Math.max(0, next);
  };
  const forget = (): void => {
    refreshing.cancel();
    settles = null;
    stop?.();
    stop = null;
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
  };
  let from: Range | null = null;

  return {
    state: () => state,
    onChange: told.listen,
    start: () => {
      const selection = window.getSelection();
      const isOnPage = selection && selection.rangeCount > 0 && sheet()?.contains(selection.anchorNode);
      if (isOnPage) {
        from = selection.getRangeAt(0).cloneRange();
        const words = selection.toString();
        if (words.trim() !== '' && !words.includes('\n') && words.length <= 200) options = { ...options, query: words };
      }
      stop ??= mergeRegister(
        page.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
          if (dirtyElements.size > 0 || dirtyLeaves.size > 0) refreshing.request();
        }),
        typing.document.onChange(refreshing.request),
        typing.around.onOutcome(refreshing.request),
      );
      search();
      goTo(after(from));
    },
    set: (change) => {
      const isOther = 'query' in change || 'case' in change || 'word' in change;
      options = { ...options, ...change };
      // Who types in a field takes back what was typed there.
      if ('query' in change || 'replacement' in change) steps = { undo: 0, redo: 0, changes: 0 };
      if (!isOther) {
        show();
        return;
      }
      search();
      goTo(after(from));
    },
    step: (by) => {
      if (hits.length === 0) return;
      goTo((at + by + hits.length) % hits.length);
      from = hits[at]?.range.cloneRange() ?? from;
    },
    toLocked: () => {
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
      // What was put there may hold the words again: it is not found a second time.
      const again = matchesIn(options.replacement, options).length;
      search();
      const next = at + again;
      goTo(hits.length === 0 ? -1 : next % hits.length);
    },
    replaceAll: (settled) => {
      const open = hits.filter(isOpen);
      if (open.length === 0) return 0;
      replace(open);
      settles = {
        change: typing.document.changes(),
        act: () => settled({ blocks: options.adapts ? 0 : state.inBlocks, literal: state.locked }),
      };
      refresh();
      return open.length;
    },
    takeBack: (how) => {
      if (steps[how] === 0 || !isLast()) return false;
      settles = null;
      const by = how === 'undo' ? 1 : -1;
      const { undo, redo } = steps;
      page.dispatchCommand(how === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
      // The page settles only once the key is answered.
      queueMicrotask(() =>
        queueMicrotask(() => {
          steps = { undo: undo - by, redo: redo + by, changes: typing.document.changes() };
        }),
      );
      return true;
    },
    leave: () => {
      const hit = hits[at];
      forget();
      selectHit(typing, hit);
    },
    end: () => {
      forget();
      told.end();
    },
  };
}

function isInBlock({ owner }: Hit): boolean {
  return owner?.in === 'part' && owner.adapts;
}

function paint(name: string, hits: readonly Hit[]): void {
  if (hits.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...hits.map(({ range }) => range)));
}
