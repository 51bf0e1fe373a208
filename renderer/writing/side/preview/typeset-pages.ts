import type { OutputOf } from '../../../../electron/ipc/contract.ts';
import { readJsonText } from '../../../../electron/ipc/json-text.ts';
import { type LayoutFacts, makeLayoutFacts, type Places } from '../../../../engine/core/publication/publication.ts';
import { findContinuedPages } from './places.ts';

/** The pages of a response of the typesetter. */
export interface TypesetPages {
  pdf: Uint8Array;
  layout: LayoutFacts;
  /** Numbers of pages, from 1, that begin with the rest of a text from the page before. */
  continued: readonly number[];
  places: Places;
  /** Points from the top of a page to its text. */
  top: number;
}

export function readTypesetPages(output: OutputOf<'preview'>): TypesetPages {
  const { pdf, pages, places: json, tables, roomLeft, top } = output;
  const places = readJsonText(json);
  const layout = makeLayoutFacts(pages, places, { tables, roomLeft });
  return { pdf, layout, continued: findContinuedPages(pages, places, top), places, top };
}
