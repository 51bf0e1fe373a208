import { Archive, ListFilter, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Doubt, Report, ReportReadSection } from '../../../engine/core/reports/report.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { RadioGroup } from '../../ui/controls/choice.tsx';
import { MenuButton } from '../../ui/controls/menu-button.tsx';
import { Empty, Note } from '../../ui/controls/notes.tsx';
import { Screen, ScreenTitle } from '../../ui/controls/screen.tsx';
import { actionOf, isMac } from '../../ui/keys/key-table.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { type Choice, NO_CHOICE } from './choice.ts';
import { ChoiceBar, type MadeFinding } from './choice-bar.tsx';
import { ContentsList } from './contents-list.tsx';
import { CoverFacts, nameReport } from './cover-facts.tsx';
import { filterRows, REPORT_FILTERS, type ReportFilter } from './filter-rows.ts';
import { collectMarks, doubtsByParagraph, type FoundParagraph, listPlaces } from './found-text.ts';
import { PageSide, type ReportPicture } from './page-side.tsx';
import { ParagraphList, type ScrollTarget } from './paragraph-list.tsx';
import { NotRead, type NotReadProps, Reading, type ReadingProps } from './reading-view.tsx';
import { listRows } from './report-rows.ts';
import { ReportSearch } from './report-search.tsx';

export type ReportScreenState =
  | ({ state: 'reading' } & ReadingProps)
  | ({ state: 'not-read' } & NotReadProps)
  | ({ state: 'read' } & ReadReportProps);

/** The part of the report that is in the library: nothing, its text, or its text and file. */
export type KeptReport = 'none' | 'text' | 'file';

export interface ReadReportProps {
  report: Report;
  picture: ReportPicture;
  kept: KeptReport;
  /** Opens the dialog that saves the report in the library. null: it is there with its file, or cannot be saved now. */
  onKeep: (() => void) | null;
  /** Why the last action failed, as sentences. */
  problem: { title: string; message: string } | null;
  words: string;
  onWords: (words: string) => void;
  /** null: the search has not ended. */
  found: readonly FoundParagraph[] | null;
  searchProblem: string | null;
  isMaking: boolean;
  made: MadeFinding | null;
  notMade: string | null;
  /** Makes a finding; resolves to whether it was made. */
  onMake: (choice: Choice) => Promise<boolean>;
  onChooseFile: () => void;
  /** Position in the report of the paragraph that is shown first. */
  first?: number | undefined;
}

export interface ReportScreenProps {
  shown: ReportScreenState;
  /** A dialog over the screen. */
  dialog?: ReactNode;
  onClose: () => void;
  onHome: () => void;
}

/** A report: its cover, contents and paragraphs, beside the picture of the page. */
export function ReportScreen({ shown, dialog, onClose, onHome }: ReportScreenProps) {
  const t = useTexts();
  const isRead = shown.state === 'read';
  const name = isRead ? (shown.report.cover.number ?? nameReport(shown.report)) : t.report.title;
  return (
    <>
      <Screen
        title={<ScreenTitle>{name}</ScreenTitle>}
        beside={isRead && <span className="muted">{t.report.title}</span>}
        end={
          <>
            {isRead && shown.kept !== 'none' && <span className="report-kept muted">{t.report.kept[shown.kept]}</span>}
            {isRead && shown.onKeep && (
              <Button icon={Archive} look="line" onPress={shown.onKeep}>
                {t.report.keep}
              </Button>
            )}
            <IconButton icon={X} label={t.controls.close} shortcut="Escape" onPress={onClose} />
          </>
        }
        status={{
          left: <span>{isRead ? shown.report.file : ''}</span>,
          right: (
            <span>
              {isRead ? `${t.report.pages(shown.report.pages)}, ${t.report.doubtful(shown.report.doubts.length)}` : ''}
            </span>
          ),
        }}
        onHome={onHome}
      >
        {shown.state === 'reading' ? (
          <Reading {...shown} />
        ) : shown.state === 'not-read' ? (
          <NotRead {...shown} />
        ) : (
          <ReadReport key={shown.report.fingerprint} {...shown} />
        )}
      </Screen>
      {dialog}
    </>
  );
}

function ReadReport(props: ReadReportProps) {
  const { report, words, picture } = props;
  const t = useTexts().report;
  const root = useRef<HTMLDivElement>(null);
  /** The step that Enter asked for while the search was running. */
  const waiting = useRef<1 | -1 | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState<number | null>(props.first ?? null);
  const [pageShown, setPage] = useState<number | null>(null);
  const [target, setTarget] = useState<ScrollTarget | null>(
    props.first === undefined ? null : { key: `p${props.first}`, isFocused: true },
  );
  const [choice, setChoice] = useState<Choice>(NO_CHOICE);
  const [narrow, setNarrow] = useState<(typeof NARROW_PARTS)[number]>('text');
  const [filter, setFilter] = useState<ReportFilter>('all');
  /** Position of the found place at which the user is; null: at none yet. */
  const [step, setStep] = useState<number | null>(null);

  const all = useMemo(() => listRows(report), [report]);
  const rows = useMemo(() => filterRows(all, report, filter), [all, report, filter]);
  const found = props.found ?? NOTHING;
  const places = useMemo(() => listPlaces(found), [found]);
  const place = step === null ? null : (places[step] ?? null);
  const marks = useMemo(() => collectMarks(report, found, place), [report, found, place]);
  const doubts = useMemo(() => {
    const byIndex = new Map<number, string[]>();
    for (const { index, kind, text } of doubtsByParagraph(report))
      byIndex.set(index, [...(byIndex.get(index) ?? []), t.doubts[kind](text)]);
    return byIndex;
  }, [report, t]);
  const paragraph = current === null ? undefined : report.paragraphs[current];
  const page = Math.min(pageShown ?? paragraph?.pages[0] ?? 1, report.pages);

  const show = (index: number): void => {
    setCurrent(index);
    setPage(null);
  };
  /** Scrolls to a paragraph. It is listed again if the filter left it out. */
  const jump = (index: number, isFocused: boolean): void => {
    if (!rows.some((row) => row.row === 'paragraph' && row.index === index)) setFilter('all');
    show(index);
    setTarget({ key: `p${index}`, isFocused });
    setNarrow('text');
  };
  const jumpToSection = (section: ReportReadSection): void => {
    const from = all.findIndex((row) => row.row === 'section' && row.section === section);
    const row = all[from];
    if (!row) return;
    setFilter('all');
    const next = all.slice(from).find((one) => one.row === 'paragraph');
    if (next?.row === 'paragraph') setCurrent(next.index);
    setPage(section.page);
    setTarget({ key: row.key, isFocused: false });
    setNarrow('text');
  };
  const stepTo = (by: 1 | -1): void => {
    waiting.current = props.found === null ? by : null;
    if (places.length === 0) return;
    const next = step === null ? (by > 0 ? 0 : places.length - 1) : (step + by + places.length) % places.length;
    setStep(next);
    const to = places[next];
    if (to) jump(to.index, false);
  };
  // Enter was pressed before the search ended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the search has ended
  useEffect(() => {
    if (props.found !== null && waiting.current !== null) stepTo(waiting.current);
  }, [props.found]);
  const jumpToDoubt = (doubt: Doubt): void => {
    const index = doubtsByParagraph(report).find(
      ({ kind, page: on, text }) => kind === doubt.kind && on === doubt.page && text === doubt.text,
    )?.index;
    if (index !== undefined) jump(index, true);
    setPage(doubt.page);
  };
  // The button that stopped the reading had the focus and is gone.
  useEffect(() => {
    const { activeElement: focused } = document;
    if (focused !== document.body && !focused?.matches('.over-screen')) return;
    root.current?.querySelector<HTMLElement>('.report-text [tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const make = async (): Promise<void> => {
    if (await props.onMake(choice)) setChoice(NO_CHOICE);
  };
  const section = report.sections.find(({ id }) => id === paragraph?.section);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (actionOf(event.nativeEvent, isMac()) !== 'find') return;
    event.preventDefault();
    searchField.current?.select();
    searchField.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl F goes to the search field from anywhere on the screen
    <div className="report" ref={root} data-shows={narrow} onKeyDown={onKeyDown}>
      <div className="narrow-only report-switch">
        <RadioGroup
          row
          label={t.narrow.label}
          value={narrow}
          options={NARROW_PARTS.map((value) => ({ value, label: t.narrow[value] }))}
          onChange={setNarrow}
        />
      </div>
      <div className="report-nav">
        <CoverFacts report={report} />
        <ContentsList report={report} current={section?.id ?? null} onSection={jumpToSection} />
      </div>
      <main className="report-main">
        <div className="report-bar">
          <ReportSearch
            words={words}
            onWords={(next) => {
              props.onWords(next);
              setStep(null);
            }}
            inputRef={searchField}
            found={props.found && { places: places.length, paragraphs: props.found.length }}
            problem={props.searchProblem}
            at={place && step}
            onStep={stepTo}
            onText={() => jump(current ?? firstParagraph(all) ?? 0, true)}
          />
          <MenuButton
            label={t.showsNow(t.shows[filter])}
            className="button"
            icon={ListFilter}
            entries={REPORT_FILTERS.map((one) => ({ id: one, label: t.shows[one], onPress: () => setFilter(one) }))}
          >
            {t.shows[filter]}
          </MenuButton>
        </div>
        {section && <p className="report-where truncated">{[section.path, section.title].filter(Boolean).join(' ')}</p>}
        {props.problem && (
          <Note tone="bad" title={props.problem.title}>
            {props.problem.message}
          </Note>
        )}
        {rows.length === 0 ? (
          <div className="report-text">
            <Empty
              action={
                <Button look="line" onPress={() => setFilter('all')}>
                  {t.showAll}
                </Button>
              }
            >
              {t.nothingShown}
            </Empty>
          </div>
        ) : (
          <ParagraphList
            report={report}
            rows={rows}
            current={current}
            target={target}
            choice={choice}
            marks={marks}
            doubts={doubts}
            onCurrent={show}
            onChoice={setChoice}
            onMake={() => void make()}
          />
        )}
        <ChoiceBar
          report={report}
          choice={choice}
          isMaking={props.isMaking}
          made={props.made}
          problem={props.notMade}
          onMake={() => void make()}
          onClear={() => setChoice(NO_CHOICE)}
        />
      </main>
      <PageSide
        report={report}
        picture={picture}
        page={page}
        onPage={setPage}
        current={current}
        onParagraph={(index) => jump(index, true)}
        onDoubt={jumpToDoubt}
        onChooseFile={props.onChooseFile}
      />
    </div>
  );
}

/** The parts of the screen, of which a narrow window shows one at a time. */
const NARROW_PARTS = ['text', 'contents', 'page'] as const;

const NOTHING: readonly FoundParagraph[] = [];

function firstParagraph(rows: ReturnType<typeof listRows>): number | null {
  for (const row of rows) if (row.row === 'paragraph') return row.index;
  return null;
}
