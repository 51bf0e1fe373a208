import { ChevronLeft, ChevronRight, CircleHelp, FolderOpen, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { Doubt, Repair, Report } from '../../../engine/core/reports/report.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Empty, Note } from '../../ui/controls/notes.tsx';
import { PageLines } from '../../ui/controls/page-lines.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { PagePicture, type ReportPages } from './page-picture.tsx';

/** Whether the pages of the file can be shown. */
export type ReportPicture =
  | { state: 'shown'; pages: ReportPages }
  | { state: 'opening' }
  /** `problem`: why a chosen file is not shown, as a sentence. */
  | { state: 'without-file'; problem: string | null }
  | { state: 'failed' | 'too-large' };

export interface PageSideProps {
  report: Report;
  picture: ReportPicture;
  /** From 1. */
  page: number;
  onPage: (page: number) => void;
  /** Position in the report of the current paragraph. */
  current: number | null;
  onParagraph: (index: number) => void;
  /** Opens the paragraph or page of a doubt. */
  onDoubt: (doubt: Doubt) => void;
  onChooseFile: () => void;
}

/** Repairs that are listed before the user asks for all of them. */
const FIRST = 6;

/** The picture of a page, what was repaired on it, and what is doubtful. */
export function PageSide(props: PageSideProps) {
  const { report, picture, page, current } = props;
  const t = useTexts().report;
  const places = current === null ? [] : (report.paragraphs[current]?.places ?? []);
  return (
    <aside className="report-side" data-pages="" aria-label={t.pagePicture(page, report.pages)}>
      <div className="report-side-bar">
        <IconButton
          icon={ChevronLeft}
          small
          label={t.previousPage}
          disabled={page <= 1}
          onPress={() => props.onPage(page - 1)}
        />
        <span className="numeric" role="status">
          {t.pagePicture(page, report.pages)}
        </span>
        <IconButton
          icon={ChevronRight}
          small
          label={t.nextPage}
          disabled={page >= report.pages}
          onPress={() => props.onPage(page + 1)}
        />
      </div>
      {picture.state === 'shown' ? (
        <PagePicture
          pages={picture.pages}
          report={report}
          page={page}
          places={places}
          onParagraph={props.onParagraph}
        />
      ) : picture.state === 'opening' ? (
        <div className="page-picture is-waiting">
          <PageLines />
        </div>
      ) : picture.state === 'without-file' ? (
        <>
          <Empty
            action={
              <Button look="line" icon={FolderOpen} onPress={props.onChooseFile}>
                {t.chooseFile}
              </Button>
            }
          >
            {t.noPicture}
          </Empty>
          {picture.problem !== null && (
            <p className="hint is-bad" role="alert">
              {picture.problem}
            </p>
          )}
        </>
      ) : (
        <Note tone="warn" title={picture.state === 'failed' ? t.pictureFailed : t.pictureTooLarge}>
          {null}
        </Note>
      )}
      <Repairs key={page} repairs={report.repairs.filter((repair) => repair.page === page)} />
      <Doubts doubts={report.doubts} onDoubt={props.onDoubt} />
    </aside>
  );
}

function Repairs({ repairs }: { repairs: readonly Repair[] }) {
  const t = useTexts().report;
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? repairs : repairs.slice(0, FIRST);
  return (
    <section className="report-side-list">
      <h3>
        <Icon of={Wrench} small tone="mute" />
        {repairs.length === 0 ? t.nothingRepaired : t.repaired(repairs.length)}
      </h3>
      <ul>
        {shown.map((repair, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same repair may occur twice on a page, and none moves
          <li key={at}>{t.repairs[repair.kind](shorten(repair.before), shorten(repair.after))}</li>
        ))}
      </ul>
      {!isOpen && repairs.length > FIRST && (
        <LinkButton onPress={() => setOpen(true)}>{t.moreRepairs(repairs.length - FIRST)}</LinkButton>
      )}
    </section>
  );
}

function Doubts({ doubts, onDoubt }: { doubts: readonly Doubt[]; onDoubt: (doubt: Doubt) => void }) {
  const t = useTexts().report;
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? doubts : doubts.slice(0, FIRST);
  return (
    <section className="report-side-list" aria-label={t.allDoubts}>
      <h3>
        <Icon of={CircleHelp} small tone={doubts.length === 0 ? 'mute' : 'warn'} />
        {doubts.length === 0 ? t.noDoubts : t.doubtful(doubts.length)}
      </h3>
      <ul>
        {shown.map((doubt, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same doubt may occur twice, and none moves
          <li key={at}>
            {t.doubts[doubt.kind](shorten(doubt.text))}{' '}
            <LinkButton onPress={() => onDoubt(doubt)}>{t.doubtAt(doubt.page, doubt.paragraph)}</LinkButton>
          </li>
        ))}
      </ul>
      {!isOpen && doubts.length > FIRST && (
        <LinkButton onPress={() => setOpen(true)}>{t.moreRepairs(doubts.length - FIRST)}</LinkButton>
      )}
    </section>
  );
}

/** Characters of a text in a line about it. */
const LONGEST = 90;

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
