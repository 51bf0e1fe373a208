import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { completeTables } from '../core/drafts/complete-tables.ts';
import { type Draft, draftSchema } from '../core/drafts/draft.ts';
import { type MigrationStep, migrateDraft } from '../core/drafts/migrations.ts';
import { type Repair, repairIds, repairLinks } from '../core/drafts/repair.ts';
import { type Excess, findDraftExcess, SIZE_LIMITS } from '../core/drafts/size-limits.ts';
import { done, type Result, refused } from '../core/result.ts';
import type { IdSource } from '../core/richtext/ids.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import { imageHashSchema } from '../core/richtext/model.ts';
import { ChangedElsewhere, writeFileAtomic } from './atomic-write.ts';
import { hashOfFile } from './file-hash.ts';
import { pictureDanger } from './picture-danger.ts';
import { unsafeData } from './plain-data.ts';
import type { StoreProblem } from './problems.ts';
import { randomIds } from './random-ids.ts';
import { undescribedPictures } from './undescribed-pictures.ts';

/** In megabytes of a million bytes. */
export const LARGEST_DRAFT = 200;

export type Images = Map<ImageHash, Uint8Array>;

/** The schema of a draft file: `docs/schemas/draft.schema.json`. */
export const draftFileSchema = draftSchema.extend({
  /** The bytes of `images`, in base64, by hash. */
  imageData: z.record(imageHashSchema, z.base64()).optional(),
});

/**
 * A picture in the file that is not used (its bytes are missing, do not match its hash, or may not be drawn), or that was
 * described from its bytes.
 */
export type ImageRepair =
  | { code: 'image-damaged'; image: string }
  | { code: 'image-bytes-missing'; image: string }
  /** Its bytes are in the file, without a description. */
  | { code: 'image-undescribed'; image: string }
  /** It runs something, loads something from outside, or would take too much memory. */
  | { code: 'image-dangerous'; image: string; what: string };
/** An older Inbreng wrote the file; it was migrated in memory. */
export type Migrated = { code: 'migrated'; from: number };
export type DraftRepair = Repair | ImageRepair | Migrated;

export interface ReadDraft {
  draft: Draft;
  /** The bytes of the draft's pictures, by hash. */
  images: Images;
  /** Damaged and dangerous pictures of the file, which a later write keeps unchanged. */
  unused: Images;
  /** Repairs in memory and faults that are only reported; the file is unchanged. */
  repaired: DraftRepair[];
  /** SHA-256 of the file's bytes: `writeDraft` compares it before it overwrites the file. */
  hash: string;
}

export interface DraftReading {
  newId?: IdSource;
  steps?: readonly MigrationStep[];
  /** Accepts a draft over the size limits: for text that was open in a window, of which this may be the only copy. */
  anySize?: boolean;
}

/** Reads a `.inbreng` file. The file is never written. */
export function readDraft(file: string, reading: DraftReading = {}): Result<ReadDraft, StoreProblem> {
  const bytes = readDraftFile(file);
  return bytes.ok ? parseDraft(bytes.value, file, reading) : bytes;
}

/** Reads the bytes of a draft's file, up to the size limit. */
export function readDraftFile(file: string): Result<Uint8Array, StoreProblem> {
  try {
    const found = statSync(file);
    const { size } = found;
    // A device never ends, and a pipe waits for a writer. Reading a folder fails by itself.
    if (!found.isFile() && !found.isDirectory()) return refused(noFile(file));
    if (size > LARGEST_DRAFT * 1_000_000) return refused(tooLarge(file, size));
    return done(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT') return refused({ code: 'draft-missing', values: { file } });
    return refused({ code: 'draft-unreadable', values: { file, detail: code } });
  }
}

function noFile(file: string): StoreProblem {
  return { code: 'draft-unreadable', values: { file, detail: 'EINVAL' } };
}

/** Bytes of one read. */
const PART = 1_000_000;

/**
 * Reads the bytes of a draft's file for `parseDraft`, without blocking the process. Calls `alive` after each part, so that a
 * large file over a slow connection does not count as silent.
 */
export async function readDraftBytes(
  file: string,
  alive: () => void = () => undefined,
): Promise<Result<Uint8Array, StoreProblem>> {
  try {
    const found = await stat(file);
    if (!found.isFile() && !found.isDirectory()) return refused(noFile(file));
    if (found.size > LARGEST_DRAFT * 1_000_000) return refused(tooLarge(file, found.size));
    return done(await readWhole(file, alive));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT') return refused({ code: 'draft-missing', values: { file } });
    return refused({ code: 'draft-unreadable', values: { file, detail: code } });
  }
}

/** Reads to the end of the file, even if it grows during reading. */
async function readWhole(file: string, alive: () => void): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PART), 0, PART, null);
      alive();
      if (bytesRead === 0) return Buffer.concat(parts);
      size += bytesRead;
      if (size > 2 * LARGEST_DRAFT * 1_000_000) throw Object.assign(new Error(file), { code: 'EFBIG' });
      parts.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

function tooLarge(file: string, size: number): StoreProblem {
  return { code: 'draft-too-large', values: { file, megabytes: Math.ceil(size / 1_000_000), limit: LARGEST_DRAFT } };
}

function tooMuch(file: string, { limit, words }: Excess): StoreProblem {
  return { code: 'draft-too-much', values: { file, limit, words, most: SIZE_LIMITS[limit] } };
}

/** A draft from the bytes of its file; `file` is for messages only. */
export function parseDraft(
  bytes: Uint8Array,
  file: string,
  reading: DraftReading = {},
): Result<ReadDraft, StoreProblem> {
  if (bytes.length > LARGEST_DRAFT * 1_000_000) return refused(tooLarge(file, bytes.length));
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused({ code: 'draft-not-json', values: { file } });
  }
  const read = draftOfData(data, file, reading);
  return read.ok ? done({ ...read.value, hash: createHash('sha256').update(bytes).digest('hex') }) : read;
}

/** Reads a draft as `parseDraft` does, from parsed JSON. */
export function draftOfData(
  data: unknown,
  file: string,
  reading: DraftReading = {},
): Result<Omit<ReadDraft, 'hash'>, StoreProblem> {
  const unsafe = unsafeData(data);
  if (unsafe?.fault === 'too-deep')
    return refused({ code: 'draft-too-deep', values: { file, limit: Number(unsafe.detail) } });
  if (unsafe) return refused({ code: 'draft-unsafe-key', values: { file, key: unsafe.detail } });

  const migrated = migrateDraft(data, reading.steps);
  if (!migrated.ok) {
    const { problem } = migrated;
    if (problem.code === 'newer')
      return refused({ code: 'draft-newer', values: { file, version: problem.version, known: problem.known } });
    return refused({ code: 'draft-other-format', values: { file } });
  }
  const { imageData, ...fields } = migrated.value.value;
  const excess = reading.anySize ? null : findDraftExcess(fields);
  if (excess) return refused(tooMuch(file, excess));
  const newId = reading.newId ?? randomIds;
  const withIds = repairIds(fields, newId);
  const parsed = draftSchema.safeParse(withIds.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = (issue?.path ?? []).join('.');
    return refused({ code: 'draft-invalid', values: { file, place, detail: issue?.message ?? '' } });
  }
  const pictureData = typeof imageData === 'object' && imageData !== null ? (imageData as Record<string, unknown>) : {};
  const undescribed = undescribedPictures(pictureData, parsed.data.images);
  const whole = completeTables(parsed.data, newId);
  const linked = repairLinks({ ...whole.draft, images: { ...whole.draft.images, ...undescribed } });
  const pictures = readImages(pictureData, linked.draft);
  const nowDescribed = Object.keys(undescribed).map((image) => ({ code: 'image-undescribed' as const, image }));
  const from = migrated.value.from;
  const old: Migrated[] = from === linked.draft.version ? [] : [{ code: 'migrated', from }];
  return done({
    draft: linked.draft,
    images: pictures.images,
    unused: pictures.unused,
    repaired: [
      ...old,
      ...withIds.repaired,
      ...whole.repaired,
      ...linked.repaired,
      ...nowDescribed,
      ...pictures.repaired,
    ],
  });
}

function readImages(
  given: Readonly<Record<string, unknown>>,
  draft: Draft,
): { images: Images; unused: Images; repaired: ImageRepair[] } {
  const images: Images = new Map();
  const unused: Images = new Map();
  const repaired: ImageRepair[] = [];
  for (const image of Object.keys(draft.images)) {
    const text = Object.hasOwn(given, image) ? given[image] : undefined;
    if (typeof text !== 'string') {
      repaired.push({ code: 'image-bytes-missing', image });
      continue;
    }
    const bytes = new Uint8Array(Buffer.from(text, 'base64'));
    const isDamaged = createHash('sha256').update(bytes).digest('hex') !== image;
    const what = isDamaged ? null : pictureDanger(bytes);
    if (isDamaged) repaired.push({ code: 'image-damaged', image });
    else if (what !== null) repaired.push({ code: 'image-dangerous', image, what });
    (isDamaged || what !== null ? unused : images).set(image, bytes);
  }
  return { images, unused, repaired };
}

/** Bytes of a picture that are encoded at once: a multiple of three, the group size of base64. */
const IMAGE_PART = 750_000;

/**
 * The text of a `.inbreng` file: JSON, indented by two spaces, keys in the order of the schema, records sorted by key, and
 * the bytes of the pictures as base64 in `imageData` at the end. Equal drafts give equal texts.
 */
export function draftText(draft: Draft, images: Images): string {
  return [...draftParts(draft, images)].join('');
}

/** The text in parts. Each part is quick to make, however many pictures there are. */
function* draftParts(draft: Draft, images: Images): Generator<string> {
  const { blocks, images: infos, variables, ...fields } = draftSchema.parse(draft);
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(draftSchema.shape)) {
    if (key === 'blocks') ordered.blocks = byKey(blocks);
    else if (key === 'images') ordered.images = byKey(infos);
    else if (key === 'variables') ordered.variables = byKey(variables);
    else ordered[key] = fields[key as keyof typeof fields];
  }
  const words = JSON.stringify(ordered, null, 2);
  const shown = Object.keys(infos)
    .sort()
    .flatMap((hash) => {
      const bytes = images.get(hash);
      return bytes ? [{ hash, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }] : [];
    });
  if (shown.length === 0) return yield `${words}\n`;
  yield words.slice(0, words.lastIndexOf('\n}'));
  for (const [index, { hash, bytes }] of shown.entries()) {
    yield `${index === 0 ? ',\n  "imageData": {' : ','}\n    ${JSON.stringify(hash)}: "`;
    for (let from = 0; from < bytes.length; from += IMAGE_PART)
      yield bytes.subarray(from, from + IMAGE_PART).toString('base64');
    yield '"';
  }
  yield '\n  }\n}\n';
}

function byKey<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

export interface DraftWriting {
  /**
   * The hash from `readDraft`: writes only while the file still has it. null: writes only if no file exists. Absent:
   * overwrites any file but a draft of a newer version.
   */
  base?: string | null;
  /**
   * Called after each part that was encoded, read or synced, so that a large file over a slow connection does not count as
   * silent.
   */
  alive?: () => void;
}

/**
 * Writes a draft atomically; does not rewrite an identical file. Returns the hash of the new bytes. Encodes pictures in
 * parts and lets the event loop run between two of them.
 */
export async function writeDraft(
  file: string,
  draft: Draft,
  images: Images,
  { base, alive = () => undefined }: DraftWriting = {},
): Promise<Result<{ hash: string }, StoreProblem>> {
  // Refuses a draft that could not be read again, so that the user is warned while the text is still open.
  const excess = findDraftExcess(draft);
  if (excess) return refused(tooMuch(file, excess));
  const { parts, size, hash } = await inParts(draftParts(draft, images), alive);
  if (size > LARGEST_DRAFT * 1_000_000) return refused(tooLarge(file, size));
  try {
    const mark = await markOf(file);
    const there = await unlessMissing(hashOfFile(file, alive));
    if (there === hash) return done({ hash });
    if (base !== undefined && base !== there) return refused({ code: 'changed-elsewhere', values: { file } });
    // With a `base`, the caller has read the file, so this version of the program can read it.
    const newer = base === undefined && there !== null && newerVersion(await readWhole(file, alive));
    if (newer) return refused({ code: 'draft-newer', values: { file, version: newer, known: draft.version } });
    // Writing many pictures takes seconds, during which a synchroniser may replace the file with a colleague's version.
    await writeFileAtomic(file, parts, alive, async () => {
      if (base === undefined || (await markOf(file)) === mark) return;
      if ((await unlessMissing(hashOfFile(file, alive))) !== there) throw new ChangedElsewhere();
    });
    return done({ hash });
  } catch (error) {
    if (error instanceof ChangedElsewhere) return refused({ code: 'changed-elsewhere', values: { file } });
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'write-failed', values: { file, detail } });
  }
}

/** File identity (inode, size, times): detects a change without reading the file; null where there is no file. */
async function markOf(file: string): Promise<string | null> {
  const found = await unlessMissing(stat(file));
  return found && [found.dev, found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}

async function inParts(
  texts: Iterable<string>,
  alive: () => void,
): Promise<{ parts: Buffer[]; size: number; hash: string }> {
  const parts: Buffer[] = [];
  const hash = createHash('sha256');
  let size = 0;
  for (const text of texts) {
    const part = Buffer.from(text);
    hash.update(part);
    size += part.length;
    parts.push(part);
    await nextTurn();
    // Encoding takes time too, and must not look like a silent file.
    alive();
  }
  return { parts, size, hash: hash.digest('hex') };
}

async function unlessMissing<Value>(read: Promise<Value>): Promise<Value | null> {
  try {
    return await read;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function newerVersion(bytes: Buffer): number | undefined {
  try {
    // Decoded as in `parseDraft`: an editor may have added a byte-order mark.
    const migrated = migrateDraft(JSON.parse(new TextDecoder('utf-8').decode(bytes)));
    return !migrated.ok && migrated.problem.code === 'newer' ? migrated.problem.version : undefined;
  } catch {
    return undefined;
  }
}
