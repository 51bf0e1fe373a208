import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { Side } from './follow-side.ts';
import { findCaretNodes } from './jump.ts';
import { buildNodeTree, type NodeTree } from './node-tree.ts';
import type { ShownPages } from './preview/follow-preview.ts';
import type { CaretOnPages } from './preview/page-column.tsx';
import { findPageRanges, type PageRange } from './preview/places.ts';

const NONE: readonly PageRange[] = [];
/** Milliseconds: the longest wait for an idle moment. */
const LONGEST_WAIT = 1_000;
/** The longest wait before the mark follows the caret. */
const LONGEST_CARET_WAIT = 200;

/** Points. */
const A4_HEIGHT = 842;

/** Position of the caret on the shown pages. */
export function useCaretOnPages(side: Pick<Side, 'document' | 'outcomes'>, shown: ShownPages | null): CaretOnPages {
  const inside = useCaretNodes(side);
  const tree = useNodeTree(side, shown);
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

/** The tree of nodes when these pages were made, built in an idle moment. */
function useNodeTree(side: Pick<Side, 'document' | 'outcomes'>, shown: ShownPages | null): NodeTree | null {
  const [tree, setTree] = useState<NodeTree | null>(null);
  useEffect(() => {
    if (!shown) return;
    const idle = requestIdleCallback(() => setTree(buildCurrentTree(side)), { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(idle);
  }, [side, shown]);
  return tree;
}

export function buildCurrentTree({ document, outcomes }: Pick<Side, 'document' | 'outcomes'>): NodeTree {
  return buildNodeTree(document.draft(), outcomes.outcome()?.blocks ?? new Map());
}

/** The nodes around the caret, read in an idle moment and not in the frame of a key. */
function useCaretNodes(side: Pick<Side, 'document'>): readonly NodeId[] {
  const [nodes, setNodes] = useState<readonly NodeId[]>([]);
  useEffect(() => {
    let idle = 0;
    const update = () => {
      idle = 0;
      const now = findCaretNodes(side.document);
      setNodes((before) => (before.join() === now.join() ? before : now));
    };
    const scheduleUpdate = () => {
      if (idle === 0) idle = requestIdleCallback(update, { timeout: LONGEST_CARET_WAIT });
    };
    window.document.addEventListener('selectionchange', scheduleUpdate);
    const end = side.document.editor.registerUpdateListener(scheduleUpdate);
    update();
    return () => {
      cancelIdleCallback(idle);
      window.document.removeEventListener('selectionchange', scheduleUpdate);
      end();
    };
  }, [side]);
  return nodes;
}
