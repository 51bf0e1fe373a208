/**
 * How large a draft or a block may be. Every rule over text takes time in proportion to the text, so these are no limits of
 * what is right, but of what a computer composes, checks and typesets while a person waits. docs/formats.md states them.
 */
export const SIZE_LIMITS = {
  /** Characters (UTF-16 units) of one text: a paragraph, a heading, an item, a value. */
  text: 50_000,
  /** Runs, links, notes and other pieces of one text. */
  pieces: 10_000,
  /** Cells of one table: its rows times its columns. */
  cells: 5_000,
  /** Rows and columns of one table. The time in which a table is typeset grows with the square of each. */
  rows: 1_000,
  columns: 100,
  /** Characters of the whole, with the blocks as often as they are placed. Each node counts as `WEIGHT` says. */
  whole: 1_000_000,
} as const;

/** For how many characters a node counts beside its text: what it takes on the page, roughly. */
const WEIGHT: { readonly [type: string]: number } = {
  heading: 150,
  citation: 300,
  footnote: 300,
  pageBreak: 1000,
};
const WEIGHT_OF_NODE = 50;
const WEIGHT_OF_PIECE = 10;
/** A forced line break begins a line, and a line takes as much room as a node. */
const WEIGHT_OF_LINE = 50;

/** The limit that something goes over. */
export interface Excess {
  limit: keyof typeof SIZE_LIMITS;
  /** How the text or table begins; '' where there are no words, or where it is about the whole. */
  words: string;
}

type Json = Record<string, unknown>;

/** Fields that hold no text that is printed or checked. Pictures have a limit of their own. */
const NO_TEXT: ReadonlySet<string> = new Set(['id', 'type', 'revision', 'hash', 'image', 'imageData', 'format']);

/**
 * The first limit that the data of a draft goes over; null: none. Looks at the data before the schema does, which takes
 * memory for what may be refused; data of another shape is left to the schema.
 */
export function excessOfDraft(draft: unknown): Excess | null {
  const measure = createMeasure();
  const { body, ...rest } = isObject(draft) ? draft : {};
  measure.rest(rest);
  const weights = new Map(
    Object.entries(isObject(rest.blocks) ? rest.blocks : {}).map(([id, block]) => [id, createMeasure().rest(block)]),
  );
  measure.body(body, weights);
  return measure.excess();
}

/** As `excessOfDraft`, of a block of the library. */
export function excessOfBlock(block: unknown): Excess | null {
  const measure = createMeasure();
  measure.rest(block);
  return measure.excess();
}

function createMeasure() {
  let found: Excess | null = null;
  let whole = 0;

  const exceed = (limit: Excess['limit'], at: unknown): void => {
    found ??= { limit, words: limit === 'whole' ? '' : firstWords(at) };
  };
  const add = (weight: number): number => {
    whole += weight;
    if (whole > SIZE_LIMITS.whole) exceed('whole', null);
    return weight;
  };
  const ofText = (text: string): number => {
    if (text.length > SIZE_LIMITS.text) exceed('text', text);
    let lines = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
    return add(text.length + lines * WEIGHT_OF_LINE);
  };
  const weigh = (value: unknown): number => {
    if (found !== null) return 0;
    if (typeof value === 'string') return ofText(value);
    if (Array.isArray(value)) {
      lookAtText(value);
      return value.reduce<number>((sum, child) => sum + weigh(child), add(value.length));
    }
    if (!isObject(value)) return 0;
    const type = typeof value.type === 'string' ? value.type : '';
    let weight = add(WEIGHT[type] ?? (typeof value.id === 'string' ? WEIGHT_OF_NODE : WEIGHT_OF_PIECE));
    if (type === 'table') lookAtTable(value);
    for (const [name, field] of Object.entries(value)) if (!NO_TEXT.has(name)) weight += weigh(field);
    return weight;
  };
  /** The pieces of one text together. */
  const lookAtText = (content: readonly unknown[]): void => {
    const pieces = content.filter((piece) => isObject(piece) && (piece.type === 'run' || piece.type === 'link'));
    if (pieces.length === 0) return;
    if (content.length > SIZE_LIMITS.pieces) exceed('pieces', content);
    if (wordsIn(pieces).length > SIZE_LIMITS.text) exceed('text', content);
  };
  const lookAtTable = ({ columns, rows }: Json): void => {
    if (!Array.isArray(rows)) return;
    let widest = Array.isArray(columns) ? columns.length : 0;
    for (const row of rows) if (isObject(row) && Array.isArray(row.cells)) widest = Math.max(widest, row.cells.length);
    if (rows.length > SIZE_LIMITS.rows) exceed('rows', rows);
    else if (widest > SIZE_LIMITS.columns) exceed('columns', rows);
    else if (widest * rows.length > SIZE_LIMITS.cells) exceed('cells', rows);
  };

  return {
    excess: () => found,
    rest: weigh,
    body: (body: unknown, blocks: ReadonlyMap<string, number>): void => {
      for (const node of Array.isArray(body) ? body : []) {
        weigh(node);
        if (isObject(node) && typeof node.block === 'string') add(blocks.get(node.block) ?? 0);
      }
    },
  };
}

/** The first words of a text, of content or of a table, to find it by. */
function firstWords(value: unknown): string {
  const words = typeof value === 'string' ? value : wordsIn(value);
  return words.replace(/\s+/g, ' ').trim().slice(0, 40);
}

function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (!isObject(value)) return '';
  if (typeof value.text === 'string') return value.text;
  return [value.content, value.cells].map(wordsIn).join('');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
