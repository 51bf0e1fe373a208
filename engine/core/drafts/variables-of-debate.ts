import { formatKamerstukInText } from '../citations/format.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import type { DocumentType } from '../document-types/document-type.ts';
import type { Debate } from '../records/debate.ts';

/** Documents print 'commissie' themselves: 'Commissie Justitie en Veiligheid', 'de leden van de commissie …'. */
const KIND_OF_COMMITTEE = /^(?:de )?(?:(?:vaste|algemene|tijdelijke|bijzondere) )?commissie (?:voor|van) /i;

/**
 * The variables of a new document of this type that a debate fills in, by name. A value that the page of the debate lacks is
 * left out. No document type prints the time.
 */
export function variablesOfDebate(
  { subject, date, committee, papers }: Debate,
  { variables, takesOver }: Pick<DocumentType, 'variables' | 'takesOver'>,
): Record<string, string> {
  const known = omitUnknown({
    debate: subject,
    debateDate: date,
    committee: committee?.replace(KIND_OF_COMMITTEE, '') ?? null,
  });
  const taken = Object.entries(takesOver).map(([name, from]) => [name, known[from] ?? null] as const);
  const ofType = omitUnknown({ dossier: findOnlyDossier(papers), consultedPaper: findOnlyPaper(papers) });
  const defined = Object.entries(ofType).filter(([name]) => variables.some((variable) => variable.name === name));
  return { ...known, ...omitUnknown(Object.fromEntries(taken)), ...Object.fromEntries(defined) };
}

/** '28 638' if all papers of the agenda are of one dossier. */
function findOnlyDossier(papers: Debate['papers']): string | null {
  const [only, ...others] = new Set(papers.map(({ kamerstuk }) => formatPlainly({ ...kamerstuk, number: null })));
  return others.length === 0 ? (only ?? null) : null;
}

/** 'Kamerstuk 28 638, nr. 233' if the agenda has one paper. */
function findOnlyPaper(papers: Debate['papers']): string | null {
  const [only, ...others] = papers;
  return only && others.length === 0 ? `Kamerstuk ${formatPlainly(only.kamerstuk)}` : null;
}

/** With plain spaces, as a user types a value. */
function formatPlainly(kamerstuk: Kamerstuk): string {
  return formatKamerstukInText(kamerstuk).replace(/[\u00a0\u202f]/g, ' ');
}

function omitUnknown(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
