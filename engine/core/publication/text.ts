import type {
  PubBlock,
  PubFigure,
  PubInline,
  PubLabel,
  PubLink,
  PubList,
  Publication,
  PubParagraph,
  PubReference,
} from './publication.ts';

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
export interface TextChoices {
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
export function publicationText(publication: Publication, choices: TextChoices = {}): PublicationText {
  const body: string[] = [];
  for (const node of publication.body) collect(node, body, choices);
  const { sender, documentType, stamp } = publication.running;
  return {
    head: [sender, documentType, ...(stamp === null ? [] : [stamp])],
    body,
    notes: publication.notes.map((note) => note.content.map((node) => paragraphText(node, choices))),
  };
}

/** Words for a comparison between formats: without soft hyphens, split at any white space. */
export function wordsOf(lines: string | readonly string[]): string[] {
  return (typeof lines === 'string' ? lines : lines.join('\n'))
    .replaceAll('\u00ad', '')
    .split(/[\s\u00a0\u202f]+/u)
    .filter((word) => word !== '');
}

function inlineContentText(content: readonly PubInline[], choices: TextChoices = {}): string {
  return content.map((node) => inlineNodeText(node, choices)).join('');
}

function inlineNodeText(node: PubInline, choices: TextChoices): string {
  switch (node.type) {
    case 'run':
    case 'field':
      return node.text;
    case 'break':
      return ' ';
    case 'link':
      return linkText(node, choices);
    case 'noteMark':
      return choices.noteMark?.(node.note) ?? '';
    case 'reference':
      if (choices.withoutPlaces && node.shows !== 'text') return '';
      return node.shows === 'page' && choices.page ? choices.page(node) : node.text;
  }
}

function linkText(node: PubLink, choices: TextChoices): string {
  const text = inlineContentText(node.content, choices);
  return choices.link?.(node, text) ?? text;
}

function collect(node: PubBlock, lines: string[], choices: TextChoices): void {
  switch (node.type) {
    case 'title':
      lines.push(joined(labelText(node.label), inlineContentText(node.content, choices)));
      break;
    case 'heading':
      lines.push(
        joined(choices.withoutPlaces ? undefined : node.number?.label, inlineContentText(node.content, choices)),
      );
      break;
    case 'paragraph':
      lines.push(paragraphText(node, choices));
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
      if (node.note) lines.push(inlineContentText(node.note, choices));
      break;
    case 'figure':
      if (choices.picture && !node.decorative) lines.push(choices.picture(node));
      collectCaption(node.caption, lines, choices);
      break;
    case 'voteBar':
      for (const part of node.legend) lines.push(part.text);
      for (const part of node.factions) lines.push(joined(part.label, part.text));
      if (node.note !== null) lines.push(node.note);
      break;
    case 'contents':
      lines.push(node.heading);
      for (const entry of node.entries) lines.push(joined(entry.label ?? undefined, entry.text));
      break;
    case 'rule':
    case 'space':
    case 'pageBreak':
      break;
  }
}

function collectList(list: PubList, lines: string[], choices: TextChoices): void {
  for (const item of list.items) {
    lines.push(joined(item.number.label, inlineContentText(item.content, choices)));
    for (const nested of item.lists) collectList(nested, lines, choices);
  }
}

function collectCaption(caption: PubFigure['caption'], lines: string[], choices: TextChoices): void {
  if (caption) lines.push(joined(caption.number.label, inlineContentText(caption.content, choices)));
}

function paragraphText(node: PubParagraph, choices: TextChoices): string {
  return joined(
    labelText(node.label),
    node.lead ? inlineContentText(node.lead.content, choices) : undefined,
    inlineContentText(node.content, choices),
  );
}

function labelText(label: PubLabel | undefined): string | undefined {
  return label ? inlineContentText(label.content) : undefined;
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
