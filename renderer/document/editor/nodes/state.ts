import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { z } from 'zod';
import {
  type Alignment,
  type Inline,
  inlineSchema,
  languageTagSchema,
  type Mark,
  markSchema,
  type NodeId,
  nodeIdSchema,
  type ParagraphRole,
  type Scoped,
  type TableColumn,
  tableSchema,
  textSchema,
} from '../../../../engine/core/richtext/model.ts';

/**
 * Attributes of the model that Lexical does not have, as Lexical node state: Lexical includes it in JSON, undo and
 * copies. Unreadable values count as absent, because the clipboard is untrusted.
 */

/** Empty until the id rule sets it. */
export const idState = createState('id', {
  parse: (value: unknown): NodeId => (nodeIdSchema.safeParse(value).success ? (value as NodeId) : ''),
});

const nameSchema = textSchema.min(1);
const scopeSchema = z.object({
  lang: languageTagSchema.optional().catch(undefined),
  audiences: z.array(nameSchema).optional().catch(undefined),
  threads: z.array(nameSchema).optional().catch(undefined),
});

function readScope(value: unknown): Scoped {
  const scope = scopeSchema.safeParse(value ?? {}).data ?? {};
  return Object.fromEntries(Object.entries(scope).filter(([, field]) => field !== undefined));
}

const NO_SCOPE: Scoped = {};

export const scopeState = createState('scope', {
  parse: (value: unknown): Scoped => (value === undefined ? NO_SCOPE : readScope(value)),
  isEqual: sameValue,
});

export const roleState = createState('role', {
  parse: (value: unknown): ParagraphRole | '' => (value === 'lead' || value === 'literal' ? value : ''),
});

/** The section of the document type that a heading opens. */
export const slotState = createState('slot', {
  parse: (value: unknown): string => (typeof value === 'string' ? value : ''),
});

/** Whether a list continues the numbers of the previous ordered list. */
export const continuesState = createState('continues', { parse: (value: unknown): boolean => value === true });

export const cellAlignState = createState('align', {
  parse: (value: unknown): Alignment | '' => (value === 'left' || value === 'center' || value === 'right' ? value : ''),
});

const columnsSchema = z.array(z.unknown()).transform((columns): TableColumn[] =>
  columns.map((column) => {
    const table = tableSchema.safeParse({ type: 'table', id: 'x', columns: [column], rows: [{ cells: [] }] });
    return (table.success && table.data.columns[0]) || {};
  }),
);
const NO_COLUMNS: TableColumn[] = [];

export const columnsState = createState('columns', {
  parse: (value: unknown): TableColumn[] => columnsSchema.safeParse(value).data ?? NO_COLUMNS,
  isEqual: sameValue,
});

const NO_CAPTION: Inline[] = [];

/** The caption of a table. It is data, because a Lexical table contains only rows. */
export const captionState = createState('caption', {
  parse: (value: unknown): Inline[] => z.array(inlineSchema).safeParse(value).data ?? NO_CAPTION,
  isEqual: sameValue,
});

export interface TextAttributes extends Scoped {
  marks?: Mark[];
}

/** Marks and scope of a line break; null: those of the text before it. */
export const lineBreakState = createState('attributes', {
  parse: (value: unknown): TextAttributes | null => {
    if (typeof value !== 'object' || value === null) return null;
    const marks = z.array(markSchema).safeParse((value as TextAttributes).marks).data;
    return { ...readScope(value), ...(marks ? { marks } : {}) };
  },
  isEqual: sameValue,
});

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export function $idOf(node: LexicalNode): NodeId {
  return $getState(node, idState);
}

export function $setId<Node extends LexicalNode>(node: Node, id: NodeId): Node {
  return $setState(node, idState, id);
}

/** Parses all state of a node from JSON, so that no invalid value remains unparsed in it. */
export function $readState(node: LexicalNode): void {
  for (const config of [scopeState, roleState, slotState, continuesState, cellAlignState, columnsState, captionState]) {
    $getState(node, config as never);
  }
  $getState(node, lineBreakState);
}
