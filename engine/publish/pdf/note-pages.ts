/**
 * Brings each note to the page of its mark. The typesetter reserves the room of a note when it first meets the mark; where the
 * text then moves to the next page (a heading or a kept paragraph takes it along), or stands in a box that breaks, the note
 * stays behind or comes a page later. Ending the page before that text puts both on the same page: docs/decisions/layout-by-iteration.md.
 */
import type { PageEnd, SheetBlock, SheetInline, SheetList } from './sheet.ts';
import { staysWithNext } from './stays-with-next.ts';

/** The pages on which a note and its mark came to stand. */
export interface NotePages {
  note: number;
  mark: number;
  begins: number;
}

/** Typesetting again costs time: of a document in which more notes stray, the last of them stay where they are. */
const MOST_ROUNDS = 24;

/** A place in the sheet where a page may end. */
interface Place {
  holder: PageEnd;
  side: 'breakBefore' | 'breakAfter';
}

interface KnownNote {
  /** Where a page may end so that the mark begins the next page, with the headings above it: the innermost place first. */
  places: Place[];
  /** The place in use; -1: none. */
  at: number;
  /** Counts the places where the document itself begins a page: what is done before one changes nothing after it. */
  run: number;
}

export class NotePageBreaks {
  private readonly notes: ReadonlyMap<number, KnownNote>;
  private rounds = 0;

  constructor(body: readonly SheetBlock[]) {
    const walk: Walk = { notes: new Map(), run: 0 };
    walkBlocks(walk, body, []);
    this.notes = walk.notes;
  }

  /**
   * Ends a page elsewhere in the sheet, for the first note of each run of pages that is on another page than its mark. False:
   * nothing changed, the pages are final.
   */
  improve(pages: readonly NotePages[]): boolean {
    this.rounds += 1;
    if (this.rounds > MOST_ROUNDS) return false;
    const strayed = pages
      .filter(({ mark, begins }) => mark !== begins)
      .sort(
        (one, other) => Math.min(one.mark, one.begins) - Math.min(other.mark, other.begins) || one.note - other.note,
      );
    const improved = new Set<number>();
    let changed = false;
    for (const { note } of strayed) {
      const known = this.notes.get(note);
      if (!known || improved.has(known.run)) continue;
      changed = mark(known.places[known.at], false) || changed;
      known.at += 1;
      if (mark(known.places[known.at], true)) improved.add(known.run);
    }
    return changed || improved.size > 0;
  }
}

function mark(place: Place | undefined, isEnd: boolean): boolean {
  if (!place) return false;
  if (isEnd) place.holder[place.side] = true;
  else delete place.holder[place.side];
  return true;
}

interface Walk {
  notes: Map<number, KnownNote>;
  run: number;
}

function walkBlocks(walk: Walk, blocks: readonly SheetBlock[], outer: Place[]): void {
  let first = 0;
  for (const [at, block] of blocks.entries()) {
    if (!staysWithNext(blocks[at - 1])) first = at;
    const holder = blocks[first];
    walkBlock(walk, block, first > 0 && holder ? [{ holder, side: 'breakBefore' }, ...outer] : outer);
  }
}

function walkBlock(walk: Walk, block: SheetBlock, places: Place[]): void {
  switch (block.t) {
    case 'group':
    case 'literal':
      walkBlocks(walk, block.c, places);
      return;
    case 'landscape':
      // Begins a page, and so does what follows.
      walk.run += 1;
      walkBlocks(walk, block.c, []);
      walk.run += 1;
      return;
    case 'list':
      walkList(walk, block, places);
      return;
    case 'table':
      walkInlines(walk, block.caption?.c, places);
      for (const [at, row] of block.rows.entries()) {
        const holder = block.rows[at - 1];
        const own: Place[] = holder && at > block.headerRows ? [{ holder, side: 'breakAfter' }, ...places] : places;
        for (const cell of row.cells) {
          walkInlines(walk, cell.notes, own);
          for (const inner of cell.c) walkBlock(walk, inner, own);
        }
      }
      walkInlines(walk, block.note, places);
      return;
    case 'figure':
      walkInlines(walk, block.caption?.c, places);
      return;
    case 'paragraph':
      walkInlines(walk, block.lead?.c, places);
      walkInlines(walk, block.c, places);
      return;
    case 'heading':
    case 'title':
      walkInlines(walk, block.c, places);
      return;
    case 'pageBreak':
      walk.run += 1;
      return;
    case 'voteBar':
    case 'rule':
    case 'space':
    case 'contents':
      return;
  }
}

function walkList(walk: Walk, list: SheetList, outer: Place[]): void {
  for (const [at, item] of list.items.entries()) {
    const holder = list.items[at - 1];
    const places: Place[] = holder ? [{ holder, side: 'breakAfter' }, ...outer] : outer;
    walkInlines(walk, item.c, places);
    for (const inner of item.lists) walkList(walk, inner, places);
  }
}

function walkInlines(walk: Walk, content: readonly SheetInline[] | null | undefined, places: Place[]): void {
  for (const part of content ?? [])
    if (typeof part !== 'string' && part.t === 'note' && part.first)
      walk.notes.set(part.n, { places, at: -1, run: walk.run });
}
