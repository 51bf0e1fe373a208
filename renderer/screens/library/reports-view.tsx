import { FolderOpen } from 'lucide-react';
import type { StoredReport } from '../../../electron/ipc/contract.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Empty, Note, Skeleton } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** The read reports of the library; null: not listed yet. */
export interface LibraryReports {
  reports: readonly StoredReport[] | null;
  /** Why the reports could not be listed, as a sentence. */
  problem: string | null;
}

export interface ReportsViewProps extends LibraryReports {
  /** All blocks, to count the findings of each report. */
  blocks: readonly Block[];
  onOpen: (fingerprint: string) => void;
  /** Chooses a PDF and reads it as a report. */
  onRead: () => void;
  /** Shows the blocks again, in a narrow window. */
  onBlocks: () => void;
}

/** The reports of the library, with the number of findings that quote each. */
export function ReportsView({ reports, problem, blocks, onOpen, onRead, onBlocks }: ReportsViewProps) {
  const texts = useTexts();
  const t = texts.report;
  const open = (
    <Button look="line" icon={FolderOpen} onPress={onRead}>
      {t.list.open}
    </Button>
  );
  const countFindings = (fingerprint: string): number =>
    blocks.filter((block) => block.kind === 'finding' && block.fingerprint === fingerprint).length;
  return (
    <main className="library-monitor" aria-label={t.reports}>
      <h2>{t.reports}</h2>
      <div className="library-monitor-filters">
        <span className="muted">{t.list.how}</span>
        <span className="spacer" />
        <span className="narrow-only">
          <Button onPress={onBlocks}>{texts.library.blocks}</Button>
        </span>
        {reports !== null && reports.length > 0 && open}
      </div>
      {problem !== null && (
        <Note tone="bad" title={t.list.notListed}>
          {problem}
        </Note>
      )}
      {reports === null ? (
        problem === null && <Skeleton label={t.reports} />
      ) : reports.length === 0 ? (
        <Empty action={open}>{t.list.none}</Empty>
      ) : (
        <table className="data-table library-reports">
          <thead>
            <tr>
              <th scope="col">{t.list.report}</th>
              <th scope="col">{t.list.published}</th>
              <th scope="col">{t.list.findings}</th>
              <th scope="col">{t.list.paragraphs}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => {
              const { fingerprint, file, title, number, published, paragraphs } = report;
              return (
                <tr key={fingerprint}>
                  <td>
                    <LinkButton onPress={() => onOpen(fingerprint)}>{title ?? number ?? file}</LinkButton>
                    <div className="hint numeric">{[title && number, file].filter(Boolean).join(', ')}</div>
                  </td>
                  <td className="numeric">{published === null ? t.unknown : texts.date(published)}</td>
                  <td className="numeric">{countFindings(fingerprint)}</td>
                  <td className="numeric">{paragraphs}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </main>
  );
}
