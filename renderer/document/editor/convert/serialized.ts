/** A node as Lexical writes it to JSON: `$` holds node state. */
export interface SerializedNode {
  type: string;
  version?: number;
  children?: SerializedNode[];
  $?: Record<string, unknown>;
  [field: string]: unknown;
}
