import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { createDrawQueue } from './draw-queue.ts';
import type { ShownPages } from './follow-preview.ts';
import { PageSheet } from './page-sheet.tsx';
import { pageWidths } from './page-widths.ts';
import { partAt, type Stretch } from './places.ts';

/** Where what holds the caret stands on the pages. */
export interface HereOnPages {
  /** null: nothing holds it, or it is not printed. */
  node: NodeId | null;
  stretches: readonly Stretch[];
}

export interface PageColumnProps {
  shown: ShownPages;
  /** CSS pixels: no upright page is drawn wider. */
  widest: number;
  here: HereOnPages;
  /** A printed part that was pointed at. */
  onPart: (part: NodeId) => void;
  className?: string | undefined;
}

/** The pages below each other, as wide as there is room for an upright one. */
export function PageColumn({ shown, widest, here, onPart, className }: PageColumnProps) {
  const t = useTexts().side.preview;
  const column = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const queue = useMemo(createDrawQueue, []);
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const measure = () => setWidth(Math.min(widest, Math.floor(element.clientWidth)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [widest]);
  const { pdf } = shown;
  const widths = pageWidths(pdf.sizes, width);
  const now = useRef({ places: shown.places, onPart });
  now.current = { places: shown.places, onPart };
  const onPoint = useCallback((page: number, x: number, y: number) => {
    const part = partAt(now.current.places, page, x, y);
    if (part !== null) now.current.onPart(part);
  }, []);
  const first = here.stretches[0]?.page;
  // Along with the caret to another place or another page, and not with each line: a person may be reading elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is looked for in the page itself
  useEffect(() => {
    const mark = column.current?.querySelector('.here');
    if (mark) bringIntoSight(mark);
  }, [here.node, first, width === 0]);
  return (
    <div className={['pages', className].filter(Boolean).join(' ')} ref={column}>
      {width > 0 &&
        widths.map((pageWidth, index) => {
          const page = index + 1;
          return (
            <PageSheet
              key={page}
              {...{ pdf, page, queue }}
              width={pageWidth}
              here={here.stretches.find((stretch) => stretch.page === page) ?? null}
              label={t.page(page, pdf.sizes.length)}
              onPoint={onPoint}
            />
          );
        })}
    </div>
  );
}

/** Scrolls the pages only, and only where the mark is not seen. */
function bringIntoSight(mark: Element): void {
  const scrolls = mark.closest('.pane, [data-pages]');
  if (!scrolls) return;
  const { top, bottom } = mark.getBoundingClientRect();
  const around = scrolls.getBoundingClientRect();
  if (top >= around.top && Math.min(bottom, top + 40) <= around.bottom) return;
  scrolls.scrollBy({ top: top - around.top - around.height / 3, behavior: calm() ? 'auto' : 'smooth' });
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
