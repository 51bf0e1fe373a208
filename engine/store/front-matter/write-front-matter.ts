import { Document, isMap, isSeq } from 'yaml';
import { isPlainScalar, isPlainText } from './plain-scalar.ts';

/** Lists with each item in one line: rows of figures and hashes. A dot separates a field from the list inside it. */
const ITEMS_IN_ONE_LINE: ReadonlySet<string> = new Set([
  'revisions',
  'provenance',
  'decisions',
  'votes.byFaction',
  'votes.members',
]);

type Fields = Readonly<Record<string, unknown>>;

/** The front matter of a block file as YAML: a line feed ends each line. `fields` holds what JSON can hold. */
export function writeFrontMatter(fields: Fields): string {
  return writePlainYaml(fields) ?? writeAnyYaml(fields);
}

/** As the YAML library writes it, which takes ten times as long as `writePlainYaml`. */
export function writeAnyYaml(fields: Fields): string {
  const yaml = new Document(JSON.parse(JSON.stringify(fields)));
  for (const path of ITEMS_IN_ONE_LINE) {
    const list = yaml.getIn(path.split('.'));
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
  return yaml.toString({ lineWidth: 0 });
}

/** The same text without the library; undefined for a value that needs the library. */
function writePlainYaml(fields: Fields): string | undefined {
  try {
    return linesOfMap(fields, '', '').join('');
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** A value that only the library can write. */
class NotPlain extends Error {}

const KEY = /^[A-Za-z][A-Za-z0-9]{0,99}$/;

/** The fields of an object that JSON writes. */
function entriesOf(map: object): [string, unknown][] {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  if (entries.some(([key]) => !KEY.test(key) || !isPlainText(key))) throw new NotPlain();
  return entries;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** `path`: of the map inside the front matter, with a dot at its end; '' for the whole. */
function linesOfMap(map: Fields, indent: string, path: string): string[] {
  return entriesOf(map).map(([key, value]) => `${indent}${key}:${afterKey(value, indent, `${path}${key}`)}`);
}

function afterKey(value: unknown, indent: string, path: string): string {
  if (isObject(value) && (Array.isArray(value) ? value.length > 0 : entriesOf(value).length > 0)) {
    const lines = Array.isArray(value)
      ? linesOfList(value, `${indent}  `, ITEMS_IN_ONE_LINE.has(path))
      : linesOfMap(value, `${indent}  `, `${path}.`);
    return `\n${lines.join('')}`;
  }
  return ` ${inOneLine(value, false)}\n`;
}

function linesOfList(list: readonly unknown[], indent: string, isInOneLine: boolean): string[] {
  return list.map((item) => {
    if (Array.isArray(item) && item.length > 0) throw new NotPlain();
    if (!isObject(item) || isInOneLine || Object.keys(item).length === 0)
      return `${indent}- ${inOneLine(item, false)}\n`;
    const [first = '', ...rest] = linesOfMap(item, `${indent}  `, '-');
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest].join('');
  });
}

function inOneLine(value: unknown, isInFlow: boolean): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  if (typeof value === 'string') return scalarOf(value, isInFlow);
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[ ${value.map((item) => inOneLine(item ?? null, true)).join(', ')} ]`;
  if (!isObject(value)) throw new NotPlain();
  const entries = entriesOf(value).map(([key, field]) => `${key}: ${inOneLine(field, true)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A text without control characters, tabs and rare characters. */
const ONE_LINE = /^[\u0020-\u007e\u00a1-\u024f\u2010-\u2027\u20ac]*$/;

function scalarOf(text: string, isInFlow: boolean): string {
  if (isPlainScalar(text, isInFlow) && isPlainText(text)) return text;
  if (/^[0-9]+$/.test(text)) return `"${text}"`;
  if (!ONE_LINE.test(text)) throw new NotPlain();
  // Only the library knows which of these need quotation marks.
  return new Document([text])
    .toString({ lineWidth: 0, collectionStyle: isInFlow ? 'flow' : 'block' })
    .slice(2, isInFlow ? -3 : -1);
}
