import { isUtf8 } from 'node:buffer';
import type { Block } from '../core/blocks/block.ts';
import {
  IMPORT_RECORD_FORMAT,
  IMPORT_RECORD_VERSION,
  type ImportRecord,
  importRecordSchema,
} from '../core/records/import-record.ts';
import { type BlockFileFault, readBlockFile } from './block-file.ts';
import { unsafeData } from './plain-data.ts';

/** Contents of official files: `herkomst/<key>.json`. */
export const RECORDS_FOLDER = 'herkomst';

export function isRecordPath(path: string): boolean {
  return path.startsWith(`${RECORDS_FOLDER}/`) && /\.json$/i.test(path);
}

/** The content of a block file or a record, or the reason why it could not be read. */
export interface FileContent {
  block?: Block;
  /** Markdown that rich text can't represent, and its lines. */
  simplified?: { what: string[]; lines: number[] };
  record?: ImportRecord;
  fault?: BlockFileFault;
}

/** Reads a block file or a record. `changed`: see `readBlockFile`. */
export function readContent(path: string, bytes: Buffer, changed: string): FileContent {
  if (!isUtf8(bytes)) return { fault: { fault: 'not-utf8', detail: '' } };
  const text = bytes.toString('utf8');
  if (isRecordPath(path)) return readRecord(text);
  const read = readBlockFile(text, path, changed);
  if (!read.ok) return { fault: read.problem };
  const { block, dropped } = read.value;
  if (dropped.length === 0) return { block };
  return {
    block,
    simplified: {
      what: [...new Set(dropped.map(({ what }) => what))],
      lines: [...new Set(dropped.map(({ line }) => line))],
    },
  };
}

function readRecord(text: string): FileContent {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { fault: 'not-json', detail: '' } };
  }
  const unsafe = unsafeData(value);
  if (unsafe) return { fault: unsafe };
  const head = value as { format?: unknown; version?: unknown } | null;
  if (typeof head !== 'object' || head?.format !== IMPORT_RECORD_FORMAT)
    return { fault: { fault: 'other-format', detail: '' } };
  if (typeof head.version === 'number' && head.version > IMPORT_RECORD_VERSION)
    return { fault: { fault: 'newer-version', detail: String(head.version) } };
  const parsed = importRecordSchema.safeParse(value);
  if (parsed.success) return { record: parsed.data };
  return { fault: { fault: 'wrong-value', detail: (parsed.error.issues[0]?.path ?? []).join('.') } };
}
