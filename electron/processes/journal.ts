/**
 * The format of a journal: the changes to one draft as entries, each with its length and a checksum, so that a file
 * that was cut off anywhere still gives its last whole entry. The first entry has the whole draft; later ones have only
 * what changed.
 *
 * inbreng-journal 1 <whole|change|saved> <bytes> <sha256 of the body> <ISO 8601 moment>\n
 *
 * <body: JSON>\n
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Files that hold the text and its pictures. */
export interface TextLocation {
  /** Path of the file that the draft was opened from or saved to. */
  file: string | null;
  /** Paths of other files with its pictures, such as the export that it was opened from. */
  cameFrom: readonly string[];
}

/** The result of reading a journal. */
export interface JournalReading extends TextLocation {
  /** The last whole text; null when there is none. */
  text: string | null;
  /** When that text was written: ISO 8601. */
  at: string;
  /** The text is saved in `file`. */
  saved: boolean;
  /** The journal has unreadable bytes after the last whole entry. */
  cutOff: boolean;
}

/** `cameFrom` is absent when empty: journals of earlier versions do not have it. */
const locationFields = { file: z.string().nullable(), cameFrom: z.array(z.string()).optional() };
const wholeSchema = z.strictObject({ ...locationFields, text: z.string() });
const changeSchema = z.strictObject({
  ...locationFields,
  /** Lengths of the unchanged start and end of the previous text, in UTF-16 units. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** The text between them. */
  text: z.string(),
  /** SHA-256 of the whole new text. */
  result: z.string(),
});
const savedSchema = z.strictObject({ file: z.string(), hash: z.string() });

type Kind = 'whole' | 'change' | 'saved';

/** An entry with the whole draft. `at`: ISO 8601. */
export function wholeEntry(text: string, place: TextLocation, at: string): Buffer {
  return entry('whole', { ...locationFieldsOf(place), text } satisfies z.infer<typeof wholeSchema>, at);
}

/** The difference between two texts; `before` is the text of the previous entry. */
export function changeEntry(before: string, text: string, place: TextLocation, at: string): Buffer {
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
    end += 1;
  const body: z.infer<typeof changeSchema> = {
    ...locationFieldsOf(place),
    start,
    end,
    text: text.slice(start, text.length - end),
    result: sha256(text),
  };
  return entry('change', body, at);
}

/** The text of the previous entry is saved in the file; `hash` is that of the file. */
export function savedEntry(file: string, hash: string, at: string): Buffer {
  return entry('saved', { file, hash } satisfies z.infer<typeof savedSchema>, at);
}

function locationFieldsOf({ file, cameFrom }: TextLocation): { file: string | null; cameFrom?: string[] } {
  return cameFrom.length === 0 ? { file } : { file, cameFrom: [...cameFrom] };
}

function entry(kind: Kind, value: unknown, at: string): Buffer {
  const body = Buffer.from(JSON.stringify(value));
  return Buffer.concat([
    Buffer.from(`inbreng-journal 1 ${kind} ${body.length} ${sha256(body)} ${at}\n`),
    body,
    NEWLINE,
  ]);
}

const NEWLINE = Buffer.from('\n');
const HEAD = /^inbreng-journal 1 (whole|change|saved) (\d{1,12}) ([0-9a-f]{64}) (\S{1,40})$/;
const SAVED_HEAD = 'inbreng-journal 1 saved ';
const MAX_HEAD = 200;

/**
 * Reads entries while they are whole and follow from the previous one. Only the last text is checked against its hash;
 * when that fails, every text is checked, to find the last intact one.
 */
export function readJournal(bytes: Uint8Array): JournalReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const quick = replay(buffer, false);
  const { sum: _, ...reading } = isIntact(quick) ? quick : replay(buffer, true);
  return reading;
}

interface Replayed extends JournalReading {
  /** Expected hash of the text; null when the entry had the whole text. */
  sum: string | null;
}

function isIntact({ text, sum }: Replayed): boolean {
  return text === null || sum === null || sha256(text) === sum;
}

function replay(buffer: Buffer, compareEach: boolean): Replayed {
  let reading: Replayed = { text: null, at: '', file: null, cameFrom: [], saved: false, cutOff: false, sum: null };
  let at = 0;
  while (at < buffer.length) {
    const read = readEntry(buffer, at);
    const next = read && applyEntry(reading, read);
    if (!read || !next || (compareEach && !isIntact(next))) return { ...reading, cutOff: true };
    reading = next;
    at = read.end;
  }
  return reading;
}

/** Bytes to read from the end of a journal for its last entry, when that is a `saved` entry. */
export const MAX_SAVED_ENTRY = 200_000;

/** Whether the journal ends with a `saved` entry. Its end suffices: a body is JSON, in which no line starts like an entry. */
export function endsSaved(end: Uint8Array): boolean {
  const buffer = Buffer.from(end.buffer, end.byteOffset, end.byteLength);
  const line = buffer.lastIndexOf(`\n${SAVED_HEAD}`);
  const at = line < 0 ? (buffer.indexOf(SAVED_HEAD) === 0 ? 0 : -1) : line + 1;
  const read = at < 0 ? null : readEntry(buffer, at);
  return read !== null && read.end === buffer.length && savedSchema.safeParse(read.body).success;
}

interface ReadEntry {
  kind: Kind;
  moment: string;
  body: unknown;
  end: number;
}

function readEntry(buffer: Buffer, at: number): ReadEntry | null {
  const line = buffer.subarray(at, at + MAX_HEAD).indexOf(NEWLINE);
  if (line < 0) return null;
  const head = HEAD.exec(buffer.toString('latin1', at, at + line));
  if (!head) return null;
  const [, kind, length, expected, moment = ''] = head;
  const from = at + line + 1;
  const to = from + Number(length);
  // The newline after the body is part of a whole entry.
  if (to >= buffer.length || buffer[to] !== 10) return null;
  const body = buffer.subarray(from, to);
  if (sha256(body) !== expected) return null;
  try {
    return { kind: kind as Kind, moment, body: JSON.parse(body.toString('utf8')), end: to + 1 };
  } catch {
    return null;
  }
}

function applyEntry(before: Replayed, { kind, moment, body }: ReadEntry): Replayed | null {
  switch (kind) {
    case 'whole': {
      const whole = wholeSchema.safeParse(body);
      if (!whole.success) return null;
      const { text, file, cameFrom = [] } = whole.data;
      return { text, at: moment, file, cameFrom, saved: false, cutOff: false, sum: null };
    }
    case 'change': {
      const change = changeSchema.safeParse(body);
      if (!change.success || before.text === null) return null;
      const { start, end, text: between, file, cameFrom = [], result } = change.data;
      if (start + end > before.text.length) return null;
      const text = before.text.slice(0, start) + between + before.text.slice(before.text.length - end);
      return { text, at: moment, file, cameFrom, saved: false, cutOff: false, sum: result };
    }
    case 'saved': {
      const saved = savedSchema.safeParse(body);
      return saved.success ? { ...before, file: saved.data.file, saved: true } : null;
    }
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
