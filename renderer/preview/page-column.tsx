import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import { useTexts } from '../texts/language.tsx';
import { createDrawQueue } from './draw-queue.ts';
import type { ShownPages } from './follow-preview.ts';
import { PageSheet } from './page-sheet.tsx';
import { partAt, type Stretch } from './places.ts';

export interface PageColumnProps {
  shown: ShownPages;
  /** CSS pixels: no page is drawn wider. */
  widest: number;
  /** Where what holds the caret stands. */
  here: readonly Stretch[];
  /** A printed part that was pointed at. */
  onPart: (part: NodeId) => void;
  className?: string | undefined;
}

/** The pages below each other, as wide as there is room for. */
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
  const { pdf, places } = shown;
  return (
    <div className={['pages', className].filter(Boolean).join(' ')} ref={column}>
      {width > 0 &&
        pdf.sizes.map((_, index) => {
          const page = index + 1;
          return (
            <PageSheet
              key={page}
              {...{ pdf, page, width, queue }}
              here={here.find((stretch) => stretch.page === page) ?? null}
              label={t.page(page, pdf.sizes.length)}
              onPoint={(x, y) => {
                const part = partAt(places, page, x, y);
                if (part !== null) onPart(part);
              }}
            />
          );
        })}
    </div>
  );
}
