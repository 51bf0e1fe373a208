import { type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { isQuotable, numberedParagraphs } from '../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import { isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import {
  type Choice,
  choosePart,
  extendTo,
  isEmptyChoice,
  NO_CHOICE,
  stepSentence,
  toggleParagraph,
} from './choice.ts';
import type { MarkedRange } from './marked-piece.ts';
import { ParagraphRow } from './paragraph-row.tsx';
import { divideRows, type ReportRow } from './report-rows.ts';
import { RowChunkView } from './row-chunk.tsx';
import { readSelectedPart } from './selected-part.ts';

/** A row to which the list scrolls. A new object scrolls again. */
export interface ScrollTarget {
  /** `key` of the row. */
  key: string;
  /** Moves the focus to the row too. */
  isFocused: boolean;
}

export interface ParagraphListProps {
  report: Report;
  rows: readonly ReportRow[];
  /** Position in the report of the paragraph whose page is shown. */
  current: number | null;
  target: ScrollTarget | null;
  choice: Choice;
  /** Found and doubtful parts of the text, by the position of the paragraph. */
  marks: ReadonlyMap<number, readonly MarkedRange[]>;
  /** Sentences on the doubts, by the position of the paragraph. */
  doubts: ReadonlyMap<number, readonly string[]>;
  onCurrent: (index: number) => void;
  onChoice: (choice: Choice) => void;
  /** At Enter. */
  onMake: () => void;
}

const NONE: readonly never[] = [];

/**
 * The text of the report, of which only the part near the visible one is drawn. One Tab stop: arrow keys move between
 * paragraphs, Space chooses, Shift extends, and the arrows to the side choose a sentence.
 */
export function ParagraphList(props: ParagraphListProps) {
  const { report, rows, current, target, choice, marks, doubts } = props;
  const t = useTexts().report;
  const scroller = useRef<HTMLElement>(null);
  const chunks = useMemo(() => divideRows(rows), [rows]);
  const isNumbered = useMemo(() => numberedParagraphs(report).length > 0, [report]);
  const indexes = useMemo(() => rows.flatMap((row) => (row.row === 'paragraph' ? [row.index] : [])), [rows]);
  const stop = current !== null && indexes.includes(current) ? current : (indexes[0] ?? null);

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!target || !list) return;
    const bringIntoView = (): void => {
      const row = list.querySelector<HTMLElement>(`[data-row="${CSS.escape(target.key)}"]`);
      if (!row) return;
      row.scrollIntoView({ block: 'start' });
      if (target.isFocused) focusIn(row);
    };
    bringIntoView();
    // The rows around it have their real height in the next frame.
    const frame = requestAnimationFrame(() => requestAnimationFrame(bringIntoView));
    return () => cancelAnimationFrame(frame);
  }, [target]);

  const latest = useRef(props);
  latest.current = props;
  /** The paragraph that gets the focus in the next frame: a key pressed before then is meant for it. */
  const focusedNext = useRef<number | null>(null);
  const goTo = (index: number): void => {
    focusedNext.current = index;
    latest.current.onCurrent(index);
    // After the row is drawn.
    requestAnimationFrame(() => {
      if (focusedNext.current === index) focusedNext.current = null;
      const row = scroller.current?.querySelector<HTMLElement>(`[data-paragraph="${index}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      if (row) focusIn(row);
    });
  };

  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-paragraph]') : null;
    if (!row) return;
    const index = Number(row.dataset.paragraph);
    const isBox = event.target instanceof HTMLInputElement;
    if (!isBox && !(document.getSelection()?.isCollapsed ?? true)) return;
    props.onCurrent(index);
    const paragraph = report.paragraphs[index];
    if (!paragraph || !isQuotable(report, paragraph)) return;
    const isMainKey = isMac() ? event.metaKey : event.ctrlKey;
    if (isBox && event.shiftKey) props.onChoice(extendTo(choice, index, report));
    else if (isBox || isMainKey) props.onChoice(toggleParagraph(choice, index));
    else focusIn(row);
  };
  const onMouseUp = (): void => {
    // After the browser has changed the selection.
    requestAnimationFrame(() => {
      const list = scroller.current;
      const part = list && readSelectedPart(document.getSelection(), list);
      const paragraph = part && report.paragraphs[part.paragraph];
      if (!part || !paragraph || !isQuotable(report, paragraph)) return;
      latest.current.onCurrent(part.paragraph);
      latest.current.onChoice(choosePart(report, part.paragraph, part));
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-paragraph]') : null;
    if (event.ctrlKey || event.altKey || event.metaKey || stop === null) return;
    const index = focusedNext.current ?? (row ? Number(row.dataset.paragraph) : stop);
    const take = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      take();
      const next = indexes[indexes.indexOf(index) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next === undefined) return;
      if (event.shiftKey) {
        const from = isEmptyChoice(choice) ? toggleParagraph(choice, index) : choice;
        props.onChoice(extendTo(from, next, report));
      }
      goTo(next);
    } else if (event.key === 'Home' || event.key === 'End') {
      take();
      const next = event.key === 'Home' ? indexes[0] : indexes.at(-1);
      if (next !== undefined) goTo(next);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const paragraph = report.paragraphs[index];
      if (!paragraph || !isQuotable(report, paragraph)) return;
      take();
      props.onChoice(stepSentence(choice, index, event.key === 'ArrowRight' ? 1 : -1, report));
    } else if (event.key === 'Enter') {
      take();
      props.onMake();
    } else if (event.key === 'Escape' && !isEmptyChoice(choice)) {
      take();
      document.getSelection()?.removeAllRanges();
      props.onChoice(NO_CHOICE);
    }
  };

  const drawRow = useCallback(
    (row: ReportRow) => {
      if (row.row === 'part') return <PartRow key={row.key} row={row} isNumbered={isNumbered} />;
      if (row.row === 'section')
        return (
          <div key={row.key} className="report-section" data-row={row.key} data-level={Math.min(row.section.level, 4)}>
            <h3 lang={report.language ?? undefined}>
              {row.section.label && <span className="numeric">{row.section.label}</span>} {row.section.title}
            </h3>
          </div>
        );
      const { index, paragraph } = row;
      return (
        <div key={row.key} data-row={row.key}>
          <ParagraphRow
            index={index}
            paragraph={paragraph}
            language={report.language}
            isChoosable={row.isChoosable}
            isChosen={choice.what === 'paragraphs' && choice.chosen.has(index)}
            isCurrent={index === current}
            isStop={index === stop}
            sentence={choice.what === 'sentence' && choice.paragraph === index ? choice : null}
            marks={marks.get(index) ?? NONE}
            doubts={doubts.get(index) ?? NONE}
          />
        </div>
      );
    },
    [report, isNumbered, choice, current, stop, marks, doubts],
  );

  return (
    <section
      className="report-text"
      ref={scroller}
      aria-label={t.text}
      onClick={onClick}
      onMouseUp={onMouseUp}
      onKeyDown={onKeyDown}
    >
      <div className="report-text-column">
        {chunks.map((chunk) => (
          <RowChunkView
            key={chunk.key}
            chunk={chunk}
            isNeeded={chunk.rows.some(({ key }) => key === target?.key || key === `p${stop}`)}
            scroller={scroller}
            drawRow={drawRow}
          />
        ))}
      </div>
    </section>
  );
}

/** The beginning of another part of the file, with a sentence if no finding can be made of it. */
/** `isNumbered`: findings name numbered paragraphs, so the other parts say that none comes from them. */
function PartRow({ row, isNumbered }: { row: Extract<ReportRow, { row: 'part' }>; isNumbered: boolean }) {
  const t = useTexts().report;
  const note = isNumbered || row.part === 'comments' ? t.partNotes[row.part] : '';
  return (
    <div className={row.part === 'comments' ? 'report-part is-other' : 'report-part'} data-row={row.key}>
      <h2>{t.parts[row.part]}</h2>
      {note && <p className="hint">{note}</p>}
    </div>
  );
}

/** Focuses the box of a paragraph, or the paragraph itself if it has none. */
function focusIn(row: HTMLElement): void {
  const box = row.querySelector<HTMLElement>('input');
  const paragraph = row.matches('[data-paragraph]') ? row : row.querySelector<HTMLElement>('[data-paragraph]');
  (box ?? paragraph)?.focus({ preventScroll: true });
}
