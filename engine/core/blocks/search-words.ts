import { listKamerstukSpellings } from '../citations/kamerstuk-spellings.ts';
import type { Source } from '../citations/source.ts';
import type { ContentNode, Ground } from '../richtext/model.ts';
import { searchText } from '../richtext/plain-text.ts';
import type { FollowUpEntry } from './follow-up.ts';

/**
 * Columns of the search index: names and numbers in every spelling, the title, the text, other printed words, and people
 * or offices.
 */
export const SEARCH_COLUMNS = ['names', 'title', 'body', 'tags', 'people'] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** The words by which a search finds a value. Raise `TABLES_VERSION` of the index when one of these changes. */
export const SEARCH_WORDS = {
  text: (text: string) => [text],
  texts: (texts: readonly string[]) => texts,
  content: (content: readonly ContentNode[]) => [searchText(content)],
  spellings: listKamerstukSpellings,
  source: listSourceWords,
  sourceTitle: (source: Source) => ('title' in source && source.title ? [source.title] : []),
  shownFacts: (grounds: readonly Ground[]) => grounds.map(({ shows }) => shows ?? ''),
  followUp: (entries: readonly FollowUpEntry[]) => entries.flatMap(listFollowUpWords),
  titles: (parts: readonly { title: string }[]) => parts.map(({ title }) => title),
} satisfies Record<string, (value: never) => readonly string[]>;

type SearchWords = typeof SEARCH_WORDS;
/** The names of the functions that accept this value. */
export type SearchWordsOf<Value> = {
  [Name in keyof SearchWords]: NonNullable<Value> extends Parameters<SearchWords[Name]>[0] ? Name : never;
}[keyof SearchWords];

/** The paper in every spelling, what the government says, and the next step. */
function listFollowUpWords({ paper, says, next }: FollowUpEntry): string[] {
  return [...(paper ? listKamerstukSpellings(paper) : []), says ?? '', next?.step ?? ''];
}

function listSourceWords(source: Source): string[] {
  if (source.type === 'kamerstuk' || source.type === 'bijlage') return listKamerstukSpellings(source.kamerstuk);
  if (source.type === 'greta-report')
    return ['GRETA', source.number ?? '', source.hudoc ?? '', `ronde ${source.round}`];
  if (source.type === 'report' || source.type === 'website') return [source.organisation ?? '', source.title];
  return [source.number, source.sessionYear];
}
