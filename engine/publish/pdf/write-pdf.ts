import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { LayoutFacts, PubBlock, Publication, WriterAssets } from '../../core/publication/publication.ts';
import { done, type Result, refused } from '../../core/result.ts';
import type { PublishProblem } from '../problems.ts';
import { archivePdf } from './archive-pdf.ts';
import type { TypesetPages, Typesetter, TypesettingLosses } from './typesetter.ts';

export interface WrittenPdf {
  /** PDF 1.7, PDF/UA-1 and PDF/A-3a, with the draft attached where the assets hold it. */
  bytes: Uint8Array;
  layout: LayoutFacts;
  losses: TypesettingLosses;
}

/**
 * Writes the PDF that leaves the house. The accessible form is exported first, as the gate; what is kept is the
 * archivable form, which then says that it is both. Equal input gives equal bytes. `ready`: the pages of this publication,
 * where the typesetter has just laid them out; nothing else may have been typeset since.
 */
export async function writePdf(
  typesetter: Typesetter,
  publication: Publication,
  houseStyle: HouseStyle,
  assets: WriterAssets,
  ready: TypesetPages | null = null,
): Promise<Result<WrittenPdf, PublishProblem>> {
  const typeset = ready ? done(ready) : await typesetter.typeset(publication, houseStyle, assets);
  if (!typeset.ok) {
    if (typeset.problem.code !== 'typesetting-failed') return typeset;
    const node = await failingNode(typesetter, publication, houseStyle, assets, () => null);
    return refused({ code: 'typesetting-failed', values: { ...typeset.problem.values, node } });
  }
  const { layout, losses } = typeset.value;
  for (const standard of ['ua-1', 'a-3a'] as const) {
    const pages = typeset.value.exportAs(standard);
    if (!pages.ok) {
      const refusal = (trial: TypesetPages): string | null => {
        const outcome = trial.exportAs(standard);
        return outcome.ok ? null : outcome.problem;
      };
      const node = await failingNode(typesetter, publication, houseStyle, assets, refusal);
      const code = standard === 'ua-1' ? 'pdf-not-accessible' : 'pdf-not-archivable';
      return refused({ code, values: { node, detail: pages.problem } });
    }
    if (standard === 'ua-1') continue;
    const { source } = assets;
    const last = new Date(publication.metadata.modified);
    const modified = Number.isNaN(last.getTime()) ? new Date(0) : last;
    const bytes = await archivePdf(pages.value, source && { ...source, modified });
    if (bytes === null) {
      return refused({ code: 'pdf-not-archivable', values: { node: null, detail: 'XMP' } });
    }
    return done({ bytes, layout, losses });
  }
  throw new Error('The archivable form comes last and always returns.');
}

/**
 * The node at which the pages begin to be refused, found by halving: Typst names a line of the template, which says
 * nothing to a writer. Null where no single node is to blame.
 */
async function failingNode(
  typesetter: Typesetter,
  publication: Publication,
  houseStyle: HouseStyle,
  assets: WriterAssets,
  refusal: (pages: TypesetPages) => string | null,
): Promise<string | null> {
  const fails = async (body: PubBlock[]): Promise<boolean> => {
    const trial = await typesetter.typeset({ ...publication, body }, houseStyle, assets);
    return trial.ok ? refusal(trial.value) !== null : true;
  };
  let node: string | null = null;
  let nodes = publication.body;
  let before: PubBlock[] = [];
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
