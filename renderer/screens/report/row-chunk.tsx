import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { ReportRow, RowChunk } from './report-rows.ts';

export interface RowChunkViewProps {
  chunk: RowChunk;
  /** Drawn also while it is off-screen, because it has the focus or the list jumps to it. */
  isNeeded: boolean;
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  drawRow: (row: ReportRow) => ReactNode;
}

/** Rows that are drawn while they are near the visible part of the list. Otherwise only their height is kept. */
export const RowChunkView = memo(function RowChunkView({ chunk, isNeeded, scroller, drawRow }: RowChunkViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const height = useRef(chunk.estimatedHeight);
  const [isNear, setNear] = useState(false);
  const isDrawn = isNear || isNeeded;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: '100% 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  useEffect(() => {
    const element = root.current;
    if (!element || !isDrawn) return;
    const observer = new ResizeObserver(() => {
      height.current = element.offsetHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isDrawn]);
  return (
    <div ref={root} style={isDrawn ? undefined : { height: height.current }}>
      {isDrawn && chunk.rows.map(drawRow)}
    </div>
  );
});
