import type { CheckCode } from './list.ts';

/** The subjects of checks, in the order in which Settings and the documentation list them. */
export const CHECK_GROUPS = [
  'sending',
  'demands',
  'sources',
  'quotations',
  'facts',
  'names',
  'language',
  'form',
] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** The subject of each check. A check without one does not compile. */
const GROUP_OF: { readonly [Code in CheckCode]: CheckGroup } = {
  'placeholder-left': 'sending',
  'variable-empty': 'sending',
  'sender-missing': 'sending',
  'fact-missing': 'sending',
  'field-open': 'sending',
  'debate-past': 'sending',
  'embargo-passed': 'sending',
  'document-expired': 'sending',
  'draft-mark-left': 'sending',
  'demand-without-addressee': 'demands',
  'demand-without-ground': 'demands',
  'demand-twice': 'demands',
  'ground-rejected': 'demands',
  'after-document-day': 'demands',
  'older-than-year': 'demands',
  'faction-without-question': 'demands',
  'question-without-mark': 'demands',
  'motion-without-number': 'sources',
  'motion-without-gist': 'sources',
  'finding-without-report': 'sources',
  'paragraph-not-in-report': 'sources',
  'session-year-wrong': 'sources',
  'newer-paper': 'sources',
  'paper-in-future': 'sources',
  'paper-without-block': 'sources',
  'block-older': 'sources',
  'block-expired': 'sources',
  'link-malformed': 'sources',
  'quote-not-approved': 'quotations',
  'quote-other-use': 'quotations',
  'quote-not-in-library': 'quotations',
  'quotation-altered': 'quotations',
  'quotation-longer': 'quotations',
  'level-word': 'quotations',
  'sentence-against-status': 'facts',
  'outcome-without-source': 'facts',
  'vote-figures': 'facts',
  'votes-incomplete': 'facts',
  'figure-two-values': 'facts',
  'figure-rounded': 'facts',
  'minister-two-ways': 'names',
  'name-two-spellings': 'names',
  'sentence-long': 'language',
  'reading-level': 'language',
  'passive-pile-up': 'language',
  'block-twice': 'form',
  'part-missing': 'form',
  'phrase-missing': 'form',
  'heading-without-text': 'form',
  'picture-without-description': 'form',
  'contrast-low': 'form',
  'page-limit': 'form',
  'last-page-full': 'form',
  'speech-too-long': 'form',
  'table-set-smaller': 'form',
  'table-too-wide': 'form',
};

/** The checks of a subject, in the order of the list above. */
export function listChecksOf(group: CheckGroup): CheckCode[] {
  return (Object.keys(GROUP_OF) as CheckCode[]).filter((code) => GROUP_OF[code] === group);
}
