import { Check, CircleHelp, MessageSquareWarning } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { levelOfParagraph } from '../../../engine/core/reports/paragraphs.ts';
import type { ReportParagraph } from '../../../engine/core/reports/report.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import type { Texts } from '../../ui/texts/texts.ts';
import { divideByMarks, type MarkedRange } from './marked-piece.ts';
import { rangeOfText } from './selected-part.ts';
import type { TextRange } from './sentences.ts';

/** Does nothing: the list handles the press, because Shift extends the choice. */
const handledByList = (): void => undefined;

export interface ParagraphRowProps {
  /** Position in the report. */
  index: number;
  paragraph: ReportParagraph;
  language: string | null;
  isChoosable: boolean;
  isChosen: boolean;
  /** The paragraph whose page is shown. */
  isCurrent: boolean;
  /** The Tab stop of the list. */
  isStop: boolean;
  /** The chosen part of the text. */
  sentence: TextRange | null;
  marks: readonly MarkedRange[];
  /** Sentences on what may be wrong in this paragraph. */
  doubts: readonly string[];
}

/** Characters of the text that name a paragraph without a number. */
const NAMED = 60;

/** The name of the CSS highlight of a chosen sentence. */
export const CHOSEN_SENTENCE = 'report-sentence';

/** One paragraph: its box, number, text and notes, its page, and the level of its recommendation in words. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { index, paragraph, isChoosable, isChosen, isCurrent, isStop, sentence, marks, doubts } = props;
  const t = useTexts();
  const interfaceLanguage = useLanguage();
  const body = useRef<HTMLDivElement>(null);
  const { number } = paragraph;
  const pages = t.report.page(...paragraph.pages);
  const levels = levelWords(paragraph, t);
  useLayoutEffect(() => {
    const range = sentence && body.current && rangeOfText(body.current, sentence);
    if (!range) return;
    CSS.highlights.set(CHOSEN_SENTENCE, new Highlight(range));
    return () => void CSS.highlights.delete(CHOSEN_SENTENCE);
  }, [sentence]);
  let start = 0;
  const pieces = paragraph.pieces.map(({ type, text }) => {
    const from = start;
    // A line break is between two pieces.
    start += text.length + 1;
    const parts = divideByMarks(text, from, marks);
    return { type, from, parts };
  });
  return (
    <div
      className={[
        'report-paragraph',
        isCurrent && 'is-current',
        isChosen && 'is-chosen',
        paragraph.recommendations.length > 0 && 'is-recommendation',
      ]
        .filter(Boolean)
        .join(' ')}
      data-paragraph={index}
      // Without a box, the paragraph itself takes the focus of the arrow keys.
      tabIndex={isChoosable ? undefined : isStop ? 0 : -1}
    >
      <span className="report-paragraph-box">
        {isChoosable && (
          <span className={isChosen ? 'choice-check is-on' : 'choice-check'}>
            <input
              type="checkbox"
              checked={isChosen}
              tabIndex={isStop ? 0 : -1}
              aria-label={
                number === null
                  ? t.report.chooseText(paragraph.pieces[0]?.text.slice(0, NAMED) ?? '', pages)
                  : t.report.chooseParagraph(number, pages, levels)
              }
              onChange={handledByList}
            />
            {isChosen && <Icon of={Check} />}
          </span>
        )}
      </span>
      <span className="report-paragraph-number numeric" aria-hidden={isChoosable ? true : undefined}>
        {number}
      </span>
      <div className="report-paragraph-text" lang={paragraph.language ?? props.language ?? undefined} ref={body}>
        {pieces.map(({ type, from, parts }) => (
          <p key={from} className={type === 'item' ? 'report-paragraph-item' : undefined} data-from={from}>
            {parts.map(({ text, from: at, mark }) =>
              mark === null ? (
                <span key={at}>{text}</span>
              ) : (
                <mark key={at} className={`report-mark is-${mark}`}>
                  {text}
                </mark>
              ),
            )}
          </p>
        ))}
        {paragraph.footnotes.map(({ mark, page, text }) => (
          <p key={`${page}-${mark}`} className="report-paragraph-note">
            <span className="visually-hidden">{t.report.footnote(mark)}</span>
            <sup aria-hidden="true">{mark}</sup> {text}
          </p>
        ))}
        {doubts.map((doubt) => (
          <p key={doubt} className="report-paragraph-doubt" lang={interfaceLanguage}>
            <Icon of={CircleHelp} small tone="warn" />
            {doubt}
          </p>
        ))}
        {number !== null && !isChoosable && paragraph.part === 'report' && (
          <p className="report-paragraph-doubt" lang={interfaceLanguage}>
            <Icon of={CircleHelp} small tone="warn" />
            {t.report.numberTwice}
          </p>
        )}
      </div>
      <span className="report-paragraph-facts numeric" aria-hidden={isChoosable ? true : undefined}>
        {pages}
        {levels && (
          <span className="report-paragraph-level">
            <Icon of={MessageSquareWarning} small />
            {levels}
          </span>
        )}
      </span>
    </div>
  );
});

/** 'urges (dringt aan)', or for a verb without a level 'aanbeveling (recommends)'; null: no recommendation. */
function levelWords(paragraph: ReportParagraph, t: Texts): string | null {
  const level = levelOfParagraph(paragraph);
  if (level !== null) return t.report.levels[level];
  const [first] = paragraph.recommendations;
  return first ? t.report.otherLevel(first.verb) : null;
}
