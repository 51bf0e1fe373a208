import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { withoutRowSpans } from '../../core/layout/table-grid.ts';
import type { LayoutFacts, Publication, PublicationNode, WriterAssets } from '../../core/publication/publication.ts';
import { mapBlocks } from '../../core/publication/walk.ts';
import { done, type Result, refused } from '../../core/result.ts';
import type { PublishProblem } from '../problems.ts';
import { archivePdf } from './archive-pdf.ts';
import type { PdfStandard, TypesetPages, Typesetter, TypesettingLosses } from './typesetter.ts';

export interface WrittenPdf {
  /** PDF 1.7, PDF/UA-1 and PDF/A-3a, with the draft attached if the assets have it. */
  bytes: Uint8Array;
  layout: LayoutFacts;
  losses: TypesettingLosses;
}

/**
 * Writes the PDF for publication. Exports the accessible form first, as a check only, and then the archivable form, which
 * archivePdf marks as both. Equal input gives equal bytes. `ready`: the pages of this publication, if the typesetter has
 * just laid them out and has typeset nothing else since.
 */
export async function writePdf(
  typesetter: Pick<Typesetter, 'typeset'>,
  publication: Publication,
  houseStyle: HouseStyle,
  assets: WriterAssets,
  ready: TypesetPages | null = null,
): Promise<Result<WrittenPdf, PublishProblem>> {
  const written = await tried(typesetter, publication, houseStyle, assets, ready);
  if ('bytes' in written) return done(written);
  const split = withSplitCells(publication);
  const again = split && (await tried(typesetter, split, houseStyle, assets, null));
  if (again && 'bytes' in again) return done(again);
  const { problem, refusal } = written;
  if (refusal === null) return refused(problem);
  const node = await failingNode(typesetter, publication, houseStyle, assets, refusal);
  return refused({ ...problem, values: { ...problem.values, node } } as PublishProblem);
}

/**
 * The reason why there is no PDF. `refusal` checks other pages for the same refusal, and returns null for pages without it;
 * it is null itself if no single node can be the cause.
 */
interface NotWritten {
  problem: PublishProblem;
  refusal: ((pages: TypesetPages) => string | null) | null;
}

async function tried(
  typesetter: Pick<Typesetter, 'typeset'>,
  publication: Publication,
  houseStyle: HouseStyle,
  assets: WriterAssets,
  ready: TypesetPages | null,
): Promise<WrittenPdf | NotWritten> {
  const typeset = ready ? done(ready) : await typesetter.typeset(publication, houseStyle, assets);
  if (!typeset.ok) {
    const { problem } = typeset;
    return { problem, refusal: problem.code === 'typesetting-failed' ? () => null : null };
  }
  const { layout, losses, rowHeaders, exportAs } = typeset.value;
  const accessible = exportAs('ua-1');
  if (!accessible.ok) return notAs('ua-1', 'pdf-not-accessible', accessible.problem);
  const pages = exportAs('a-3a');
  if (!pages.ok) return notAs('a-3a', 'pdf-not-archivable', pages.problem);
  const { source } = assets;
  const last = new Date(publication.metadata.modified);
  const modified = Number.isNaN(last.getTime()) ? new Date(0) : last;
  const bytes = await archivePdf(pages.value, source && { ...source, modified }, rowHeaders);
  if (bytes !== null) return { bytes, layout, losses };
  return { problem: { code: 'pdf-not-archivable', values: { node: null, detail: 'XMP' } }, refusal: null };
}

function notAs(standard: PdfStandard, code: 'pdf-not-accessible' | 'pdf-not-archivable', detail: string): NotWritten {
  return {
    problem: { code, values: { node: null, detail } },
    refusal: (pages) => {
      const outcome = pages.exportAs(standard);
      return outcome.ok ? null : outcome.problem;
    },
  };
}

/**
 * Splits all cells with a row span: the compiler can't close the tags of a cell that breaks over pages, and only the
 * compiler knows how high a cell is. Null if no cell spans rows.
 */
function withSplitCells(publication: Publication): Publication | null {
  let found = false;
  const body = mapBlocks(publication.body, (block) => {
    if (block.type !== 'table' || !block.rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1)))
      return block;
    found = true;
    return withoutRowSpans(block);
  });
  return found ? { ...publication, body } : null;
}

/**
 * Finds the first node with which the pages are refused, by bisection: Typst names a line of the template, which does not
 * help an author. Null if no single node is the cause.
 */
async function failingNode(
  typesetter: Pick<Typesetter, 'typeset'>,
  publication: Publication,
  houseStyle: HouseStyle,
  assets: WriterAssets,
  refusal: (pages: TypesetPages) => string | null,
): Promise<string | null> {
  const fails = async (body: PublicationNode[]): Promise<boolean> => {
    const trial = await typesetter.typeset({ ...publication, body }, houseStyle, assets);
    return trial.ok ? refusal(trial.value) !== null : true;
  };
  let node: string | null = null;
  let nodes = publication.body;
  let before: PublicationNode[] = [];
  for (;;) {
    if (!(await fails([...before, ...nodes]))) return node;
    let fine = 0;
    let broken = nodes.length;
    while (broken - fine > 1) {
      const middle = Math.floor((fine + broken) / 2);
      if (await fails([...before, ...nodes.slice(0, middle)])) broken = middle;
      else fine = middle;
    }
    const found = nodes[fine];
    if (!found) return node;
    node = found.id;
    if (found.type !== 'group') return node;
    before = [...before, ...nodes.slice(0, fine)];
    nodes = found.children;
  }
}
