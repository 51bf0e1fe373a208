import type { OutputOf } from '../../../../electron/ipc/contract.ts';
import { readJsonText } from '../../../../electron/ipc/json-text.ts';
import { type LayoutFacts, makeLayoutFacts, type Places } from '../../../../engine/core/publication/publication.ts';
import { continuedPages } from './places.ts';

/** Pages as the typesetter gave them. */
export interface AnsweredPages {
  pdf: Uint8Array;
  layout: LayoutFacts;
  /** Pages, from 1, at the head of which the rest stands of what began on a page before. */
  continued: readonly number[];
  places: Places;
  /** Points from the top of a page to its text. */
  top: number;
}

export function answeredPages(answer: OutputOf<'preview'>): AnsweredPages {
  const { pdf, pages, places: json, tables, roomLeft, top } = answer;
  const places = readJsonText(json);
  const layout = makeLayoutFacts(pages, places, { tables, roomLeft });
  return { pdf, layout, continued: continuedPages(pages, places, top), places, top };
}
