import type { PubInline, PubList, PublicationNode, PubParagraph } from '../publication/publication.ts';
import { countWords } from './speaking-time.ts';

/**
 * Number of words of a composed text that a speaker says: claims, prose, lists and literal text. Not spoken: chapter
 * headings, labels ('Vraag 1') and item numbers, facts, grounds and speakers of quotes, notes, tables, pictures,
 * cross-references, and empty fields.
 */
export function countSpokenWords(nodes: readonly PublicationNode[]): number {
  const lines: string[] = [];
  for (const node of nodes) collect(node, lines);
  return countWords(lines.join('\n'));
}

function collect(node: PublicationNode, lines: string[]): void {
  switch (node.type) {
    case 'heading':
      if (node.style === 'demand') lines.push(inlineWords(node.content));
      break;
    case 'paragraph':
      if (isSpoken(node)) lines.push(paragraphWords(node));
      break;
    case 'group':
      if (node.role === 'sources' || node.role === 'aside') break;
      for (const child of node.children) collect(child, lines);
      break;
    case 'literal':
      for (const child of node.children) collect(child, lines);
      break;
    case 'list':
      collectList(node, lines);
      break;
    case 'title':
    case 'table':
    case 'figure':
    case 'voteBar':
    case 'contents':
    case 'rule':
    case 'space':
    case 'pageBreak':
      break;
  }
}

/** Whether a paragraph is spoken. Lines of facts, of a speaker's name and of speaking time are not. */
function isSpoken({ style, id }: PubParagraph): boolean {
  return style !== 'ground' && style !== 'blockMeta' && !id.endsWith('--timing');
}

function paragraphWords({ label, lead, content }: PubParagraph): string {
  const value = label?.size === 'value' ? `${inlineWords(label.content)} ` : '';
  return `${value}${lead ? `${inlineWords(lead.content)} ` : ''}${inlineWords(content)}`;
}

function collectList({ items }: PubList, lines: string[]): void {
  for (const { content, lists } of items) {
    lines.push(inlineWords(content));
    for (const nested of lists) collectList(nested, lines);
  }
}

function inlineWords(content: readonly PubInline[]): string {
  return content.map(pieceWords).join('');
}

function pieceWords(node: PubInline): string {
  switch (node.type) {
    case 'run':
      return node.text;
    case 'break':
      return ' ';
    case 'link':
      return inlineWords(node.content);
    case 'field':
    case 'noteMark':
    case 'reference':
      return '';
  }
}
