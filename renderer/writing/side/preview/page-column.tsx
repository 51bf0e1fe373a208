import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { byName } from '../../../ui/element-names.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { createDrawQueue } from './draw-queue.ts';
import type { ShownPages } from './follow-preview.ts';
import { PageSheet } from './page-sheet.tsx';
import { pageWidths } from './page-widths.ts';
import { findPartAt, type PageRange } from './places.ts';

/** Position of the caret on the pages. */
export interface CaretOnPages {
  /** The printed node at the caret; null: the caret is in no node that is printed. */
  node: NodeId | null;
  ranges: readonly PageRange[];
}

export interface PageColumnProps {
  shown: ShownPages;
  /** CSS pixels: the largest width of an upright page. */
  widest: number;
  caret: CaretOnPages;
  /** Reports the printed part that the user clicked. */
  onPart: (part: NodeId) => void;
  className?: string | undefined;
}

/** The pages below each other. An upright page fills the available width. */
export function PageColumn({ shown, widest, caret: here, onPart, className }: PageColumnProps) {
  const t = useTexts().side.preview;
  const column = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const queue = useMemo(createDrawQueue, []);
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const measure = () => setWidth(Math.min(widest, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [widest]);
  const { pdf } = shown;
  const widths = pageWidths(pdf.sizes, width);
  const latest = useRef({ places: shown.places, onPart });
  latest.current = { places: shown.places, onPart };
  const handleClick = useCallback((page: number, x: number, y: number) => {
    const part = findPartAt(latest.current.places, page, x, y);
    if (part !== null) latest.current.onPart(part);
  }, []);
  const firstPage = here.ranges[0]?.page;
  // Follows the caret to another node or page, but not to each line: the user may be reading elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is found in the drawn pages
  useEffect(() => {
    const mark = column.current?.querySelector(byName('caret-mark'));
    if (mark) scrollToMark(mark);
  }, [here.node, firstPage, width === 0]);
  return (
    <div className={['preview-pages', className].filter(Boolean).join(' ')} ref={column}>
      {width > 0 &&
        widths.map((pageWidth, index) => {
          const page = index + 1;
          return (
            <PageSheet
              key={page}
              {...{ pdf, page, queue }}
              width={pageWidth}
              caretRange={here.ranges.find((stretch) => stretch.page === page) ?? null}
              label={t.page(page, pdf.sizes.length)}
              onClick={handleClick}
            />
          );
        })}
    </div>
  );
}

/** Scrolls the pages, without the window, until the mark is visible. */
function scrollToMark(mark: Element): void {
  const scroller = mark.closest(`${byName('pane')}, [data-pages]`);
  if (!scroller) return;
  const { top, bottom } = mark.getBoundingClientRect();
  const visible = scroller.getBoundingClientRect();
  if (top >= visible.top && Math.min(bottom, top + 40) <= visible.bottom) return;
  scroller.scrollBy({
    top: top - visible.top - visible.height / 3,
    behavior: prefersReducedMotion() ? 'auto' : 'smooth',
  });
}

function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
