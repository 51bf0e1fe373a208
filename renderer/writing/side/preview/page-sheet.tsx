import { type MouseEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { named } from '../../../ui/element-names.ts';
import type { DrawQueue } from './draw-queue.ts';
import type { PdfPages } from './pdf-pages.ts';
import type { PageRange } from './places.ts';

export interface PageSheetProps {
  pdf: PdfPages;
  /** From 1. */
  page: number;
  /** CSS pixels. */
  width: number;
  queue: DrawQueue;
  /** Range of this page that shows the node at the caret. */
  caretRange: PageRange | null;
  /** 'Pagina 1 van 2' */
  label: string;
  /** A click, in points from the left and top edges. Must be the same function at each render. */
  onClick: (page: number, x: number, y: number) => void;
}

/**
 * One page. Its drawing remains until a newer one replaces it; a page far outside the viewport keeps only its size. Memoised,
 * because each key changes the state around the fifty pages of a long document.
 */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { pdf, page, width, queue, caretRange: here, label, onClick: onPoint } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLCanvasElement | null>(null);
  const isNear = useIsNear(sheet);
  const pixels = useDevicePixels();
  const size = pdf.sizes[page - 1] ?? { width: 595, height: 842 };
  const key = useId();
  const hasCaret = useRef(false);
  hasCaret.current = here !== null;

  useEffect(() => {
    const host = sheet.current;
    if (!host || !isNear || width === 0) return;
    let isCurrent = true;
    const scale = (width / size.width) * pixels;
    void queue
      .add(key, hasCaret.current ? CARET_PAGE : drawOrder(host), (signal) => pdf.draw(page, scale, signal))
      .then((canvas) => {
        if (!canvas || !isCurrent) return;
        canvas.setAttribute('aria-hidden', 'true');
        if (drawn.current) drawn.current.replaceWith(canvas);
        else host.prepend(canvas);
        releaseMemory(drawn.current);
        drawn.current = canvas;
      });
    return () => {
      isCurrent = false;
    };
  }, [pdf, page, width, pixels, isNear, queue, key, size.width]);

  // The worker begins the next PDF with this page.
  const isCaretPage = here !== null && isNear;
  useEffect(() => {
    if (!isCaretPage || width === 0) return;
    pdf.prepare({ page, scale: (width / size.width) * pixels });
    return () => pdf.prepare(null);
  }, [pdf, page, width, pixels, isCaretPage, size.width]);

  useEffect(() => {
    if (isNear) return;
    queue.drop(key);
    drawn.current?.remove();
    releaseMemory(drawn.current);
    drawn.current = null;
  }, [isNear, queue, key]);
  useEffect(() => {
    return () => {
      queue.drop(key);
      drawn.current?.remove();
      releaseMemory(drawn.current);
      drawn.current = null;
    };
  }, [queue, key]);

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = size.width / box.width;
    onPoint(page, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard moves the caret in the text, and the pages follow it
    <div
      ref={sheet}
      className="page-picture"
      role="img"
      aria-label={label}
      data-page={page}
      style={{ width, height: (width * size.height) / size.width }}
      onClick={onClick}
    >
      {here && (
        <span
          className="page-picture-caret"
          {...named('caret-mark')}
          style={{ top: percent(here.from, size.height), height: percent(here.to - here.from, size.height) }}
        />
      )}
    </div>
  );
});

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`;
}

/** Releases the memory of a canvas at once. */
function releaseMemory(canvas: HTMLCanvasElement | null): void {
  if (!canvas) return;
  canvas.width = 0;
  canvas.height = 0;
}

/** Sorts the page with the caret before all others. */
const CARET_PAGE = -1;

/** CSS pixels outside the window, and a little more further down: visible pages come first, from top to bottom. */
function drawOrder(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom) + top / 1e4;
}

/** Whether the element is in the viewport or at most one screen away. */
function useIsNear(element: { current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      // The root includes the window: one screen more around the element that scrolls.
      { root: element.current.closest('[data-pages]'), rootMargin: '100% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

/** Device pixels in a CSS pixel. Follows zooming and moving to another screen. */
function useDevicePixels(): number {
  const [pixels, setPixels] = useState(devicePixelRatio);
  useEffect(() => {
    const query = matchMedia(`(resolution: ${pixels}dppx)`);
    const update = () => setPixels(devicePixelRatio);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [pixels]);
  return pixels;
}
