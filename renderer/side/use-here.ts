import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import type { Outcome } from '../document/outcome.ts';
import type { ShownPages } from '../preview/follow-preview.ts';
import type { HereOnPages } from '../preview/page-column.tsx';
import { type Stretch, stretchesOf } from '../preview/places.ts';
import type { Side } from './follow-side.ts';
import { caretNodes } from './jump.ts';
import { type PlaceTree, placeTree } from './place-tree.ts';

export interface Here extends HereOnPages {
  tree: PlaceTree;
}

const NONE: readonly Stretch[] = [];

/** Where what holds the caret stands on the pages that are shown. */
export function useHere(side: Side, outcome: Outcome | null, shown: ShownPages | null): Here {
  const inside = useCaretNodes(side);
  const tree = useMemo(
    // As the text was when it was composed last: the pages are made of about the same.
    () => placeTree(side.document.draft(), outcome?.blocks ?? new Map()),
    [side, outcome],
  );
  const node = useMemo(() => {
    for (const id of inside) {
      const printed = shown?.places[id] ? id : tree.outermostOf(id);
      if (printed !== null) return printed;
    }
    return null;
  }, [inside, shown, tree]);
  const stretches = useMemo(() => {
    if (!shown || node === null) return NONE;
    const height = shown.pdf.sizes[0]?.height ?? 842;
    return stretchesOf(shown.places, node, (part) => tree.isInside(part, node), height);
  }, [shown, node, tree]);
  return useMemo(() => ({ node, stretches, tree }), [node, stretches, tree]);
}

/** What holds the caret, from within, once a frame at most. */
function useCaretNodes(side: Side): readonly NodeId[] {
  const [nodes, setNodes] = useState<readonly NodeId[]>([]);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const now = caretNodes(side.document);
      setNodes((before) => (before.join() === now.join() ? before : now));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    window.document.addEventListener('selectionchange', soon);
    const end = side.document.editor.registerUpdateListener(soon);
    look();
    return () => {
      cancelAnimationFrame(frame);
      window.document.removeEventListener('selectionchange', soon);
      end();
    };
  }, [side]);
  return nodes;
}
