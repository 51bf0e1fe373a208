import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { AttributionNode, BlockInstanceNode, FigureNode, PageBreakNode, QuotationNode } from './blocks.ts';
import { CitationNode, CrossReferenceNode, FootnoteNode, VariableNode } from './inline.ts';

/** The node classes of the page, besides Lexical's paragraph, text and line break. */
export const EDITOR_NODES: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  ListNode,
  ListItemNode,
  QuotationNode,
  AttributionNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  FigureNode,
  PageBreakNode,
  BlockInstanceNode,
  LinkNode,
  VariableNode,
  CitationNode,
  CrossReferenceNode,
  FootnoteNode,
];
