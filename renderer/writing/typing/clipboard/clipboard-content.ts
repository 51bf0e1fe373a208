import { LINK_ADDRESS } from '../../../../engine/core/richtext/model.ts';
import {
  CAPTION,
  GROUND_KIND,
  ITEM_NUMBER,
  LABEL,
  LINE_ELEMENTS,
  NOT_PRINTED,
  NOTE_REFERENCE,
  NUMBER_OF_ITEM,
  NUMBER_OR_LABEL,
  PAGE_BREAK,
} from '../../page/page-elements.ts';

/** Content of the page in the forms that other programs paste. */
export interface ClipboardContent {
  html: string;
  text: string;
}

const NOT_COPIED = `${NOT_PRINTED}, script, style`;
const KEPT_BLOCKS: { [name: string]: string } = {
  p: 'p',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  ul: 'ul',
  ol: 'ol',
  blockquote: 'blockquote',
  tr: 'tr',
  tbody: 'tbody',
  caption: 'caption',
  figcaption: 'p',
};
const KEPT_MARKS: { [name: string]: string } = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 's',
  sub: 'sub',
  sup: 'sup',
};

/** A note of the document. `refersTo`: the numbers of the notes that its text names, as in 'zie noot 3'. */
export interface CopiedNote {
  number: string;
  text: string;
  refersTo: readonly string[];
}

export interface NoteFinder {
  /** The note of a mark in the text; null if the element is not a mark. */
  findByMark: (element: Element) => CopiedNote | null;
  findByNumber: (number: string) => CopiedNote;
}

type FindNote = NoteFinder['findByMark'];

/**
 * Converts elements of the page to plain HTML and text. Keeps headings, lists, tables, marks and links; leaves out
 * frames, buttons and placeholders. The text of each note follows at the end, so that sources stay readable in other
 * programs, also of each note that only 'zie noot 3' names; a mark whose note is still empty is left out.
 */
export function toClipboardContent(parts: Iterable<Node>, finder: NoteFinder): ClipboardContent {
  const notes = new Map<string, string>();
  const keep = ({ number, text, refersTo }: CopiedNote): void => {
    if (text === '' || notes.has(number)) return;
    notes.set(number, text);
    for (const other of refersTo) keep(finder.findByNumber(other));
  };
  const findAndKeep: FindNote = (element) => {
    const note = finder.findByMark(element);
    if (note) keep(note);
    const seen = element.matches(NOTE_REFERENCE) ? element.getAttribute('data-see-note') : null;
    if (seen) keep(finder.findByNumber(seen));
    return note;
  };
  const nodes = [...parts];
  const html = nodes.map((node) => htmlOf(node, findAndKeep)).join('');
  const text = plainTextOf(nodes, findAndKeep);
  const after = [...notes].sort(([one], [other]) => Number(one) - Number(other));
  return {
    html: html + after.map(([number, text]) => `<p><sup>${escapeHtml(number)}</sup> ${escapeHtml(text)}</p>`).join(''),
    text: after.length === 0 ? text : `${text}\n\n${after.map(([number, text]) => `${number} ${text}`).join('\n')}`,
  };
}

/** Appends a line with the source, unless the HTML contains it. */
export function appendSource(html: string, source: string): string {
  const line = escapeHtml(source);
  return source === '' || html.includes(line) ? html : `${html}<p>${line}</p>`;
}

function htmlOf(node: Node, findNote: FindNote): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeHtml(node.textContent ?? '');
  if (!(node instanceof HTMLElement)) return htmlInside(node, findNote);
  if (node.matches(NOT_COPIED) || node.hidden) return '';
  const name = node.localName;
  if (name === 'br') return node.hasAttribute('data-lexical-managed-linebreak') ? '' : '<br>';
  if (node.matches(PAGE_BREAK)) return '';
  const note = findNote(node);
  if (note) return note.text === '' ? '' : `<sup>${escapeHtml(note.number)}</sup>`;
  const content = htmlInside(node, findNote);
  if (name === 'a') {
    const href = node.getAttribute('href') ?? '';
    return LINK_ADDRESS.test(href) ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
  }
  if (name === 'li') {
    // Other programs number lists themselves, so the drawn number is left out.
    const isOnlyLists = [...node.childNodes].every(
      (child) => child instanceof HTMLElement && /^[ou]l$/.test(child.localName),
    );
    return isOnlyLists ? content : `<li>${content}</li>`;
  }
  if (name === 'table') return `<table border="1">${content}</table>`;
  if (name === 'td' || name === 'th') return cellHtml(node as HTMLTableCellElement, content);
  if (name === 'img') return escapeHtml(pictureText(node));
  if (node.matches(ITEM_NUMBER)) return '';
  if (node.matches(LABEL)) return isRepeated(node) ? '' : `${content} `;
  const block = node.matches(CAPTION) ? 'p' : KEPT_BLOCKS[name];
  if (block) return content === '' ? '' : `<${block}>${content}</${block}>`;
  const marks = marksOf(node);
  if (node.matches(GROUND_KIND)) return `<b>${content}</b>: `;
  return marks.reduce((inner, mark) => (inner === '' ? '' : `<${mark}>${inner}</${mark}>`), content);
}

/** The alternative text of a picture; empty for a decorative one. */
function pictureText(picture: Element): string {
  const alt = picture.getAttribute('alt') ?? '';
  return alt === '' ? '' : `[${alt}]`;
}

/** Whether the text next to a label begins with the same word: 'Motie' before 'Motie van het lid Bikker'. */
function isRepeated(label: Element): boolean {
  const text = label.textContent ?? '';
  return (label.parentElement?.textContent ?? '').startsWith(`${text}${text} `);
}

function htmlInside(node: Node, findNote: FindNote): string {
  return [...node.childNodes].map((child) => htmlOf(child, findNote)).join('');
}

function cellHtml(element: HTMLTableCellElement, content: string): string {
  const spans = [
    element.colSpan > 1 ? ` colspan="${element.colSpan}"` : '',
    element.rowSpan > 1 ? ` rowspan="${element.rowSpan}"` : '',
  ].join('');
  return `<${element.localName}${spans}>${content}</${element.localName}>`;
}

function marksOf(element: Element): string[] {
  const marks = new Set<string>();
  const own = KEPT_MARKS[element.localName];
  if (own) marks.add(own);
  if (element.classList.contains('is-bold')) marks.add('b');
  if (element.classList.contains('is-italic')) marks.add('i');
  if (element.classList.contains('is-underline')) marks.add('u');
  if (element.classList.contains('is-strikethrough')) marks.add('s');
  return [...marks];
}

/** Puts each paragraph, item and row on a line of its own, with tabs between cells: programs paste that as a table. */
function plainTextOf(nodes: readonly Node[], findNote: FindNote): string {
  const lines: string[] = [''];
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  const endLine = (): void => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      add(node.textContent ?? '');
      return;
    }
    if (node instanceof HTMLElement) {
      if (node.matches(NOT_COPIED) || node.hidden) return;
      const note = findNote(node);
      if (note) {
        if (note.text !== '') add(` [${note.number}]`);
        return;
      }
      if (node.matches(LABEL) && isRepeated(node)) return;
      if (node.localName === 'br') {
        endLine();
        return;
      }
      if (node.localName === 'img') {
        add(pictureText(node));
        return;
      }
      if (node.localName === 'td' || node.localName === 'th') {
        if (node.previousElementSibling) add('\t');
        add(
          plainTextOf([...node.childNodes], findNote)
            .replace(/\s+/g, ' ')
            .trim(),
        );
        return;
      }
    }
    const isLine = node instanceof HTMLElement && (LINE_ELEMENTS.has(node.localName) || node.localName === 'tr');
    if (isLine) endLine();
    if (node instanceof HTMLElement && node.localName === 'li' && node.querySelector(NUMBER_OF_ITEM) === null) {
      if (node.querySelector(':scope > ul, :scope > ol') === null) add(numberOf(node));
    }
    for (const child of node.childNodes) visit(child);
    if (node instanceof HTMLElement && node.matches(NUMBER_OR_LABEL)) add(' ');
    if (node instanceof HTMLElement && node.matches(GROUND_KIND)) add(': ');
    if (isLine) endLine();
  };
  for (const node of nodes) visit(node);
  return lines
    .map((line) => line.replace(/[ \u00a0]+$/, ''))
    .join('\n')
    .replace(/\n+$/, '');
}

function numberOf(item: HTMLElement): string {
  return item.parentElement?.localName === 'ol' ? `${(item as HTMLLIElement).value || indexIn(item)}. ` : '– ';
}

function indexIn(item: Element): number {
  return item.parentElement ? [...item.parentElement.children].indexOf(item) + 1 : 1;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
