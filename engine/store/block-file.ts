import { basename } from 'node:path';
import { type Document, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { BLOCK_KINDS, type Block, type BlockKind, blockSchemas } from '../core/blocks/block.ts';
import { revisionOf, type UnrevisedBlock } from '../core/blocks/revision.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { findBlockExcess } from '../core/drafts/size-limits.ts';
import { done, type Result, refused } from '../core/result.ts';
import { createCountingIds } from '../core/richtext/ids.ts';
import { blockIdSchema } from '../core/richtext/model.ts';
import { readPlainYaml } from './front-matter/read-plain-yaml.ts';
import { writeFrontMatter } from './front-matter/write-front-matter.ts';
import { type TooMuch, tooMuchIn } from './markdown/nesting.ts';
import { type Dropped, readMarkdown, readPlainMarkdown } from './markdown/read-markdown.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';
import { unsafeData } from './plain-data.ts';
import type { FileFault } from './problems.ts';
import { sha256Of } from './sha256.ts';

/** Bytes of the largest file that is read as a block: no user can work with a larger one. */
export const LARGEST_BLOCK_FILE = 1_000_000;

/** The front matter of a block file, as another program may write it: `docs/schemas/block-file.schema.json`. */
export const frontMatterSchema = z.union(
  BLOCK_KINDS.map((kind) => {
    const { body, revision, ...fields } = blockSchemas[kind].shape;
    return z.strictObject({ ...fields, id: fields.id.optional(), title: fields.title.optional() });
  }),
);

export interface BlockFileFault {
  fault: FileFault;
  /** A field, a line or a parser's message. */
  detail: string;
}

export interface ReadBlock {
  block: Block;
  /** Markdown in the body that rich text cannot represent. Lines count from the start of the file. */
  dropped: Dropped[];
}

/**
 * The text of a block file: YAML front matter with the block's fields in the order of its schema, without those equal to
 * their default; then the body as Markdown. It omits `revision`, which is the hash of the content.
 */
export function writeBlockFile(block: UnrevisedBlock): string {
  const schema = blockSchemas[block.kind];
  const fields: Record<string, unknown> = { id: block.id, kind: block.kind, title: block.title };
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const value = (block as Record<string, unknown>)[name];
    if (name in fields || name === 'body' || name === 'revision' || value === undefined) continue;
    if (!isDefault(field, value)) fields[name] = value;
  }
  const body = writeMarkdown(block.body);
  return `---\n${writeFrontMatter(fields)}---\n${body === '' ? '' : `\n${body}`}`;
}

/** The default of each field as canonical JSON; null: it has none. */
const defaults = new WeakMap<z.ZodType, string | null>();

function defaultOf(field: z.ZodType): string | null {
  const known = defaults.get(field);
  if (known !== undefined) return known;
  const absent = field.safeParse(undefined);
  const found = absent.success && absent.data !== undefined ? canonicalJson(absent.data) : null;
  defaults.set(field, found);
  return found;
}

function isDefault(field: z.ZodType, value: unknown): boolean {
  const usual = defaultOf(field);
  return usual !== null && usual === canonicalJson(value);
}

/**
 * Reads a block from the text of its file. `file` is the file's path: its name is the default id, and the id is the default
 * title, so a file written by hand needs only a `kind` and a body. `changed` (ISO 8601 with zone) dates the revision that is
 * added where the content differs from the last listed one.
 */
export function readBlockFile(text: string, file: string, changed: string): Result<ReadBlock, BlockFileFault> {
  const unmerged = unmergedLine(text);
  if (unmerged !== undefined) return refused({ fault: 'two-versions', detail: String(unmerged) });
  const front = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!front) return refused({ fault: 'no-front-matter', detail: '' });
  const read = readYaml(front[1] ?? '');
  if (!read.ok) return read;
  const { fields, document } = read.value;

  const kind = fields.kind;
  if (typeof kind !== 'string' || !(BLOCK_KINDS as string[]).includes(kind))
    return refused({ fault: 'kind-unknown', detail: String(kind ?? '') });
  const id = fields.id === undefined ? basename(file).replace(/\.md$/i, '') : sourceText(fields.id, document, ['id']);
  if (!blockIdSchema.safeParse(id).success) return refused({ fault: 'id-unusable', detail: String(id) });

  const markdown = text.slice(front[0].length);
  const head = { title: id, ...fields, id, revision: NO_REVISION };
  const plain = readPlainMarkdown(markdown, createCountingIds('n'));
  if (plain) {
    // Paragraphs of plain text need no schema.
    const parsed = parseFields(kind as BlockKind, { ...head, body: [] }, document);
    return parsed.ok ? finishBlock({ ...parsed.value, body: plain }, [], changed) : parsed;
  }
  const body = readBody(markdown);
  if ('fault' in body) return refused(body);
  const linesBefore = front[0].split('\n').length - 1;
  const parsed = parseFields(kind as BlockKind, { ...head, body: body.content }, document);
  if (!parsed.ok) return parsed;
  const dropped = body.dropped.map((one) => ({ ...one, line: one.line + linesBefore }));
  return finishBlock(parsed.value, dropped, changed);
}

function finishBlock(block: Block, dropped: Dropped[], changed: string): Result<ReadBlock, BlockFileFault> {
  const excess = findBlockExcess(block);
  if (excess) return refused({ fault: 'too-much', detail: excess.limit });
  return done({ block: withRevision(block, changed), dropped });
}

/** Why a block, written as this text by `writeBlockFile`, could not be read again; null: it could. */
export function faultOfFile(block: Block, text: string): BlockFileFault | null {
  const excess = findBlockExcess(block);
  if (excess) return { fault: 'too-much', detail: excess.limit };
  if (Buffer.byteLength(text) > LARGEST_BLOCK_FILE)
    return { fault: 'too-large', detail: String(LARGEST_BLOCK_FILE / 1_000_000) };
  const end = '\n---\n';
  return tooMuchIn(text.slice(text.indexOf(end) + end.length));
}

/**
 * Shortens long runs of blank lines, which the parser reads in quadratic time; a paragraph ends at one blank line already.
 * Line numbers of dropped content below such a run are then too low.
 */
function withoutManyBlankLines(markdown: string): string {
  const blank = /(?:\r\n?|\n)(?:[ \t]{0,200}(?:\r\n?|\n)){100,}/g;
  return blank.test(markdown) ? markdown.replace(blank, '\n'.repeat(100)) : markdown;
}

function readBody(markdown: string): ReturnType<typeof readMarkdown> | TooMuch {
  const tooMuch = tooMuchIn(markdown);
  if (tooMuch) return tooMuch;
  try {
    return readMarkdown(withoutManyBlankLines(markdown), createCountingIds('n'));
  } catch (error) {
    // The parser is recursive and can overflow the stack on nesting that `tooMuchIn` does not detect.
    if (error instanceof RangeError) return { fault: 'too-deep', detail: '' };
    throw error;
  }
}

/**
 * The line, from 1, of an unresolved merge conflict of git: '<<<<<<< ', '=======', '>>>>>>> '. As Markdown, both versions
 * would be part of the text.
 */
function unmergedLine(text: string): number | undefined {
  if (!text.includes('<<<<<<< ')) return undefined;
  let start: number | undefined;
  let divided = false;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.startsWith('<<<<<<< ')) {
      start = at + 1;
      divided = false;
    } else if (line === '=======') divided = start !== undefined;
    else if (line.startsWith('>>>>>>> ') && divided) return start;
  }
  return undefined;
}

/** From 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const NO_REVISION = '0'.repeat(64);

interface FrontMatter {
  fields: Record<string, unknown>;
  /** The same YAML as a document of the YAML library, which keeps the source text of each value. */
  document: () => Document;
}

function readYaml(source: string): Result<FrontMatter, BlockFileFault> {
  const plain = readPlainYaml(source);
  if (plain) return done({ fields: plain, document: () => documentOf(source) });
  try {
    const yaml = documentOf(source);
    const [error] = yaml.errors;
    if (error?.code === 'RESOURCE_EXHAUSTION') return refused({ fault: 'too-deep', detail: '' });
    // The front matter begins on the file's second line.
    if (error) return refused({ fault: 'not-yaml', detail: String(lineAt(source, error.pos[0]) + 1) });
    const value: unknown = yaml.toJS({ maxAliasCount: 50 }) ?? {};
    const unsafe = unsafeData(value);
    if (unsafe) return refused(unsafe);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refused({ fault: 'not-yaml', detail: '' });
    return done({ fields: value as Record<string, unknown>, document: () => yaml });
  } catch (error) {
    // The YAML parser is recursive.
    if (error instanceof RangeError) return refused({ fault: 'too-deep', detail: '' });
    return refused({ fault: 'not-yaml', detail: '' });
  }
}

/** Faults are reported with the file, not on the console. */
function documentOf(source: string): Document {
  return parseDocument(source, { uniqueKeys: true, logLevel: 'error' });
}

function parseFields(
  kind: BlockKind,
  fields: Record<string, unknown>,
  document: () => Document,
): Result<Block, BlockFileFault> {
  const schema = blockSchemas[kind] as unknown as z.ZodType<Block>;
  let parsed = schema.safeParse(fields);
  if (!parsed.success) {
    // YAML reads unquoted text such as `number: 238` as a number or a boolean; a text field takes its source text.
    const mended = structuredClone(fields);
    let some = false;
    let yaml: Document | undefined;
    for (const issue of parsed.error.issues) {
      if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
      yaml ??= document();
      some = mend(mended, issue.path, yaml) || some;
    }
    if (some) parsed = schema.safeParse(mended);
  }
  if (parsed.success) return done(parsed.data);
  const [issue] = parsed.error.issues;
  const place = (issue?.path ?? []).join('.');
  if (issue?.code === 'unrecognized_keys')
    return refused({ fault: 'unknown-field', detail: [place, issue.keys.join(', ')].filter(Boolean).join('.') });
  if (issue?.code === 'invalid_value' && issue.values.length > 1)
    return refused({ fault: 'unknown-word', detail: `${place}: ${issue.values.map(String).join(', ')}` });
  return refused({ fault: 'wrong-value', detail: place });
}

function mend(fields: unknown, path: PropertyKey[], yaml: Document): boolean {
  const last = path.at(-1);
  let holder: unknown = fields;
  for (const part of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[part];
  if (last === undefined || typeof holder !== 'object' || holder === null) return false;
  const record = holder as Record<PropertyKey, unknown>;
  const text = sourceText(record[last], () => yaml, path);
  if (typeof text !== 'string' || text === record[last]) return false;
  record[last] = text;
  return true;
}

/** The source text of a scalar that YAML read as a number or a boolean. */
function sourceText(value: unknown, document: () => Document, path: PropertyKey[]): unknown {
  if (typeof value !== 'number' && typeof value !== 'boolean') return value;
  const node = document().getIn(path, true);
  return isScalar(node) && node.source ? node.source : String(value);
}

/** The block with the revision of its content; adds it, in memory only, where the file does not list it last. */
function withRevision(block: Block, changed: string): Block {
  const revision = revisionOf(block, sha256Of);
  const last = block.revisions.at(-1)?.hash ?? null;
  if (last === revision) return { ...block, revision };
  const added = { hash: revision, date: changed, by: '', previous: last };
  return { ...block, revision, revisions: [...block.revisions, added] };
}
