import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { printedWords } from '../../../../renderer/writing/page/printed-words.ts';

const paragraph = (id: string) => ({ type: 'paragraph' as const, id, content: [{ type: 'run' as const, text: id }] });
const body = ['een', 'twee', 'drie', 'vier'].map(paragraph);
const words = (excerpt?: number[]) => printedWords(body, excerpt).map((one) => plainText([one]).replace('\u00A0', ' '));

describe('the words of a shortened text', () => {
  it('are all of them where nothing is left out', () => {
    expect(words()).toEqual(['een', 'twee', 'drie', 'vier']);
    expect(words([0, 1, 2, 3])).toEqual(['een', 'twee', 'drie', 'vier']);
  });

  it('have one sign for the whole of a cut, behind the words before it', () => {
    expect(words([0, 3])).toEqual(['een (…)', 'vier']);
    expect(words([1])).toEqual(['(…)', 'twee (…)']);
    expect(words([])).toEqual(['(…)']);
  });
});
