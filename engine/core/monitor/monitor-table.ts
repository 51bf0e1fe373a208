import type { FollowUpEntry, GivenVerdict, NextStep } from '../blocks/follow-up.ts';
import { KIND_NAMES } from '../blocks/kind-names.ts';
import type { Motion, MotionStatus } from '../blocks/motion.ts';
import { formatPlainKamerstuk } from '../citations/plain-kamerstuk.ts';
import type { DocumentTexts } from '../compose/texts/document-texts.ts';
import { getDocumentTexts } from '../compose/texts/texts-in.ts';
import type { InterfaceLanguage } from '../result.ts';
import type { BlockId } from '../richtext/model.ts';
import { MONITOR_COLUMNS, type MonitorColumn } from './monitor-columns.ts';
import { type FollowedBlock, getPaper, type MonitorGroup, type MonitorRow } from './monitor-rows.ts';

/** The monitor as data for other programs. */
export interface MonitorData {
  dossiers: { dossier: string | null; title: string | null; rows: MonitorEntry[] }[];
}

export interface MonitorEntry {
  block: BlockId;
  kind: FollowedBlock['kind'];
  /** '28638, nr. 238'; null: no paper is known. */
  number: string | null;
  name: string;
  date: string | null;
  dictum: string;
  /** Outcome of a motion; null for a commitment. */
  status: MotionStatus | null;
  decidedOn: string | null;
  appreciation: string | null;
  /** State of a commitment; null for a motion. */
  state: 'kept' | 'open' | null;
  /** The newest entry with a paper or a text. */
  last: FollowUpEntry | null;
  verdict: GivenVerdict | null;
  /** The step that is due first and not done. */
  next: NextStep | null;
  followUp: FollowUpEntry[];
}

export function makeMonitorData(groups: readonly MonitorGroup[], language: InterfaceLanguage): MonitorData {
  const texts = getDocumentTexts(language);
  return {
    dossiers: groups.map(({ dossier, title, rows }) => ({
      dossier,
      title,
      rows: rows.map((row) => makeEntry(row, texts)),
    })),
  };
}

function makeEntry({ block, dictum, last, verdict, step }: MonitorRow, texts: DocumentTexts): MonitorEntry {
  const paper = getPaper(block);
  const motion = block.kind === 'motion' ? block : null;
  return {
    block: block.id,
    kind: block.kind,
    number: paper && formatPlainKamerstuk(paper),
    name: motion ? nameMotion(motion, texts) : block.title,
    date: block.date,
    dictum,
    status: motion?.status ?? null,
    decidedOn: motion?.decidedOn ?? null,
    appreciation: motion?.appreciation ?? null,
    state: block.kind === 'commitment' ? block.state : null,
    last,
    verdict,
    next: step,
    followUp: block.followUp,
  };
}

/** 'Motie van het lid Bikker c.s.'; the title where no movers are known. */
function nameMotion({ movers, andOthers, replaces, title }: Motion, texts: DocumentTexts): string {
  return movers.length > 0 ? texts.motion.title(movers, andOthers, replaces !== null) : title || texts.motion.untitled;
}

/** The monitor for a spreadsheet: the heads, then a row for each block. An unknown value is an empty cell. */
export function makeMonitorTable(
  data: MonitorData,
  language: InterfaceLanguage,
): { heads: string[]; rows: string[][] } {
  const texts = getDocumentTexts(language);
  return {
    heads: MONITOR_COLUMNS.map((column) => texts.monitor.columns[column]),
    rows: data.dossiers.flatMap(({ dossier, title, rows }) =>
      rows.map((entry) => {
        const cells = makeCells(entry, texts, language);
        return MONITOR_COLUMNS.map((column) => ({ ...cells, dossier, dossierTitle: title })[column] ?? '');
      }),
    ),
  };
}

type Cells = { [Column in Exclude<MonitorColumn, 'dossier' | 'dossierTitle'>]: string | null };

function makeCells(entry: MonitorEntry, texts: DocumentTexts, language: InterfaceLanguage): Cells {
  const { last, verdict, next, status, state } = entry;
  const place = [last?.paper && formatPlainKamerstuk(last.paper), last?.place].filter(Boolean).join(', ');
  return {
    number: entry.number,
    kind: KIND_NAMES[language][entry.kind],
    name: entry.name,
    date: entry.date,
    dictum: entry.dictum,
    outcome: status && status !== 'unknown' ? texts.motion.outcome[status] : state && texts.commitment.state[state],
    decidedOn: entry.decidedOn,
    appreciation: entry.appreciation,
    lastPaper: place,
    lastDate: last?.date ?? null,
    lastSays: last?.says ? (last.literal ? texts.quoted(last.says) : last.says) : null,
    verdict: verdict && texts.monitor.verdicts[verdict.grade],
    verdictBy: verdict?.by ?? null,
    verdictOn: verdict?.on ?? null,
    next: next?.step ?? null,
    nextOn: next?.on ?? null,
  };
}
