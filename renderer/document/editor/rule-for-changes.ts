import type { Klass, LexicalEditor, LexicalNode, Transform } from 'lexical';

/**
 * As `registerNodeTransform`, for a rule that has nothing to say of what stands already: only of what changes from here on.
 * Lexical (0.52) would take every node of the kind for changed, go through all rules with it and draw it once more, which in
 * a document that was just opened is all of its text before the first key.
 */
export function registerRuleForChanges<Node extends LexicalNode>(
  editor: LexicalEditor,
  klass: Klass<Node>,
  $rule: Transform<Node>,
): () => void {
  const { transforms } = editor.getRegisteredNode(klass);
  transforms.add($rule as Transform<LexicalNode>);
  return () => void transforms.delete($rule as Transform<LexicalNode>);
}
