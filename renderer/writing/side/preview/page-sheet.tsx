import { type MouseEvent, memo, useEffect, useId, useRef, useState } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PdfPages } from './pdf-pages.ts';
import type { Stretch } from './places.ts';

export interface PageSheetProps {
  pdf: PdfPages;
  /** From 1. */
  page: number;
  /** CSS pixels. */
  width: number;
  queue: DrawQueue;
  /** What holds the caret, where it stands on this page. */
  here: Stretch | null;
  /** 'Pagina 1 van 2' */
  label: string;
  /** A click at this place, in points from the left and the top. The same function at each drawing. */
  onPoint: (page: number, x: number, y: number) => void;
}

/**
 * One page. What was drawn stays until the newer page is drawn; far from what is seen nothing is kept but its size. Where
 * nothing about it changed it is passed by: at each key something changes beside the fifty pages of a long document.
 */
export const PageSheet = memo(function PageSheet(props: PageSheetProps) {
  const { pdf, page, width, queue, here, label, onPoint } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLCanvasElement | null>(null);
  const near = useNear(sheet);
  const pixels = usePixels();
  const size = pdf.sizes[page - 1] ?? { width: 595, height: 842 };
  const key = useId();
  const holdsCaret = useRef(false);
  holdsCaret.current = here !== null;

  useEffect(() => {
    const host = sheet.current;
    if (!host || !near || width === 0) return;
    let current = true;
    const scale = (width / size.width) * pixels;
    void queue
      .add(key, holdsCaret.current ? FIRST : distance(host), (signal) => pdf.draw(page, scale, signal))
      .then((canvas) => {
        if (!canvas || !current) return;
        canvas.setAttribute('aria-hidden', 'true');
        if (drawn.current) drawn.current.replaceWith(canvas);
        else host.prepend(canvas);
        free(drawn.current);
        drawn.current = canvas;
      });
    return () => {
      current = false;
    };
  }, [pdf, page, width, pixels, near, queue, key, size.width]);

  const isFirst = here !== null && near;
  useEffect(() => {
    if (!isFirst || width === 0) return;
    pdf.beginWith({ page, scale: (width / size.width) * pixels });
    return () => pdf.beginWith(null);
  }, [pdf, page, width, pixels, isFirst, size.width]);

  useEffect(() => {
    if (near) return;
    queue.drop(key);
    drawn.current?.remove();
    free(drawn.current);
    drawn.current = null;
  }, [near, queue, key]);
  useEffect(() => {
    return () => {
      queue.drop(key);
      drawn.current?.remove();
      free(drawn.current);
      drawn.current = null;
    };
  }, [queue, key]);

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = size.width / box.width;
    onPoint(page, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one is in the text already, and the page follows
    <div
      ref={sheet}
      className="mini"
      role="img"
      aria-label={label}
      data-page={page}
      style={{ width, height: (width * size.height) / size.width }}
      onClick={onClick}
    >
      {here && (
        <span
          className="here"
          style={{ top: percent(here.from, size.height), height: percent(here.to - here.from, size.height) }}
        />
      )}
    </div>
  );
});

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`;
}

/** Gives the memory of a canvas back at once. */
function free(canvas: HTMLCanvasElement | null): void {
  if (!canvas) return;
  canvas.width = 0;
  canvas.height = 0;
}

/** The page that is being written comes before those that are only seen. */
const FIRST = -1;

/** CSS pixels from the middle of the window: what is looked at comes first. */
function distance(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom) + top / 1e4;
}

/** Whether it is seen, or soon will be. */
function useNear(element: { current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.at(-1)?.isIntersecting ?? false),
      // Of what scrolls around it, the window included, one screen more.
      { root: element.current.closest('[data-pages]'), rootMargin: '100% 0px' },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return near;
}

/** Pixels of the screen in a CSS pixel, also after the window moved to another screen or was zoomed. */
function usePixels(): number {
  const [pixels, setPixels] = useState(devicePixelRatio);
  useEffect(() => {
    const query = matchMedia(`(resolution: ${pixels}dppx)`);
    const follow = () => setPixels(devicePixelRatio);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [pixels]);
  return pixels;
}
