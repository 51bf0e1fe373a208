import type { FINDING_LEVELS } from '../blocks/finding.ts';
import type { Recommendation, Report } from './report.ts';

type Level = (typeof FINDING_LEVELS)[number];

interface VerbRule {
  pattern: RegExp;
  level: Level | null;
}

/** Words between the body that writes and its verb: 'therefore', 'once again', 'également'. */
const BETWEEN = String.raw`(?:\s+(?:also|therefore|again|once again|further|furthermore|strongly|accordingly|however|hereby|moreover|donc|également|aussi|de nouveau|en outre|daarom|ook|opnieuw|verder)){0,2}`;
/** The body that writes the report. */
const BODY = String.raw`(?:(?:le\s+)?GRETA|(?:the|le|la|het|de)\s+(?:committee|comité|group of experts|commission|(?:special )?rapporteur|nationaal rapporteur|(?:algemene )?rekenkamer|delegation|working group|subcommittee|commissie|werkgroep|delegatie|inspectie|(?:onderzoeks|advies)?raad|(?:nationale )?ombudsman|college)|we|wij)`;

const verb = (words: string, level: Level | null, after = ''): VerbRule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}])${BODY}${BETWEEN}\s+(${words})(?![\p{L}])${after}`, 'iu'),
  level,
});

/**
 * GRETA's verbs, in English and French, and those of other bodies, which have no level. 'Considers' is also how GRETA states an
 * opinion: in a recommendation the duty of the authorities follows it.
 */
const VERBS: readonly VerbRule[] = [
  verb('urges', 'urges'),
  verb('exhorte', 'urges'),
  verb('considers', 'considers', String.raw`(?=[^.;]*\b(?:should|ought to|must|need(?:s)? to)\b)`),
  verb('considère', 'considers', String.raw`(?=[^.;]*\b(?:devrai(?:en)?t|doi(?:ven)?t)\b)`),
  verb('invites', 'invites'),
  verb('invite', 'invites'),
  verb('recommends?|recommande|advises?|calls (?:up)?on|encourages', null),
  verb('beveelt|bevelen|adviseert|adviseren|roept|roepen', null),
];

/** The recommendation that a sentence makes, or null. */
export function findRecommendation(sentence: string): Recommendation | null {
  for (const { pattern, level } of VERBS) {
    const found = pattern.exec(sentence);
    if (found?.[1]) return { level, verb: found[1], sentence };
  }
  return null;
}

/** The report with levels only if GRETA wrote it: 'urges' of another body is its verb, and no level of a scale. */
export function keepOwnLevels(report: Report): Report {
  if (report.cover.organisation === 'GRETA') return report;
  return {
    ...report,
    paragraphs: report.paragraphs.map((paragraph) =>
      paragraph.recommendations.every(({ level }) => level === null)
        ? paragraph
        : { ...paragraph, recommendations: paragraph.recommendations.map((one) => ({ ...one, level: null })) },
    ),
  };
}
