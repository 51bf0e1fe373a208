import type { XmlComponent } from 'docx';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { LaidOut, SpaceAbove } from '../../core/layout/laid-out.ts';
import { layOut, NO_SPACE } from '../../core/layout/lay-out.ts';
import type { LayoutFacts, Publication, WriterAssets } from '../../core/publication/publication.ts';
import { type ReferenceTarget, referenceTargets } from '../../core/publication/reference-targets.ts';
import { flattenBlocks } from '../../core/publication/walk.ts';
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
  laidOut: LaidOut;
  /** The last number of each kind of caption. */
  sequences: Map<string, number>;
  /** Whether a heading has a number: then those without a number say so. */
  headingsNumbered: boolean;
}

/** The surroundings of a paragraph that change how it is drawn. */
export interface Place {
  /** White and a page break above it. */
  above: SpaceAbove;
  /** Kept on one page with what follows. */
  keepNext: boolean;
  /** The lines of a paragraph stay together. */
  keepLines: boolean;
  /** Points to a rule above the paragraph, from the margin column on; null: no rule. */
  ruleGap: number | null;
  /** Language of what surrounds it, as Word writes it. */
  language: string;
  /** In a cell of a table, with its alignment. */
  cell: 'left' | 'center' | 'right' | null;
  /** The width that pictures take a share of, in twips. */
  width: number;
  /** Size of the type, as a share of the style's: a table may be set smaller. */
  scale: number;
}

/** The place of the paragraphs of a block after its first. */
export const afterFirst = (place: Place): Place => ({ ...place, above: NO_SPACE, ruleGap: null });

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
    laidOut: layOut(publication.body, house),
    headingsNumbered: flattenBlocks(publication.body).some(
      (block) => block.type === 'heading' && block.number?.scheme === 'heading',
    ),
  };
}

/** Page on which a node begins; undefined where nobody has counted it. */
export function pageOf(writing: Writing, id: string): number | undefined {
  const pages = writing.layout?.pageOf;
  return pages && Object.hasOwn(pages, id) ? pages[id] : undefined;
}
