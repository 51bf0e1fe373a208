import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { excerptContent } from '../../../../renderer/writing/page/excerpt-content.ts';

const paragraph = (id: string) => ({ type: 'paragraph' as const, id, content: [{ type: 'run' as const, text: id }] });
const body = ['een', 'twee', 'drie', 'vier'].map(paragraph);
const words = (excerpt?: number[]) =>
  excerptContent(body, excerpt).map((one) => plainText([one]).replace('\u00A0', ' '));

describe('the content of an excerpt', () => {
  it('is complete without omissions', () => {
    expect(words()).toEqual(['een', 'twee', 'drie', 'vier']);
    expect(words([0, 1, 2, 3])).toEqual(['een', 'twee', 'drie', 'vier']);
  });

  it('has one mark for each omission, behind the text before it', () => {
    expect(words([0, 3])).toEqual(['een (…)', 'vier']);
    expect(words([1])).toEqual(['(…)', 'twee (…)']);
    expect(words([])).toEqual(['(…)']);
  });
});
