import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { settleSheet } from '../../core/house-styles/neutral-sheet.ts';
import { layOut } from '../../core/layout/lay-out.ts';
import type { Publication, WriterAssets } from '../../core/publication/publication.ts';
import { formatHeadEnd } from '../../core/publication/running-head.ts';
import { withoutPageNumbers } from '../pageless.ts';
import { blockHtml, paragraphHtml } from './block.ts';
import { attributes, dataAddress, escaped } from './escape.ts';
import { createPage, once, type Page } from './page.ts';
import { styleSheet } from './style-sheet.ts';

/** A second defence: the browser runs and loads nothing, even if escaping fails. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * Writes the publication as one self-contained HTML file in UTF-8, with its pictures and without scripts or addresses to fetch.
 * Headings keep the publication's levels; notes are at the end, with a link back. The house style's fonts are named and not
 * embedded, because they would make a file for mail a hundred times as large.
 */
export function writeHtml(publication: Publication, style: HouseStyle, given: WriterAssets): Uint8Array {
  const { houseStyle, assets } = settleSheet(publication, style, given);
  const page = createPage(withoutPageNumbers(publication), houseStyle, assets);
  const { metadata, body } = page.publication;
  const html = [
    '<!DOCTYPE html>',
    `<html${attributes({ lang: publication.language })}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: POLICY })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(metadata.title)}</title>`,
    meta('author', metadata.author),
    meta('description', metadata.subject),
    meta('keywords', metadata.keywords.join(', ')),
    meta('dcterms.modified', metadata.modified),
    `<style>\n${styleSheet(houseStyle)}\n</style>`,
    '</head>',
    `<body${attributes({ class: beginsOnLandscape(page) ? 's-normal broad' : 's-normal' })}>`,
    mastheadHtml(page),
    '<main>',
    ...body.map((node) => blockHtml(node, page)),
    '</main>',
    notesHtml(page, { hasBackLinks: true }),
    '</body>',
    '</html>',
    '',
  ];
  return new TextEncoder().encode(html.filter((line, index) => line !== '' || index === html.length - 1).join('\n'));
}

/** Whether the first page is landscape on paper: then the page is as broad on a screen. */
function beginsOnLandscape({ publication, houseStyle }: Page): boolean {
  return layOut(publication.body, houseStyle).papers[0] === 'landscape';
}

/**
 * The text and its notes as HTML for the clipboard, without a style sheet and without the lines about sender and document at the
 * top: headings, paragraphs and lists in the style of the document that they are pasted in.
 */
export function writeHtmlToPaste(publication: Publication, houseStyle: HouseStyle, assets: WriterAssets): string {
  const page = createPage(withoutPageNumbers(publication), houseStyle, assets);
  return [...page.publication.body.map((node) => blockHtml(node, page)), notesHtml(page, { hasBackLinks: false })]
    .filter((line) => line !== '')
    .join('\n');
}

function meta(name: string, content: string): string {
  return content === '' ? '' : `<meta${attributes({ name, content })}>`;
}

function mastheadHtml({ publication, assets }: Page): string {
  const { sender, stamp } = publication.running;
  const logo = assets.logo && dataAddress(assets.logo.mediaType, assets.logo.bytes);
  return [
    '<header class="masthead">',
    logo
      ? `<p><img${attributes({ src: logo, alt: sender })}></p>`
      : `<p class="s-header sender">${escaped(sender)}</p>`,
    `<p class="s-header">${headEndHtml(publication.running)}</p>`,
    stamp === null ? '' : `<p class="s-header stamp">${escaped(stamp)}</p>`,
    '</header>',
  ].join('');
}

function headEndHtml(running: Publication['running']): string {
  const { concept, documentType } = running;
  if (concept === null) return escaped(documentType);
  const rest = formatHeadEnd(running, documentType).slice(concept.length);
  return `<strong>${escaped(concept)}</strong>${escaped(rest)}`;
}

function notesHtml(page: Page, { hasBackLinks }: { hasBackLinks: boolean }): string {
  const { publication, words } = page;
  if (publication.notes.length === 0) return '';
  const notes = publication.notes.map((note) => {
    const mark = `mark-${note.number}`;
    const back =
      hasBackLinks && page.written.has(mark)
        ? ` <a${attributes({ class: 'back', href: `#${mark}`, role: 'doc-backlink', 'aria-label': `${words.backToText} ${note.number}` })}>↩</a>`
        : '';
    const content = note.content.map((node) => paragraphHtml(node, page)).join('');
    const at = { id: once(page, `note-${note.number}`), value: note.number, lang: note.lang };
    return `<li${attributes(at)}>${content.replace(/<\/p>$/, `${back}</p>`)}</li>`;
  });
  return [
    `<section class="notes"${attributes({ role: 'doc-endnotes', 'aria-label': words.notes })}>`,
    `<ol>\n${notes.join('\n')}\n</ol>`,
    '</section>',
  ].join('\n');
}
