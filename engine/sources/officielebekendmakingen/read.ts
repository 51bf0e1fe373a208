import type { Kamerstuk } from '../../core/citations/kamerstuk.ts';
import { findWrittenDay } from '../../core/records/dutch-time.ts';
import type { MotionFields, MotionKeys } from '../../core/records/import-record.ts';
import {
  findKamerstukIdentifier,
  findReplacedKamerstuk,
  makeKamerstuk,
  parseDossierText,
} from '../../core/records/kamerstuk-name.ts';
import { CLOSING } from '../../core/records/motion-text.ts';
import { done, type Result, refused } from '../../core/result.ts';
import { isoDateSchema } from '../../core/richtext/model.ts';
import { makePaperStatement } from '../kamerstuk-text/make-paper-statement.ts';
import { isPaperHeading } from '../kamerstuk-text/read-paper.ts';
import type { Skipped, SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { elementAt, elements, wordsOf, type XmlElement } from '../xml.ts';
import { readPaperText } from './read-paper.ts';

/** Elements of notes inside the text, which are no part of the sentence. */
const NOTES = ['noot'];

/**
 * Reads a Kamerstuk of officielebekendmakingen.nl. Older files refer to a metadata record elsewhere, newer ones include the
 * metadata; number, date, text and movers come from the paper itself in both.
 */
export function readOfficielebekendmaking(root: XmlElement, file: string): Result<Found, SourceProblem> {
  const paper = root.name === 'kamerstuk' ? root : elementAt(root, 'kamerstuk');
  const stuk = paper && elementAt(paper, 'stuk');
  if (!paper || !stuk) return refused({ code: 'not-recognised', values: { file } });
  const metadata = readMetadata(root);
  const kamerstuk = kamerstukIn(paper, stuk, metadata);
  const heading = wordsOf(elementAt(stuk, 'titel'), NOTES);
  const subject = first(metadata, 'OVERHEIDop.documenttitel');
  const day = findDay(stuk);
  const issued = isoDateSchema.safeParse(first(metadata, 'DCTERMS.issued'));
  const facts = { date: day ?? (issued.success ? issued.data : null), title: (subject ?? heading) || null };
  const papers = kamerstuk ? [readPaperText(stuk, { kamerstuk, ...facts })] : [];
  const skipped: Skipped[] = [];
  const kinds = metadata.get('DC.type') ?? [];
  if (!/\bmotie\b/i.test(heading) && !kinds.some((kind) => /^motie\b/i.test(kind))) {
    const [text] = papers;
    if (text && isPaperHeading(heading)) {
      const dossier = wordsOf(elementAt(paper, 'dossier', 'titel'), NOTES);
      const facts = { heading, dossierTitle: dossier || null, sessionYear: findYears(paper, metadata) };
      const statements = [makePaperStatement(text, facts, 'officielebekendmaking')];
      return done({ kind: 'officielebekendmaking', statements, skipped, papers });
    }
    skipped.push({ what: [heading, kamerstukText(kamerstuk)].filter(Boolean).join(', '), reason: 'not-a-motion' });
    return done({ kind: 'officielebekendmaking', statements: [], skipped, papers });
  }

  const tekst = elementAt(stuk, 'algemeen', 'vrije-tekst', 'tekst') ?? find(stuk, 'tekst');
  const { text, movers } = textAndMovers(tekst);
  if (tekst && find(tekst, 'noot')) skipped.push({ what: heading, reason: 'footnote' });

  const keys: MotionKeys = kamerstuk ? { kamerstuk } : {};
  const fields: MotionFields = {};
  if (subject !== undefined) fields.subject = subject;
  if (heading !== '') fields.heading = heading;
  const dossierTitle =
    wordsOf(elementAt(paper, 'dossier', 'titel'), NOTES) || first(metadata, 'OVERHEIDop.dossiertitel');
  if (dossierTitle) fields.dossierTitle = dossierTitle;
  const years = findYears(paper, metadata);
  if (years !== null) fields.sessionYear = years;
  if (day !== null) fields.date = day;
  if (movers.length > 0) fields.movers = movers;
  if (text.length > 0) fields.text = text;
  const replaces = findReplacedKamerstuk(heading, kamerstuk) ?? findReplacedKamerstuk(subject ?? '', kamerstuk);
  if (replaces) fields.replaces = replaces;
  if (!kamerstuk && text.length === 0) {
    const found: Skipped[] = heading === '' ? [] : [{ what: heading, reason: 'not-a-motion' }];
    return refused({ code: 'nothing-for-us', values: { file, found } });
  }
  return done({
    kind: 'officielebekendmaking',
    statements: [{ about: 'motion', source: 'officielebekendmaking', keys, changed: null, fields }],
    skipped,
    papers,
  });
}

/** The day in the head of the paper. */
function findDay(stuk: XmlElement): string | null {
  const iso = elementAt(stuk, 'datumtekst', 'datum')?.attributes.isodatum ?? '';
  return isoDateSchema.safeParse(iso).success ? iso : findWrittenDay(wordsOf(elementAt(stuk, 'datumtekst'), NOTES));
}

/** Name → contents of the `meta` elements, in file order. */
function readMetadata(root: XmlElement): Map<string, string[]> {
  const metadata = new Map<string, string[]>();
  const place = elementAt(root, 'metadata');
  for (const meta of place ? elements(place, 'meta') : []) {
    const name = meta.attributes.name;
    const content = (meta.attributes.content ?? '').replace(/\s+/g, ' ').trim();
    if (name === undefined || content === '') continue;
    metadata.set(name, [...(metadata.get(name) ?? []), content]);
  }
  return metadata;
}

function first(metadata: Map<string, string[]>, name: string): string | undefined {
  return metadata.get(name)?.[0];
}

/** Dossier and number as printed in the paper; the metadata supplies an addition to the dossier that the paper omits. */
function kamerstukIn(paper: XmlElement, stuk: XmlElement, metadata: Map<string, string[]>): Kamerstuk | null {
  const identifier = first(metadata, 'DC.identifier') ?? first(metadata, 'OVERHEIDop.externMetadataRecord') ?? '';
  const named = findKamerstukIdentifier(identifier);
  const printed = elementAt(paper, 'dossier', 'dossiernummer');
  const ondernummer = find(stuk, 'ondernummer');
  const number = wordsOf(ondernummer, NOTES).replace(/^nr\.?\s*/i, '');
  const dossier =
    printed &&
    (parseDossierText(
      elements(printed)
        .map((part) => wordsOf(part, NOTES))
        .join(' '),
    ) ??
      parseDossierText(wordsOf(elementAt(printed, 'dossiernr'), NOTES)));
  if (!dossier || number === '') return named;
  const chamber =
    ondernummer?.attributes.kamer === '1' ? 'I' : ondernummer?.attributes.kamer === '2' ? 'II' : undefined;
  const sameElsewhere = named && named.dossier === dossier.dossier && named.number === number;
  return makeKamerstuk(dossier.dossier, dossier.addition ?? (sameElsewhere ? named.addition : null), number, chamber);
}

function kamerstukText(kamerstuk: Kamerstuk | null): string {
  if (!kamerstuk) return '';
  return `kst-${[kamerstuk.dossier, kamerstuk.addition, kamerstuk.number].filter((part) => part !== null).join('-')}`;
}

/** `2023-2024` */
function findYears(paper: XmlElement, metadata: Map<string, string[]>): string | null {
  const text = sessionText(paper) || (first(metadata, 'OVERHEIDop.vergaderjaar') ?? '');
  const years = /(\d{4})\s*[-–/]\s*(\d{4})/.exec(text);
  return years ? `${years[1]}-${years[2]}` : null;
}

function sessionText(paper: XmlElement): string {
  const head = elementAt(paper, 'kamerstukkop');
  return wordsOf(head && elements(head, 'tekstregel').find((line) => line.attributes.inhoud === 'vergaderjaar'));
}

/** The paragraphs up to the closing, and the movers below it: in an `al-groep`, or in a plain `al` if there is only one. */
function textAndMovers(tekst: XmlElement | undefined): { text: string[]; movers: string[] } {
  const paragraphs: { words: string; grouped: boolean }[] = [];
  const collect = (parent: XmlElement, grouped: boolean): void => {
    for (const child of elements(parent)) {
      if (child.name === 'al') paragraphs.push({ words: wordsOf(child, NOTES), grouped });
      else if (child.name === 'li') {
        const mark = wordsOf(elementAt(child, 'li.nr'));
        const words = wordsOf({ ...child, children: child.children.filter((part) => !isNamed(part, 'li.nr')) }, NOTES);
        paragraphs.push({ words: `${mark} ${words}`.trim(), grouped });
      } else if (!NOTES.includes(child.name)) collect(child, grouped || child.name === 'al-groep');
    }
  };
  if (tekst) collect(tekst, false);
  const filled = paragraphs.filter((paragraph) => paragraph.words !== '');
  const closing = filled.findIndex((paragraph) => CLOSING.test(paragraph.words));
  const end = closing === -1 ? filled.findIndex((paragraph) => paragraph.grouped) : closing + 1;
  const text = (end === -1 ? filled : filled.slice(0, end)).map((paragraph) => paragraph.words);
  const below = end === -1 ? [] : filled.slice(end).map((paragraph) => paragraph.words);
  return { text, movers: below.flatMap((words) => words.split(/\s*[,;]\s*/)).filter((name) => name !== '') };
}

function isNamed(part: XmlElement | string, name: string): boolean {
  return typeof part !== 'string' && part.name === name;
}

function find(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of elements(parent)) {
    if (child.name === name) return child;
    const below = find(child, name);
    if (below) return below;
  }
  return undefined;
}
