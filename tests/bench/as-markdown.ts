import type {
  PubInline,
  PubList,
  Publication,
  PublicationNode,
  PubParagraph,
} from '../../engine/core/publication/publication.ts';

/** The same text for pandoc: headings, paragraphs, lists, tables, block quotes and footnotes. */
export function asMarkdown(publication: Publication): string {
  const notes = publication.notes.map((note) => `[^${note.number}]: ${note.content.map(paragraph).join(' ')}`);
  return `---\ntitle: ${JSON.stringify(publication.metadata.title)}\nlang: nl\n---\n\n${blocks(publication.body)}\n\n${notes.join('\n\n')}\n`;
}

function blocks(nodes: readonly PublicationNode[]): string {
  return nodes
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(node: PublicationNode): string {
  switch (node.type) {
    case 'title':
      return '';
    case 'heading':
      return `${'#'.repeat(node.level)} ${inline(node.content)}`;
    case 'paragraph':
      return paragraph(node);
    case 'group':
      return blocks(node.children);
    case 'literal':
      return node.children.map((part) => `> ${paragraph(part)}`).join('\n>\n');
    case 'list':
      return list(node, '');
    case 'table':
      return node.rows
        .map((row, index) => {
          const line = `| ${row.cells.map((cell) => cell.content.map((part) => (part.type === 'paragraph' ? inline(part.content) : '')).join(' ')).join(' | ')} |`;
          return index === 0 ? `${line}\n|${row.cells.map(() => '---|').join('')}` : line;
        })
        .join('\n');
    case 'figure':
      return escaped(node.alt);
    case 'voteBar':
      return [
        node.legend.map(({ text }) => escaped(text)).join(' · '),
        ...node.factions.map(({ label, text }) => escaped(`${label} ${text}`)),
        escaped(node.note ?? ''),
      ].join('\n\n');
    case 'contents':
    case 'rule':
    case 'space':
    case 'pageBreak':
      return '';
  }
}

function list(node: PubList, indent: string): string {
  return node.items
    .map((item) =>
      [
        `${indent}${node.ordered ? '1.' : '-'} ${inline(item.content)}`,
        ...item.lists.map((inner) => list(inner, `${indent}    `)),
      ].join('\n'),
    )
    .join('\n');
}

function paragraph(node: PubParagraph): string {
  const label = node.label ? `**${inline(node.label.content)}** ` : '';
  const lead = node.lead ? `**${inline(node.lead.content)}** ` : '';
  return `${label}${lead}${inline(node.content)}`;
}

function inline(nodes: readonly PubInline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\\\n';
      if (node.type === 'noteMark') return `[^${node.note}]`;
      if (node.type === 'link') return `[${inline(node.content)}](${node.href})`;
      const text = escaped(node.text);
      if (node.type === 'run' && node.text.trim() !== '' && node.marks.includes('bold')) return `**${text.trim()}** `;
      return text;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~^$@]/g, '\\$&');
}
