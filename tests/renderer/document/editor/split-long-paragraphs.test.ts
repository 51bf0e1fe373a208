import { $isElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { SIZE_LIMITS } from '../../../../engine/core/drafts/size-limits.ts';
import { collectIds, createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Inline } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { pasteText } from '../../../../renderer/document/editor/paste/register-paste.ts';
import { splitLongParagraphs } from '../../../../renderer/document/editor/paste/split-long-paragraphs.ts';
import { $byId, change, openPage, soundContentOf } from './page.ts';

const paragraph = (id: string, ...content: Inline[]): BodyNode => ({ type: 'paragraph', id, content });
const run = (text: string, ...marks: 'bold'[]): Inline => ({
  type: 'run',
  text,
  ...(marks.length > 0 ? { marks } : {}),
});
const words = (content: readonly BodyNode[]): string[] => plainText(content).split(/\s+/);
const long = 'Dit is een zin. '.repeat(4000);

describe('a paragraph that exceeds the size limit', () => {
  test('is split after sentences, keeps text and marks, and gets new ids', () => {
    const pasted = [paragraph('a', run('Kort.')), paragraph('b', run(long), run(`${long}Slot`, 'bold'))];
    const { content, splitCount } = splitLongParagraphs(pasted, createCountingIds('n'));
    expect(splitCount).toBe(1);
    expect(content[0]).toEqual(pasted[0]);
    expect(words(content)).toEqual(words(pasted));
    for (const part of content) expect(plainText([part]).length).toBeLessThanOrEqual(SIZE_LIMITS.text / 5);
    for (const part of content.slice(1, -1)) expect(plainText([part])).toMatch(/^Dit .*zin\.$/s);
    expect(new Set(collectIds(content)).size).toBe(content.length);
    expect(content.at(-1)).toMatchObject({ content: [{ marks: ['bold'] }] });
  });

  test('is split without spaces and in a quotation, too', () => {
    const { content, splitCount } = splitLongParagraphs(
      [{ type: 'quotation', id: 'q', content: [{ type: 'paragraph', id: 'p', content: [run('😀'.repeat(30_000))] }] }],
      createCountingIds('n'),
    );
    expect(splitCount).toBe(1);
    expect(content).toHaveLength(1);
    expect(plainText(content)).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]/);
    expect(plainText(content).replaceAll('\n', '')).toBe('😀'.repeat(30_000));
  });

  test('stays unchanged at the limit', () => {
    const content = [paragraph('a', run('a'.repeat(SIZE_LIMITS.text)))];
    expect(splitLongParagraphs(content, createCountingIds('n'))).toEqual({ content, splitCount: 0 });
  });

  test('is split and reported when it is pasted', () => {
    const editor = openPage([paragraph('a')]);
    const counts: number[] = [];
    change(editor, () => {
      const line = $byId('a');
      if ($isElementNode(line)) line.selectEnd();
    });
    pasteText(editor, long, { newId: createCountingIds('n'), onSplit: (count) => counts.push(count) });
    change(editor, () => {});
    const texts = soundContentOf(editor).map((node) => plainText([node]).length);
    expect(texts.length).toBeGreaterThan(5);
    expect(Math.max(...texts)).toBeLessThanOrEqual(SIZE_LIMITS.text);
    expect(counts).toEqual([1]);
  });
});
