import { LINK_ADDRESS } from '../../../../engine/core/richtext/model.ts';
import { LINES, NOT_PRINTED } from '../printed.ts';

/** What is copied out of the page, for other programs. */
export interface Copied {
  html: string;
  text: string;
}

const NOT_COPIED = `${NOT_PRINTED}, script, style`;
/** The kind of a ground before its line: a tab parts them in print. */
const LEAD = '.d-g > b:first-child';
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

/** The words of a note by its mark in the text; null for what is no mark. */
export type NoteWords = (mark: Element) => { number: string; words: string } | null;

/**
 * What is drawn on the page as plain HTML and as text: headings, lists, tables, marks and links stay, frames, buttons and
 * placeholders do not come along. A mark of a note is followed by the words of that note at the end, so that a source can
 * be read wherever the text is pasted; a mark whose note says nothing (yet) does not come along.
 */
export function copiedFrom(parts: Iterable<Node>, noteWords: NoteWords): Copied {
  const notes = new Map<string, string>();
  const keep: NoteWords = (mark) => {
    const note = noteWords(mark);
    if (note && note.words !== '') notes.set(note.number, note.words);
    return note;
  };
  const nodes = [...parts];
  const html = nodes.map((node) => htmlOf(node, keep)).join('');
  const text = textOf(nodes, keep);
  const after = [...notes];
  return {
    html: html + after.map(([number, words]) => `<p><sup>${escaped(number)}</sup> ${escaped(words)}</p>`).join(''),
    text: after.length === 0 ? text : `${text}\n\n${after.map(([number, words]) => `${number} ${words}`).join('\n')}`,
  };
}

/** The same with a line behind it that says where the words come from, unless they say so themselves. */
export function withSource(html: string, source: string): string {
  const line = escaped(source);
  return source === '' || html.includes(line) ? html : `${html}<p>${line}</p>`;
}

function htmlOf(node: Node, noteWords: NoteWords): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '');
  if (!(node instanceof HTMLElement)) return inside(node, noteWords);
  if (node.matches(NOT_COPIED) || node.hidden) return '';
  const name = node.localName;
  if (name === 'br') return node.hasAttribute('data-lexical-managed-linebreak') ? '' : '<br>';
  if (node.matches('.page-break')) return '';
  const note = noteWords(node);
  if (note) return note.words === '' ? '' : `<sup>${escaped(note.number)}</sup>`;
  const content = inside(node, noteWords);
  if (name === 'a') {
    const href = node.getAttribute('href') ?? '';
    return LINK_ADDRESS.test(href) ? `<a href="${escaped(href)}">${content}</a>` : content;
  }
  if (name === 'li') {
    // The number that the page draws by hand is the list's own elsewhere.
    const isOnlyLists = [...node.childNodes].every(
      (child) => child instanceof HTMLElement && /^[ou]l$/.test(child.localName),
    );
    return isOnlyLists ? content : `<li>${content}</li>`;
  }
  if (name === 'table') return `<table border="1">${content}</table>`;
  if (name === 'td' || name === 'th') return cell(node as HTMLTableCellElement, content);
  if (name === 'img') return escaped(pictureWords(node));
  if (node.matches('.d-no')) return '';
  if (node.matches('.ml')) return isSaidTwice(node) ? '' : `${content} `;
  const block = node.matches('.caption') ? 'p' : KEPT_BLOCKS[name];
  if (block) return content === '' ? '' : `<${block}>${content}</${block}>`;
  const marks = marksOf(node);
  if (node.matches(LEAD)) return `<b>${content}</b>: `;
  return marks.reduce((inner, mark) => (inner === '' ? '' : `<${mark}>${inner}</${mark}>`), content);
}

/** What a picture shows; nothing of one that only decorates. */
function pictureWords(picture: Element): string {
  const alt = picture.getAttribute('alt') ?? '';
  return alt === '' ? '' : `[${alt}]`;
}

/** 'Motie' in the margin of 'Motie van het lid Bikker': in a line of text the label is a stammer. */
function isSaidTwice(label: Element): boolean {
  const words = label.textContent ?? '';
  return (label.parentElement?.textContent ?? '').startsWith(`${words}${words} `);
}

function inside(node: Node, noteWords: NoteWords): string {
  return [...node.childNodes].map((child) => htmlOf(child, noteWords)).join('');
}

function cell(element: HTMLTableCellElement, content: string): string {
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

/** Each paragraph, item or row on a line of its own; cells parted by tabs, as programs paste tables. */
function textOf(nodes: readonly Node[], noteWords: NoteWords): string {
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
      const note = noteWords(node);
      if (note) {
        if (note.words !== '') add(` [${note.number}]`);
        return;
      }
      if (node.matches('.ml') && isSaidTwice(node)) return;
      if (node.localName === 'br') {
        endLine();
        return;
      }
      if (node.localName === 'img') {
        add(pictureWords(node));
        return;
      }
      if (node.localName === 'td' || node.localName === 'th') {
        if (node.previousElementSibling) add('\t');
        add(
          textOf([...node.childNodes], noteWords)
            .replace(/\s+/g, ' ')
            .trim(),
        );
        return;
      }
    }
    const isLine = node instanceof HTMLElement && (LINES.has(node.localName) || node.localName === 'tr');
    if (isLine) endLine();
    if (node instanceof HTMLElement && node.localName === 'li' && node.querySelector(':scope > .d-no') === null) {
      if (node.querySelector(':scope > ul, :scope > ol') === null) add(numberOf(node));
    }
    for (const child of node.childNodes) visit(child);
    if (node instanceof HTMLElement && node.matches('.d-no, .ml')) add(' ');
    if (node instanceof HTMLElement && node.matches(LEAD)) add(': ');
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

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
