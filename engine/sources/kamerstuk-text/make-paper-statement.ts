import { findKamerstukken } from '../../core/citations/find-kamerstukken.ts';
import { isSameKamerstuk, type Kamerstuk } from '../../core/citations/kamerstuk.ts';
import type { Debate } from '../../core/records/debate.ts';
import type { PaperStatement } from '../../core/records/import-record.ts';
import type { PaperText } from '../../core/records/paper-text.ts';
import type { Found } from '../saved-file.ts';
import { officeInHeading, type ReadPaper } from './read-paper.ts';

/** The result of a reader of pages, PDFs or pasted text that found one paper. */
export function foundPaper({ paper, heading, head, rest }: ReadPaper, kind: PageKind): Found {
  const { dossierTitle, sessionYear } = head;
  const statement = makePaperStatement(paper, { heading, dossierTitle, sessionYear }, kind);
  return { kind, statements: [statement], skipped: [], rest, papers: [paper] };
}

/** The result of a reader that found the page or convocatie of a debate: the papers on its agenda, but for motions. */
export function foundDebate(debate: Debate, kind: PageKind): Found {
  const statements = debate.papers
    .filter(({ title }) => !/^(?:gewijzigde )?motie\b/i.test(title ?? ''))
    .map(
      ({ kamerstuk, title, date, sender }): PaperStatement => ({
        about: 'paper',
        source: kind,
        kamerstuk,
        fields: {
          ...(title === null ? {} : { subject: title }),
          ...(date === null ? {} : { date }),
          ...(sender === null ? {} : { sender }),
        },
      }),
    );
  return { kind, statements, skipped: [], debate, papers: [] };
}

/** Most Kamerstukken that a paper names and are listed. */
const MOST_NAMED = 100;

/** The kinds of sources that are read as lines. */
export type PageKind = 'official-page' | 'web-page' | 'pdf' | 'pasted';

/** Facts about a paper beside its text. */
export interface PaperFacts {
  heading: string;
  dossierTitle: string | null;
  sessionYear: string | null;
}

/** The statement about a paper: number, day, sender and subject, and the Kamerstukken that it names in text and notes. */
export function makePaperStatement(
  paper: PaperText,
  { heading, dossierTitle, sessionYear }: PaperFacts,
  source: PaperStatement['source'],
): PaperStatement {
  const subject = paper.title !== null && paper.title !== heading ? paper.title : null;
  const sender = paper.sender ?? officeInHeading(heading);
  const names = findNames(paper);
  return {
    about: 'paper',
    source,
    kamerstuk: paper.kamerstuk,
    fields: {
      heading,
      ...(subject === null ? {} : { subject }),
      ...(sender === null ? {} : { sender }),
      ...(dossierTitle === null ? {} : { dossierTitle }),
      ...(sessionYear === null ? {} : { sessionYear }),
      ...(paper.date === null ? {} : { date: paper.date }),
      ...(names.length === 0 ? {} : { names }),
    },
  };
}

function findNames({ kamerstuk, paragraphs, title }: PaperText): Kamerstuk[] {
  const named: Kamerstuk[] = [];
  for (const text of [title ?? '', ...paragraphs.flatMap((one) => [one.text, ...one.notes.map((note) => note.text)])])
    for (const { kamerstuk: one } of findKamerstukken(text)) {
      const isKnown = isSameKamerstuk(one, kamerstuk) || named.some((other) => isSameKamerstuk(one, other));
      if (!isKnown && named.length < MOST_NAMED) named.push(one);
    }
  return named;
}
