import { useCallback, useEffect, useInsertionEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Panes } from '../../../electron/ipc/settings.ts';
import { useBridge, useSettings } from '../../document/services/app-data.tsx';
import type { SideTab } from '../document-commands.ts';

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

type Pane = 'library' | 'side';

export interface WindowPanes {
  tab: SideTab;
  narrow: boolean;
  /** Whether the pane is shown. */
  isOpen: { [Name in Pane]: boolean };
  /** Displayed widths in pixels, and their limits. */
  width: { [Name in Pane]: number };
  limits: { [Name in Pane]: Limits };
  setOpen: (pane: Pane, isOpen: boolean) => void;
  toggle: (pane: Pane) => void;
  showTab: (tab: SideTab) => void;
  /** Closes the pane that covers the page in a narrow window. */
  closeOverPage: () => void;
  /** Shows a width while its divider moves, without storing it. */
  showWidth: (pane: Pane, width: number) => void;
  /** Stores a width; null resets it to its default. */
  setWidth: (pane: Pane, width: number | null) => void;
}

/**
 * The widths and the open panes, as the user left them. In a narrow window one pane at a time covers the page; Esc closes it
 * wherever the focus is, unless another handler used the key.
 */
export function usePanes(focusCaret: () => void): WindowPanes {
  const bridge = useBridge();
  const { panes: stored } = useSettings();
  const [panes, setPanes] = useState(stored);
  const current = useRef(panes);
  current.current = panes;
  const narrow = useMedia(NARROW);
  const small = useMedia(SMALL);
  const [overPage, setOverPage] = useState<Pane | null>(null);
  const [moving, setMoving] = useState<{ pane: Pane; width: number } | null>(null);
  const defaultWidth = small ? DEFAULT_WIDTH_SMALL : DEFAULT_WIDTH;
  const inner = useInnerWidth();
  const wanted = (pane: Pane) => (moving?.pane === pane ? moving.width : panes[`${pane}Width`]) ?? defaultWidth[pane];
  const limitsOf = (pane: Pane, other: number): Limits => {
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
  const isCovered = narrow && overPage !== null;
  useEffect(() => {
    if (!isCovered) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      setOverPage(null);
      focusCaret();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isCovered, focusCaret]);
  const isOpen = {
    library: narrow ? overPage === 'library' : panes.libraryOpen,
    side: narrow ? overPage === 'side' : panes.sideOpen,
  };
  const setOpen = (pane: Pane, open: boolean): void => {
    if (narrow) setOverPage(open ? pane : null);
    else change({ [`${pane}Open`]: open });
  };
  return {
    tab: panes.tab,
    narrow,
    isOpen,
    width,
    limits: { library, side },
    setOpen,
    toggle: (pane) => setOpen(pane, !isOpen[pane]),
    showTab: (tab) => {
      change({ tab, ...(narrow ? {} : { sideOpen: true }) });
      if (narrow) setOverPage('side');
    },
    closeOverPage: () => {
      if (narrow) setOverPage(null);
    },
    showWidth: (pane, next) => setMoving({ pane, width: next }),
    setWidth: (pane, next) => change({ [`${pane}Width`]: next }),
  };
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
