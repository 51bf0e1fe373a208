import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { Publication, PubReference, WriterAssets } from '../../core/publication/publication.ts';
import { walkPublication } from '../../core/publication/walk.ts';
import { type PagelessWords, pagelessWords } from '../pageless.ts';

/** State that the parts of one HTML file share. */
export interface Page {
  publication: Publication;
  houseStyle: HouseStyle;
  assets: WriterAssets;
  words: PagelessWords;
  /** True: the title is the `h1` and every heading is one level lower. False: heading 1 is the `h1`. */
  titled: boolean;
  /** Ids of nodes that a reference can lead to. */
  places: ReadonlySet<string>;
  notes: ReadonlySet<number>;
  /** Ids that are already in the file: an id must be unique. */
  written: Set<string>;
}

export function createPage(publication: Publication, houseStyle: HouseStyle, assets: WriterAssets): Page {
  const places = new Set<string>();
  let titled = false;
  walkPublication(publication.body, (node) => {
    if ('id' in node) places.add(node.id);
    if ('type' in node && node.type === 'title') titled = true;
  });
  return {
    publication,
    houseStyle,
    assets,
    words: pagelessWords(publication),
    titled,
    places,
    notes: new Set(publication.notes.map((note) => note.number)),
    written: new Set(),
  };
}

/**
 * The id attribute of a node, at its first occurrence only. The prefix separates a draft's ids from those of notes and
 * marks.
 */
export function idOf(page: Page, node: { id: string }): string | undefined {
  return once(page, `n-${node.id}`);
}

export function once(page: Page, id: string): string | undefined {
  if (page.written.has(id)) return undefined;
  page.written.add(id);
  return id;
}

/** Link to the target of a reference in this file; undefined if the target is not in the file. */
export function addressOf(page: Page, target: string, shows: PubReference['shows']): string | undefined {
  if (shows === 'note') return page.notes.has(Number(target.replace(/^note-/, ''))) ? `#${target}` : undefined;
  return page.places.has(target) ? `#n-${target}` : undefined;
}
