import { isOnLandscapePage, moveHeadsIntoGroups } from '../../core/publication/landscape.ts';
import type { PubBlock, PubHeading, Publication, PubTitle } from '../../core/publication/publication.ts';
import { logoRoom } from '../logo-size.ts';
import { fileKeywords, fileWords, fitsAsHeading } from './file-words.ts';
import { roughHeight } from './rough-size.ts';
import type {
  Sheet,
  SheetBlock,
  SheetFrame,
  SheetGroup,
  SheetHeading,
  SheetParagraph,
  SheetText,
  SheetTitle,
} from './sheet.ts';
import { figureOf, listOf, literalOf, paragraphOf, voteBarOf } from './sheet-blocks.ts';
import { hasWords, inlinesOf, labelOf, labelRun } from './sheet-inlines.ts';
import { tableOf } from './sheet-tables.ts';
import {
  nodeFacts,
  type SheetInput,
  type SheetWork,
  settle,
  sheetLanguage,
  spaceBefore,
  startSheet,
} from './sheet-work.ts';
import { beforeOf, setBefore } from './space-before.ts';
import { staysWithNext } from './stays-with-next.ts';

const DEEPEST_GROUP = 8;

/** Makes the sheet for the template. Pure: the same publication gives the same sheet. */
export function toSheet(input: SheetInput): Sheet {
  const w = startSheet(input);
  const { publication } = w.input;
  const language = sheetLanguage(publication.language) ?? { lang: 'nl', region: null };
  const { running, metadata } = publication;
  const head = (text: string, bold = false): SheetText => settle(w, text, 'header', bold);
  const frame: SheetFrame = {
    lang: { ...language, region: language.region ?? { nl: 'NL', en: 'GB' }[language.lang] ?? null },
    document: {
      title: documentTitle(publication),
      author: fileWords(metadata.author),
      subject: fileWords(metadata.subject),
      keywords: fileKeywords(metadata.keywords),
    },
    running: {
      sender: head(running.sender),
      senderName: head(running.sender, true),
      documentType: head(running.documentType),
      shortTitle: head(running.shortTitle),
      page: settle(w, running.page, 'footer'),
      of: settle(w, running.of, 'footer'),
      stamp: running.stamp === null ? null : head(running.stamp, true),
      logoAlt: fileWords(running.sender),
    },
    logo: w.input.logo,
    logoRoom: logoRoom(w.style),
    manyNotes: publication.notes.length > 99,
  };
  return { frame, body: blocksOf(w, publication.body, 0), notes: w.called };
}

function blocksOf(w: SheetWork, blocks: readonly PubBlock[], depth: number): SheetBlock[] {
  const nodes = moveHeadsIntoGroups(blocks);
  const drawn: SheetBlock[] = [];
  nodes.forEach((node, at) => {
    const landscape = isOnLandscapePage(nodes, at);
    const parts = blockOf(w, node, depth);
    const last = drawn.at(-1);
    if (!landscape) drawn.push(...parts);
    else if (last?.t === 'landscape') last.c.push(...parts);
    else drawn.push({ t: 'landscape', c: parts });
    if (landscape !== null) w.afterLandscape = landscape;
  });
  return drawn;
}

function blockOf(w: SheetWork, node: PubBlock, depth: number): SheetBlock[] {
  switch (node.type) {
    case 'title':
      return [titleOf(w, node)];
    case 'heading':
      if (!node.number && !hasWords(node.content)) return [headingAsLine(w, node)];
      return [fitsAsHeading(node.content) ? headingLine(w, node) : headingAsLine(w, node)];
    case 'paragraph':
      return [paragraphOf(w, node)];
    case 'group':
      return groupOf(w, node, depth);
    case 'literal':
      return [literalOf(w, node)];
    case 'list':
      return node.items.length === 0 ? [] : [listOf(w, node, 1)];
    case 'table':
      return [tableOf(w, node)];
    case 'figure':
      return [figureOf(w, node, w.textWidth)];
    case 'voteBar':
      return [voteBarOf(w, node)];
    case 'rule':
      return [{ t: 'rule', ...nodeFacts(w, node), strong: node.weight === 'strong', before: node.before }];
    case 'space':
      return [{ t: 'space', ...nodeFacts(w, node), points: node.points }];
    case 'pageBreak':
      // A landscape table ends its page anyway: a second break would leave an empty page.
      return [{ t: 'pageBreak', ...nodeFacts(w, node), weak: node.weak || w.afterLandscape }];
    case 'contents': {
      const entries = node.entries.flatMap((entry) => {
        const to = w.places.get(entry.target);
        const style = entry.level === 1 ? 'toc1' : 'toc2';
        const label = entry.label === null ? null : settle(w, entry.label, style);
        return to === undefined ? [] : [{ to, level: entry.level, label, x: settle(w, entry.text, style) }];
      });
      const real =
        w.contents === 0 &&
        entries.length > 0 &&
        entries.every((entry) => w.listed.has(entry.to)) &&
        new Set(entries.map((entry) => entry.to)).size === w.listed.size;
      w.contents++;
      if (node.heading.trim() !== '') w.heading = 1;
      return [
        { t: 'contents', ...nodeFacts(w, node), heading: settle(w, node.heading.trim(), 'tocHeading'), real, entries },
      ];
    }
  }
}

function titleOf(w: SheetWork, node: PubTitle & { before?: number }): SheetTitle {
  return {
    t: 'title',
    ...nodeFacts(w, node),
    style: node.style,
    label: labelOf(w, node.label, node.style),
    c: inlinesOf(w, node.content, node.style, true),
    before: spaceBefore(w, node.style, node.before),
  };
}

function headingLine(w: SheetWork, node: PubHeading): SheetHeading {
  // PDF/UA-1 refuses a heading that skips a level; the appearance stays that of its style.
  const level = Math.min(node.level, w.heading + 1);
  w.heading = level;
  const demand = node.style === 'demand';
  const label = node.number?.label ?? '';
  const place = nodeFacts(w, node);
  return {
    t: 'heading',
    ...place,
    level,
    outlined: place.spot !== null && w.listed.has(place.spot),
    style: node.style,
    label:
      label === ''
        ? null
        : {
            c: [labelRun(w, label, demand ? w.style.number.face : w.style.styles[node.style].face)],
            demand,
            wide: label.length > (demand ? 8 : 10),
          },
    c: inlinesOf(w, node.content, node.style),
    before: spaceBefore(w, node.style, node.before),
  };
}

/**
 * PDF/UA-1 refuses a heading without text, and PDF/A-3 one with text that fits in no tag: it becomes a paragraph with the
 * same appearance.
 */
function headingAsLine(w: SheetWork, node: PubHeading): SheetParagraph {
  const before = spaceBefore(w, node.style, node.before);
  const label = node.number ? [labelRun(w, `${node.number.label} `, w.style.styles[node.style].face)] : [];
  return {
    t: 'paragraph',
    ...nodeFacts(w, node),
    style: node.style,
    label: null,
    lead: null,
    c: [...label, ...inlinesOf(w, node.content, node.style)],
    before,
    keep: true,
  };
}

function groupOf(w: SheetWork, node: Extract<PubBlock, { type: 'group' }>, depth: number): SheetBlock[] {
  if (depth >= DEEPEST_GROUP) return blocksOf(w, node.children, depth + 1);
  const c = blocksOf(w, node.children, depth + 1);
  const first = c[0];
  if (!first) return [];
  const broken = holdsPageBreak(node.children);
  // The rule above a group that begins with a landscape page is drawn on that page.
  if (node.rule === 'demand' && first.t === 'landscape')
    first.c.unshift({ t: 'rule', id: '', spot: null, lang: null, strong: false, before: 0 });
  const rule = node.rule === 'demand' && first.t !== 'landscape';
  const firstChild = node.children[0];
  const group: SheetGroup = {
    t: 'group',
    lang: sheetLanguage(node.lang),
    keep: !node.keep || broken ? 'loose' : roughHeight(c, w.textWidth) < w.textHeight / 2 ? 'whole' : 'measured',
    sticky: staysWithNext(c.at(-1)),
    rule,
    underRule: firstChild?.type === 'paragraph' && firstChild.style === 'quote' ? 7 : 3.75,
    tint: node.role === 'lead' && w.style.leadBox && !broken,
    before: beforeOf(first),
    c,
  };
  if (group.tint)
    for (const child of c) if (child.t === 'paragraph' && child.style === 'lead') child.style = 'leadInside';
  if (group.tint || group.rule || group.keep !== 'loose') setBefore(first, 0);
  return [group];
}

/** Whether it has a page break, which is impossible inside a box. */
function holdsPageBreak(nodes: readonly PubBlock[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'pageBreak' ||
      (node.type === 'table' && node.fit?.landscape) ||
      (node.type === 'group' && holdsPageBreak(node.children)),
  );
}

/** PDF/UA-1 refuses a document without a title. */
function documentTitle({ metadata, running, fileName }: Publication): string {
  const names = [metadata.title, running.shortTitle, running.documentType, fileName].map((name) =>
    fileWords(name).trim(),
  );
  return names.find((name) => name !== '') ?? '–';
}
