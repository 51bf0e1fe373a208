/**
 * Puts each note on the page of its mark. The typesetter reserves room for a note at the first position of the mark. If the
 * text then moves to the next page (with a heading or a kept paragraph) or is in a box that breaks, the note stays behind or
 * comes a page later. A page break before that text puts both on the same page: docs/decisions/layout-by-iteration.md.
 */
import { createHash } from 'node:crypto';
import type { PageEnd, SheetInline } from './sheet.ts';
import type { SheetList } from './sheet-blocks.ts';
import type { Sheet, SheetBlock } from './to-sheet.ts';

/** The final pages of a note and its mark. */
export interface NotePages {
  note: number;
  mark: number;
  begins: number;
}

/**
 * Maximum of further layouts of one document. If more notes are on another page than their mark, the last of them stay
 * there.
 */
export const MOST_ROUNDS = 24;
/**
 * The maximum for a preview, for which the user waits. Found breaks are remembered, so the next preview continues from them.
 */
export const MOST_PREVIEW_ROUNDS = 2;
/** Layouts after which an unused break is forgotten. */
const REMEMBERED_FOR = 20;

/** Breaks of earlier layouts, by a key of everything that decides them: the text up to the note. */
export class RememberedBreaks {
  private readonly breaks = new Map<string, { at: number; layout: number }>();
  private layout = 0;

  beginLayout(): void {
    this.layout += 1;
    for (const [key, { layout }] of this.breaks) if (this.layout - layout > REMEMBERED_FOR) this.breaks.delete(key);
  }

  get isEmpty(): boolean {
    return this.breaks.size === 0;
  }

  get(key: string): number | undefined {
    return this.breaks.get(key)?.at;
  }

  set(key: string, at: number): void {
    this.breaks.set(key, { at, layout: this.layout });
  }
}

/** A possible page break in the sheet. */
interface Place {
  holder: PageEnd;
  side: 'breakBefore' | 'breakAfter';
}

interface KnownNote {
  /** Possible page breaks that put the mark at the top of the next page, with the headings above it: the innermost first. */
  places: Place[];
  /** Index of the break in use; -1: none. */
  at: number;
  /** Number of forced page breaks before it: a break in one run does not move the text of the next. */
  run: number;
  /** Index in the body of the block with the mark. */
  block: number;
}

interface NotePageBreaksOptions {
  mostRounds: number;
  remembered: RememberedBreaks;
  /** The house style as JSON, which decides the breaks together with the sheet. */
  style: string;
}

export class NotePageBreaks {
  /** Layouts after the first. */
  rounds = 0;
  private readonly notes: ReadonlyMap<number, KnownNote>;
  private keys: readonly string[] | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly options: NotePageBreaksOptions,
  ) {
    const walk: Walk = { body: sheet.body, block: 0, notes: new Map(), run: 0 };
    walkBlocks(walk, sheet.body, []);
    this.notes = walk.notes;
    if (!options.remembered.isEmpty) this.startFromRemembered();
  }

  /** Applies the remembered break of each note up to which the text is unchanged. */
  private startFromRemembered(): void {
    for (const [number, note] of this.notes) {
      const key = this.keyOf(number, note);
      const at = this.options.remembered.get(key);
      if (at === undefined) continue;
      note.at = at;
      mark(note.places[at], true);
      this.options.remembered.set(key, at);
    }
  }

  private keyOf(number: number, { block }: KnownNote): string {
    // Computed before the first break is set, because breaks are part of the sheet.
    this.keys ??= textKeys(this.sheet, this.notes, this.options.style);
    return `${number} ${this.keys[block]}`;
  }

  /**
   * Moves a page break in the sheet for the first note of each run of pages that is on another page than its mark. Returns
   * false if nothing changed and the pages are final.
   */
  improve(pages: readonly NotePages[]): boolean {
    if (this.rounds >= this.options.mostRounds) return false;
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
      const key = this.keyOf(note, known);
      changed = mark(known.places[known.at], false) || changed;
      known.at += 1;
      this.options.remembered.set(key, known.at);
      if (mark(known.places[known.at], true)) improved.add(known.run);
    }
    const again = changed || improved.size > 0;
    if (again) this.rounds += 1;
    return again;
  }
}

function mark(place: Place | undefined, isEnd: boolean): boolean {
  if (!place) return false;
  if (isEnd) place.holder[place.side] = true;
  else delete place.holder[place.side];
  return true;
}

/**
 * Computes for each block of the body a hash of everything that decides the page breaks up to it: the blocks and notes
 * before it, and the blocks that move to the next page with it.
 */
function textKeys({ frame, body, notes }: Sheet, known: ReadonlyMap<number, KnownNote>, style: string): string[] {
  const notesOf = new Map<number, string[]>();
  for (const note of notes) {
    const block = known.get(note.number)?.block ?? 0;
    notesOf.set(block, [...(notesOf.get(block) ?? []), JSON.stringify(note)]);
  }
  const hash = createHash('sha256').update(JSON.stringify([style, frame]));
  const upTo = body.map((block, at) => {
    hash.update(JSON.stringify([block, notesOf.get(at) ?? []]));
    return hash.copy().digest('base64');
  });
  return upTo.map((_, at) => {
    let last = at;
    while (last < body.length - 1 && body[last]?.sticky) last += 1;
    return upTo[last] ?? '';
  });
}

interface Walk {
  body: readonly SheetBlock[];
  /** Index in the body of the visited block. */
  block: number;
  notes: Map<number, KnownNote>;
  run: number;
}

function walkBlocks(walk: Walk, blocks: readonly SheetBlock[], outer: Place[]): void {
  let first = 0;
  for (const [at, block] of blocks.entries()) {
    if (!blocks[at - 1]?.sticky) first = at;
    const holder = blocks[first];
    if (blocks === walk.body) walk.block = at;
    walkBlock(walk, block, first > 0 && holder ? [{ holder, side: 'breakBefore' }, ...outer] : outer);
  }
}

function walkBlock(walk: Walk, block: SheetBlock, places: Place[]): void {
  switch (block.type) {
    case 'group':
    case 'literal':
      walkBlocks(walk, block.children, places);
      return;
    case 'landscape':
      // A landscape table begins a page, and so does the block after it.
      walk.run += 1;
      walkBlocks(walk, block.children, []);
      walk.run += 1;
      return;
    case 'list':
      walkList(walk, block, places);
      return;
    case 'table':
      walkInlines(walk, block.caption?.content, places);
      for (const [at, row] of block.rows.entries()) {
        const holder = block.rows[at - 1];
        const own: Place[] = holder && at > block.headerRows ? [{ holder, side: 'breakAfter' }, ...places] : places;
        for (const cell of row.cells) {
          walkInlines(walk, cell.notes, own);
          for (const inner of cell.content) walkBlock(walk, inner, own);
        }
      }
      walkInlines(walk, block.note, places);
      return;
    case 'figure':
      walkInlines(walk, block.caption?.content, places);
      return;
    case 'paragraph':
      walkInlines(walk, block.lead?.content, places);
      walkInlines(walk, block.content, places);
      return;
    case 'heading':
    case 'title':
      walkInlines(walk, block.content, places);
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
    walkInlines(walk, item.content, places);
    for (const inner of item.lists) walkList(walk, inner, places);
  }
}

function walkInlines(walk: Walk, content: readonly SheetInline[] | null | undefined, places: Place[]): void {
  for (const part of content ?? [])
    if (typeof part !== 'string' && part.t === 'note' && part.first)
      walk.notes.set(part.n, { places, at: -1, run: walk.run, block: walk.block });
}
