import { withEveryField } from '../every-field.ts';
import type {
  BlockContent,
  BlockInstance,
  BlockNode,
  CellBlock,
  Citation,
  CrossReference,
  Figure,
  Footnote,
  Heading,
  Inline,
  Link,
  List,
  ListItem,
  PageBreak,
  Paragraph,
  Quotation,
  Run,
  Scoped,
  Table,
  TableCell,
  Variable,
} from './model.ts';
import { isInVariant } from './variants.ts';

/** The text of one variant of a document, without what its writers said beside it. */
export interface PublishedContent {
  inline: (content: readonly Inline[]) => Inline[];
  content: (content: readonly BlockContent[]) => BlockContent[];
  /** `instance` decides about a block of the library; what it holds beside its own text is known to the draft only. */
  nodes: (body: readonly BlockNode[], instance: (node: BlockInstance) => BlockInstance) => BlockNode[];
}

/**
 * Leaves out nodes of other variants (`audience`: null for the document without variants), names of variants and of comment
 * threads, and alternative text that is not used. Ids stay.
 */
export function publishedContent(audience: string | null): PublishedContent {
  const printed = <Node extends Scoped>(nodes: readonly Node[]): Node[] =>
    nodes.filter((node) => isInVariant(node, audience));
  const inline = (content: readonly Inline[]): Inline[] => printed(content).map(inlineNode);

  function inlineNode(node: Inline): Inline {
    switch (node.type) {
      case 'run':
      case 'variable':
        return textNode(node);
      case 'link':
        return withEveryField<Link>({
          ...scope(node),
          type: node.type,
          href: node.href,
          content: printed(node.content).map(textNode),
        });
      case 'citation':
        return withEveryField<Citation>({
          ...scope(node),
          type: node.type,
          id: node.id,
          block: node.block,
          locator: node.locator,
          placement: node.placement,
        });
      case 'crossReference':
        return withEveryField<CrossReference>({
          ...scope(node),
          type: node.type,
          target: node.target,
          shows: node.shows,
        });
      case 'footnote':
        return withEveryField<Footnote>({
          ...scope(node),
          type: node.type,
          id: node.id,
          content: printed(node.content).map(paragraph),
        });
    }
  }

  const paragraph = (node: Paragraph): Paragraph =>
    withEveryField<Paragraph>({
      ...scope(node),
      type: node.type,
      id: node.id,
      role: node.role,
      content: inline(node.content),
    });

  /** A list of which no item is left goes with its items. */
  const lists = (nodes: readonly List[]): List[] =>
    printed(nodes).flatMap((node) => {
      const items = printed(node.items).map(item);
      if (items.length === 0) return [];
      const { type, id, ordered, start, continues } = node;
      return [withEveryField<List>({ ...scope(node), type, id, ordered, start, continues, items })];
    });

  const item = (node: ListItem): ListItem =>
    withEveryField<ListItem>({
      ...scope(node),
      id: node.id,
      content: inline(node.content),
      lists: lists(node.lists),
    });

  const quotation = (node: Quotation): Quotation =>
    withEveryField<Quotation>({
      ...scope(node),
      type: node.type,
      id: node.id,
      content: printed(node.content).map(paragraph),
      attribution: node.attribution && inline(node.attribution),
    });

  const figure = (node: Figure): Figure =>
    withEveryField<Figure>({
      ...scope(node),
      type: node.type,
      id: node.id,
      image: node.image,
      alt: node.decorative ? undefined : node.alt,
      decorative: node.decorative,
      width: node.width,
      caption: node.caption && inline(node.caption),
    });

  /** A cell keeps its place in the grid, whatever becomes of its text. */
  const cell = (node: TableCell): TableCell =>
    withEveryField<TableCell>({
      ...scope(node),
      id: node.id,
      header: node.header,
      colSpan: node.colSpan,
      rowSpan: node.rowSpan,
      align: node.align,
      content: isInVariant(node, audience) ? printed(node.content).flatMap(cellBlock) : [],
    });

  function cellBlock(node: CellBlock): CellBlock[] {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(node)];
      case 'list':
        return lists([node]);
      case 'quotation':
        return [quotation(node)];
      case 'figure':
        return [figure(node)];
    }
  }

  const table = (node: Table): Table =>
    withEveryField<Table>({
      ...scope(node),
      type: node.type,
      id: node.id,
      caption: node.caption && inline(node.caption),
      columns: node.columns,
      rows: node.rows.map(({ cells }) => ({ cells: cells.map(cell) })),
    });

  const contentNode = (node: BlockContent): BlockContent[] => (node.type === 'table' ? [table(node)] : cellBlock(node));

  const heading = ({ type, id, level, content, slot, ...scoped }: Heading): Heading =>
    withEveryField<Heading>({ ...scope(scoped), type, id, level, content: inline(content), slot });

  return {
    inline,
    content: (content) => printed(content).flatMap(contentNode),
    nodes: (body, instance) =>
      printed(body).flatMap((node): BlockNode[] => {
        switch (node.type) {
          case 'heading':
            return [heading(node)];
          case 'pageBreak':
            return [withEveryField<PageBreak>({ ...scope(node), type: node.type, id: node.id })];
          case 'blockInstance':
            return [instance({ ...node, ...scope(node) } as BlockInstance)];
          default:
            return contentNode(node);
        }
      }),
  };
}

/** Names of variants and threads are for writers. */
export function scope({ lang }: Scoped): { lang: string | undefined; audiences: undefined; threads: undefined } {
  return { lang, audiences: undefined, threads: undefined };
}

function textNode<Node extends Run | Variable>(node: Node): Node {
  return (
    node.type === 'run'
      ? withEveryField<Run>({ ...scope(node), type: node.type, text: node.text, marks: node.marks })
      : withEveryField<Variable>({ ...scope(node), type: node.type, name: node.name, marks: node.marks })
  ) as Node;
}
