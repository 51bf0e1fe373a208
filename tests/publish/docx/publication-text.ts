import type {
  LayoutFacts,
  PubInline,
  PubList,
  Publication,
  PublicationNode,
} from '../../../engine/core/publication/publication.ts';

/** The text for comparing two files: no-break spaces as spaces, soft hyphens dropped, white space joined. */
export function plain(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u202f\u2028\u2029]+/g, ' ')
    .trim();
}

/** Every line of a publication in order, labels first, as every writer has to print it. */
export function linesOf(publication: Publication, layout: LayoutFacts): string[] {
  const inline = (part: PubInline): string => {
    switch (part.type) {
      case 'run':
      case 'field':
        return part.text;
      case 'break':
        return ' ';
      case 'link':
        return part.content.map(inline).join('');
      case 'noteMark':
        return '';
      case 'reference':
        return part.shows === 'page' ? `${part.text} ${layout.pageOf[part.target] ?? '–'}` : part.text;
    }
  };
  const inlines = (content: readonly PubInline[]) => content.map(inline).join('');
  const list = (node: PubList): string[] =>
    node.items.flatMap((item) => [`${item.number.label} ${inlines(item.content)}`, ...item.lists.flatMap(list)]);
  const block = (node: PublicationNode): string[] => {
    switch (node.type) {
      case 'title':
        return [`${node.label ? inlines(node.label.content) : ''} ${inlines(node.content)}`];
      case 'heading':
        return [`${node.number?.label ?? ''} ${inlines(node.content)}`];
      case 'paragraph':
        return [
          `${node.number?.label ?? (node.label ? inlines(node.label.content) : '')} ${node.lead ? inlines(node.lead.content) : ''} ${inlines(node.content)}`,
        ];
      case 'group':
      case 'literal':
        return node.children.flatMap(block);
      case 'list':
        return list(node);
      case 'table':
        return [
          ...(node.caption ? [`${node.caption.number.label} ${inlines(node.caption.content)}`] : []),
          ...node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(block))),
          ...(node.note ? [inlines(node.note)] : []),
        ];
      case 'figure':
        return node.caption ? [`${node.caption.number.label} ${inlines(node.caption.content)}`] : [];
      case 'voteBar':
        return [
          node.legend.map(({ text }) => text).join(' '),
          ...node.factions.map(({ label, text }) => `${label} ${text}`),
          ...(node.note === null ? [] : [node.note]),
        ];
      case 'contents':
        return [
          node.heading,
          ...node.entries.map(({ label, text, target }) => `${label ?? ''} ${text} ${layout.pageOf[target] ?? ''}`),
        ];
      case 'rule':
      case 'space':
      case 'pageBreak':
        return [];
    }
  };
  return publication.body
    .flatMap(block)
    .map(plain)
    .filter((line) => line !== '');
}
