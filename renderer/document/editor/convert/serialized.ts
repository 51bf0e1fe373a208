/** A node in Lexical's JSON. `$` contains the node state. */
export interface SerializedNode {
  type: string;
  version?: number;
  children?: SerializedNode[];
  $?: Record<string, unknown>;
  [field: string]: unknown;
}
