import type {
  PubFigure,
  PubInline,
  PubLabel,
  PubLink,
  PubList,
  Publication,
  PublicationNode,
  PubParagraph,
  PubReference,
} from './publication.ts';
import { formatHeadEnd } from './running-head.ts';

/** The text of a publication, one entry for each paragraph, in reading order. */
export interface PublicationText {
  /** Text of the running head: sender, document type, stamp. */
  head: string[];
  body: string[];
  /** The paragraphs of each note, without the number. */
  notes: string[][];
}

/**
 * Texts that formats write differently. Absent: omitted, except the text of a link and the word before a page number.
 */
export interface TextOptions {
  page?: (reference: PubReference) => string;
  /** Omits text that depends on the number of pages: heading numbers and the targets of references. */
  withoutPlaces?: boolean;
  noteMark?: (note: number) => string;
  picture?: (figure: PubFigure) => string;
  link?: (link: PubLink, text: string) => string;
}

/**
 * The text that every writer prints, each part once; tests compare it with the text of a file. Order in a paragraph:
 * label, lead, content. In a list item: number, content, nested lists. In a table: caption, cells by row, the line
 * below. In a figure: caption. In a vote bar: legend, factions, the line below. In a table of contents: heading, then
 * label and text of each entry, without pages. A forced break counts as a space. Alternative texts are omitted.
 */
export function collectPublicationText(publication: Publication, choices: TextOptions = {}): PublicationText {
  const body: string[] = [];
  for (const node of publication.body) collect(node, body, choices);
  const { sender, documentType, stamp } = publication.running;
  return {
    head: [sender, formatHeadEnd(publication.running, documentType), ...(stamp === null ? [] : [stamp])],
    body,
    notes: publication.notes.map((note) => note.content.map((node) => formatParagraph(node, choices))),
  };
}

/** Words for a comparison between formats: without soft hyphens, split at any white space. */
export function splitWords(lines: string | readonly string[]): string[] {
  return (typeof lines === 'string' ? lines : lines.join('\n'))
    .replaceAll('\u00ad', '')
    .split(/[\s\u00a0\u202f]+/u)
    .filter((word) => word !== '');
}

/** The text of inline content, as every writer prints it. */
export function getPlainText(content: readonly PubInline[], choices: TextOptions = {}): string {
  return content.map((node) => formatInlineNode(node, choices)).join('');
}

function formatInlineNode(node: PubInline, choices: TextOptions): string {
  switch (node.type) {
    case 'run':
    case 'field':
      return node.text;
    case 'break':
      return ' ';
    case 'link':
      return formatLink(node, choices);
    case 'noteMark':
      return choices.noteMark?.(node.note) ?? '';
    case 'reference':
      if (choices.withoutPlaces && node.shows !== 'text') return '';
      return node.shows === 'page' && choices.page ? choices.page(node) : node.text;
  }
}

function formatLink(node: PubLink, choices: TextOptions): string {
  const text = getPlainText(node.content, choices);
  return choices.link?.(node, text) ?? text;
}

function collect(node: PublicationNode, lines: string[], choices: TextOptions): void {
  switch (node.type) {
    case 'title':
      lines.push(joinParts(formatLabel(node.label), getPlainText(node.content, choices)));
      break;
    case 'heading':
      lines.push(
        joinParts(choices.withoutPlaces ? undefined : node.number?.label, getPlainText(node.content, choices)),
      );
      break;
    case 'paragraph':
      lines.push(formatParagraph(node, choices));
      break;
    case 'group':
    case 'literal':
      for (const child of node.children) collect(child, lines, choices);
      break;
    case 'list':
      collectList(node, lines, choices);
      break;
    case 'table':
      collectCaption(node.caption, lines, choices);
      for (const row of node.rows)
        for (const cell of row.cells) for (const child of cell.content) collect(child, lines, choices);
      if (node.note) lines.push(getPlainText(node.note, choices));
      break;
    case 'figure':
      if (choices.picture && !node.decorative) lines.push(choices.picture(node));
      collectCaption(node.caption, lines, choices);
      break;
    case 'voteBar':
      for (const part of node.legend) lines.push(part.text);
      for (const part of node.factions) lines.push(joinParts(part.label, part.text));
      if (node.note !== null) lines.push(node.note);
      break;
    case 'contents':
      lines.push(node.heading);
      for (const entry of node.entries) lines.push(joinParts(entry.label ?? undefined, entry.text));
      break;
    case 'rule':
    case 'space':
    case 'pageBreak':
      break;
  }
}

function collectList(list: PubList, lines: string[], choices: TextOptions): void {
  for (const item of list.items) {
    lines.push(joinParts(item.number.label, getPlainText(item.content, choices)));
    for (const nested of item.lists) collectList(nested, lines, choices);
  }
}

function collectCaption(caption: PubFigure['caption'], lines: string[], choices: TextOptions): void {
  if (caption) lines.push(joinParts(caption.number.label, getPlainText(caption.content, choices)));
}

function formatParagraph(node: PubParagraph, choices: TextOptions): string {
  return joinParts(
    formatLabel(node.label),
    node.lead ? getPlainText(node.lead.content, choices) : undefined,
    getPlainText(node.content, choices),
  );
}

function formatLabel(label: PubLabel | undefined): string | undefined {
  return label ? getPlainText(label.content) : undefined;
}

function joinParts(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
