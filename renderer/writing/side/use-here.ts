import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { Side } from './follow-side.ts';
import { caretNodes } from './jump.ts';
import { type PlaceTree, placeTree } from './place-tree.ts';
import type { ShownPages } from './preview/follow-preview.ts';
import type { CaretOnPages } from './preview/page-column.tsx';
import { findPageRanges, type PageRange } from './preview/places.ts';

const NONE: readonly PageRange[] = [];
/** Milliseconds: the longest that an idle moment is waited for. */
const LONGEST = 1_000;
/** The same for the mark of the caret. */
const SOON = 200;

/** Points: of an upright page. */
const A4_HEIGHT = 842;

/** Where what holds the caret stands on the pages that are shown. */
export function useHere(side: Pick<Side, 'document' | 'outcomes'>, shown: ShownPages | null): CaretOnPages {
  const inside = useCaretNodes(side);
  const tree = useTree(side, shown);
  const node = useMemo(() => {
    for (const id of inside) {
      const printed = shown?.places[id] ? id : (tree?.outermostOf(id) ?? null);
      if (printed !== null) return printed;
    }
    return null;
  }, [inside, shown, tree]);
  const ranges = useMemo(() => {
    if (!shown || !tree || node === null) return NONE;
    const { sizes } = shown.pdf;
    const heightOf = (page: number): number => sizes[page - 1]?.height ?? A4_HEIGHT;
    return findPageRanges(shown.places, node, (part) => tree.isInside(part, node), { heightOf, top: shown.top });
  }, [shown, node, tree]);
  return useMemo(() => ({ node, ranges }), [node, ranges]);
}

/** What stands in what, about as it was when these pages were made; worked out when the window has nothing else to do. */
function useTree(side: Pick<Side, 'document' | 'outcomes'>, shown: ShownPages | null): PlaceTree | null {
  const [tree, setTree] = useState<PlaceTree | null>(null);
  useEffect(() => {
    if (!shown) return;
    const idle = requestIdleCallback(() => setTree(treeNow(side)), { timeout: LONGEST });
    return () => cancelIdleCallback(idle);
  }, [side, shown]);
  return tree;
}

export function treeNow({ document, outcomes }: Pick<Side, 'document' | 'outcomes'>): PlaceTree {
  return placeTree(document.draft(), outcomes.outcome()?.blocks ?? new Map());
}

/** What holds the caret, from within: when the window has nothing else to do, and not in the frame of a key. */
function useCaretNodes(side: Pick<Side, 'document'>): readonly NodeId[] {
  const [nodes, setNodes] = useState<readonly NodeId[]>([]);
  useEffect(() => {
    let waits = 0;
    const look = () => {
      waits = 0;
      const now = caretNodes(side.document);
      setNodes((before) => (before.join() === now.join() ? before : now));
    };
    const soon = () => {
      if (waits === 0) waits = requestIdleCallback(look, { timeout: SOON });
    };
    window.document.addEventListener('selectionchange', soon);
    const end = side.document.editor.registerUpdateListener(soon);
    look();
    return () => {
      cancelIdleCallback(waits);
      window.document.removeEventListener('selectionchange', soon);
      end();
    };
  }, [side]);
  return nodes;
}
