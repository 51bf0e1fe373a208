import { useCallback, useEffect, useState } from 'react';
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
      if (reply.ok) setRead(reply.value);
      else if (reply.problem.code === 'cancelled') onClose();
      else setNotRead(reply.problem);
    });
    return () => {
      ended = true;
      stop();
      if ('file' in of) void bridge.cancelReport();
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
    if (reply.ok) setRead((now) => now && { ...now, kept: what === 'file' ? 'file' : atLeastText(now.kept) });
  };
  const make = async (choice: Choice): Promise<boolean> => {
    const chosen = report && toReportChoice(choice, report);
    if (!report || !chosen || isMaking) return false;
    setMaking(true);
    const reply = await bridge.pickFinding({
      fingerprint: report.fingerprint,
      choice: 'paragraphs' in chosen ? { paragraphs: [...chosen.paragraphs] } : chosen,
    });
    if (reply.ok) await library.reload();
    setMaking(false);
    setNotMade(reply.ok ? null : reply.problem.message);
    setMade(reply.ok ? { id: reply.value.id, title: reply.value.title } : null);
    // The library got the text of the report with the first finding.
    if (reply.ok) setRead((now) => now && { ...now, kept: atLeastText(now.kept) });
    return reply.ok;
  };
  const chooseOther = useCallback(async () => {
    const chosen = await bridge.chooseFiles();
    const [first] = chosen.ok ? chosen.value : [];
    if (first) props.onOther(first);
  }, [bridge, props.onOther]);
  const { onInsert, onOpenBlock } = props;

  // Its pages are shown and no file was chosen: they are those of the library.
  const isFileKept = file.file === null && file.picture.state === 'shown';
  const shown: ReportScreenState = read
    ? {
        state: 'read',
        report: read.report,
        picture: file.picture,
        kept: isFileKept ? 'file' : read.kept,
        onKeep: read.kept !== 'file' && !isFileKept && file.file ? () => setKeeping(true) : null,
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
          onCancel: () => (opened ? void bridge.cancelReport() : onClose()),
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

/** Reads the report from its file or from the library. A file that was read before may be in the library already. */
async function readAgain(bridge: ReturnType<typeof useBridge>, of: ReportToOpen) {
  if ('kept' in of) {
    const reply = await bridge.storedReport({ fingerprint: of.kept });
    return reply.ok
      ? ({ ok: true, value: { report: readJsonText(reply.value.report), kept: 'text' } } as const)
      : reply;
  }
  const reply = await bridge.openReport({ file: of.file.grant });
  if (!reply.ok) return reply;
  const report = readJsonText(reply.value.report);
  const known = await bridge.storedReports();
  const isThere = known.ok && known.value.reports.some(({ fingerprint }) => fingerprint === report.fingerprint);
  return { ok: true, value: { report, kept: isThere ? 'text' : 'none' } } as const;
}

function atLeastText(kept: KeptReport): KeptReport {
  return kept === 'none' ? 'text' : kept;
}
