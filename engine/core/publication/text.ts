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

/** The words of a publication, one entry a paragraph, in reading order. */
export interface PublicationText {
  /** What stands around the text: sender, document type, stamp. */
  head: string[];
  body: string[];
  /** Of each note its paragraphs; the number itself is left out. */
  notes: string[][];
}

/** What formats write in their own way. Absent: nothing, but the words of a link and the word before a page's number. */
export interface TextChoices {
  page?: (reference: PubReference) => string;
  /** Leaves out what depends on the number of pages: the numbers of headings, and where a reference points to. */
  withoutPlaces?: boolean;
  noteMark?: (note: number) => string;
  picture?: (figure: PubFigure) => string;
  link?: (link: PubLink, text: string) => string;
}

/**
 * Every word that a writer draws, each once: what a test compares with the words that it takes out of a file.
 * Order in a paragraph: label, lead, content. In a list item: its number, content, nested lists. In a table: caption,
 * rows with their cells as they begin, the line below. In a figure: caption. In a vote bar: legend, factions (label,
 * names), the line below. In a table of contents: heading, then per entry label and text, without pages.
 * A forced break counts as a space. Alternative texts are no part of it.
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

/** Words as they are compared between formats: soft hyphens dropped, all white space alike. */
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
