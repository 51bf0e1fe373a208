import type { Block } from '../blocks/block.ts';
import { formatDate } from '../dates.ts';
import type { Draft } from '../drafts/draft.ts';
import { findBlockDate } from './block-date.ts';
import { formatBlockName } from './block-name.ts';
import { defineCheck } from './check.ts';
import { findReferenceDay } from './reference-day.ts';

export interface LateGround {
  claim: string;
  title: string;
  date: string;
  debate: string;
}

/**
 * Evidence of a demand that came after the debate, so that the document could not know it. A motion of the day itself counts:
 * members propose it in or after the debate.
 */
export const groundAfterDebate = defineCheck<'ground-after-debate', LateGround>({
  code: 'ground-after-debate',
  severity: 'warning',
  run: (context) => {
    const { day, isDebate } = findReferenceDay(context);
    if (!isDebate) return [];
    const claims = new Map(context.uses.flatMap(({ placed }) => (placed ? [[placed.instance.id, placed.title]] : [])));
    return context.uses.flatMap(({ how, id, block, location }) => {
      if (how !== 'ground') return [];
      const date = findFirstDay(block, context.draft);
      if (date === null || date < day || (date === day && block.kind !== 'motion')) return [];
      const values = {
        claim: claims.get(location?.node ?? '') ?? '',
        title: formatBlockName(block),
        date,
        debate: day,
      };
      return [{ location, block: id, values }];
    });
  },
  texts: {
    nl: {
      name: 'Onderbouwing van na het debat',
      many: (count) => `${count} onderbouwingen zijn van na het debat`,
      message: ({ claim, title, date, debate }) =>
        `De eis ‘${claim}’ steunt op ‘${title}’ van ${formatDate(date, 'nl')}. Het debat is op ${formatDate(debate, 'nl')}.`,
      help: 'Tijdens het debat bestaat dit nog niet. Kijk of de datum van het debat klopt, en kies anders een eerdere onderbouwing.',
    },
    en: {
      name: 'Evidence from after the debate',
      many: (count) => `${count} pieces of evidence are from after the debate`,
      message: ({ claim, title, date, debate }) =>
        `The demand ‘${claim}’ relies on ‘${title}’ of ${formatDate(date, 'en')}. The debate is on ${formatDate(debate, 'en')}.`,
      help: 'It does not exist yet at the time of the debate. Check the date of the debate, or choose evidence from before it.',
    },
  },
});

/** The day on which a block came into being: a motion may be decided on after the debate. */
function findFirstDay(block: Block, draft: Draft): string | null {
  return block.kind === 'motion' ? block.date : findBlockDate(block, draft);
}
