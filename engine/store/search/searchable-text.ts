import { type Block, listFieldRules } from '../../core/blocks/block.ts';
import { findMotionRequest } from '../../core/blocks/motion-gist.ts';
import { SEARCH_COLUMNS, SEARCH_WORDS, type SearchColumn } from '../../core/blocks/search-words.ts';

/** The indexed text of a block, by the rules of its fields. */
export function searchableText(block: Block): Record<SearchColumn, string> {
  const words: [SearchColumn, string][] = listFieldRules(block.kind).flatMap(([name, { search }]) =>
    search.flatMap(([column, way]) =>
      wordsOfValue(block[name as keyof Block], way).map((word): [SearchColumn, string] => [column, word]),
    ),
  );
  const join = (column: SearchColumn): string =>
    words.flatMap(([of, word]) => (of === column && word !== '' ? [word] : [])).join(' ');
  const text = Object.fromEntries(SEARCH_COLUMNS.map((column) => [column, join(column)])) as Record<
    SearchColumn,
    string
  >;
  // The request comes first, because a hit outside the body shows the beginning of the body.
  const request = block.kind === 'motion' ? findMotionRequest(block) : null;
  return request === null ? text : { ...text, body: `${request}.\n${text.body}` };
}

function wordsOfValue(value: unknown, way: keyof typeof SEARCH_WORDS): readonly string[] {
  return value === null ? [] : (SEARCH_WORDS[way] as (value: unknown) => readonly string[])(value);
}
