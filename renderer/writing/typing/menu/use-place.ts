import { useLayoutEffect, useState } from 'react';
import type { OpenMenu } from './menu-controller.ts';

/** Pixels between the line of text and the menu, and from the edges of the window. */
const GAP = 8;

/** Puts the menu below its sign, or above it where there is no room. */
export function usePlace(menu: OpenMenu, list: { current: HTMLDivElement | null }, entries: unknown): boolean {
  const [placed, setPlaced] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries make another height.
  useLayoutEffect(() => {
    const put = (): void => {
      const box = list.current;
      const sign = signBox(menu);
      if (!box || !sign) return;
      const { offsetWidth, offsetHeight } = box;
      const below = window.innerHeight - sign.bottom - 2 * GAP;
      const isAbove = below < Math.min(offsetHeight, 240) && sign.top > below;
      box.style.maxHeight = `${Math.max(160, isAbove ? sign.top - 2 * GAP : below)}px`;
      box.style.left = `${Math.max(GAP, Math.min(sign.left - GAP, window.innerWidth - offsetWidth - GAP))}px`;
      box.style.top = `${isAbove ? Math.max(GAP, sign.top - Math.min(offsetHeight, sign.top - 2 * GAP) - GAP) : sign.bottom + GAP}px`;
      setPlaced(true);
    };
    put();
    window.addEventListener('resize', put);
    window.addEventListener('scroll', put, true);
    return () => {
      window.removeEventListener('resize', put);
      window.removeEventListener('scroll', put, true);
    };
  }, [menu.node, menu.offset, menu.editor, entries]);
  return placed;
}

function signBox(menu: OpenMenu): DOMRect | null {
  const text = menu.editor.getElementByKey(menu.node)?.firstChild;
  if (!(text instanceof Text) || text.length <= menu.offset) return null;
  const range = document.createRange();
  range.setStart(text, menu.offset);
  range.setEnd(text, menu.offset + 1);
  return range.getBoundingClientRect();
}
