import type { Block } from '../blocks/block.ts';
import {
  type CitationOptions,
  type CitationSegment,
  canBeShortened,
  formatCitation,
  formatInText,
  joinSegments,
} from '../citations/format.ts';
import type { Source } from '../citations/source.ts';
import { findSource } from '../citations/source-of-block.ts';
import { formatStored } from '../citations/stored.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { PubInline, PubNoteMark, PubReference } from '../publication/publication.ts';
import type { BlockId, Locator, NodeId } from '../richtext/model.ts';
import type { Composition } from './composition.ts';
import { makeNoteTarget } from './notes.ts';
import { emptyField, paragraph, run } from './pieces.ts';

export interface CitedSource {
  source: Source;
  locator: Locator;
  /** The block in whose form the source is edited: for a finding its report. */
  owner: BlockId;
  /** A motion has a number: an unknown one is printed as an empty field. */
  needsNumber: boolean;
}

/** The source of a block; the locator of the citation overrides that of the block. */
export function findCitedSource(block: Block, locator: Locator | undefined, c: Composition): CitedSource | null {
  const found = findSource(block, (id) => findSnapshot(c.draft, id));
  if (!found) return null;
  const owner = block.kind === 'finding' ? (block.report ?? block.id) : block.id;
  return {
    source: found.source,
    locator: { ...found.locator, ...locator },
    owner,
    needsNumber: block.kind === 'motion',
  };
}

/** `links`: text that names a Kamerstuk links to its web page; spoken text has no links. */
function segmentsToInline(
  segments: readonly CitationSegment[],
  owner: BlockId,
  c: Composition,
  links: boolean,
): PubInline[] {
  return segments.map((segment) => {
    if (segment.field) return emptyField(segment.field.placeholder, segment.field.name, owner);
    const piece = run(segment.text, {
      marks: segment.italic ? ['italic'] : [],
      ...(segment.lang && segment.lang !== c.language ? { lang: segment.lang } : {}),
    });
    c.settled.add(piece);
    return segment.href && links ? { type: 'link', href: segment.href, content: [piece] } : piece;
  });
}

/** The official form for a note or a source list, without a full stop. */
export function composeOfficialForm({ source, locator, owner }: CitedSource, c: Composition): PubInline[] {
  return segmentsToInline(formatCitation(source, { ...citationOptions(c), locator }), owner, c, true);
}

function citationOptions(c: Composition): Pick<CitationOptions, 'language' | 'omitsUnknown'> {
  return { language: c.language, omitsUnknown: c.purpose === 'sending' };
}

/**
 * The form in running text: 'Kamerstuk 28 638, nr. 238'. `links`: for a line of facts, which is read and not spoken.
 */
export function composeInTextForm(
  { source, locator, owner, needsNumber }: CitedSource,
  c: Composition,
  { links = false }: { links?: boolean } = {},
): PubInline[] {
  return segmentsToInline(formatInText(source, { ...citationOptions(c), locator, needsNumber }), owner, c, links);
}

export function noteMark(note: number): PubNoteMark {
  return { type: 'noteMark', note };
}

export function makeNoteReference(note: number, c: Composition): PubReference {
  return {
    type: 'reference',
    target: makeNoteTarget(note),
    shows: 'note',
    text: c.texts.finding.seeNote(note),
    marks: [],
  };
}

/**
 * Cites a block in a note. Where the document type shortens citations, a long source is printed in full once and then
 * as '(zie noot 3)' in the text, if it has no other locator or `locatorInText` prints it. A Kamerstuk is always in
 * full. `after`: a sentence that follows the source in its note.
 */
export function citeInNote(
  id: NodeId,
  block: Block,
  locator: Locator | undefined,
  c: Composition,
  options: { locatorInText?: boolean; after?: PubInline[] } = {},
): { mark: PubNoteMark } | { again: PubReference; seeNote: number } {
  const found = findCitedSource(block, locator, c);
  const stored = found && c.type.citations.shorten && canBeShortened(found.source) ? formatStored(found.source) : null;
  const earlier = stored ? c.notes.inFull(stored) : undefined;
  const place = options.locatorInText ? {} : (found?.locator ?? {});
  const hasPlace = Object.values(place).some((part) => part !== undefined);
  if (earlier !== undefined && !hasPlace) return { again: makeNoteReference(earlier, c), seeNote: earlier };
  const note = c.notes.add(id, (number) => {
    let content: PubInline[];
    if (!found) content = [emptyField(c.texts.field.source, `${block.kind}.source`, block.id)];
    else if (earlier !== undefined && stored) content = composeShortForm({ ...found, locator: place }, earlier, c);
    else content = composeOfficialForm({ ...found, locator: place }, c);
    if (found && stored && earlier === undefined) c.notes.remember(stored, number, formatPlainSource(found.source, c));
    const after = options.after ?? [];
    const end = after.length > 0 ? [run('. '), ...after, run('.')] : [run('.')];
    return [paragraph(`${id}--note`, 'footnote', [...content, ...end])];
  });
  return { mark: noteMark(note) };
}

/** '(zie noot 3)' without brackets, for a long source that a note has in full; null for any other. */
export function findEarlierNote({ source, locator }: CitedSource, c: Composition): PubReference | null {
  const hasPlace = Object.values(locator).some((part) => part !== undefined);
  if (hasPlace || !c.type.citations.shorten || !canBeShortened(source)) return null;
  const earlier = c.notes.inFull(formatStored(source));
  return earlier === undefined ? null : makeNoteReference(earlier, c);
}

/** 'CKM, De aanpak van mensenhandel: meer ambitie nodig': the source without unknown parts, with plain spaces. */
function formatPlainSource(source: Source, { language }: Composition): string {
  return joinSegments(formatCitation(source, { language, omitsUnknown: true, locator: {} })).replace(
    /[\u00A0\u202F]/g,
    ' ',
  );
}

/** A repeated long source with another locator: the start of its full form, then the reference to its note. */
function composeShortForm({ source, locator, owner }: CitedSource, earlier: number, c: Composition): PubInline[] {
  const whole = formatCitation(source, { ...citationOptions(c), locator: {} });
  const withPlace = formatCitation(source, { ...citationOptions(c), locator });
  const place = withPlace.slice(whole.length);
  const first = whole.slice(0, Math.max(1, whole.findIndex((segment) => segment.italic) + 1));
  const [start, end] = [first, place].map((part) => segmentsToInline(part, owner, c, true));
  return [...(start ?? []), run(' ('), makeNoteReference(earlier, c), run(')'), ...(end ?? [])];
}
