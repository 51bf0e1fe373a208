import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import type { LaidNode } from '../../core/layout/laid-out.ts';
import { pointsOfMm } from '../../core/layout/units.ts';
import type { Publication, PubNote } from '../../core/publication/publication.ts';
import type { Mark } from '../../core/richtext/model.ts';
import { type PagedPublication, withSamePageWords } from '../same-page.ts';
import type { Cut, DrawableText } from './drawable-text.ts';
import { listedHeadings } from './places.ts';
import type { SheetLanguage, SheetNote, SheetText } from './sheet.ts';

/** Characters: more than any line of text has. */
export const LONGEST_WORD = 60;

export interface SheetInput {
  publication: Publication;
  houseStyle: HouseStyle;
  text: DrawableText;
  /** The targets of references, from `placesOf`. */
  places: ReadonlyMap<string, string>;
  /** Path of each drawable picture, by its hash. */
  images: ReadonlyMap<string, string>;
  /** Path of the logo; null: the sender's name is printed instead. */
  logo: string | null;
}

/** State of the conversion of one sheet. */
export interface SheetWork {
  readonly input: SheetInput;
  readonly style: HouseStyle;
  readonly text: DrawableText;
  readonly places: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<number, PubNote>;
  readonly samePage: PagedPublication['samePage'];
  /** Points. */
  readonly textWidth: number;
  readonly textHeight: number;
  readonly marginColumn: number;
  /** Ids that already have a spot, so that a duplicate id is a target once. */
  readonly spots: Set<string>;
  readonly markedOnce: Set<number>;
  /** Number of the last called note. */
  lastNote: number;
  /** The called notes, with their text. */
  readonly called: SheetNote[];
  /** Headings that the table of contents lists. */
  readonly listed: ReadonlySet<string>;
  /** Level of the last heading. */
  heading: number;
  /** Tables of contents so far. */
  contents: number;
  inNote: boolean;
  /** True in a header row that is repeated on each page. */
  inHead: boolean;
  inCell: boolean;
  /** Font size of the current table as a share of the usual one; 1 outside tables. */
  scale: number;
  /** Notes with their marks in a repeated header row: the first row below it calls them. */
  calledInHead: number[];
  /**
   * Number of characters after which a word without a possible break is broken anyway, so that no text runs off the page.
   */
  longestWord: number;
  /** Maximum width of a word in points, whatever its number of characters; 0: no such limit. */
  wordRoom: number;
}

export function startSheet(input: SheetInput): SheetWork {
  const { houseStyle } = input;
  const { publication, samePage } = withSamePageWords(input.publication);
  const { page } = houseStyle;
  const area = textArea(houseStyle, false);
  return {
    input: { ...input, publication },
    style: houseStyle,
    text: input.text,
    places: input.places,
    notes: new Map(publication.notes.map((note) => [note.number, note])),
    samePage,
    textWidth: pointsOfMm(area.width),
    textHeight: pointsOfMm(area.height),
    marginColumn: pointsOfMm(page.marginColumn),
    spots: new Set(),
    markedOnce: new Set(),
    lastNote: 0,
    called: [],
    listed: new Set(listedHeadings(publication.body)),
    heading: 0,
    contents: 0,
    inNote: false,
    inHead: false,
    inCell: false,
    scale: 1,
    calledInHead: [],
    longestWord: LONGEST_WORD,
    wordRoom: 0,
  };
}

/** Language and region in the form of Typst; null for a tag that begins with no language code. */
export function sheetLanguage(tag: string | undefined): SheetLanguage | null {
  if (tag === undefined) return null;
  const [first = '', ...rest] = tag.split('-');
  if (!/^[a-z]{2,3}$/i.test(first)) return null;
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return { lang: first.toLowerCase(), region: region?.toUpperCase() ?? null };
}

/** The name by which references find this element; null for an empty or a duplicate id. */
export function spotOf(w: SheetWork, id: string): string | null {
  if (id === '' || w.spots.has(id)) return null;
  w.spots.add(id);
  return id;
}

export function nodeFacts(w: SheetWork, node: { id: string; lang?: string }) {
  // An element in a repeated header would occur several times, so references lead to the table (see placesOf).
  if (w.inHead) return { id: '', spot: null, lang: sheetLanguage(node.lang) };
  return { id: node.id, spot: spotOf(w, node.id), lang: sheetLanguage(node.lang) };
}

/** A block without the decisions that only other formats transcribe. */
export function ownOf<Block extends LaidNode & { lang?: string }>(block: Block) {
  const { above, isWhole, isHeld, isLandscape, turnsPaper, keepWithNext, lang, ...own } = block;
  return { ...own, lang: sheetLanguage(lang), sticky: keepWithNext };
}

/** A block with its id as a place, for references and layout facts. */
export function blockOf<Block extends LaidNode & { id: string; lang?: string }>(w: SheetWork, block: Block) {
  return { ...ownOf(block), ...nodeFacts(w, block) };
}

export function cutOf(w: SheetWork, style: StyleName, marks: readonly Mark[] = [], bold = false): Cut {
  const { face, bold: always } = w.style.styles[style];
  return {
    family: w.style.fonts[face].family,
    bold: bold || (always ?? false) || marks.includes('bold'),
    italic: marks.includes('italic'),
  };
}

export function settle(w: SheetWork, text: string, style: StyleName, bold = false): SheetText {
  return w.text.settle(text, cutOf(w, style, [], bold));
}
