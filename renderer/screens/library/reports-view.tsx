import { FileWarning, FolderOpen, RefreshCw, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DamagedReport, StoredReport } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Empty, Note, Skeleton } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { Texts } from '../../ui/texts/texts.ts';
import { RemoveReportDialog } from './remove-report-dialog.tsx';

/** The read reports of the library; null: not listed yet, or not readable. */
export interface LibraryReports {
  reports: readonly StoredReport[] | null;
  damaged: readonly DamagedReport[];
  /** Why the reports could not be listed, as a sentence. */
  problem: string | null;
}

export interface ReportsViewProps extends LibraryReports {
  /** All blocks, to count the findings of each report. */
  blocks: readonly Block[];
  onOpen: (fingerprint: string) => void;
  /** Chooses a PDF and reads it as a report. */
  onRead: () => void;
  /** Reads a damaged report again from the PDF that the library keeps. */
  onReread: (fingerprint: string) => void;
  /** Removes a report; resolves to why that failed, as a sentence, or null. */
  onRemove: (fingerprint: string) => Promise<string | null>;
  /** Shows the blocks again, in a narrow window. */
  onBlocks: () => void;
}

/** A report that the user is asked about. */
interface Removed {
  fingerprint: string;
  name: string;
  hasFile: boolean;
}

/** The reports of the library, with the number of findings that quote each. Damaged ones come first. */
export function ReportsView(props: ReportsViewProps) {
  const { reports, damaged, problem, blocks } = props;
  const texts = useTexts();
  const t = texts.report;
  const root = useRef<HTMLElement>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [notRemoved, setNotRemoved] = useState<string | null>(null);
  const open = (
    <Button look="line" icon={FolderOpen} onPress={props.onRead}>
      {t.list.open}
    </Button>
  );
  const countFindings = (fingerprint: string): number =>
    blocks.filter((block) => block.kind === 'finding' && block.fingerprint === fingerprint).length;
  const ask = (report: Removed): void => {
    setNotRemoved(null);
    setRemoved(report);
  };
  const remove = async ({ fingerprint }: Removed): Promise<void> => {
    const failed = await props.onRemove(fingerprint);
    setNotRemoved(failed);
    if (failed !== null) return;
    setRemoved(null);
    // Waits two frames, because the closing dialog first gives the focus back to a button that is gone.
    requestAnimationFrame(() => requestAnimationFrame(() => root.current?.querySelector('button')?.focus()));
  };
  const isEmpty = reports !== null && reports.length + damaged.length === 0;
  return (
    <main className="library-monitor" aria-label={t.reports} ref={root}>
      <h2>{t.reports}</h2>
      <div className="library-monitor-filters">
        <span className="muted">{t.list.how}</span>
        <span className="spacer" />
        <span className="narrow-only">
          <Button onPress={props.onBlocks}>{texts.library.blocks}</Button>
        </span>
        {reports !== null && !isEmpty && open}
      </div>
      {problem !== null && (
        <Note tone="bad" title={t.list.notListed}>
          {problem}
        </Note>
      )}
      {reports === null ? (
        problem === null && <Skeleton label={t.reports} />
      ) : isEmpty ? (
        <Empty action={open}>{t.list.none}</Empty>
      ) : (
        <table className="data-table library-reports">
          <thead>
            <tr>
              <th scope="col">{t.list.report}</th>
              <th scope="col">{t.list.published}</th>
              <th scope="col">{t.list.kept}</th>
              <th scope="col">{t.list.findings}</th>
              <th scope="col">{t.list.paragraphs}</th>
              <th scope="col">
                <span className="visually-hidden">{t.list.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {damaged.map((one) => (
              <DamagedRow
                key={one.fingerprint}
                report={one}
                findings={countFindings(one.fingerprint)}
                onReread={() => props.onReread(one.fingerprint)}
                onRemove={() => ask({ ...one, name: nameDamagedReport(one, t.list) })}
              />
            ))}
            {reports.map((report) => (
              <ReportRow
                key={report.fingerprint}
                report={report}
                findings={countFindings(report.fingerprint)}
                onOpen={() => props.onOpen(report.fingerprint)}
                onRemove={() =>
                  ask({
                    fingerprint: report.fingerprint,
                    name: nameStoredReport(report),
                    hasFile: report.kept === 'file',
                  })
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {removed && (
        <RemoveReportDialog
          name={removed.name}
          hasFile={removed.hasFile}
          findings={countFindings(removed.fingerprint)}
          problem={notRemoved}
          onRemove={() => void remove(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </main>
  );
}

/** Title, number or file: the first that the cover says. */
function nameStoredReport({ title, number, file }: StoredReport): string {
  return title ?? number ?? file;
}

/** 'Beschadigd rapport', or 'Rapport van een nieuwere Inbreng', which is not damaged. */
function nameDamagedReport({ isNewer }: DamagedReport, t: Texts['report']['list']): string {
  return isNewer ? t.newer : t.damaged;
}

interface ReportRowProps {
  report: StoredReport;
  findings: number;
  onOpen: () => void;
  onRemove: () => void;
}

function ReportRow({ report, findings, onOpen, onRemove }: ReportRowProps) {
  const texts = useTexts();
  const t = texts.report;
  const { file, organisation, title, number, published, paragraphs, kept } = report;
  const name = nameStoredReport(report);
  return (
    <tr>
      <td>
        <LinkButton onPress={onOpen}>{name}</LinkButton>
        <div className="hint numeric">{[organisation, title && number, file].filter(Boolean).join(', ')}</div>
      </td>
      <td className="numeric">{published === null ? t.unknown : texts.date(published)}</td>
      <td>{t.list.keeps[kept]}</td>
      <td className="numeric">{findings}</td>
      <td className="numeric">{paragraphs}</td>
      <td className="library-report-action">
        <IconButton icon={Trash2} small label={t.list.removeNamed(name)} onPress={onRemove} />
      </td>
    </tr>
  );
}

interface DamagedRowProps {
  report: DamagedReport;
  findings: number;
  onReread: () => void;
  onRemove: () => void;
}

/** A stored report that cannot be read: why, and what to do. */
function DamagedRow({ report, findings, onReread, onRemove }: DamagedRowProps) {
  const t = useTexts().report.list;
  const { path, hasFile, isNewer } = report;
  const name = nameDamagedReport(report, t);
  return (
    <tr>
      <td colSpan={2}>
        <strong className="library-report-damaged">
          <Icon of={FileWarning} small tone="err" />
          {name}
        </strong>
        <p>{isNewer ? t.newerWhat : hasFile ? t.damagedWithFile : t.damagedWithout}</p>
        <div className="hint numeric">{path}</div>
        {hasFile && !isNewer && (
          <Button look="line" icon={RefreshCw} onPress={onReread}>
            {t.reread}
          </Button>
        )}
      </td>
      <td>{hasFile ? t.keepsOnlyFile : '–'}</td>
      <td className="numeric">{findings}</td>
      <td className="numeric">–</td>
      <td className="library-report-action">
        <IconButton icon={Trash2} small label={t.removeNamed(name)} onPress={onRemove} />
      </td>
    </tr>
  );
}
