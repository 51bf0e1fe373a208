import type { XmlComponent } from 'docx';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { LayoutFacts, PubBlock, Publication, WriterAssets } from '../../core/publication/publication.ts';
import { type ReferenceTarget, referenceTargets } from '../../core/publication/reference-targets.ts';
import type { Picture } from '../raster.ts';
import { type PagedPublication, withSamePageWords } from '../same-page.ts';
import { wordLanguage } from './language.ts';
import { NumberingPlan } from './numbering.ts';

/** The relationship of a part to an address outside the file. */
export interface LinkRelation {
  id: string;
  href: string;
}

/** A bookmark around the label of a table or a picture, or around a whole paragraph. Word hides names that begin with `_`. */
export interface Target extends ReferenceTarget {
  bookmark: string;
  id: number;
}

function withBookmarks(targets: ReadonlyMap<string, ReferenceTarget>): Map<string, Target> {
  return new Map(
    [...targets].map(([name, target], at) => [
      name,
      { ...target, bookmark: `_Ref${String(at + 1).padStart(8, '0')}`, id: at + 1 },
    ]),
  );
}

/** State of one document while it is drawn. */
export interface Writing {
  publication: Publication;
  house: HouseStyle;
  assets: WriterAssets;
  layout: LayoutFacts | null;
  samePage: PagedPublication['samePage'];
  /** 'nl-NL'. */
  language: string;
  numbers: NumberingPlan;
  targets: Map<string, Target>;
  /** Bookmarks to set around the node with this id; taken out when they are set. */
  bookmarksOf: Map<string, Target[]>;
  /** Pictures as PNG, ready before drawing begins: key of `pictures.ts`. */
  pictures: Map<string, Picture>;
  /** 'CONCEPT' on each page, ready before drawing begins; nothing where a document is to be sent. */
  stamp: (isLandscape: boolean) => XmlComponent[];
  links: { document: LinkRelation[]; footnotes: LinkRelation[] };
  /** Notes in the order in which their marks were drawn. */
  marked: number[];
  /** Content controls, pictures: each has a number of its own. */
  nextId: () => number;
  flow: Flow;
  /** The paper of each section so far, the one that is drawn last. */
  papers: ('portrait' | 'landscape')[];
  /** The last number of each kind of caption. */
  sequences: Map<string, number>;
  /** Whether a heading has a number: then those without a number say so. */
  headingsNumbered: boolean;
}

/** The surroundings of a block that change how it is drawn. */
export interface Place {
  /** Kept on one page with what follows. */
  keepNext: boolean;
  /** The lines of a paragraph stay together. */
  keepLines: boolean;
  /** Language of what surrounds it, as Word writes it. */
  language: string;
  /** In a cell of a table, with its alignment. */
  cell: 'left' | 'center' | 'right' | null;
  /** A rule above the first paragraph, from the margin column on. */
  ruleAbove: boolean;
  /** The last of a block of the library: its style does not keep it with the next block. */
  last: boolean;
  /** The width that pictures take a share of, in twips. */
  width: number;
  /** Size of the type, as a share of the style's: a table may be set smaller. */
  scale: number;
}

/** White and a page break since the last paragraph: Word has them as properties of the next one. */
export interface Flow {
  /** Points that the next paragraph has above it, besides its own. */
  white: number;
  pageBreak: boolean;
  /** Nothing is on this page yet: white above is dropped, as it is in the PDF. */
  atTop: boolean;
}

export function startWriting(
  original: Publication,
  house: HouseStyle,
  assets: WriterAssets,
  layout: LayoutFacts | null,
): Writing {
  const { publication, samePage } = withSamePageWords(original);
  const targets = withBookmarks(referenceTargets(publication));
  const bookmarksOf = new Map<string, Target[]>();
  for (const target of targets.values())
    if (target.scope !== 'note') bookmarksOf.set(target.carrier, [...(bookmarksOf.get(target.carrier) ?? []), target]);
  let last = 0;
  return {
    publication,
    house,
    assets,
    layout,
    samePage,
    language: wordLanguage(publication.language),
    numbers: new NumberingPlan(house),
    targets,
    bookmarksOf,
    pictures: new Map(),
    stamp: () => [],
    links: { document: [], footnotes: [] },
    marked: [],
    nextId: () => ++last,
    sequences: new Map(),
    flow: { white: 0, pageBreak: false, atTop: true },
    papers: ['portrait'],
    headingsNumbered: hasNumberedHeading(publication.body),
  };
}

function hasNumberedHeading(blocks: readonly PubBlock[]): boolean {
  return blocks.some(
    (block) =>
      (block.type === 'heading' && block.number?.scheme === 'heading') ||
      (block.type === 'group' && hasNumberedHeading(block.children)),
  );
}

/** Page on which a node begins; undefined where nobody has counted it. */
export function pageOf(writing: Writing, id: string): number | undefined {
  const pages = writing.layout?.pageOf;
  return pages && Object.hasOwn(pages, id) ? pages[id] : undefined;
}
