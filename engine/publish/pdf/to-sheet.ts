import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import type {
  PubBlock,
  PubCell,
  PubFigure,
  PubHeading,
  PubInline,
  PubLabel,
  PubList,
  PubListItem,
  PubLiteral,
  Publication,
  PubNote,
  PubParagraph,
  PubTable,
  PubTitle,
  PubVoteBar,
} from '../../core/publication/publication.ts';
import type { Mark } from '../../core/richtext/model.ts';
import { voteBarSvg, voteBarWidth } from '../vote-bar-svg.ts';
import { type Cut, cleanText, type DrawableText } from './drawable-text.ts';
import type {
  Sheet,
  SheetBlock,
  SheetFigure,
  SheetFrame,
  SheetGroup,
  SheetHeading,
  SheetInline,
  SheetLabel,
  SheetLanguage,
  SheetList,
  SheetListItem,
  SheetLiteral,
  SheetNote,
  SheetParagraph,
  SheetTable,
  SheetText,
  SheetTitle,
  SheetVoteBar,
} from './sheet.ts';
import { tableGrid } from './table-grid.ts';

/** Deeper lists are drawn at this depth, in order: the typesetter nests no further than about thirty layers. */
const DEEPEST_LIST = 6;
const DEEPEST_GROUP = 8;
/** Typst refuses longer ones. */
const LONGEST_ADDRESS = 2000;
/** Signs: more than any line of text holds. */
const LONGEST_WORD = 60;
const POINTS_PER_MM = 72 / 25.4;

interface SheetInput {
  publication: Publication;
  houseStyle: HouseStyle;
  text: DrawableText;
  /** What `placesOf` found in the publication. */
  places: ReadonlyMap<string, string>;
  /** Path of each picture that can be drawn, by its hash. */
  images: ReadonlyMap<string, string>;
  /** Path of the logo; null: the sender's name stands there. */
  logo: string | null;
}

/** Language and region as Typst takes them; null where the tag names none that it knows. */
function sheetLanguage(tag: string | undefined): SheetLanguage | null {
  if (tag === undefined) return null;
  const [first = '', ...rest] = tag.split('-');
  if (!/^[a-z]{2,3}$/i.test(first)) return null;
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return { lang: first.toLowerCase(), region: region?.toUpperCase() ?? null };
}

/** Makes the sheet that the template draws. Pure: the same publication gives the same sheet. */
export function toSheet(input: SheetInput): Sheet {
  return new SheetWriter(input).sheet();
}

class SheetWriter {
  private readonly input: SheetInput;
  private readonly style: HouseStyle;
  private readonly text: DrawableText;
  private readonly textWidth: number;
  private readonly textHeight: number;
  /** Ids that got a spot, so that a doubled id is a target once. */
  private readonly spots = new Set<string>();
  private readonly places: ReadonlyMap<string, string>;
  private readonly notes: Map<number, PubNote>;
  private readonly markedOnce = new Set<number>();
  /** Number of the note that was called last. */
  private lastNote = 0;
  /** Headings that the table of contents lists. */
  private readonly listed: Set<string>;
  private heading = 0;
  private contents = 0;
  private inNote = false;
  /** In a row that is drawn on each page again. */
  private inHead = false;
  private inCell = false;
  private calledInHead: number[] = [];
  /** Signs after which a word without a place to break is broken anyway, so that nothing runs off the page. */
  private longestWord = LONGEST_WORD;

  constructor(input: SheetInput) {
    this.input = input;
    this.style = input.houseStyle;
    this.text = input.text;
    const { page } = this.style;
    this.textWidth = voteBarWidth(page);
    this.textHeight = (297 - page.top - page.bottom) * POINTS_PER_MM;
    this.notes = new Map(input.publication.notes.map((note) => [note.number, note]));
    this.places = input.places;
    this.listed = new Set(listedHeadings(input.publication.body));
  }

  sheet(): Sheet {
    const { publication } = this.input;
    const language = sheetLanguage(publication.language) ?? { lang: 'nl', region: null };
    const { running, metadata } = publication;
    const head = (text: string, bold = false): SheetText => this.settle(text, 'header', bold);
    const frame: SheetFrame = {
      lang: { ...language, region: language.region ?? { nl: 'NL', en: 'GB' }[language.lang] ?? null },
      document: {
        title: documentTitle(publication),
        author: cleanText(metadata.author),
        subject: cleanText(metadata.subject),
        keywords: metadata.keywords.map(cleanText),
        date: momentParts(metadata.modified),
      },
      running: {
        sender: head(running.sender),
        senderName: head(running.sender, true),
        documentType: head(running.documentType),
        shortTitle: head(running.shortTitle),
        page: this.settle(running.page, 'footer'),
        of: this.settle(running.of, 'footer'),
        stamp: running.stamp === null ? null : head(running.stamp, true),
        logoAlt: cleanText(running.sender),
      },
      logo: this.input.logo,
      manyNotes: publication.notes.length > 99,
    };
    return { frame, body: this.blocks(publication.body, 0) };
  }

  private note(number: number): SheetNote {
    const note = this.notes.get(number);
    this.inNote = true;
    const paragraphs = (note?.content ?? []).map((paragraph) => ({
      id: paragraph.id,
      spot: this.spot(paragraph.id),
      lang: sheetLanguage(paragraph.lang),
      c: this.inlines(paragraph.content, 'footnote'),
    }));
    this.inNote = false;
    return {
      number,
      id: note?.id ?? '',
      lang: sheetLanguage(note?.lang),
      paragraphs,
      spot: `note-${number}`,
    };
  }

  /** The name under which references find this place; null where nothing leads here. */
  private spot(id: string): string | null {
    if (id === '' || this.spots.has(id)) return null;
    this.spots.add(id);
    return id;
  }

  private node(node: { id: string; lang?: string }) {
    // A place in a repeated head would be several places: references lead to the table (see placesOf).
    if (this.inHead) return { id: '', spot: null, lang: sheetLanguage(node.lang) };
    return { id: node.id, spot: this.spot(node.id), lang: sheetLanguage(node.lang) };
  }

  private before(style: StyleName, own: number | undefined): number {
    return own ?? this.style.styles[style].before;
  }

  private cut(style: StyleName, marks: readonly Mark[] = [], bold = false): Cut {
    const { face, bold: always } = this.style.styles[style];
    return {
      family: this.style.fonts[face].family,
      bold: bold || (always ?? false) || marks.includes('bold'),
      italic: marks.includes('italic'),
    };
  }

  private settle(text: string, style: StyleName, bold = false): SheetText {
    return this.text.settle(text, this.cut(style, [], bold));
  }

  private inlines(content: readonly PubInline[], style: StyleName, bold = false): SheetInline[] {
    const limit = this.wordLimit(style);
    let unbroken = 0;
    return content.flatMap((part) => {
      const drawn = this.inline(part, style, bold);
      if (!('text' in part)) {
        if (part.type === 'break') unbroken = 0;
        return drawn;
      }
      const words = part.text.split(/[\s\u200b]/u);
      const joined = unbroken + (words[0] ?? '').length;
      const tooLong = unbroken > 0 && joined > limit;
      unbroken = words.length > 1 ? (words.at(-1) ?? '').length : tooLong ? part.text.length : joined;
      return tooLong ? ['\u200b', ...drawn] : drawn;
    });
  }

  /** Signs that certainly fit on a line of this style. */
  private wordLimit(style: StyleName): number {
    return Math.min(this.longestWord, Math.max(8, Math.floor(this.textWidth / (this.style.styles[style].size * 0.62))));
  }

  private inline(part: PubInline, style: StyleName, bold: boolean): SheetInline[] {
    switch (part.type) {
      case 'run': {
        if (part.text === '') return [];
        const x = this.text.settle(this.breakable(part.text, style), this.cut(style, part.marks, bold));
        const plain = part.marks.length === 0 && part.tone === undefined && part.lang === undefined;
        if (plain && typeof x === 'string') return [x];
        return [{ t: 'run', x, marks: part.marks, tone: part.tone ?? null, lang: sheetLanguage(part.lang) }];
      }
      case 'break':
        return [{ t: 'break' }];
      case 'field':
        return [
          {
            t: 'field',
            x: this.text.settle(this.breakable(part.text, style), this.cut(style, part.marks, bold)),
            marks: part.marks,
          },
        ];
      case 'link': {
        const c = this.inlines(part.content, style, bold);
        const href = cleanText(part.href).trim();
        const usable = /^(https?|mailto):/i.test(href) && href.length <= LONGEST_ADDRESS && c.length > 0;
        // The head of a table is repeated as an ornament, and an ornament holds no links.
        return usable && !this.inHead ? [{ t: 'link', href, c }] : c;
      }
      case 'noteMark':
        return this.noteMark(part.note);
      case 'reference': {
        const x = this.text.settle(part.text, this.cut(style, part.marks, bold));
        const to = this.places.get(part.target);
        if (to === undefined || (this.inHead && part.shows !== 'page'))
          return [{ t: 'run', x, marks: part.marks, tone: null, lang: null }];
        if (part.shows !== 'page') return [{ t: 'jump', to, x, marks: part.marks }];
        return [{ t: 'page', to, x, marks: part.marks, plain: this.inHead }];
      }
    }
  }

  private breakable(text: string, style: StyleName): string {
    const limit = this.wordLimit(style);
    if (text.length <= limit) return text;
    const word = new RegExp(`[^\\s\u200b]{${limit}}(?=[^\\s\u200b])`, 'gu');
    return text.replace(word, (part) => `${part}\u200b`);
  }

  private noteMark(number: number): SheetInline[] {
    // A mark inside a note, or for a note that is not there, can only be the number.
    if (this.inNote || !this.notes.has(number)) {
      return [{ t: 'run', x: String(number), marks: ['sup'], tone: null, lang: null }];
    }
    const first = !this.markedOnce.has(number);
    if (first) {
      this.markedOnce.add(number);
    }
    if (this.inHead) {
      if (first) this.calledInHead.push(number);
      return [{ t: 'again', n: number }];
    }
    return [this.calledNote(number, first, false)];
  }

  private calledNote(number: number, first: boolean, hidden: boolean): SheetInline {
    if (!first) return { t: 'note', n: number, first, hidden, renumber: false, note: null };
    const renumber = number !== this.lastNote + 1;
    this.lastNote = number;
    return { t: 'note', n: number, first, hidden, renumber, note: this.note(number) };
  }

  private blocks(nodes: readonly PubBlock[], depth: number): SheetBlock[] {
    return nodes.flatMap((node) => this.block(node, depth));
  }

  private block(node: PubBlock, depth: number): SheetBlock[] {
    switch (node.type) {
      case 'title':
        return [this.title(node)];
      case 'heading':
        return [node.number || hasWords(node.content) ? this.headingLine(node) : this.blankHeading(node)];
      case 'paragraph':
        return [this.paragraph(node)];
      case 'group':
        return this.group(node, depth);
      case 'literal':
        return [this.literal(node)];
      case 'list':
        return node.items.length === 0 ? [] : [this.list(node, 1)];
      case 'table':
        return [this.table(node)];
      case 'figure':
        return [this.figure(node, this.textWidth)];
      case 'voteBar':
        return [this.voteBar(node)];
      case 'rule':
        return [{ t: 'rule', ...this.node(node), strong: node.weight === 'strong', before: node.before }];
      case 'space':
        return [{ t: 'space', ...this.node(node), points: node.points }];
      case 'pageBreak':
        return [{ t: 'pageBreak', ...this.node(node), weak: node.weak }];
      case 'contents': {
        const entries = node.entries.flatMap((entry) => {
          const to = this.places.get(entry.target);
          const style = entry.level === 1 ? 'toc1' : 'toc2';
          const label = entry.label === null ? null : this.settle(entry.label, style);
          return to === undefined ? [] : [{ to, level: entry.level, label, x: this.settle(entry.text, style) }];
        });
        const real =
          this.contents === 0 &&
          entries.length > 0 &&
          entries.every((entry) => this.listed.has(entry.to)) &&
          new Set(entries.map((entry) => entry.to)).size === this.listed.size;
        this.contents++;
        if (node.heading.trim() !== '') this.heading = 1;
        return [
          { t: 'contents', ...this.node(node), heading: this.settle(node.heading.trim(), 'tocHeading'), real, entries },
        ];
      }
    }
  }

  private title(node: PubTitle & { before?: number }): SheetTitle {
    return {
      t: 'title',
      ...this.node(node),
      style: node.style,
      label: this.label(node.label, node.style),
      c: this.inlines(node.content, node.style, true),
      before: this.before(node.style, node.before),
    };
  }

  private headingLine(node: PubHeading): SheetHeading {
    // PDF/UA-1 refuses a heading that skips a level; the look stays that of its style.
    const level = Math.min(node.level, this.heading + 1);
    this.heading = level;
    const demand = node.style === 'demand';
    const label = node.number?.label ?? '';
    const place = this.node(node);
    return {
      t: 'heading',
      ...place,
      level,
      outlined: place.spot !== null && this.listed.has(place.spot),
      style: node.style,
      label:
        label === ''
          ? null
          : {
              c: [this.labelRun(label, demand ? this.style.number.face : this.style.styles[node.style].face)],
              demand,
              wide: label.length > (demand ? 8 : 10),
            },
      c: this.inlines(node.content, node.style),
      before: this.before(node.style, node.before),
    };
  }

  /** PDF/UA-1 refuses a heading without words: its line stays. */
  private blankHeading(node: PubHeading): SheetParagraph {
    const before = this.before(node.style, node.before);
    return {
      t: 'paragraph',
      ...this.node(node),
      style: node.style,
      label: null,
      lead: null,
      c: [],
      before,
      keep: true,
    };
  }

  private labelRun(text: string, face: 'text' | 'literal' | 'display'): SheetInline {
    const x = this.text.settle(text, { family: this.style.fonts[face].family, bold: true, italic: false });
    return typeof x === 'string' ? x : { t: 'run', x, marks: [], tone: null, lang: null };
  }

  private label(label: PubLabel | undefined, style: StyleName): SheetLabel | null {
    if (!label || label.content.length === 0) return null;
    const own = style === 'motionHead';
    const face = own
      ? this.style.styles[style].face
      : { label: this.style.label, number: this.style.number, value: this.style.figureValue }[label.size].face;
    const family = this.style.fonts[face].family;
    const c = label.content.flatMap((part): SheetInline[] => {
      const x = this.text.settle(part.text, { family, bold: true, italic: part.marks.includes('italic') });
      if (part.type === 'field') return [{ t: 'field', x, marks: part.marks }];
      return [{ t: 'run', x, marks: part.marks, tone: part.tone ?? null, lang: sheetLanguage(part.lang) }];
    });
    const length = label.content.reduce((sum, part) => sum + part.text.length, 0);
    return { size: label.size, hung: !this.inCell, c, wide: length > { label: 10, number: 6, value: 4 }[label.size] };
  }

  private paragraph(node: PubParagraph): SheetParagraph {
    const { style } = node;
    const lead = node.lead && node.lead.content.length > 0 ? node.lead : null;
    const leadLength = lead?.content.reduce((sum, part) => sum + ('text' in part ? part.text.length : 8), 0) ?? 0;
    return {
      t: 'paragraph',
      ...this.node(node),
      style,
      label: this.label(node.label, style),
      lead: lead && { c: this.inlines(lead.content, style, true), tone: lead.tone, wide: leadLength > 6 },
      c: this.inlines(node.content, style),
      before: this.before(style, node.before),
      keep: node.keepWithNext ?? this.style.styles[style].keepWithNext ?? false,
    };
  }

  private group(node: Extract<PubBlock, { type: 'group' }>, depth: number): SheetBlock[] {
    if (depth >= DEEPEST_GROUP) return this.blocks(node.children, depth + 1);
    const c = this.blocks(node.children, depth + 1);
    const first = c[0];
    if (!first) return [];
    const broken = holdsPageBreak(node.children);
    const rule = node.rule === 'demand';
    const firstChild = node.children[0];
    const group: SheetGroup = {
      t: 'group',
      lang: sheetLanguage(node.lang),
      keep:
        !node.keep || broken ? 'loose' : roughHeight(c, this.textWidth) < this.textHeight / 2 ? 'whole' : 'measured',
      rule,
      underRule: firstChild?.type === 'paragraph' && firstChild.style === 'quote' ? 7 : 3.75,
      tint: node.role === 'lead' && this.style.leadBox && !broken,
      before: beforeOf(first),
      c,
    };
    if (group.tint)
      for (const child of c) if (child.t === 'paragraph' && child.style === 'lead') child.style = 'leadInside';
    if (group.tint || group.rule || group.keep !== 'loose') setBefore(first, 0);
    return [group];
  }

  private literal(node: PubLiteral): SheetLiteral {
    const c = node.children.map((child) => this.paragraph(child));
    const before = c[0]?.before ?? 0;
    if (c[0]) c[0].before = 0;
    return { t: 'literal', lang: sheetLanguage(node.lang), rule: node.rule, before, c };
  }

  private list(node: PubList, depth: number): SheetList {
    const items = this.items(node, depth);
    return {
      t: 'list',
      lang: sheetLanguage(node.lang),
      ordered: node.ordered,
      wide: node.items.some((item) => item.number.label.length > 2),
      before: this.style.styles[node.ordered ? 'listNumber' : 'listBullet'].before,
      items,
    };
  }

  private items(node: PubList, depth: number): SheetListItem[] {
    const style = node.ordered ? 'listNumber' : 'listBullet';
    return node.items.flatMap((item): SheetListItem[] => {
      const own: SheetListItem = {
        ...this.node(item),
        label: this.settle(item.number.label, style, node.ordered),
        c: this.inlines(item.content, style),
        lists:
          depth < DEEPEST_LIST
            ? item.lists.flatMap((list) => (list.items.length === 0 ? [] : [this.list(list, depth + 1)]))
            : [],
      };
      return depth < DEEPEST_LIST ? [own] : [own, ...item.lists.flatMap((list) => this.items(list, depth))];
    });
  }

  private table(node: PubTable): SheetTable {
    const rough = node.rows.map(({ cells }) => this.roughRow(node, cells));
    const grid = tableGrid({ ...node, rows: this.unbrokenSpans(node, rough) });
    const shares = Array.from({ length: grid.columns }, (_, at) => {
      const width = node.columns[at]?.width ?? 1;
      return Number.isFinite(width) && width > 0 ? width : 1;
    });
    const all = shares.reduce((sum, share) => sum + share, 0);
    const width = this.textWidth + (node.wide ? this.style.page.marginColumn * POINTS_PER_MM : 0);
    const place = this.node(node);
    const caption = node.caption && this.caption(node.caption);
    const rows = grid.rows.map((row, y) => {
      this.inHead = y < grid.headerRows && grid.headerRows < grid.rows.length;
      // The first row below the head calls the notes that the head has marks of.
      const calling = this.inHead ? [] : this.calledInHead.splice(0);
      let column = 0;
      let highest = 0;
      const cells = row.map(({ cell, colSpan, rowSpan }) => {
        const called = calling.splice(0).map((n) => this.calledNote(n, true, true));
        const share = shares.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0) / all;
        column += colSpan;
        const align = cell?.align ?? 'left';
        if (!cell) {
          const empty = { id: '', spot: null, lang: null, header: false, hyphenate: false, notes: called, c: [] };
          return { ...empty, colSpan, rowSpan, align };
        }
        const room = width * share - 7;
        const words = cell.content.flatMap(wordLengths);
        const hyphenate = Math.max(0, ...words) * 5 > room;
        const wide = cell.content.some((block) => /[^\u0000-\u024f\u2010-\u2027]/u.test(JSON.stringify(block)));
        if (hyphenate) this.longestWord = Math.max(2, Math.floor(room / (wide ? 11 : 5.5)));
        this.inCell = true;
        const c = cell.content.flatMap((block) => this.cellBlock(block, room));
        this.inCell = false;
        this.longestWord = LONGEST_WORD;
        const first = c[0];
        if (first) setBefore(first, 0);
        highest = Math.max(highest, roughHeight(c, width * share) / rowSpan);
        return { ...this.node(cell), header: cell.header, colSpan, rowSpan, align, hyphenate, notes: called, c };
      });
      const spanned = grid.rows.some(
        (above, at) => at <= y && above.some((place) => place.rowSpan > 1 && at + place.rowSpan > y),
      );
      const limit = this.textHeight * (spanned ? 0.9 : 0.4);
      return { cells, mayBreak: highest > limit };
    });
    // A head that fills the page leaves no room for the rows it stands above.
    const head = rows.slice(0, grid.headerRows);
    const headHeight = head.reduce(
      (sum, row) => sum + Math.max(0, ...row.cells.map((cell) => roughHeight(cell.c, width / grid.columns))),
      0,
    );
    return {
      t: 'table',
      ...place,
      caption,
      wide: node.wide,
      columns: shares.map((share, at) => ({ width: share, align: node.columns[at]?.align ?? 'left' })),
      headerRows: headHeight > this.textHeight * 0.4 ? 0 : grid.headerRows,
      rows,
      note: node.note && this.inlines(node.note, 'voteNames'),
      before: this.style.styles.caption.before,
    };
  }

  /** Points that a row may take, too many rather than too few. */
  private roughRow(node: PubTable, cells: readonly PubCell[]): number {
    const width = this.textWidth / Math.max(1, node.columns.length);
    return Math.max(14, ...cells.map((cell) => roughCell(cell, width) / Math.max(1, cell.rowSpan)));
  }

  /** Typst can't close the tags of a cell that spans rows and breaks over pages: one that may break spans none. */
  private unbrokenSpans(node: PubTable, rough: readonly number[]): PubTable['rows'] {
    return node.rows.map((row, y) => ({
      cells: row.cells.map((cell) => {
        if (cell.rowSpan <= 1) return cell;
        const high = rough.slice(y, y + cell.rowSpan).reduce((sum, points) => sum + points, 0);
        return high > this.textHeight * 0.4 ? { ...cell, rowSpan: 1 } : cell;
      }),
    }));
  }

  private cellBlock(block: PubCell['content'][number], width: number): SheetBlock[] {
    switch (block.type) {
      case 'paragraph':
        return [this.paragraph(block)];
      case 'list':
        return block.items.length === 0 ? [] : [this.list(block, 1)];
      case 'literal':
        return [this.literal(block)];
      case 'figure':
        return [this.figure(block, Math.max(width, 12))];
    }
  }

  private caption(caption: NonNullable<PubTable['caption']>) {
    return {
      label: this.settle(caption.number.label, 'caption', true),
      c: this.inlines(caption.content, 'caption'),
    };
  }

  private figure(node: PubFigure, room: number): SheetFigure {
    const info = this.input.publication.images[node.image];
    const ratio = info && info.width > 0 && info.height > 0 ? info.height / info.width : 1;
    const share = Number.isFinite(node.width) ? Math.min(1, Math.max(node.width, 0.02)) : 1;
    const highest = this.textHeight - 90;
    const alt = cleanText(node.alt).trim();
    return {
      t: 'figure',
      ...this.node(node),
      path: this.input.images.get(node.image) ?? null,
      alt,
      decorative: node.decorative || alt === '',
      width: Math.max(1, Math.min(room * share, highest / ratio)),
      caption: node.caption && this.caption(node.caption),
      instead: this.settle(`[${alt === '' ? (info?.name ?? '…') : alt}]`, 'caption'),
    };
  }

  private voteBar(node: PubVoteBar): SheetVoteBar {
    const words = node.legend.map((part) => part.text).join(', ');
    return {
      t: 'voteBar',
      ...this.node(node),
      svg: voteBarSvg(node.segments, this.style.colors, this.textWidth),
      alt: cleanText(node.alt).trim() || cleanText(words).trim() || '–',
      legend: node.legend.map((part) => ({
        segment: part.segment,
        x: this.settle(part.text, 'voteLegend', part.bold),
        bold: part.bold,
      })),
      factions: node.factions.map((part) => ({
        label: this.settle(part.label, 'voteNames', true),
        x: this.settle(part.text, 'voteNames'),
        wide: part.label.length > 6,
      })),
      note: node.note === null ? null : this.settle(node.note, 'voteNames'),
      before: this.style.styles.voteLegend.before,
    };
  }
}

/** Ids of headings to which an entry of the first table of contents leads. */
function listedHeadings(body: readonly PubBlock[]): string[] {
  const headings = new Set<string>();
  let entries: string[] | null = null;
  const visit = (nodes: readonly PubBlock[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading') headings.add(node.id);
      if (node.type === 'contents') entries ??= node.entries.map((entry) => entry.target);
      if (node.type === 'group') visit(node.children);
    }
  };
  visit(body);
  return (entries ?? []).filter((target) => headings.has(target));
}

function hasWords(content: readonly PubInline[]): boolean {
  return content.some((part) =>
    part.type === 'link' ? hasWords(part.content) : 'text' in part && cleanText(part.text).trim() !== '',
  );
}

function roughCell(cell: PubCell, width: number): number {
  let signs = 0;
  let lines = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value || ('type' in value && value.type === 'break')) lines += 1;
      if ('image' in value) lines += width / 10;
      if ('text' in value && typeof value.text === 'string') signs += value.text.length;
      for (const child of Object.values(value)) visit(child);
    }
  };
  visit(cell.content);
  return (lines + signs / Math.max(1, width / 7)) * 18;
}

/** Signs of a word, as wide as a small Latin letter; others, and what stands in for them, count for two. */
function signsOf(word: string): number {
  return word.length + (word.match(/[^\u0000-\u024f\u2010-\u2027]/gu)?.length ?? 0);
}

/** Lengths in signs of all words in a block of a cell. */
function wordLengths(block: PubCell['content'][number] | PubListItem): number[] {
  const ofInlines = (content: readonly PubInline[]): number[] =>
    content.flatMap((part) => {
      if (part.type === 'link') return ofInlines(part.content);
      return 'text' in part ? part.text.split(/[\s\u200b]+/u).map(signsOf) : [];
    });
  if (!('type' in block)) return [...ofInlines(block.content), ...block.lists.flatMap(wordLengths)];
  if (block.type === 'paragraph') return ofInlines(block.content);
  if (block.type === 'literal') return block.children.flatMap(wordLengths);
  return block.type === 'list' ? block.items.flatMap(wordLengths) : [];
}

function beforeOf(block: SheetBlock): number {
  return 'before' in block ? block.before : 0;
}

/** Where a box holds the block, the box carries the space above it. */
function setBefore(block: SheetBlock, before: number): void {
  if ('before' in block) block.before = before;
  if (block.t === 'group' && block.c[0] && !block.rule && !block.tint) setBefore(block.c[0], before);
}

function holdsPageBreak(nodes: readonly PubBlock[]): boolean {
  return nodes.some((node) => node.type === 'pageBreak' || (node.type === 'group' && holdsPageBreak(node.children)));
}

/** Points, too high rather than too low: decides only whether the typesetter has to measure. */
function roughHeight(blocks: readonly SheetBlock[], width: number): number {
  const perLine = Math.max(1, width / 7);
  const lines = (content: readonly SheetInline[]): number =>
    1 +
    Math.ceil(lengthOf(content) / perLine) +
    content.filter((part) => typeof part !== 'string' && part.t === 'break').length;
  let height = 0;
  for (const block of blocks) {
    switch (block.t) {
      case 'paragraph':
      case 'heading':
      case 'title':
        height += block.before + lines(block.c) * 20;
        break;
      case 'group':
      case 'literal':
        height += block.before + 12 + roughHeight(block.c, width);
        break;
      case 'list':
        for (const item of block.items) height += lines(item.c) * 16 + roughHeight(item.lists, width - 17);
        break;
      case 'table':
        for (const row of block.rows) {
          height += Math.max(14, ...row.cells.map((cell) => roughHeight(cell.c, width / row.cells.length)));
        }
        break;
      case 'figure':
        height += block.width * 2;
        break;
      case 'voteBar':
        height += 120;
        break;
      case 'space':
        height += block.points;
        break;
      case 'contents':
        height += 24 + block.entries.length * 19;
        break;
      case 'rule':
        height += block.before + 1;
        break;
      case 'pageBreak':
        break;
    }
  }
  return height;
}

function lengthOf(content: readonly SheetInline[]): number {
  let length = 0;
  for (const part of content) {
    if (typeof part === 'string') length += part.length;
    else if (part.t === 'link') length += lengthOf(part.c);
    else if ('x' in part) {
      length += typeof part.x === 'string' ? part.x.length : part.x.reduce((sum, piece) => sum + piece.text.length, 0);
    }
  }
  return length;
}

/** PDF/UA-1 refuses a document without a title. */
function documentTitle({ metadata, running, fileName }: Publication): string {
  const names = [metadata.title, running.shortTitle, running.documentType, fileName].map((name) =>
    cleanText(name).trim(),
  );
  return names.find((name) => name !== '') ?? '–';
}

/** Year, month, day, hour, minute, second in UTC: PDF dates of Typst carry no time zone. */
function momentParts(moment: string): number[] {
  const read = new Date(moment);
  const date = Number.isNaN(read.getTime()) ? new Date(0) : read;
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

/**
 * Everything that a reference can lead to, with the id of what is drawn there: a group, a list or a literal text begins
 * where its first part begins; a note stands under its own id and under `note-` and its number.
 */
export function placesOf(publication: Publication): Map<string, string> {
  const places = new Map<string, string>();
  const marks = new Set<number>();
  /** In the head of a table, which is drawn on each page again, every place is that of the table. */
  let stead: string | null = null;
  const add = (id: string, drawn: string | null): string | null => {
    const place = drawn === null ? null : (stead ?? drawn);
    if (place !== null && id !== '' && !places.has(id)) places.set(id, place);
    return place;
  };
  const inlines = (content: readonly PubInline[]): void => {
    for (const part of content) if (part.type === 'noteMark') marks.add(part.note);
  };
  const paragraph = (node: PubParagraph | PubHeading | PubTitle): string | null => {
    inlines(node.content);
    if (node.type === 'paragraph' && node.lead) inlines(node.lead.content);
    return add(node.id, node.id);
  };
  const list = (node: PubList): string | null => {
    const first = node.items.map((item) => {
      inlines(item.content);
      add(item.id, item.id);
      for (const nested of item.lists) list(nested);
      return item.id;
    })[0];
    return add(node.id, first ?? null);
  };
  const container = (id: string, children: readonly PubBlock[]): string | null => {
    const drawn = children.map(block).find((child) => child !== null);
    return add(id, drawn ?? null);
  };
  const block = (node: PubBlock): string | null => {
    switch (node.type) {
      case 'title':
      case 'heading':
      case 'paragraph':
        return paragraph(node);
      case 'group':
      case 'literal':
        return container(node.id, node.children);
      case 'list':
        return list(node);
      case 'table':
        add(node.id, node.id);
        if (node.caption) inlines(node.caption.content);
        if (node.note) inlines(node.note);
        node.rows.forEach((row, y) => {
          const repeated = y < node.headerRows && node.headerRows < node.rows.length;
          for (const cell of row.cells) {
            stead = repeated ? node.id : null;
            add(cell.id, cell.id);
            for (const child of cell.content) block(child);
            stead = null;
          }
        });
        return node.id;
      case 'figure':
        if (node.caption) inlines(node.caption.content);
        return add(node.id, node.id);
      case 'voteBar':
      case 'rule':
      case 'space':
      case 'pageBreak':
      case 'contents':
        return add(node.id, node.id);
    }
  };
  for (const node of publication.body) block(node);
  for (const note of publication.notes) {
    if (!marks.has(note.number)) continue;
    const name = `note-${note.number}`;
    add(name, name);
    add(note.id, name);
    for (const child of note.content) paragraph(child);
  }
  return places;
}
