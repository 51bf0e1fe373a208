import type { SourceBlock } from '../blocks/source-block.ts';
import { isSameKamerstuk } from '../citations/kamerstuk.ts';
import {
  type DerivedPaper,
  derivePapers,
  EMPTY_PAPER,
  type KnownPaperBlock,
  type PaperValues,
} from './derive-papers.ts';
import type { ImportRequest, ImportWork } from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { planSourceBlocks } from './plan-source-blocks.ts';

/** Plans the changes to the blocks of papers that are no motions. */
export function planPapers(request: ImportRequest, records: readonly ImportRecord[], work: ImportWork): void {
  const blocks = request.blocks.filter((block) => block.kind === 'source');
  const motions = request.blocks.filter((block) => block.kind === 'motion');
  const known = blocks.flatMap(toKnownPaper);
  // An agenda names motions too, and does not say what they are.
  const isPaper = ({ blocks: own, kamerstuk }: DerivedPaper) =>
    own.length > 0 || !motions.some((motion) => isSameKamerstuk(motion.kamerstuk, kamerstuk));
  planSourceBlocks<PaperValues, DerivedPaper>(
    {
      groups: [['title'], ['sender'], ['names'], ['source.title'], ['source.date'], ['source.sessionYear']],
      empty: EMPTY_PAPER,
      getValues: getPaperValues,
      chooseTitle: ({ here, before, file }) => (here === '' || here === before ? file : here),
      makeFields: ({ values, kamerstuk }) => ({
        sender: values.sender,
        names: values.names,
        source: {
          type: 'kamerstuk',
          kamerstuk,
          sessionYear: values['source.sessionYear'],
          title: values['source.title'],
          date: values['source.date'],
        },
      }),
    },
    { blocks, before: derivePapers(request.records, known), after: derivePapers(records, known).filter(isPaper) },
    work,
  );
}

function toKnownPaper({ id, source }: SourceBlock): KnownPaperBlock[] {
  return source.type === 'kamerstuk' && source.kamerstuk.number !== null ? [{ id, kamerstuk: source.kamerstuk }] : [];
}

function getPaperValues({ title, sender, names, source }: SourceBlock): PaperValues {
  if (source.type !== 'kamerstuk') return EMPTY_PAPER;
  return {
    title,
    sender,
    names,
    'source.title': source.title,
    'source.date': source.date,
    'source.sessionYear': source.sessionYear,
  };
}
