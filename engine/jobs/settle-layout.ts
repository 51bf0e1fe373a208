import { type ComposeInput, compose, isSameLength } from '../core/compose/compose.ts';
import type { DocumentType } from '../core/document-types/document-type.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { expireQuotes } from '../core/drafts/expire-quotes.ts';
import type { HouseStyle } from '../core/house-styles/house-style.ts';
import type { LayoutFacts, Publication, WriterAssets } from '../core/publication/publication.ts';
import type { Purpose } from '../core/publication/purpose.ts';
import { done, type Result } from '../core/result.ts';
import { isInVariant } from '../core/richtext/variants.ts';
import { type AnyNode, childrenOf } from '../core/richtext/walk.ts';
import { textMeasure } from '../publish/pdf/text-measure.ts';
import type { TypesetOptions, TypesetPages, Typesetter } from '../publish/pdf/typesetter.ts';
import type { PublishProblem } from '../publish/problems.ts';

export interface SettledDocument {
  publication: Publication;
  layout: LayoutFacts;
  /** The pages of this publication, where they were typeset last. */
  pages: TypesetPages | null;
  lengths: Lengths;
}

/**
 * Numbers of pages: `plain` without the parts that depend on the length (for a long document the least possible number), `settled`
 * with them.
 */
export interface Lengths {
  plain: number;
  settled: number;
}

interface Input {
  draft: Draft;
  /** The day on which it is printed: `2026-11-25`. */
  today: string;
  documentType: DocumentType;
  /** Absent: `concept`. */
  purpose?: Purpose | undefined;
  houseStyle: HouseStyle;
  assets: WriterAssets;
  typesetter: Pick<Typesetter, 'typeset'>;
  /** Lengths of this document before its last changes: they save a round where one page more or less changes nothing. */
  former?: Lengths | undefined;
  /** The amount of work that the typesetter may do; absent: as much as for an export. */
  effort?: TypesetOptions;
}

/** Characters on a page, rather too many: a page of prose with notes has 3,500. */
const MOST_ON_A_PAGE = 5000;

/** Contents, sources and a page break can each make a document one page longer; more rounds than that bring nothing new. */
const MOST_ROUNDS = 4;

/**
 * Composes and typesets until contents and length agree: the length of a document decides its contents (table of contents,
 * numbered headings, sources, the page break before the evidence), and these decide its length. They never agree if a length
 * removes its own cause; the document then has none of the parts that depend on it.
 */
export async function settleLayout(input: Input): Promise<Result<SettledDocument, PublishProblem>> {
  const { documentType, houseStyle, assets, typesetter, former, effort, purpose = 'concept' } = input;
  const draft = expireQuotes(input.draft, input.today);
  const measure = textMeasure(houseStyle, assets.fonts);
  const composeFor = (layout: ComposeInput['layout']) =>
    compose({ draft, documentType, houseStyle, layout, measure, purpose });
  // The length without the annex is known only from its page.
  const hasAnnex = draft.evidenceAnnex;
  if (former && !hasAnnex && isFarFromEdges(former)) {
    const publication = composeFor({ pages: former.settled });
    const typeset = await typesetter.typeset(publication, houseStyle, assets, effort);
    if (!typeset.ok) return typeset;
    const { layout } = typeset.value;
    if (layout.pages === former.settled) return done({ publication, layout, pages: typeset.value, lengths: former });
  }
  const fewest = former || hasAnnex ? 0 : estimateFewestPages(draft);
  // The contents and sources alone cannot make the document this long, so the first layout is final.
  if (isSameLength(Math.floor(fewest / 2), Number.POSITIVE_INFINITY)) {
    const publication = composeFor({ pages: fewest });
    const typeset = await typesetter.typeset(publication, houseStyle, assets, effort);
    if (!typeset.ok) return typeset;
    const { layout } = typeset.value;
    const lengths = { plain: fewest, settled: layout.pages };
    if (isSameLength(fewest, layout.pages)) return done({ publication, layout, pages: typeset.value, lengths });
  }
  const plain = composeFor(null);
  const first = await typesetter.typeset(plain, houseStyle, assets, effort);
  if (!first.ok) return first;
  const lengthsOf = (settled: number): Lengths => ({ plain: first.value.layout.pages, settled });
  let settled: SettledDocument = {
    publication: plain,
    layout: first.value.layout,
    pages: first.value,
    lengths: lengthsOf(first.value.layout.pages),
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = composeFor(settled.layout);
    // Composing gives equal publications with their keys in one order.
    if (JSON.stringify(next) === JSON.stringify(settled.publication)) return done(settled);
    const typeset = await typesetter.typeset(next, houseStyle, assets, effort);
    if (!typeset.ok) return typeset;
    const { layout } = typeset.value;
    settled = { publication: next, layout, pages: typeset.value, lengths: lengthsOf(layout.pages) };
  }
  const { layout } = first.value;
  return done({ publication: plain, layout, pages: null, lengths: lengthsOf(layout.pages) });
}

/** Estimates from the text of the draft that every variant has; library blocks only add to it. */
function estimateFewestPages(draft: Draft): number {
  return Math.floor(charactersIn(draft.body) / MOST_ON_A_PAGE);
}

/** Characters of the runs that are in the document without variants, those of placed blocks left out. */
function charactersIn(nodes: readonly AnyNode[]): number {
  let characters = 0;
  for (const node of nodes) {
    if ('type' in node && node.type === 'blockInstance') continue;
    if ('audiences' in node && !isInVariant(node, null)) continue;
    if ('type' in node && node.type === 'run') characters += node.text.length;
    for (const children of childrenOf(node)) characters += charactersIn(children);
  }
  return characters;
}

/** Whether one page more or less of either gives the same document. */
function isFarFromEdges({ plain, settled }: Lengths): boolean {
  return [plain - 1, plain, plain + 1, settled - 1, settled + 1].every((pages) => isSameLength(pages, settled));
}
