import type { Report, ReportParagraph } from '../../engine/core/reports/report.ts';
import { EXAMPLE_COVER, reportOf } from '../core/reports/sample-report.ts';

/** Example texts: a committee and a country that do not exist. */
const TEXTS: readonly string[] = [
  'The Example Committee visited Exampleland in the spring of the year before this report. The delegation met the authorities, members of parliament and organisations of civil society.',
  'Exampleland adopted its national programme two years earlier. It names four aims, each with a responsible ministry, and an annual report to parliament. The programme has no budget of its own.',
  'The Example Committee notes that the programme was drawn up without consulting the organisations that provide shelter. It also notes that no figures are published on the number of persons in shelter.',
  'The Example Committee urges the authorities to consult the organisations that provide shelter before the next programme is adopted, and in particular to:',
  'The rule that victims are not punished for acts that they were forced to commit is laid down in guidelines of the prosecution service. Art. 26 of the Convention leaves the form to each State. Courts apply the guidelines in different ways.',
  'The Example Committee considers that the authorities should lay down the rule in law, so that police, prosecutors and courts apply it alike from the first contact on.',
  'Training is offered to police officers once a year. Social workers, labour inspectors and staff of reception centres take part in it on their own initiative.',
  'The Example Committee invites the authorities to extend the training to all professionals who may meet victims.',
];

const SECTIONS = [
  ['I', 'I', 'Introduction', 1],
  ['II', 'II', 'National framework in the field of action against trafficking in human beings', 1],
  ['II.1', '1', 'Overview of the programme', 2],
  ['II.2', '2', 'Institutions', 2],
  ['II.2.a', 'a', 'National coordinator', 3],
  ['III', 'III', 'Assessment', 1],
  ['III.1', '1', 'Non-punishment provision (Article 26)', 2],
  ['III.2', '2', 'Training of relevant professionals', 2],
] as const;

/** Paragraphs of the report itself. */
const COUNT = 160;
const PER_PAGE = 4;
const FIRST_PAGE = 6;

/** A report with text in each part, repairs and doubts. */
export function sampleReport(): Report {
  const paragraphs: ReportParagraph[] = [
    make({
      part: 'summary',
      pages: [4, 4],
      text: 'This report assesses what Exampleland did since the first round. It welcomes the national programme and names what remains to be done.',
    }),
    ...Array.from({ length: COUNT }, (_, at) => {
      const page = FIRST_PAGE + Math.floor(at / PER_PAGE);
      const text = TEXTS[at % TEXTS.length] ?? '';
      const level = (['urges', 'considers', 'invites'] as const).find((one) =>
        text.startsWith(`The Example Committee ${one}`),
      );
      const isSplit = at % PER_PAGE === PER_PAGE - 1;
      return make({
        number: at + 1,
        section: SECTIONS[Math.floor((at * SECTIONS.length) / COUNT)]?.[0] ?? null,
        pages: [page, isSplit ? page + 1 : page],
        text,
        items: text.endsWith('to:') ? ['give them a seat on the steering group;', 'publish their advice.'] : [],
        recommendations: level ? [{ level, verb: level, sentence: text }] : [],
        footnotes:
          at % TEXTS.length === 4
            ? [{ mark: '12', page, text: 'Guidelines of the prosecution service of Exampleland, section 3.' }]
            : [],
        places: [{ page, x: 72, y: 100 + (at % PER_PAGE) * 160, width: 451, height: 88 }],
      });
    }),
    make({
      part: 'appendix',
      pages: [47, 47],
      text: 'List of the bodies and organisations with which the Example Committee held consultations.',
    }),
    make({
      part: 'comments',
      pages: [48, 48],
      text: 'The authorities of Exampleland thank the Example Committee for its report. The programme has been amended since the visit.',
    }),
  ];
  return reportOf(paragraphs, {
    file: 'voorbeeldrapport-evaluatieronde-3.pdf',
    pages: 48,
    sizes: Array.from({ length: 48 }, () => [595, 842]),
    cover: {
      ...EXAMPLE_COVER,
      round: 3,
      title: 'Evaluation report: access to justice and effective remedies in Exampleland',
      published: null,
    },
    sections: SECTIONS.map(([id, label, title, level], at) => ({
      id,
      path: id,
      label,
      title,
      level,
      page: FIRST_PAGE + Math.floor((at * COUNT) / SECTIONS.length / PER_PAGE),
      part: 'report',
    })),
    repairs: [
      { kind: 'running-head', page: 6, paragraph: null, before: 'EXAMPLE(2099)1 6', after: '' },
      { kind: 'hyphen', page: 6, paragraph: 2, before: 'pro-\ngramme', after: 'programme' },
      { kind: 'ligature', page: 6, paragraph: 3, before: 'ﬁgures', after: 'figures' },
      { kind: 'page-break', page: 6, paragraph: 4, before: '', after: '' },
      { kind: 'footnote-mark', page: 7, paragraph: 5, before: '12', after: '' },
    ],
    doubts: [
      { kind: 'hyphen', page: 6, paragraph: 3, text: 'shelter' },
      { kind: 'number-missing', page: 40, paragraph: null, text: '136' },
    ],
  });
}

function make({
  text,
  items = [],
  ...more
}: Partial<ReportParagraph> & { text: string; items?: readonly string[] }): ReportParagraph {
  return {
    number: null,
    part: 'report',
    section: null,
    pages: [1, 1],
    pieces: [{ type: 'text', text }, ...items.map((item) => ({ type: 'item' as const, text: item }))],
    recommendations: [],
    language: 'en',
    footnotes: [],
    places: [],
    ...more,
  };
}
