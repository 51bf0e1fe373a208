import { withEveryField } from '../every-field.ts';
import type {
  BlockInstance,
  BodyNode,
  CellNode,
  Citation,
  ContentNode,
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

/** The content of one variant of a document, without data that only its writers see. */
export interface ContentPublisher {
  inline: (content: readonly Inline[]) => Inline[];
  content: (content: readonly ContentNode[]) => ContentNode[];
  /** `instance` converts a block of the library, because only the draft knows which of its fields are printed. */
  nodes: (body: readonly BodyNode[], instance: (node: BlockInstance) => BlockInstance) => BodyNode[];
}

/**
 * Removes nodes of other variants (`audience`: null for the document without variants), names of variants and comment
 * threads, and unused alternative text. Ids are kept.
 */
export function createContentPublisher(audience: string | null): ContentPublisher {
  const keepVariant = <Node extends Scoped>(nodes: readonly Node[]): Node[] =>
    nodes.filter((node) => isInVariant(node, audience));
  const inline = (content: readonly Inline[]): Inline[] => keepVariant(content).map(inlineNode);

  function inlineNode(node: Inline): Inline {
    switch (node.type) {
      case 'run':
      case 'variable':
        return textNode(node);
      case 'link':
        return withEveryField<Link>({
          ...publishScope(node),
          type: node.type,
          href: node.href,
          content: keepVariant(node.content).map(textNode),
        });
      case 'citation':
        return withEveryField<Citation>({
          ...publishScope(node),
          type: node.type,
          id: node.id,
          block: node.block,
          locator: node.locator,
          placement: node.placement,
        });
      case 'crossReference':
        return withEveryField<CrossReference>({
          ...publishScope(node),
          type: node.type,
          target: node.target,
          shows: node.shows,
        });
      case 'footnote':
        return withEveryField<Footnote>({
          ...publishScope(node),
          type: node.type,
          id: node.id,
          content: keepVariant(node.content).map(paragraph),
        });
    }
  }

  const paragraph = (node: Paragraph): Paragraph =>
    withEveryField<Paragraph>({
      ...publishScope(node),
      type: node.type,
      id: node.id,
      role: node.role,
      content: inline(node.content),
    });

  /** A list without remaining items is removed. */
  const lists = (nodes: readonly List[]): List[] =>
    keepVariant(nodes).flatMap((node) => {
      const items = keepVariant(node.items).map(item);
      if (items.length === 0) return [];
      const { type, id, ordered, start, continues } = node;
      return [withEveryField<List>({ ...publishScope(node), type, id, ordered, start, continues, items })];
    });

  const item = (node: ListItem): ListItem =>
    withEveryField<ListItem>({
      ...publishScope(node),
      id: node.id,
      content: inline(node.content),
      lists: lists(node.lists),
    });

  const quotation = (node: Quotation): Quotation =>
    withEveryField<Quotation>({
      ...publishScope(node),
      type: node.type,
      id: node.id,
      content: keepVariant(node.content).map(paragraph),
      attribution: node.attribution && inline(node.attribution),
    });

  const figure = (node: Figure): Figure =>
    withEveryField<Figure>({
      ...publishScope(node),
      type: node.type,
      id: node.id,
      image: node.image,
      alt: node.decorative ? undefined : node.alt,
      decorative: node.decorative,
      width: node.width,
      caption: node.caption && inline(node.caption),
    });

  /** A cell of another variant keeps its position in the grid and loses its content. */
  const cell = (node: TableCell): TableCell =>
    withEveryField<TableCell>({
      ...publishScope(node),
      id: node.id,
      header: node.header,
      colSpan: node.colSpan,
      rowSpan: node.rowSpan,
      align: node.align,
      content: isInVariant(node, audience) ? keepVariant(node.content).flatMap(cellBlock) : [],
    });

  function cellBlock(node: CellNode): CellNode[] {
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
      ...publishScope(node),
      type: node.type,
      id: node.id,
      caption: node.caption && inline(node.caption),
      columns: node.columns,
      rows: node.rows.map(({ cells }) => ({ cells: cells.map(cell) })),
    });

  const contentNode = (node: ContentNode): ContentNode[] => (node.type === 'table' ? [table(node)] : cellBlock(node));

  const heading = ({ type, id, level, content, slot, ...scoped }: Heading): Heading =>
    withEveryField<Heading>({ ...publishScope(scoped), type, id, level, content: inline(content), slot });

  return {
    inline,
    content: (content) => keepVariant(content).flatMap(contentNode),
    nodes: (body, instance) =>
      keepVariant(body).flatMap((node): BodyNode[] => {
        switch (node.type) {
          case 'heading':
            return [heading(node)];
          case 'pageBreak':
            return [withEveryField<PageBreak>({ ...publishScope(node), type: node.type, id: node.id })];
          case 'blockInstance':
            return [instance({ ...node, ...publishScope(node) } as BlockInstance)];
          default:
            return contentNode(node);
        }
      }),
  };
}

/** Names of variants and threads are only for writers. */
export function publishScope({ lang }: Scoped): { lang: string | undefined; audiences: undefined; threads: undefined } {
  return { lang, audiences: undefined, threads: undefined };
}

function textNode<Node extends Run | Variable>(node: Node): Node {
  return (
    node.type === 'run'
      ? withEveryField<Run>({ ...publishScope(node), type: node.type, text: node.text, marks: node.marks })
      : withEveryField<Variable>({ ...publishScope(node), type: node.type, name: node.name, marks: node.marks })
  ) as Node;
}
