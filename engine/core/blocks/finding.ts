import { z } from 'zod';
import { hasPages, isByGreta, type Source } from '../citations/source.ts';
import { blockIdSchema, type Locator } from '../richtext/model.ts';
import { blockCommon, type OwnFieldRules } from './common.ts';

/** GRETA's three verbs, from light to urgent. */
export const FINDING_LEVELS = ['invites', 'considers', 'urges'] as const;

/** Which text of a finding documents print. */
export const FINDING_WORDINGS = ['body', 'translation', 'ownWords'] as const;
export type FindingWording = (typeof FINDING_WORDINGS)[number];

export const findingSchema = z.strictObject({
  ...blockCommon,
  kind: z.literal('finding'),
  /** Id of the `source` block of the report. */
  report: blockIdSchema.nullable().default(null),
  /** Number of the section in that report: 'IV.8'. */
  section: z.string().nullable().default(null),
  /** Paragraph of the report, typed or read from a report that the user opened. */
  paragraph: z.string().nullable().default(null),
  /** Page of the file of the report: '24', '24-25'. */
  page: z.string().nullable().default(null),
  level: z.enum(FINDING_LEVELS).nullable().default(null),
  /** The body is the verbatim text of the report, in the block's language; otherwise it is a paraphrase. */
  literal: z.boolean().default(false),
  /** SHA-256 of the read report from which the body was taken. Such a body is checked against it, letter by letter. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** Our own Dutch translation of the body. Documents mark it as ours. */
  translation: z.string().nullable().default(null),
  /** The body in our own words. */
  ownWords: z.string().nullable().default(null),
  /** What documents print: the body, the translation or our own words. An empty one is not printed in place of the body. */
  wording: z.enum(FINDING_WORDINGS).default('body'),
  /** One phrase for the line of a ground: 'non-punishment (art. 26)'. */
  gist: z.string().nullable().default(null),
});
export type Finding = z.infer<typeof findingSchema>;

export const findingFields = {
  report: { role: 'content', published: true, search: [['names', 'text']] },
  section: { role: 'content', published: true, search: [['names', 'text']] },
  paragraph: { role: 'content', published: true, search: [['names', 'text']] },
  page: { role: 'content', published: true, search: [] },
  level: { role: 'content', published: true, search: [] },
  literal: { role: 'content', published: true, search: [] },
  fingerprint: { role: 'internal', published: true, search: [] },
  translation: { role: 'content', published: 'by use', search: [['body', 'text']] },
  ownWords: { role: 'content', published: 'by use', search: [['body', 'text']] },
  wording: { role: 'content', published: true, search: [] },
  gist: { role: 'content', published: true, search: [['tags', 'text']] },
} as const satisfies OwnFieldRules<Finding>;

/** The text that documents print in place of the body, or null if they print the body. */
export function printedWording(finding: Pick<Finding, 'wording' | 'translation' | 'ownWords'>): string | null {
  const text = finding.wording === 'body' ? null : finding[finding.wording];
  return text === null || text.trim() === '' ? null : text;
}

/** Facts without which a reader can't look up a finding in its kind of report. */
export type FindingGap = 'section' | 'paragraph' | 'page' | 'level';

/**
 * The empty fields of a finding that its report has. A report of GRETA has sections, paragraphs and levels. Of any other report
 * one place is enough: a section, a paragraph or a page. `report`: null if it is not known; `at`: the place that a citation adds.
 */
export function listFindingGaps(finding: Finding, report: Source | null, at: Locator = {}): FindingGap[] {
  const section = finding.section ?? at.section;
  const paragraph = finding.paragraph ?? at.paragraph;
  if (report !== null && isByGreta(report)) {
    const gaps: [FindingGap, string | null | undefined][] = [
      ['section', section],
      ['paragraph', paragraph],
      ['level', finding.level],
    ];
    return gaps.flatMap(([gap, value]) => (value ? [] : [gap]));
  }
  if (report !== null && !hasPages(report)) return [];
  return section || paragraph || finding.page || at.page ? [] : ['page'];
}
