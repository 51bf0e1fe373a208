import { useEffect, useMemo, useState } from 'react';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import type { Outcome } from '../document/outcome.ts';
import type { ShownPages } from '../preview/follow-preview.ts';
import type { HereOnPages } from '../preview/page-column.tsx';
import { type Stretch, stretchesOf } from '../preview/places.ts';
import type { Side } from './follow-side.ts';
import { caretNode } from './jump.ts';
import { type PlaceTree, placeTree } from './place-tree.ts';

export interface Here extends HereOnPages {
  tree: PlaceTree;
}

const NONE: readonly Stretch[] = [];

/** Where what holds the caret stands on the pages that are shown. */
export function useHere(side: Side, outcome: Outcome | null, shown: ShownPages | null): Here {
  const caret = useCaretNode(side);
  const tree = useMemo(
    // As the text was when it was composed last: the pages are made of about the same.
    () => placeTree(side.document.draft(), outcome?.blocks ?? new Map()),
    [side, outcome],
  );
  const stretches = useMemo(() => {
    if (!shown || caret === null) return NONE;
    const height = shown.pdf.sizes[0]?.height ?? 842;
    const node = shown.places[caret] ? caret : (tree.outermostOf(caret) ?? caret);
    return stretchesOf(shown.places, node, (part) => tree.isInside(part, node), height);
  }, [shown, caret, tree]);
  return useMemo(() => ({ node: caret, stretches, tree }), [caret, stretches, tree]);
}

/** The node that holds the caret, once a frame at most. */
function useCaretNode(side: Side): NodeId | null {
  const [node, setNode] = useState<NodeId | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setNode(caretNode(side.document));
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
  return node;
}
