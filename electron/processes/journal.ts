/**
 * The journal of one draft: entries one after another, each with its length and a checksum, so that a file that was cut
 * off anywhere still gives its last whole entry. A whole draft first, then only what changed.
 *
 *     inbreng-journal 1 <whole|change|saved> <bytes> <sha256 of the body> <ISO 8601 moment>\n
 *     <body: JSON>\n
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where the text and its pictures stand besides the journal. */
export interface Place {
  /** Path of the file that the draft was opened from or saved to. */
  file: string | null;
  /** Paths of other files that have its pictures: of the export that it came out of. */
  cameFrom: readonly string[];
}

/** What the last whole entries say. */
export interface JournalReading extends Place {
  /** The last text that stands whole; null where there is none. */
  text: string | null;
  /** When it was written: ISO 8601. */
  at: string;
  /** The text stands in that file. */
  saved: boolean;
  /** Something after the last whole entry could not be read. */
  cutOff: boolean;
}

/** Most came from nowhere, and say nothing of it: as an earlier Inbreng wrote it, and still reads it. */
const placeFields = { file: z.string().nullable(), cameFrom: z.array(z.string()).optional() };
const wholeSchema = z.strictObject({ ...placeFields, text: z.string() });
const changeSchema = z.strictObject({
  ...placeFields,
  /** How much of the text before stays, at its start and its end, in UTF-16 units. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** What stands between. */
  text: z.string(),
  /** SHA-256 of the whole text that comes of it. */
  result: z.string(),
});
const savedSchema = z.strictObject({ file: z.string(), hash: z.string() });

type Kind = 'whole' | 'change' | 'saved';

export function wholeEntry(text: string, place: Place, at: string): Buffer {
  return entry('whole', { ...placeOf(place), text } satisfies z.infer<typeof wholeSchema>, at);
}

/** What changed between two texts; the text before is the one of the last entry. */
export function changeEntry(before: string, text: string, place: Place, at: string): Buffer {
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === text.charCodeAt(text.length - 1 - end))
    end += 1;
  const body: z.infer<typeof changeSchema> = {
    ...placeOf(place),
    start,
    end,
    text: text.slice(start, text.length - end),
    result: sum(text),
  };
  return entry('change', body, at);
}

/** The text of the last entry stands in the file, whose bytes have this hash. */
export function savedEntry(file: string, hash: string, at: string): Buffer {
  return entry('saved', { file, hash } satisfies z.infer<typeof savedSchema>, at);
}

function placeOf({ file, cameFrom }: Place): { file: string | null; cameFrom?: string[] } {
  return cameFrom.length === 0 ? { file } : { file, cameFrom: [...cameFrom] };
}

function entry(kind: Kind, value: unknown, at: string): Buffer {
  const body = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`inbreng-journal 1 ${kind} ${body.length} ${sum(body)} ${at}\n`), body, NEWLINE]);
}

const NEWLINE = Buffer.from('\n');
const HEAD = /^inbreng-journal 1 (whole|change|saved) (\d{1,12}) ([0-9a-f]{64}) (\S{1,40})$/;
const SAVED_HEAD = 'inbreng-journal 1 saved ';
const LONGEST_HEAD = 200;

/**
 * Reads as far as every entry is whole and follows from the one before. Only the last text is compared with its sum; where it
 * is another one each is, up to the last that is right.
 */
export function readJournal(bytes: Uint8Array): JournalReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const quick = replay(buffer, false);
  const { sum: _, ...reading } = isRight(quick) ? quick : replay(buffer, true);
  return reading;
}

interface Replayed extends JournalReading {
  /** What the journal says of its text; null where the text itself stood there. */
  sum: string | null;
}

function isRight({ text, sum: said }: Replayed): boolean {
  return text === null || said === null || sum(text) === said;
}

function replay(buffer: Buffer, compareEach: boolean): Replayed {
  let reading: Replayed = { text: null, at: '', file: null, cameFrom: [], saved: false, cutOff: false, sum: null };
  let at = 0;
  while (at < buffer.length) {
    const read = entryAt(buffer, at);
    const next = read && applied(reading, read);
    if (!read || !next || (compareEach && !isRight(next))) return { ...reading, cutOff: true };
    reading = next;
    at = read.end;
  }
  return reading;
}

/** Bytes at the end of a journal that hold its last entry where that says that the text stands in its file. */
export const LONGEST_SAVED = 200_000;

/**
 * The last entry says that the last text stands in its file. Only the end of the journal is needed: a body is JSON, in which
 * no line begins like an entry.
 */
export function endsSaved(end: Uint8Array): boolean {
  const buffer = Buffer.from(end.buffer, end.byteOffset, end.byteLength);
  const line = buffer.lastIndexOf(`\n${SAVED_HEAD}`);
  const at = line < 0 ? (buffer.indexOf(SAVED_HEAD) === 0 ? 0 : -1) : line + 1;
  const read = at < 0 ? null : entryAt(buffer, at);
  return read !== null && read.end === buffer.length && savedSchema.safeParse(read.body).success;
}

interface ReadEntry {
  kind: Kind;
  moment: string;
  body: unknown;
  end: number;
}

function entryAt(buffer: Buffer, at: number): ReadEntry | null {
  const line = buffer.subarray(at, at + LONGEST_HEAD).indexOf(NEWLINE);
  if (line < 0) return null;
  const head = HEAD.exec(buffer.toString('latin1', at, at + line));
  if (!head) return null;
  const [, kind, length, expected, moment = ''] = head;
  const from = at + line + 1;
  const to = from + Number(length);
  // The newline after it is part of a whole entry: the next one begins on its own line.
  if (to >= buffer.length || buffer[to] !== 10) return null;
  const body = buffer.subarray(from, to);
  if (sum(body) !== expected) return null;
  try {
    return { kind: kind as Kind, moment, body: JSON.parse(body.toString('utf8')), end: to + 1 };
  } catch {
    return null;
  }
}

function applied(before: Replayed, { kind, moment, body }: ReadEntry): Replayed | null {
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

function sum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
