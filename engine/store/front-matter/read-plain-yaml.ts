import { isPlainScalar, isPlainText } from './plain-scalar.ts';

/** Deeper nesting is left to the YAML library. No block nests deeper. */
const DEEPEST = 8;

/** The source needs the YAML library, or is not YAML. */
class NotPlain extends Error {}

interface Line {
  /** Spaces before the text. */
  indent: number;
  text: string;
}

/**
 * Parses the YAML that `writeFrontMatter` writes: maps and lists in block style, items in one line, plain scalars, quoted scalars
 * without escapes. Returns undefined for all other YAML. The result equals that of the YAML library, which takes ten times as long.
 */
export function readPlainYaml(source: string): Record<string, unknown> | undefined {
  try {
    const lines = source.split('\n').map(lineOf);
    const reader = new Reader(lines);
    const fields = reader.map(0, 1);
    return reader.isAtEnd ? fields : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function lineOf(source: string): Line {
  const text = source.trimStart();
  const indent = source.length - text.length;
  if (text === '' || /[^ ]/.test(source.slice(0, indent))) throw new NotPlain();
  return { indent, text };
}

const FIELD = /^([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/;

class Reader {
  readonly #lines: readonly Line[];
  #at = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** Reads the map whose fields have this indentation. */
  map(indent: number, depth: number): Record<string, unknown> {
    if (depth > DEEPEST) throw new NotPlain();
    const map: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (line.text.startsWith('- ')) break;
      const [, key, value] = FIELD.exec(line.text) ?? [];
      if (key === undefined || key in map || !isPlainText(key)) throw new NotPlain();
      this.#at += 1;
      map[key] = value === undefined ? this.#below(indent, depth) : this.#value(value, indent);
    }
    return map;
  }

  /** The value of a field without text behind its colon: the lines below it with more indentation. */
  #below(indent: number, depth: number): unknown {
    const next = this.#lines[this.#at];
    if (!next || next.indent <= indent) throw new NotPlain();
    return next.text.startsWith('- ') ? this.#list(next.indent, depth + 1) : this.map(next.indent, depth + 1);
  }

  #list(indent: number, depth: number): unknown[] {
    if (depth > DEEPEST) throw new NotPlain();
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!line.text.startsWith('- ')) throw new NotPlain();
      const text = line.text.slice(2);
      if (FIELD.test(text)) {
        // The first field of a map follows the hyphen, the others are on the lines below.
        (this.#lines as Line[])[this.#at] = { indent: indent + 2, text };
        list.push(this.map(indent + 2, depth + 1));
      } else {
        this.#at += 1;
        list.push(this.#value(text, indent));
      }
    }
    return list;
  }

  /** A value in one line. A line below it with more indentation would continue it. */
  #value(text: string, indent: number): unknown {
    const next = this.#lines[this.#at];
    if (next && next.indent > indent) throw new NotPlain();
    return text.startsWith('{ ') ? flowMapOf(text) : text === '[]' ? [] : scalarOf(text, false);
  }
}

/** `{ key: value, key: value }` of scalars. */
function flowMapOf(text: string): Record<string, unknown> {
  if (!text.endsWith(' }')) throw new NotPlain();
  const map: Record<string, unknown> = {};
  for (const part of text.slice(2, -2).split(', ')) {
    const [, key, value] = FIELD.exec(part) ?? [];
    if (key === undefined || value === undefined || key in map || !isPlainText(key)) throw new NotPlain();
    map[key] = scalarOf(value, true);
  }
  return map;
}

/** Digits that no number type changes. */
const WHOLE_NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
/** A quoted scalar without escapes and without quotation marks inside. */
const QUOTED = /^"([\u0020\u0021\u0023-\u005b\u005d-\u007e\u00a1-\u024f\u2010-\u2027\u20ac]*)"$/;

function scalarOf(text: string, isInFlow: boolean): unknown {
  if (isPlainScalar(text, isInFlow)) {
    if (isPlainText(text)) return text;
    if (text === 'null') return null;
    if (text === 'true' || text === 'false') return text === 'true';
    if (WHOLE_NUMBER.test(text)) return Number(text);
    throw new NotPlain();
  }
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted === undefined) throw new NotPlain();
  return quoted;
}
