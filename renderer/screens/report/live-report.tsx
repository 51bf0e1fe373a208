import { useCallback, useEffect, useState } from 'react';
import type { Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import { readJsonText } from '../../../electron/ipc/json-text.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { type Choice, toReportChoice } from './choice.ts';
import { KeepDialog } from './keep-dialog.tsx';
import { type KeptReport, ReportScreen, type ReportScreenState } from './report-screen.tsx';
import type { ReportToOpen } from './report-to-open.ts';
import { useReportFile } from './use-report-file.ts';
import { useReportSearch } from './use-report-search.ts';

export interface LiveReportProps {
  of: ReportToOpen;
  /** Reads another file in this screen. */
  onOther: (file: GrantedFile) => void;
  /** Opens a finding in its form. `field`: the field to focus. */
  onOpenBlock: (block: BlockId, field?: 'translation') => void;
  /** null: no document is open to insert into. */
  onInsert: ((block: Block) => void) | null;
  onClose: () => void;
  onHome: () => void;
}

interface ReadNow {
  report: Report;
  kept: KeptReport;
}

/** Reads a report in the background process, shows it, and makes findings from it. */
export function LiveReport(props: LiveReportProps) {
  const { of } = props;
  const t = useTexts();
  const bridge = useBridge();
  const library = useLibrary();
  const opened = 'file' in of ? of.file : null;
  const [read, setRead] = useState<ReadNow | null>(null);
  const [notRead, setNotRead] = useState<{ code: string; message: string } | null>(null);
  const [pages, setPages] = useState<{ done: number; total: number } | null>(null);
  const [tries, setTries] = useState(0);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<{ title: string; message: string } | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<{ id: BlockId; title: string } | null>(null);
  const [notMade, setNotMade] = useState<string | null>(null);
  const report = read?.report ?? null;
  const file = useReportFile(report, opened);
  const search = useReportSearch(report, words);
  const { onClose } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: reads again on request
  useEffect(() => {
    let ended = false;
    setNotRead(null);
    setPages(null);
    const stop = bridge.listen('reportProgress', setPages);
    void readAgain(bridge, of).then((reply) => {
      if (ended) return;
      stop();
      if (reply.ok) {
        const { notRepaired, ...now } = reply.value;
        setRead(now);
        if (notRepaired !== null) setProblem({ title: t.report.notKept, message: notRepaired });
      } else if (reply.problem.code === 'cancelled') onClose();
      else setNotRead(reply.problem);
    });
    return () => {
      ended = true;
      stop();
      if (!('kept' in of)) void bridge.cancelReport();
    };
  }, [bridge, of, tries]);

  const keep = async (what: 'text' | 'file'): Promise<void> => {
    setKeeping(false);
    if (!report) return;
    const reply = await bridge.keepReport({
      fingerprint: report.fingerprint,
      file: what === 'file' ? (file.file?.grant ?? null) : null,
    });
    setProblem(reply.ok ? null : { title: t.report.notKept, message: reply.problem.message });
    if (reply.ok) await updateKept(report.fingerprint);
  };
  const updateKept = async (fingerprint: string): Promise<void> => {
    const kept = await findKept(bridge, fingerprint);
    setRead((now) => now && { ...now, kept });
  };
  const make = async (choice: Choice): Promise<boolean> => {
    const chosen = report && toReportChoice(choice, report);
    if (!report || !chosen || isMaking) return false;
    setMaking(true);
    const reply = await bridge.pickFinding({ fingerprint: report.fingerprint, choice: chosen });
    if (reply.ok) await library.reload();
    setMaking(false);
    setNotMade(reply.ok ? null : reply.problem.message);
    setMade(reply.ok ? { id: reply.value.id, title: reply.value.title } : null);
    // The library got the text of the report with the first finding.
    if (reply.ok && read?.kept === 'none') await updateKept(report.fingerprint);
    return reply.ok;
  };
  const chooseOther = useCallback(async () => {
    const chosen = await bridge.chooseFiles();
    const [first] = chosen.ok ? chosen.value : [];
    if (first) props.onOther(first);
  }, [bridge, props.onOther]);
  const { onInsert, onOpenBlock } = props;

  const shown: ReportScreenState = read
    ? {
        state: 'read',
        report: read.report,
        picture: file.picture,
        kept: read.kept,
        onKeep: read.kept !== 'file' && file.file ? () => setKeeping(true) : null,
        problem,
        words,
        onWords: setWords,
        found: search.found,
        searchProblem: search.problem,
        isMaking,
        made: made && {
          title: made.title,
          onTranslate: () => onOpenBlock(made.id, 'translation'),
          onOpen: () => onOpenBlock(made.id),
          onInsert:
            onInsert &&
            (() => {
              const block = library.find(made.id);
              if (block) onInsert(block);
            }),
        },
        notMade,
        onMake: make,
        onChooseFile: () => void file.choose(),
      }
    : notRead
      ? {
          state: 'not-read',
          problem: notRead,
          onOther: () => void chooseOther(),
          onAgain: () => setTries((before) => before + 1),
        }
      : {
          state: 'reading',
          file: opened?.name ?? t.report.title,
          pages,
          onCancel: () => ('kept' in of ? onClose() : void bridge.cancelReport()),
        };
  return (
    <ReportScreen
      shown={shown}
      dialog={
        isKeeping && (
          <KeepDialog bytes={file.bytes} onKeep={(what) => void keep(what)} onClose={() => setKeeping(false)} />
        )
      }
      onClose={onClose}
      onHome={props.onHome}
    />
  );
}

/** Reads the report from its file or from the library. `notRepaired`: why a damaged one was not stored again, as a sentence. */
async function readAgain(
  bridge: WindowBridge,
  of: ReportToOpen,
): Promise<Reply<ReadNow & { notRepaired: string | null }>> {
  const reply =
    'kept' in of
      ? await bridge.storedReport({ fingerprint: of.kept })
      : await bridge.openReport('file' in of ? { file: of.file.grant } : { kept: of.reread });
  if (!reply.ok) return reply;
  const report = readJsonText(reply.value.report);
  const { fingerprint } = report;
  // The user asked to repair it, and its file is there already.
  const repaired = 'reread' in of ? await bridge.keepReport({ fingerprint, file: null }) : null;
  const notRepaired = repaired && !repaired.ok ? repaired.problem.message : null;
  return { ok: true, value: { report, kept: await findKept(bridge, fingerprint), notRepaired } };
}

/** Finds the part of a report that the library has. A damaged one counts as none, so that it can be saved again. */
async function findKept(bridge: WindowBridge, fingerprint: string): Promise<KeptReport> {
  const known = await bridge.storedReports();
  const stored = known.ok ? known.value.reports.find((one) => one.fingerprint === fingerprint) : undefined;
  return stored?.kept ?? 'none';
}
