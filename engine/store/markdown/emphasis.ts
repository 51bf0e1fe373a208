import { attention } from 'micromark-core-commonmark';

type Resolver = NonNullable<(typeof attention)['resolveAll']>;
type Events = Parameters<Resolver>[0];
type Context = Parameters<Resolver>[1];
type Token = Events[number][1];
type Point = Token['start'];

/** One pair of emphasis: `use` signs of the end of one sequence and of the beginning of a later one. */
interface Pair {
  opener: number;
  use: 1 | 2;
  opening: Token;
  closing: Token;
  text: Token;
  group: Token;
}

/**
 * CommonMark's emphasis as micromark reads it, in time that grows with the text: micromark's own looks back to the beginning
 * of the paragraph for each sign that may close, and moves all that follows for each pair. Stands before the other
 * extensions, so that what they hold is settled first, as with micromark's own.
 */
export const emphasis = {
  text: { 42: { ...attention, resolveAll: resolveEmphasis }, 95: { ...attention, resolveAll: resolveEmphasis } },
  insideSpan: { null: [{ resolveAll: resolveEmphasis }] },
};

function resolveEmphasis(events: Events, context: Context): Events {
  if (!events.some(isSequence)) return events;
  const pairs = pairsOf(events, context);
  const resolved = written(events, context, pairs);
  // Micromark holds on to the list itself.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}

function isSequence([, token]: Events[number]): boolean {
  return token.type === 'attentionSequence';
}

/** Signs that may open, by what decides whether one that closes may take them: those of one kind stand in their order. */
class Openers {
  private readonly kinds = new Map<string, number[]>();

  add(at: number, sign: number, canClose: boolean, length: number): void {
    const kind = `${sign} ${canClose} ${length % 3}`;
    const same = this.kinds.get(kind);
    if (same) same.push(at);
    else this.kinds.set(kind, [at]);
  }

  /**
   * The last that a sequence of `length` signs may close. Where one of the two could do both, their lengths may not make a
   * multiple of three, unless each is one (CommonMark 0.31, rules 9 and 10).
   */
  last(sign: number, canOpen: boolean, length: number): number | undefined {
    let last: number | undefined;
    for (const canClose of [false, true])
      for (const rest of [0, 1, 2]) {
        if ((canClose || canOpen) && length % 3 !== 0 && (rest + length) % 3 === 0) continue;
        const at = this.kinds.get(`${sign} ${canClose} ${rest}`)?.at(-1);
        if (at !== undefined && (last === undefined || at > last)) last = at;
      }
    return last;
  }

  /** One was taken: it and all after it stand inside a pair now, or are what is left of it. */
  dropFrom(at: number): void {
    for (const same of this.kinds.values()) while ((same.at(-1) ?? -1) >= at) same.pop();
  }
}

/** The pairs, by where the sequence that closes them stands, in the order in which they close. Shortens the sequences. */
function pairsOf(events: Events, context: Context): Map<number, Pair[]> {
  const pairs = new Map<number, Pair[]>();
  const openers = new Openers();
  for (const [at, event] of events.entries()) {
    const [what, token] = event;
    if (what !== 'enter' || !isSequence(event)) continue;
    const sign = context.sliceSerialize(token).charCodeAt(0);
    while (token._close && lengthOf(token) > 0) {
      const opener = openers.last(sign, Boolean(token._open), lengthOf(token));
      const before = opener === undefined ? undefined : events[opener]?.[1];
      if (opener === undefined || !before) break;
      openers.dropFrom(opener);
      const of = pairs.get(at);
      const pair = paired(opener, before, token);
      if (of) of.push(pair);
      else pairs.set(at, [pair]);
      if (lengthOf(before) > 0) openers.add(opener, sign, Boolean(before._close), lengthOf(before));
    }
    if (token._open && lengthOf(token) > 0) openers.add(at, sign, Boolean(token._close), lengthOf(token));
  }
  return pairs;
}

function lengthOf(token: Token): number {
  return token.end.offset - token.start.offset;
}

function paired(opener: number, before: Token, after: Token): Pair {
  const use = lengthOf(before) > 1 && lengthOf(after) > 1 ? 2 : 1;
  const start = moved(before.end, -use);
  const end = moved(after.start, use);
  const name = use === 2 ? 'strong' : 'emphasis';
  const pair: Pair = {
    opener,
    use,
    group: { type: name, start: { ...start }, end: { ...end } },
    opening: { type: `${name}Sequence`, start, end: { ...before.end } },
    text: { type: `${name}Text`, start: { ...before.end }, end: { ...after.start } },
    closing: { type: `${name}Sequence`, start: { ...after.start }, end },
  };
  before.end = { ...start };
  after.start = { ...end };
  return pair;
}

/** Within a line: a sequence never holds more. */
function moved(point: Point, by: number): Point {
  return {
    ...point,
    column: point.column + by,
    offset: point.offset + by,
    _bufferIndex: point._bufferIndex + by,
  };
}

/** The events with the pairs around what they hold; a sign that no pair took is text. */
function written(events: Events, context: Context, pairs: ReadonlyMap<number, Pair[]>): Events {
  const opened = new Map<number, Pair[]>();
  for (const closed of pairs.values())
    for (const pair of closed) {
      const same = opened.get(pair.opener);
      if (same) same.push(pair);
      else opened.set(pair.opener, [pair]);
    }
  const out: Events = [];
  const others = events.some(isOfOthers);
  /** Where the text of each open pair begins in `out`. */
  const begun: number[] = [];
  for (const [at, event] of events.entries()) {
    const [what, token] = event;
    if (!isSequence(event)) {
      out.push(event);
      continue;
    }
    if (what === 'exit') continue;
    for (const pair of pairs.get(at) ?? []) {
      const from = begun.pop() ?? out.length;
      if (others) settleInside(out, from, context);
      out.push(['exit', pair.text, context], ['enter', pair.closing, context], ['exit', pair.closing, context]);
      out.push(['exit', pair.group, context]);
    }
    if (lengthOf(token) > 0) out.push(['enter', token, context], ['exit', token, context]);
    // The last that was closed is the outermost.
    for (const pair of (opened.get(at) ?? []).reverse()) {
      out.push(['enter', pair.group, context], ['enter', pair.opening, context], ['exit', pair.opening, context]);
      out.push(['enter', pair.text, context]);
      begun.push(out.length);
    }
  }
  for (const event of out) if (isSequence(event)) event[1].type = 'data';
  return out;
}

/** A sign of another extension that waits for its pair. */
function isOfOthers([, token]: Events[number]): boolean {
  return token.type === 'strikethroughSequenceTemporary';
}

/** What other extensions find inside a pair is theirs before anything around it is. */
function settleInside(out: Events, from: number, context: Context): void {
  let inside = out.splice(from);
  for (const { resolveAll } of context.parser.constructs.insideSpan.null ?? [])
    if (resolveAll && resolveAll !== resolveEmphasis) inside = resolveAll(inside, context);
  for (const event of inside) out.push(event);
}
