import type { Block } from '../../../engine/core/blocks/block.ts';
import type { KnownPapers } from '../../../engine/core/checks/known-papers.ts';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose, composeWithMarks, type TextMarks } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { LayoutFacts, PubGroup, PublicationNode } from '../../../engine/core/publication/publication.ts';
import { findReadReport, type ReportReference } from '../../../engine/core/reports/find-read-report.ts';
import type { ReportText } from '../../../engine/core/reports/report-text.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { walk } from '../../../engine/core/richtext/walk.ts';
import { localDay } from '../../ui/local-day.ts';
import { measureOf, ownContent } from './measure.ts';
import { type Measure, type Outcome, referenceKey } from './outcome.ts';

export interface OutcomeInput {
  change: number;
  draft: Draft;
  documentType: DocumentType;
  houseStyle: HouseStyle;
  /** Finds a library block by its id or an alias; null: no library is available. */
  library: ((id: string) => Block | undefined) | null;
  /** The Kamerstukken that the library knows; null or absent: no library is available. */
  papers?: KnownPapers | null;
  /** The reports that the document cites, as the library keeps them. */
  reports?: readonly ReportText[] | undefined;
  layout: LayoutFacts | null;
  /** `2026-11-25` */
  today: string;
  /** Also composes and checks the document to be sent. Absent: false. */
  withSending?: boolean;
}

/** Composes a draft and runs the checks. */
export function outcomeOf(input: OutcomeInput): Outcome {
  const { change, draft, documentType, houseStyle, library, papers, reports, layout, today, withSending } = input;
  const composed = { draft: expireQuotes(draft, today), documentType, houseStyle, layout };
  const { publication, marks } = composeWithMarks(composed);
  const checked = {
    draft: fillEmptyVariables(draft, houseStyle),
    documentType,
    houseStyle,
    library,
    papers,
    reports: reports && ((reference: ReportReference) => findReadReport(reports, reference)),
    layout,
    today,
    dayOf: localDay,
  };
  const { body } = publication;
  const places = new Set<NodeId>(draft.body.map((node) => node.id));
  const blocks = new Map<NodeId, PubGroup>();
  const parts = new Map<NodeId, Measure>();
  const visit = (node: PublicationNode): void => {
    if (node.type === 'group' && node.block !== null && places.has(node.id)) blocks.set(node.id, node);
    else if (node.type === 'group') for (const child of node.children) visit(child);
    if (places.has(node.id)) parts.set(node.id, measureOf([node]));
  };
  for (const node of body) visit(node);
  const isFrame = (prefix: string) => (node: PublicationNode) =>
    new RegExp(`^${prefix}-\\d+$`).test(node.id) && !places.has(node.id);
  const isOfType = (node: PublicationNode) => isFrame('front')(node) || isFrame('back')(node);
  const own = ownContent(body);
  return {
    change,
    front: body.filter(isFrame('front')),
    back: body.filter(isFrame('back')),
    running: publication.running,
    fileName: publication.fileName,
    blocks,
    citations: marks.citations,
    references: referencesIn(draft, marks),
    labels: labelsOf(marks),
    notes: publication.notes,
    findings: runChecks({ ...checked, publication }),
    findingsForSending: withSending
      ? runChecks({
          ...checked,
          publication: compose({ ...composed, purpose: 'sending' }),
          purpose: 'sending',
          concept: publication,
        })
      : null,
    evidence: publication.evidence,
    whole: measureOf(
      own,
      own.filter((node) => !isOfType(node)),
    ),
    parts,
  };
}

function referencesIn(draft: Draft, marks: TextMarks): Map<string, string> {
  const found = new Map<string, string>();
  walk([...draft.title, ...draft.subtitle, ...draft.body] as never, (node) => {
    if (!('type' in node) || node.type !== 'crossReference' || node.shows === 'page') return;
    const words = marks.reference(node.target, node.shows);
    if (words !== undefined) found.set(referenceKey(node.target, node.shows), words);
  });
  return found;
}

/** The labels that the page shows beside headings, blocks and tables. */
function labelsOf({ labels, numbered }: TextMarks): Map<NodeId, string> {
  const found = new Map<NodeId, string>(labels.heading);
  for (const scheme of ['demand', 'question', 'quote', 'table', 'figure'] as const) {
    for (const [id, number] of labels[scheme]) found.set(id, numbered(scheme, number));
  }
  return found;
}
