import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import type { Publication, PubNote } from '../../core/publication/publication.ts';
import type { Mark } from '../../core/richtext/model.ts';
import { type PagedPublication, withSamePageWords } from '../same-page.ts';
import type { Cut, DrawableText } from './drawable-text.ts';
import { listedHeadings } from './places.ts';
import type { SheetLanguage, SheetNote, SheetText } from './sheet.ts';

/** Signs: more than any line of text holds. */
export const LONGEST_WORD = 60;

const POINTS_PER_MM = 72 / 25.4;

/** Points in so many millimetres. */
export const pointsOf = (mm: number): number => mm * POINTS_PER_MM;

export interface SheetInput {
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

/** What is gathered while one sheet is made. */
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
  /** Ids that got a spot, so that a doubled id is a target once. */
  readonly spots: Set<string>;
  readonly markedOnce: Set<number>;
  /** Number of the note that was called last. */
  lastNote: number;
  /** The notes that were called, with their words. */
  readonly called: SheetNote[];
  /** Headings that the table of contents lists. */
  readonly listed: ReadonlySet<string>;
  /** Level of the last heading. */
  heading: number;
  /** Tables of contents so far. */
  contents: number;
  inNote: boolean;
  /** In a row that is drawn on each page again. */
  inHead: boolean;
  inCell: boolean;
  /** Nothing was drawn since a table on a landscape page. */
  afterLandscape: boolean;
  /** Size of the type in the table that is drawn, as a share of the usual one; 1 outside tables. */
  scale: number;
  /** Notes whose marks stand in such a row: the first row below it calls them. */
  calledInHead: number[];
  /** Signs after which a word without a place to break is broken anyway, so that nothing runs off the page. */
  longestWord: number;
  /** Points that a word may take whatever number of signs it has. */
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
    textWidth: pointsOf(area.width),
    textHeight: pointsOf(area.height),
    marginColumn: pointsOf(page.marginColumn),
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
    afterLandscape: false,
    scale: 1,
    calledInHead: [],
    longestWord: LONGEST_WORD,
    wordRoom: 0,
  };
}

/** Language and region as Typst takes them; null where the tag names none that it knows. */
export function sheetLanguage(tag: string | undefined): SheetLanguage | null {
  if (tag === undefined) return null;
  const [first = '', ...rest] = tag.split('-');
  if (!/^[a-z]{2,3}$/i.test(first)) return null;
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return { lang: first.toLowerCase(), region: region?.toUpperCase() ?? null };
}

/** The name under which references find this place; null where nothing leads here. */
export function spotOf(w: SheetWork, id: string): string | null {
  if (id === '' || w.spots.has(id)) return null;
  w.spots.add(id);
  return id;
}

export function nodeFacts(w: SheetWork, node: { id: string; lang?: string }) {
  // A place in a repeated head would be several places: references lead to the table (see placesOf).
  if (w.inHead) return { id: '', spot: null, lang: sheetLanguage(node.lang) };
  return { id: node.id, spot: spotOf(w, node.id), lang: sheetLanguage(node.lang) };
}

export function spaceBefore(w: SheetWork, style: StyleName, own: number | undefined): number {
  return own ?? w.style.styles[style].before;
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
