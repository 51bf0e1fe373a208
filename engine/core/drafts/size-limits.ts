/**
 * Size limits of a draft or a block, so that composing, checking and typesetting stay fast: every rule over text takes
 * time in proportion to its length. docs/formats.md lists them.
 */
export const SIZE_LIMITS = {
  /** Characters (UTF-16 units) of one text: a paragraph, a heading, an item, a value. */
  text: 50_000,
  /** Runs, links, notes and other inline nodes of one text. */
  pieces: 10_000,
  /** Cells of one table: its rows times its columns. */
  cells: 5_000,
  /** Rows and columns of one table. Typesetting time grows with the square of each. */
  rows: 1_000,
  columns: 100,
  /** Total characters, with the text of a block counted for each instance. Each node adds the weight below. */
  whole: 1_000_000,
} as const;

/** Characters that a node adds besides its text: roughly its room on the page. */
const WEIGHT: { readonly [type: string]: number } = {
  heading: 150,
  citation: 300,
  footnote: 300,
  pageBreak: 1000,
};
const WEIGHT_OF_NODE = 50;
const WEIGHT_OF_PIECE = 10;
/** A forced line break takes as much room as a node. */
const WEIGHT_OF_LINE = 50;

/** An exceeded limit. */
export interface Excess {
  limit: keyof typeof SIZE_LIMITS;
  /** First words of the text or table; '' where it has no text, or where the limit concerns the whole. */
  words: string;
}

type Json = Record<string, unknown>;

/** Fields without text that is printed or checked. Pictures have their own limit. */
const NO_TEXT: ReadonlySet<string> = new Set(['id', 'type', 'revision', 'hash', 'image', 'imageData', 'format']);

/**
 * The first limit that the data of a draft exceeds, or null. Runs before schema validation, which takes much memory;
 * data of another shape is left to the schema.
 */
export function findDraftExcess(draft: unknown): Excess | null {
  const measure = createMeasure();
  const { body, ...rest } = isObject(draft) ? draft : {};
  measure.weigh(rest);
  const weights = new Map(
    Object.entries(isObject(rest.blocks) ? rest.blocks : {}).map(([id, block]) => [id, createMeasure().weigh(block)]),
  );
  measure.weighBody(body, weights);
  return measure.excess();
}

/** The first limit that a library block exceeds, or null. */
export function findBlockExcess(block: unknown): Excess | null {
  const measure = createMeasure();
  measure.weigh(block);
  return measure.excess();
}

/** Adds up the weight of data and keeps the first limit that it exceeds. */
function createMeasure() {
  let found: Excess | null = null;
  let whole = 0;

  const exceed = (limit: Excess['limit'], at: unknown): void => {
    found ??= { limit, words: limit === 'whole' ? '' : getFirstWords(at) };
  };
  const add = (weight: number): number => {
    whole += weight;
    if (whole > SIZE_LIMITS.whole) exceed('whole', null);
    return weight;
  };
  const weighText = (text: string): number => {
    if (text.length > SIZE_LIMITS.text) exceed('text', text);
    let lines = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
    return add(text.length + lines * WEIGHT_OF_LINE);
  };
  const weigh = (value: unknown): number => {
    if (found !== null) return 0;
    if (typeof value === 'string') return weighText(value);
    if (Array.isArray(value)) {
      checkText(value);
      let sum = add(value.length);
      for (const child of value) sum += weigh(child);
      return sum;
    }
    if (!isObject(value)) return 0;
    const type = typeof value.type === 'string' ? value.type : '';
    let weight = add(WEIGHT[type] ?? (typeof value.id === 'string' ? WEIGHT_OF_NODE : WEIGHT_OF_PIECE));
    if (type === 'table') checkTable(value);
    for (const name of Object.keys(value)) if (!NO_TEXT.has(name)) weight += weigh(value[name]);
    return weight;
  };
  /** The inline nodes of one text together. */
  const checkText = (content: readonly unknown[]): void => {
    const pieces = content.filter((piece) => isObject(piece) && (piece.type === 'run' || piece.type === 'link'));
    if (pieces.length === 0) return;
    if (content.length > SIZE_LIMITS.pieces) exceed('pieces', content);
    // The text of one piece is measured by itself.
    if (pieces.length > 1 && collectText(pieces).length > SIZE_LIMITS.text) exceed('text', content);
  };
  const checkTable = ({ columns, rows }: Json): void => {
    if (!Array.isArray(rows)) return;
    let widest = Array.isArray(columns) ? columns.length : 0;
    for (const row of rows) if (isObject(row) && Array.isArray(row.cells)) widest = Math.max(widest, row.cells.length);
    if (rows.length > SIZE_LIMITS.rows) exceed('rows', rows);
    else if (widest > SIZE_LIMITS.columns) exceed('columns', rows);
    else if (widest * rows.length > SIZE_LIMITS.cells) exceed('cells', rows);
  };

  return {
    excess: () => found,
    weigh,
    /** `blocks`: the weight of each block by its id, which counts for every instance. */
    weighBody: (body: unknown, blocks: ReadonlyMap<string, number>): void => {
      for (const node of Array.isArray(body) ? body : []) {
        weigh(node);
        if (isObject(node) && typeof node.block === 'string') add(blocks.get(node.block) ?? 0);
      }
    },
  };
}

/** The first words of a text, of inline content or of a table, by which a user finds it. */
function getFirstWords(value: unknown): string {
  const words = typeof value === 'string' ? value : collectText(value);
  return words.replace(/\s+/g, ' ').trim().slice(0, 40);
}

function collectText(value: unknown): string {
  if (Array.isArray(value)) return value.map(collectText).join('');
  if (!isObject(value)) return '';
  if (typeof value.text === 'string') return value.text;
  return [value.content, value.cells].map(collectText).join('');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
