import { addFollowUp, findFollowUps, groupByPaper } from '../core/monitor/find-follow-ups.ts';
import { isFollowed } from '../core/monitor/monitor-rows.ts';
import type { PaperText } from '../core/records/paper-text.ts';
import { done, type Result } from '../core/result.ts';
import type { Library } from '../store/library.ts';
import type { StoreProblem } from '../store/problems.ts';
import type { ImportResult } from './results.ts';

/** A paper that an import read, and its file. */
export interface ImportedPaper {
  file: string;
  paper: PaperText;
}

export type PaperResult = ImportResult['papers'][number];

/** The papers that name motions or commitments of the library, with the entries that they give for the follow-up logs. */
export function offerFollowUps(papers: readonly ImportedPaper[], { blocks }: Library): PaperResult[] {
  const seen = new Set<string>();
  const followed = groupByPaper(blocks);
  return papers.flatMap(({ file, paper }): PaperResult[] => {
    const { kamerstuk, date, title, sender } = paper;
    const { offers, noted } = findFollowUps(paper, followed);
    // Two files of one paper give each entry once.
    const once = offers.filter(({ block }) => {
      const key = JSON.stringify([block, kamerstuk]);
      return seen.has(key) ? false : seen.add(key);
    });
    if (offers.length + noted.length === 0) return [];
    const followUps = once.map((offer) => ({ ...offer, noted: false }));
    return [{ file, kamerstuk, date, title, sender, followUps, known: noted }];
  });
}

/** Adds the offered entries of these blocks (ids or aliases) to their logs, as one change of the user. */
export async function noteFollowUps(
  papers: readonly PaperResult[],
  names: readonly string[],
  library: Library,
  { by, now }: { by: string; now: string },
): Promise<Result<PaperResult[], StoreProblem>> {
  const wanted = new Set(names.flatMap((name) => library.find(name)?.id ?? []));
  const offers = papers.flatMap(({ followUps }) => followUps).filter(({ block }) => wanted.has(block));
  const put = library.blocks.flatMap((block) => {
    const own = offers.filter((offer) => offer.block === block.id);
    return isFollowed(block) && own.length > 0
      ? [own.reduce((next, { entry }) => addFollowUp(next, entry), block)]
      : [];
  });
  if (put.length === 0) return done([...papers]);
  const written = await library.commit({ put, by, at: now });
  if (!written.ok) return written;
  return done(
    papers.map((paper) => ({
      ...paper,
      followUps: paper.followUps.map((offer) => ({ ...offer, noted: wanted.has(offer.block) })),
    })),
  );
}
