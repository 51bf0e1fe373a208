import type { Motion } from '../blocks/motion.ts';
import { formatCitation, joinSegments } from '../citations/format.ts';
import { parseCitation } from '../citations/parse.ts';
import type { PubInline } from '../publication/publication.ts';
import { type CitedSource, composeOfficialForm, makeNoteReference } from './cite.ts';
import type { Composition } from './composition.ts';
import { removeFullStop, run } from './pieces.ts';

/** 'Uitslag: CKM, De aanpak van mensenhandel' or 'Uitslag: zie noot 1': where the user found the outcome. */
export function composeOutcomeSource(motion: Motion, c: Composition): PubInline[] {
  const found = findOutcomeSource(motion, c);
  return found.length > 0 ? [run(c.texts.motion.outcomeFrom), ...found] : [];
}

/** The source without its label: a note that has it in full, its official form, or the text of the user. */
export function findOutcomeSource(motion: Motion, c: Composition): PubInline[] {
  const source = motion.status === 'unknown' ? '' : removeFullStop(motion.statusByHand?.source ?? '');
  if (source === '') return [];
  const note = c.notes.findByText(source);
  if (note !== undefined) return [makeNoteReference(note, c)];
  const cited = findOfficialForm(source, motion, c);
  return cited ? composeOfficialForm(cited, c) : [run(source)];
}

/** Only a text that is the official form already: in italics and with a link it keeps its words. */
function findOfficialForm(source: string, motion: Motion, c: Composition): CitedSource | null {
  const parsed = parseCitation(source);
  if (!parsed.ok) return null;
  const cited = { source: parsed.value.source, locator: parsed.value.locator, owner: motion.id, needsNumber: false };
  const form = joinSegments(
    formatCitation(cited.source, { language: c.language, omitsUnknown: true, locator: cited.locator }),
  );
  return form.replace(/[\u00A0\u202F]/g, ' ') === source ? cited : null;
}
