import type { BlockId, Location } from '../richtext/model.ts';
import { afterDocumentDay } from './after-document-day.ts';
import { blockExpired } from './block-expired.ts';
import { blockOlder } from './block-older.ts';
import { blockTwice } from './block-twice.ts';
import type { Check, FindingSeverity } from './check.ts';
import { contrastLow } from './contrast-low.ts';
import { debatePast } from './debate-past.ts';
import { demandTwice } from './demand-twice.ts';
import { demandWithoutAddressee } from './demand-without-addressee.ts';
import { demandWithoutGround } from './demand-without-ground.ts';
import { documentExpired } from './document-expired.ts';
import { draftMarkLeft } from './draft-mark-left.ts';
import { embargoPassed } from './embargo-passed.ts';
import { factMissing } from './fact-missing.ts';
import { factionWithoutQuestion } from './faction-without-question.ts';
import { fieldOpen } from './field-open.ts';
import { figureRounded } from './figure-rounded.ts';
import { figureTwoValues } from './figure-two-values.ts';
import { findingWithoutReport } from './finding-without-report.ts';
import { groundRejected } from './ground-rejected.ts';
import { headingWithoutText } from './heading-without-text.ts';
import { lastPageFull } from './last-page-full.ts';
import { levelWord } from './level-word.ts';
import { linkMalformed } from './link-malformed.ts';
import { ministerTwoWays } from './minister-two-ways.ts';
import { motionWithoutGist } from './motion-without-gist.ts';
import { motionWithoutNumber } from './motion-without-number.ts';
import { nameTwoSpellings } from './name-two-spellings.ts';
import { newerPaper } from './newer-paper.ts';
import { olderThanYear } from './older-than-year.ts';
import { outcomeWithoutSource } from './outcome-without-source.ts';
import { pageLimit } from './page-limit.ts';
import { paperInFuture } from './paper-in-future.ts';
import { paperWithoutBlock } from './paper-without-block.ts';
import { paragraphNotInReport } from './paragraph-not-in-report.ts';
import { partMissing } from './part-missing.ts';
import { passivePileUp } from './passive-pile-up.ts';
import { phraseMissing } from './phrase-missing.ts';
import { pictureWithoutDescription } from './picture-without-description.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { questionWithoutMark } from './question-without-mark.ts';
import { quotationAltered } from './quotation-altered.ts';
import { quotationLonger } from './quotation-longer.ts';
import { quoteNotApproved } from './quote-not-approved.ts';
import { quoteNotInLibrary } from './quote-not-in-library.ts';
import { quoteOtherUse } from './quote-other-use.ts';
import { readingLevel } from './reading-level.ts';
import { senderMissing } from './sender-missing.ts';
import { sentenceAgainstStatus } from './sentence-against-status.ts';
import { sentenceLong } from './sentence-long.ts';
import { sessionYearWrong } from './session-year-wrong.ts';
import { speechTooLong } from './speech-too-long.ts';
import { tableSetSmaller } from './table-set-smaller.ts';
import { tableTooWide } from './table-too-wide.ts';
import { variableEmpty } from './variable-empty.ts';
import { voteFigures } from './vote-figures.ts';
import { votesIncomplete } from './votes-incomplete.ts';

/** Every check. A new check is one file and one line here. */
export const CHECKS = [
  placeholderLeft,
  variableEmpty,
  senderMissing,
  demandWithoutAddressee,
  demandWithoutGround,
  groundRejected,
  motionWithoutNumber,
  motionWithoutGist,
  sentenceAgainstStatus,
  outcomeWithoutSource,
  findingWithoutReport,
  quoteNotApproved,
  quoteOtherUse,
  quoteNotInLibrary,
  blockOlder,
  blockExpired,
  newerPaper,
  paperInFuture,
  olderThanYear,
  blockTwice,
  partMissing,
  phraseMissing,
  factionWithoutQuestion,
  headingWithoutText,
  pictureWithoutDescription,
  pageLimit,
  lastPageFull,
  speechTooLong,
  votesIncomplete,
  tableSetSmaller,
  tableTooWide,
  debatePast,
  demandTwice,
  documentExpired,
  draftMarkLeft,
  embargoPassed,
  afterDocumentDay,
  levelWord,
  linkMalformed,
  paperWithoutBlock,
  questionWithoutMark,
  sessionYearWrong,
  voteFigures,
  contrastLow,
  figureRounded,
  figureTwoValues,
  ministerTwoWays,
  nameTwoSpellings,
  paragraphNotInReport,
  passivePileUp,
  quotationAltered,
  quotationLonger,
  readingLevel,
  sentenceLong,
  factMissing,
  // Last, because it skips fields that the others report.
  fieldOpen,
] as const;

type AnyCheck = (typeof CHECKS)[number];
export type CheckCode = AnyCheck['code'];

type ValuesOf<Each> = Each extends Check<string, infer Values> ? Values : never;

/** One finding, with the values of its own check. */
export type CheckFinding = {
  [Code in CheckCode]: {
    check: Code;
    severity: FindingSeverity;
    location: Location | null;
    block?: BlockId;
    values: ValuesOf<Extract<AnyCheck, { code: Code }>>;
    /** SHA-256 of the finding: identifies it, with the check, the node and the block (`finding-key.ts`). */
    says: string;
    /** The user silenced it (`draft.silenced`): it stays in the list and is not counted. */
    silenced: boolean;
    /** A document to be sent needs this fact: neither a reason nor silencing lets it out. */
    stopsSending?: boolean;
    /** About an unknown fact that the version to be sent omits: an info that the export names before it writes. */
    isOmitted?: boolean;
    /** Number of later findings of the same check and severity that the list omits; absent: none. */
    more?: number;
  };
}[CheckCode];
