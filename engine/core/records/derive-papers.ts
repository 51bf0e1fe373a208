import type { Provenance } from '../blocks/common.ts';
import { isSameKamerstuk, type Kamerstuk } from '../citations/kamerstuk.ts';
import { findSessionYear } from '../citations/session-year.ts';
import type { FileRecord, ImportRecord, PaperStatement } from './import-record.ts';
import { makeKamerstukId } from './kamerstuk-name.ts';
import { findWinner } from './merge.ts';

/** A Kamerstuk that is a source of the library. */
export interface KnownPaperBlock {
  id: string;
  kamerstuk: Kamerstuk;
}

/** The fields of a paper's block that files supply. */
export interface PaperValues {
  title: string;
  sender: string | null;
  names: Kamerstuk[];
  'source.title': string | null;
  'source.date': string | null;
  'source.sessionYear': string | null;
}

export const EMPTY_PAPER: PaperValues = {
  title: '',
  sender: null,
  names: [],
  'source.title': null,
  'source.date': null,
  'source.sessionYear': null,
};

export interface DerivedPaper {
  /** `28638-233` */
  id: string;
  kamerstuk: Kamerstuk;
  blocks: string[];
  values: PaperValues;
  provenance: Provenance[];
  records: Set<string>;
}

/** Which source supplies a field; the highest rank counts. */
const RANKS: Record<PaperStatement['source'], number> = {
  pasted: 0,
  'web-page': 1,
  pdf: 2,
  'official-page': 3,
  officielebekendmaking: 4,
};

interface Entry {
  statement: PaperStatement;
  record: FileRecord;
}

/** The papers in the records that are no motions: one for each Kamerstuk. */
export function derivePapers(records: readonly ImportRecord[], known: readonly KnownPaperBlock[]): DerivedPaper[] {
  const found = new Map<string, Entry[]>();
  for (const record of records) {
    if (record.type !== 'file') continue;
    for (const statement of record.statements) {
      const id = statement.about === 'paper' ? makeKamerstukId(statement.kamerstuk) : null;
      if (statement.about !== 'paper' || id === null) continue;
      found.set(id, [...(found.get(id) ?? []), { statement, record }]);
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, entries]) => derivePaper(id, entries, known));
}

function derivePaper(id: string, entries: readonly Entry[], known: readonly KnownPaperBlock[]): DerivedPaper[] {
  const kamerstuk = entries[0]?.statement.kamerstuk;
  if (!kamerstuk) return [];
  const take = <Value>(read: (fields: PaperStatement['fields']) => Value | undefined): Value | null =>
    findWinner(
      entries.flatMap(({ statement, record }) => {
        const value = read(statement.fields);
        return value === undefined ? [] : [{ value, rank: RANKS[statement.source], changed: null, hash: record.hash }];
      }),
    )?.value ?? null;
  const date = take((fields) => fields.date);
  const subject = take((fields) => fields.subject);
  const heading = take((fields) => fields.heading);
  const title = subject ?? (heading === null ? null : toSentence(heading));
  return [
    {
      id,
      kamerstuk,
      blocks: known
        .filter((one) => isSameKamerstuk(one.kamerstuk, kamerstuk))
        .map((one) => one.id)
        .sort(),
      values: {
        title: title ?? `Kamerstuk ${id}`,
        sender: take((fields) => fields.sender),
        names: take((fields) => fields.names) ?? [],
        'source.title': title,
        'source.date': date,
        'source.sessionYear': take((fields) => fields.sessionYear) ?? (date === null ? null : findSessionYear(date)),
      },
      provenance: entries
        .map(({ record }): Provenance => ({ file: record.files[0] ?? 'bestand', hash: record.hash, kind: record.kind }))
        .sort((a, b) => (`${a.file}\n${a.hash}` < `${b.file}\n${b.hash}` ? -1 : 1)),
      records: new Set(entries.map(({ record }) => record.key)),
    },
  ];
}

/** 'BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID' → 'Brief van de Staatssecretaris van Justitie en Veiligheid'. */
function toSentence(heading: string): string {
  const small = heading === heading.toUpperCase() ? heading.toLowerCase() : heading;
  const office = /\b(?:minister|staatssecretaris)\b.*$/.exec(small);
  const before = office ? small.slice(0, office.index) : small;
  const named = office
    ? office[0]
        .split(' ')
        .map((word) => (/^(?:van|voor|en|de|het)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
        .join(' ')
    : '';
  return before.charAt(0).toUpperCase() + before.slice(1) + named;
}
