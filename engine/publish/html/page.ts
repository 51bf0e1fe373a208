import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { Publication, PubReference, WriterAssets } from '../../core/publication/publication.ts';
import { type PagelessWords, pagelessWords } from '../pageless.ts';

/** State that the parts of one HTML file share. */
export interface Page {
  publication: Publication;
  houseStyle: HouseStyle;
  assets: WriterAssets;
  words: PagelessWords;
  /** The title is the `h1` and every heading one lower; without a title heading 1 is the `h1`. */
  titled: boolean;
  /** Ids of nodes that a reference can point at. */
  places: ReadonlySet<string>;
  notes: ReadonlySet<number>;
  /** Ids that the file has already: an id is written once. */
  written: Set<string>;
}

export function createPage(publication: Publication, houseStyle: HouseStyle, assets: WriterAssets): Page {
  const places = new Set<string>();
  let titled = false;
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('id' in value && typeof value.id === 'string') places.add(value.id);
    if ('type' in value && value.type === 'title') titled = true;
    for (const field of Object.values(value)) visit(field);
  };
  visit(publication.body);
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

/** The id attribute's value of a node, once. The prefix keeps a draft's ids apart from those of notes and marks. */
export function idOf(page: Page, node: { id: string }): string | undefined {
  return once(page, `n-${node.id}`);
}

export function once(page: Page, id: string): string | undefined {
  if (page.written.has(id)) return undefined;
  page.written.add(id);
  return id;
}

/** Address of the place of a reference in this file; undefined where it is not there. */
export function addressOf(page: Page, target: string, shows: PubReference['shows']): string | undefined {
  if (shows === 'note') return page.notes.has(Number(target.replace(/^note-/, ''))) ? `#${target}` : undefined;
  return page.places.has(target) ? `#n-${target}` : undefined;
}
