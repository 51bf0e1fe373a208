import type { ImportResult } from '../../../electron/ipc/results.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk, formatRowTitle } from '../../writing/blocks/describe.ts';
import type { FollowUpChoice } from './follow-up-offers.tsx';
import { nameOfBlock } from './import-view.ts';

type Paper = ImportResult['papers'][number];

/** The same for the same entry of the same block, however often the files are read. */
export function keyOfFollowUp({ block, entry }: Paper['followUps'][number]): string {
  return JSON.stringify([block, entry.paper]);
}

/** The choices of an import, in the order of its papers. `noted`: keys of entries that the user has added. */
export function followUpChoices(
  papers: readonly Paper[],
  find: FindBlock,
  noted: ReadonlySet<string>,
  t: Texts,
): FollowUpChoice[] {
  return papers.flatMap((paper) =>
    paper.followUps.flatMap((offer): FollowUpChoice[] => {
      const block = find(offer.block);
      if (!block) return [];
      const [key, name, title] = [keyOfFollowUp(offer), nameOfBlock(block, t), formatRowTitle(block)];
      return [
        {
          key,
          block: block.id,
          paper: formatKamerstuk(paper.kamerstuk, t),
          from: [paper.sender ?? paper.title, paper.date && t.date(paper.date)].filter(Boolean).join(', '),
          name,
          title: name === title ? null : title,
          lang: block.language,
          says: offer.entry.says ?? '',
          place: offer.entry.place ?? '',
          others: offer.others.map(({ place }) => place),
          isNoted: noted.has(key),
        },
      ];
    }),
  );
}
