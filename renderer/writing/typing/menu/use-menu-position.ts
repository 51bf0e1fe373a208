import { useLayoutEffect, useState } from 'react';
import type { OpenMenu } from './menu-controller.ts';

/** Pixels between the line of text and the menu, and between the menu and the edges of the window. */
const GAP = 8;

/** Places the menu below its trigger, or above it if there is more space. Returns whether it is placed. */
export function useMenuPosition(menu: OpenMenu, list: { current: HTMLDivElement | null }, entries: unknown): boolean {
  const [placed, setPlaced] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries change the height.
  useLayoutEffect(() => {
    const put = (): void => {
      const box = list.current;
      const trigger = triggerBox(menu);
      if (!box || !trigger) return;
      const { offsetWidth, offsetHeight } = box;
      const below = window.innerHeight - trigger.bottom - 2 * GAP;
      const isAbove = below < Math.min(offsetHeight, 240) && trigger.top > below;
      box.style.maxHeight = `${Math.max(160, isAbove ? trigger.top - 2 * GAP : below)}px`;
      box.style.left = `${Math.max(GAP, Math.min(trigger.left - GAP, window.innerWidth - offsetWidth - GAP))}px`;
      box.style.top = `${isAbove ? Math.max(GAP, trigger.top - Math.min(offsetHeight, trigger.top - 2 * GAP) - GAP) : trigger.bottom + GAP}px`;
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

function triggerBox(menu: OpenMenu): DOMRect | null {
  const text = menu.editor.getElementByKey(menu.node)?.firstChild;
  if (!(text instanceof Text) || text.length <= menu.offset) return null;
  const range = document.createRange();
  range.setStart(text, menu.offset);
  range.setEnd(text, menu.offset + 1);
  return range.getBoundingClientRect();
}
