import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Report, ReportPlace } from '../../../engine/core/reports/report.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { createDrawQueue } from '../../writing/side/preview/draw-queue.ts';
import { PageSheet } from '../../writing/side/preview/page-sheet.tsx';
import { createPdfReader, type PdfPages } from '../../writing/side/preview/pdf-pages.ts';

/** The pages of the file, as the worker of the preview draws them. */
export type ReportPages = PdfPages;

/** Opens a PDF in the worker that draws pages. `end` stops it. */
export function openReportPages(
  bytes: Uint8Array,
  onCrash: () => void,
): { pages: Promise<ReportPages>; end: () => void } {
  const reader = createPdfReader();
  reader.onCrash(onCrash);
  return { pages: reader.open(bytes), end: reader.end };
}

export interface PagePictureProps {
  pages: ReportPages;
  report: Report;
  /** From 1. */
  page: number;
  /** Areas of the current paragraph. */
  places: readonly ReportPlace[];
  /** A press on the page, at the paragraph there: position in the report. */
  onParagraph: (index: number) => void;
}

/** One page of the file, with the current paragraph marked. */
export function PagePicture({ pages, report, page, places, onParagraph }: PagePictureProps) {
  const t = useTexts().report;
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const queue = useMemo(createDrawQueue, []);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const size = pages.sizes[page - 1] ?? { width: 595, height: 842 };
  const latest = useRef(onParagraph);
  latest.current = onParagraph;
  const onClick = useMemo(
    () =>
      (at: number, x: number, y: number): void => {
        const index = findParagraphAt(report, at, x, y);
        if (index !== null) latest.current(index);
      },
    [report],
  );
  return (
    <div className="report-page" ref={frame}>
      {width > 0 && (
        <>
          <PageSheet
            key={page}
            pdf={pages}
            page={page}
            width={width}
            queue={queue}
            caretRange={null}
            label={t.pagePicture(page, report.pages)}
            onClick={onClick}
          />
          {places
            .filter((place) => place.page === page)
            .map((place) => (
              <span
                key={`${place.x} ${place.y}`}
                className="report-page-place"
                style={{
                  left: percent(place.x - MARGIN, size.width),
                  top: percent(place.y - MARGIN, size.height),
                  width: percent(place.width + 2 * MARGIN, size.width),
                  height: percent(place.height + 2 * MARGIN, size.height),
                }}
              />
            ))}
        </>
      )}
    </div>
  );
}

/** Points between the text of a paragraph and its mark. */
const MARGIN = 3;

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)}%`;
}

/** The paragraph at a position of a page, in points from its upper left corner. */
export function findParagraphAt(report: Report, page: number, x: number, y: number): number | null {
  const at = report.paragraphs.findIndex(({ places }) =>
    places.some(
      (place) =>
        place.page === page &&
        x >= place.x - MARGIN &&
        x <= place.x + place.width + MARGIN &&
        y >= place.y - MARGIN &&
        y <= place.y + place.height + MARGIN,
    ),
  );
  return at < 0 ? null : at;
}
