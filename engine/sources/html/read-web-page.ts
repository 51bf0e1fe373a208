import { findKamerstukIdentifier } from '../../core/records/kamerstuk-name.ts';
import { done, type Result, refused } from '../../core/result.ts';
import { readLines } from '../kamerstuk-text/read-lines.ts';
import type { ReadMotion } from '../kamerstuk-text/read-motions.ts';
import { findSubjectInTitle, type ReadPaper } from '../kamerstuk-text/read-paper.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { type Page, readPage } from './read-page.ts';

/** Sites of the Kamer and of the government's publisher. Text from another site is unverified, like pasted text. */
const OFFICIAL_SITE =
  /^https?:\/\/(?:[a-z0-9-]+\.)*(?:officielebekendmakingen\.nl|officiele-overheidspublicaties\.nl|overheid\.nl|tweedekamer\.nl|eerstekamer\.nl)(?:[/:?#]|$)/i;

/** Reads a saved page of officielebekendmakingen.nl, tweedekamer.nl or a site that copies their texts. */
export function readWebPage(text: string, file: string): Result<Found, SourceProblem> {
  const opened = readPage(text, file);
  if (!opened.ok) return opened;
  const page = opened.value;
  const kind =
    OFFICIAL_SITE.test(page.address ?? '') || page.metadata.has('OVERHEIDop.publicationName')
      ? 'official-page'
      : 'web-page';
  const found = readLines(page.lines, {
    kind,
    completeMotion: (motion) => addMetadata(motion, page),
    completePaper: (paper) => addSubject(paper, page),
  });
  if (found) return done(found);
  return refused({ code: page.isFrames ? 'page-in-frames' : 'web-page', values: { file } });
}

/** The paper with the subject in the head or the title of the page: 'Brief regering : Actieplan Samen tegen Mensenhandel'. */
function addSubject(read: ReadPaper, { title, metadata, lines }: Page): ReadPaper {
  const titled = [title, ...lines.slice(0, 60).map(({ text }) => text)]
    .map(findSubjectInTitle)
    .find((found) => found !== null);
  const subject = read.paper.title ?? metadata.get('OVERHEIDop.documenttitel')?.[0] ?? titled ?? null;
  return { ...read, paper: { ...read.paper, title: subject } };
}

/** Adds the facts in the head of the page that the text of its one motion does not have. */
function addMetadata({ keys, fields }: ReadMotion, { metadata, title }: Page): void {
  const first = (name: string): string | undefined => metadata.get(name)?.[0];
  const identifier = first('DC.identifier') ?? first('DCTERMS.identifier') ?? '';
  const named = findKamerstukIdentifier(identifier);
  if (named && !keys.kamerstuk) {
    keys.kamerstuk = named;
    delete fields.dossier;
  } else if (named && keys.kamerstuk?.dossier === named.dossier && keys.kamerstuk.number === named.number) {
    keys.kamerstuk = named;
  }
  const documentTitle = first('OVERHEIDop.documenttitel') ?? /^Motie ?[:;] ?(Motie van .{2,600})$/i.exec(title)?.[1];
  if (documentTitle !== undefined) fields.subject ??= documentTitle;
  const dossierTitle = first('OVERHEIDop.dossiertitel');
  if (dossierTitle !== undefined) fields.dossierTitle ??= dossierTitle;
  const year = /^(\d{4})-(\d{4})$/.exec(first('OVERHEIDop.vergaderjaar') ?? '')?.[0];
  if (year !== undefined) fields.sessionYear ??= year;
}
