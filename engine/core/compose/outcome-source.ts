import type { Motion } from '../blocks/motion.ts';
import { formatCitation, joinSegments } from '../citations/format.ts';
import { parseCitation } from '../citations/parse.ts';
import type { PubInline } from '../publication/publication.ts';
import type { LanguageTag } from '../richtext/model.ts';
import { BoundedCache } from '../typography/bounded-cache.ts';
import { type CitedSource, composeOfficialForm, makeNoteReference } from './cite.ts';
import type { Composition } from './composition.ts';
import { removeFullStop, run } from './pieces.ts';

/** 'CKM' in 'CKM, De aanpak van mensenhandel'. A series of the Kamer has a number in its first part: 'Handelingen II 2023/24'. */
const ORGANISATION = /^[^,\d]+(?=, )/;

/** 'Uitslag: CKM, De aanpak van mensenhandel' or 'Uitslag: zie noot 1': where the user found the outcome. */
export function composeOutcomeSource(motion: Motion, c: Composition): PubInline[] {
  const found = findOutcomeSource(motion, c);
  return found.length > 0 ? [run(c.texts.motion.outcomeFrom), ...found] : [];
}

/**
 * The source without its label: a note that has it in full, its official form, or the text of the user. `printed`: sources
 * that a reader has seen in full, of which the organisation is enough; this one is added.
 */
export function findOutcomeSource(motion: Motion, c: Composition, printed = new Set<string>()): PubInline[] {
  const source = motion.status === 'unknown' ? '' : removeFullStop(motion.statusByHand?.source ?? '');
  if (source === '') return [];
  const note = c.notes.findByText(source);
  if (note !== undefined) return [makeNoteReference(note, c)];
  const cited = findOfficialForm(source, motion, c);
  const organisation = printed.has(source) ? ORGANISATION.exec(source)?.[0] : undefined;
  printed.add(source);
  if (organisation !== undefined) return [run(organisation)];
  return cited ? composeOfficialForm(cited, c) : [run(source)];
}

type Citation = Pick<CitedSource, 'source' | 'locator'>;

/** The sources of outcomes by language and text, because each change of the document composes them all again. */
const officialForms = new BoundedCache<{ cited: Citation | null }>(512);

/** Only a text that is the official form already: in italics and with a link it keeps its words. */
function findOfficialForm(text: string, motion: Motion, { language }: Composition): CitedSource | null {
  const { cited } = officialForms.get(`${language} ${text}`, () => ({ cited: parseOfficialForm(text, language) }));
  return cited && { ...cited, owner: motion.id, needsNumber: false };
}

function parseOfficialForm(text: string, language: LanguageTag): Citation | null {
  const parsed = parseCitation(text);
  if (!parsed.ok) return null;
  const { source, locator } = parsed.value;
  const form = joinSegments(formatCitation(source, { language, omitsUnknown: true, locator }));
  return form.replace(/[\u00A0\u202F]/g, ' ') === text ? { source, locator } : null;
}
