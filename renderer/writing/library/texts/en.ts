import { KIND_NAMES } from '../../../../engine/core/blocks/kind-names.ts';
import type { Decision, Votes } from '../../../../engine/core/blocks/motion.ts';
import { groupedEn as grouped, pluralEn as plural } from '../../../ui/texts/phrases.ts';
import { KINDS } from '../../blocks/texts/en.ts';
import type { nl } from './nl.ts';

const DECISION: { [Result in Decision['result']]: string } = {
  adopted: 'Adopted',
  rejected: 'Rejected',
  held: 'Held over',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
  undecided: 'Not decided yet',
  unknown: 'Outcome not recognised',
};

export const en: typeof nl = {
  library: {
    tieDecisions: 'Link decisions',
    monitor: {
      title: 'Motion monitor',
      followUp: 'Follow-up',
      dossier: 'Dossier',
      allDossiers: 'All dossiers',
      allVerdicts: 'All verdicts',
      noDossier: 'Without a dossier number',
      nothing: 'No motions or commitments match this choice.',
      heads: {
        number: 'Motion or commitment',
        outcome: 'Outcome and opinion',
        last: 'Last paper',
        verdict: 'Our verdict',
        next: 'Next step',
      },
      overdue: (date) => `Overdue: ${date}`,
    },
    orderIs: (order) => `Order: ${order}`,
    toDo: 'To do',
    broken: 'Not fully read',
    brokenFile: 'This file was not read, or only in part',
    brokenWhy: 'The files themselves were not changed, and everything else is loaded.',
    readAgain: 'Read again',
    rowMenu: 'More actions for this block',
    asGroundNotKind: (kind) => `A ${kind.toLowerCase()} cannot be evidence`,
    asGroundNot: 'Add as evidence: put the caret in an ask',
    readAs: (words) => `Searched for ‘${words}’.`,
    countBroken: (n) => `${plural(n, 'file was', 'files were')} not read, or only in part`,
    noLibrary: 'No library chosen yet. A library is a folder with blocks.',
    chooseLibrary: 'Choose folder',
    unreadable: 'The library cannot be read',
    away: 'The library cannot be reached',
    awayKept: 'The blocks below are those read last time.',
    onlyBehindFilters: (query, n) =>
      `Nothing with these filters. Without them there ${n === 1 ? 'is 1 hit' : `are ${grouped(n)} hits`} for ‘${query}’.`,
    kamerstukNotHere: (name) => `${name} is not in the library.`,
    saveAndDrop: 'Open an address in a browser, save the page and drop the file on this window.',
    makeNamed: (title) => `New block ‘${title}’`,
    kindOf: (kind) => KIND_NAMES.en[kind],
    copied: (title) => `‘${title}’ was copied, with its source.`,
    title: 'Library',
    search: 'Search the library',
    clearSearch: 'Clear the search',
    openLarge: 'Open the full library',
    reading: 'Reading the library',
    blocks: 'Blocks',
    kind: 'Kind',
    theme: 'Theme',
    standing: 'Status',
    all: 'All',
    filters: 'Filters',
    standings: {
      adopted: 'Adopted',
      rejected: 'Rejected',
      unknown: 'Outcome unknown',
      draft: 'Draft',
      expired: 'Expired',
    },
    fold: 'Collapse',
    folded: ', collapsed',
    preview: 'Preview of the block',
    insert: 'Insert',
    insertSeveral: (n) => `Insert ${n} blocks`,
    chosenTogether: (n) => `${n} blocks selected`,
    clearSelection: 'Clear selection',
    asGround: 'Add as evidence',
    open: 'Open',
    import: 'Import',
    pasteMotions: 'Paste motions',
    makeBlock: 'New block',
    back: 'Back',
    decisionsWithoutMotion: 'Decisions without a motion',
    countDecisions: (n) => plural(n, 'decision without a motion', 'decisions without a motion'),
    count: (n, kind) =>
      kind === null
        ? plural(n, 'block', 'blocks')
        : plural(n, KIND_NAMES.en[kind].toLowerCase(), KINDS[kind].toLowerCase()),
    orderOfAgenda: 'Agenda order',
    orders: {
      best: 'Best hit first',
      kind: 'By kind and title',
      title: 'By title',
      newest: 'Newest first',
      changed: 'Last changed first',
    },
    make: (kind) => (kind === null ? 'Make a block' : `Make a ${KIND_NAMES.en[kind].toLowerCase()}`),
    none: (kind) =>
      kind === null
        ? 'No blocks yet. Import official files or make one. The starter library is in Settings.'
        : {
            motion: 'No motions yet. A motion comes from a Kamerstuk or from pasted text.',
            finding: 'No findings yet. A finding is a place in a report.',
            demand: 'No asks yet. An ask says who must do what, with the evidence.',
            quote: 'No quotes yet. A quote has a speaker and an approval.',
            question: 'No questions yet. An MP can use a question word for word.',
            passage: 'No passages yet. A passage is text used more than once.',
            figure: 'No figures yet. A figure has a source and a date.',
            commitment: 'No commitments yet. A commitment has a date and a source.',
            source: 'No sources yet. A source is a publication that blocks refer to.',
          }[kind],
    nothing: (query) => `Nothing found for ‘${query}’.`,
    nothingAnywhere: (query) => `Nothing found for ‘${query}’, even without filters.`,
    nothingButNear: (query, near) => `Nothing found for ‘${query}’. There are hits for ‘${near}’.`,
    searchFor: (word) => `Search for ‘${word}’`,
    nothingWithFilters: 'No block matches these filters.',
    clearFilters: 'Clear filters',
  },
  decision: {
    title: (result, complete) => (complete ? DECISION[result] : `${DECISION[result]}, vote incomplete`),
    line: (v) =>
      [
        v.day ?? 'day unknown',
        ...(v.order === null ? [] : [`order ${v.order}`]),
        v.complete ? plural(v.seats, 'seat', 'seats') : `${v.seats} of 150 seats`,
      ].join(' · '),
    noMotion: 'The file does not name the motion',
    noMotionWhy:
      'Choose it yourself. The order does not say which decision belongs to which motion. Without a motion, this decision stays out of every document.',
    vote: (day) => (day === null ? 'Vote' : `Vote, ${day}`),
    aDecision: 'a decision without a motion',
    tie: 'Link',
    tieToMotion: 'Link to a motion',
    fetchWithBrowser: 'Fetch with a browser, on a computer with a network',
    fetchHint: 'Save the page and drag the file to this window. The decision is then linked to the right motion.',
    orChoose: 'Or choose yourself',
    motion: 'Motion',
    searchMotion: 'Search by number or title',
    seenIn: 'Source',
    seenInExample: 'Report of the debate, or letter',
    tieNow: 'Link',
    tieHint: 'Fill in a motion and a source. The source stays in the history of the motion.',
    fromUnknown: 'Origin not known.',
    fromFile: (file) => `Imported from ${file}`,
    kindOfVote: 'Kind of vote',
    method: (method: Votes['method']) =>
      method === 'hands'
        ? 'Show of hands, seats of each group'
        : method === 'roll-call'
          ? 'Roll call, members by name'
          : 'Not known',
  },
};
