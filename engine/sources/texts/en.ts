import { fileSystemReason } from '../../core/file-system-reasons.ts';
import type { HudocKind, Skipped, SkipReason, SourceProblems } from '../problems.ts';
import { pdfProblemsEn } from './pdf-en.ts';

const HUDOC_KINDS = new Map<string, string>(
  Object.entries({
    judgment: 'a court judgment',
    decision: 'a decision',
    resolution: 'a resolution',
    recommendation: 'a recommendation',
    'advisory opinion': 'an advisory opinion',
  } satisfies Record<HudocKind, string>),
);

/** Names a skipped item in English. An unknown kind of HUDOC is quoted. */
export function skippedEn({ what, reason }: Skipped): string {
  return reason === 'no-report-section' ? (HUDOC_KINDS.get(what.toLowerCase()) ?? `‘${what}’`) : what;
}

const formatVotes = (one: {
  for: number | null;
  against: number | null;
  absent: number | null;
  complete: boolean;
}): string => {
  if (one.for === null && one.against === null) return 'votes not known';
  const absent = one.absent ? `, ${one.absent} did not vote` : '';
  return `${one.for ?? '?'} for, ${one.against ?? '?'} against${absent}${one.complete ? '' : ', incomplete'}`;
};

/** The other results are English words themselves. */
const RESULTS: Record<string, string> = {
  undecided: 'not decided yet',
  unknown: 'outcome not known',
};

/** English messages of the problems: the event, the state of the data, and the next step. */
export const sourceProblemsEn: { [Code in keyof SourceProblems]: (values: SourceProblems[Code]) => string } = {
  ...pdfProblemsEn,
  'file-missing': (v) => `The file ${v.file} does not exist. Nothing was changed. Check the name and the folder.`,
  'file-unreadable': (v) =>
    v.reason === 'EISDIR'
      ? `${v.file} is a folder. Nothing was read. Give the files themselves, for example ${v.file}/*.`
      : `The file ${v.file} could not be read: ${fileSystemReason(v.reason, 'en')}. Nothing was changed. Put a copy in a folder of your own and try that.`,
  'file-too-large': (v) =>
    `The file ${v.file} is ${v.megabytes} MB; files over ${v.limit} MB are not opened. Nothing was taken from it. Save a smaller part, for example with a filter on the motion number.`,
  'file-empty': (v) => `The file ${v.file} is empty. Nothing was changed. Save it again.`,
  'not-text': (v) =>
    `The file ${v.file} is not text but, for example, a Word file or a picture. Nothing was taken from it. Does it contain a motion? Copy the text and choose ‘Paste motions’.`,
  'not-json': (v) =>
    `The file ${v.file} is not complete JSON: it is damaged or cut off. Nothing was taken from it. Save it again.`,
  'not-xml': (v) =>
    `The file ${v.file} is not complete XML: it goes wrong on line ${v.line}. Nothing was taken from it. Save it again.`,
  'too-deep': (v) =>
    `The file ${v.file} is nested deeper than ${v.limit} levels and was not read. Save it again from its source.`,
  'xml-with-entities': (v) =>
    `The file ${v.file} has a DOCTYPE or its own entities and was not read. Save the XML as officielebekendmakingen.nl provides it.`,
  'web-page': (v) =>
    `The web page ${v.file} contains no motion, letter or other numbered Kamerstuk. Nothing was taken from it. Open the page with the text itself and save that, or paste the text.`,
  'pdf-not-a-paper': (v) =>
    `The PDF ${v.file} contains no motion, letter or other numbered Kamerstuk. Nothing was taken from it.`,
  'not-a-debate': (v) =>
    `No debate was found in ${v.file}: a convocatie names the kind of debate and an agenda with numbered Kamerstukken. Nothing was created. Save the page of the debate, or fill in the details with --set.`,
  'page-in-frames': (v) =>
    `The web page ${v.file} consists of frames: the text is in another file. Nothing was taken from it. Open the text in a window of its own and save that page.`,
  'page-too-complex': (v) =>
    `The web page ${v.file} has too many parts or levels and was not read. Copy the text of the motion and paste it.`,
  'block-file': (v) =>
    `The file ${v.file} is an Inbreng block. Nothing was taken from it. Put the file itself in the library folder.`,
  'unsafe-key': (v) =>
    `The file ${v.file} contains the name ${v.key}, which no source uses, and was not read. Save it again from its source.`,
  'wrong-type': (v) =>
    `In the file ${v.file}, ${v.place} has a different type of value from what the source gives. Nothing was taken from this file. Save it again from its source.`,
  'not-recognised': (v) =>
    `The file ${v.file} was not recognised and nothing was taken from it. What can be opened: JSON of the Tweede Kamer (Zaak, Besluit, Stemming), a Kamerstuk as XML, PDF or web page, the list of HUDOC-GRETA (RSS) and the text of motions.`,
  'nothing-for-us': (v) =>
    v.found.length === 0
      ? `The file ${v.file} contains nothing for the library.`
      : `The file ${v.file} contains nothing for the library; found: ${v.found.map(skippedEn).join('; ')}.`,
  'tie-to-no-motion': (v) =>
    `Block ${v.id} is not a motion. Nothing was linked. Find the motion with inbreng library search.`,
  'decision-of-other-motion': (v) =>
    `The decision ${v.decision} is about ${v.motion}, according to an opened file. Nothing was changed. Choose that motion, or another decision.`,
  'decision-unknown': (v) =>
    `No file about decision ${v.decision} has been opened yet. Nothing was linked. First import the saved votes; the message then lists the decisions.`,
  'decisions-without-motion': (v) =>
    [
      'The file does not name the motion of these decisions. They are in the library, still without a motion:',
      ...v.waiting.map(
        (one) =>
          `- ${one.decision}: ${RESULTS[one.result] ?? one.result}${one.date ? `, ${one.date}` : ''}, ${formatVotes(one)}`,
      ),
      'Open this address in a browser, save the page and import it; or choose yourself with: inbreng library tie MOTION DECISION.',
      ...v.addresses,
    ].join('\n'),
  'unknown-decision': (v) =>
    `Decision ${v.decision} on ${v.motion} has the unknown kind ‘${v.value}’. It is listed with the decisions; no outcome follows from it.`,
  'unknown-decision-status': (v) =>
    `Decision ${v.decision} on ${v.motion} has the unknown status ‘${v.value}’ and does not count. It is listed with the decisions.`,
  'unknown-vote': (v) => `Decision ${v.decision} on ${v.motion} has the unknown vote ‘${v.value}’. It was not counted.`,
  'decisions-without-order': (v) =>
    `Different decisions on ${v.motion} were found, and it is not clear which is the latest (${v.decisions.join(', ')}). The outcome stays open. Save the decisions with $expand=Agendapunt($expand=Activiteit).`,
  'votes-differ-from-text': (v) =>
    `The votes of decision ${v.decision} on ${v.motion} add up to ${v.rows}, but the decision’s text says ${v.text}. The block has the votes as counted.`,
  'text-of-several-motions': (v) =>
    `The pasted text matches several motions (${v.motions.join(', ')}) and is therefore separate, as ${v.motion}. Put the number above the text and import it again.`,
  'motion-without-number': (v) =>
    `No file gives the number of Zaak ${v.zaakId}. The details are in the library and join the motion as soon as a file gives the number: save the Zaak with its Nummer.`,
};

/** Reasons why an item was skipped, in English. */
export const skipReasonsEn: Record<SkipReason, string> = {
  'not-a-motion': 'not a motion',
  deleted: 'deleted in the Kamer’s data',
  placeholder: 'a row without a vote or without a name',
  'other-entity': 'another kind of data',
  'no-report-section': 'not a section of a report',
  'without-number': 'without a number or id',
  footnote: 'a footnote in the motion’s text',
};
