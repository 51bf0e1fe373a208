import { useCallback, useEffect, useInsertionEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Panes } from '../../../electron/ipc/settings.ts';
import { useBridge, useSettings } from '../../document/services/app-data.tsx';

/** In windows narrower than this, panes slide over the page. */
const NARROW = '(max-width: 1023px)';
/** Minimum width of the page between the panes, in pixels. */
const MIN_PAGE_WIDTH = 440;
/** In windows narrower than this, the panes have smaller default widths (design: 1280 × 720). */
const SMALL = '(max-width: 1359px)';

const LIMITS = { library: { min: 220, max: 420 }, side: { min: 300, max: 560 } } as const;
const DEFAULT_WIDTH = { library: 288, side: 368 };
const DEFAULT_WIDTH_SMALL = { library: 264, side: 340 };

interface Limits {
  min: number;
  max: number;
}

export interface PaneLayout {
  panes: Panes;
  narrow: boolean;
  /** Displayed widths in pixels, and their limits. */
  width: { library: number; side: number };
  limits: { library: Limits; side: Limits };
  /** Changes and stores the settings of the panes. */
  change: (part: Partial<Panes>) => void;
  /** Shows a width while its divider moves, without storing it. */
  show: (pane: 'library' | 'side', width: number) => void;
}

/** The widths and the open panes, as the user left them. */
export function usePanes(): PaneLayout {
  const bridge = useBridge();
  const { panes: stored } = useSettings();
  const [panes, setPanes] = useState(stored);
  const current = useRef(panes);
  current.current = panes;
  const narrow = useMedia(NARROW);
  const small = useMedia(SMALL);
  const [moving, setMoving] = useState<{ pane: 'library' | 'side'; width: number } | null>(null);
  const defaultWidth = small ? DEFAULT_WIDTH_SMALL : DEFAULT_WIDTH;
  const inner = useInnerWidth();
  const wanted = (pane: 'library' | 'side') =>
    (moving?.pane === pane ? moving.width : panes[`${pane}Width`]) ?? defaultWidth[pane];
  const limitsOf = (pane: 'library' | 'side', other: number): Limits => {
    const { min, max } = LIMITS[pane];
    return { min, max: Math.max(min, Math.min(max, inner - MIN_PAGE_WIDTH - other)) };
  };
  const library = limitsOf('library', panes.sideOpen ? LIMITS.side.min : 0);
  const libraryWidth = Math.min(wanted('library'), library.max);
  const side = limitsOf('side', panes.libraryOpen ? libraryWidth : 0);
  const width = { library: libraryWidth, side: Math.min(wanted('side'), side.max) };
  const change = useCallback(
    (part: Partial<Panes>) => {
      const next = { ...current.current, ...part };
      current.current = next;
      setMoving(null);
      setPanes(next);
      void bridge.changeSettings({ panes: next });
    },
    [bridge],
  );
  const show = useCallback((pane: 'library' | 'side', next: number) => setMoving({ pane, width: next }), []);
  const left = narrow || !panes.libraryOpen ? 0 : width.library;
  const right = narrow || !panes.sideOpen ? 0 : width.side;
  // Before the layout effects of this commit, which measure the page at these widths.
  useInsertionEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--left', `${left}px`);
    style.setProperty('--right', `${right}px`);
    return () => {
      style.removeProperty('--left');
      style.removeProperty('--right');
    };
  }, [left, right]);
  return { panes, narrow, width, limits: { library, side }, change, show };
}

function useInnerWidth(): number {
  return useSyncExternalStore(listenToResize, () => innerWidth);
}

function listenToResize(onResize: () => void): () => void {
  addEventListener('resize', onResize);
  return () => removeEventListener('resize', onResize);
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    list.addEventListener('change', follow);
    follow();
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
