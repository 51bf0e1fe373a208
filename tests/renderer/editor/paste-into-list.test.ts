import { $isElementNode, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BlockNode, List } from '../../../engine/core/richtext/model.ts';
import { inlineText, plainText } from '../../../engine/core/richtext/plain-text.ts';
import { $insertContent } from '../../../renderer/editor/commands/insert-content.ts';
import { fc } from '../../fuzz/property.ts';
import { $byId, change, openPage, soundContentOf } from '../editor/page.ts';

const item = (text: string, ...lists: List[]) => ({
  id: text || 'leeg',
  content: text ? [{ type: 'run' as const, text }] : [],
  lists,
});
const list = (id: string, ordered: boolean, ...items: (string | ReturnType<typeof item>)[]): List => ({
  type: 'list',
  id,
  ordered,
  items: items.map((one) => (typeof one === 'string' ? item(one) : one)),
});
const bullets = (...texts: string[]): List => list('pasted', false, ...texts);

/** '1 Een', '2 Twee', '• a': each line with what stands before it, two spaces a level. */
const lines = (body: readonly BlockNode[]): string[] => {
  let last = 0;
  const linesOf = (one: List, level: number): string[] => {
    let number = one.continues ? last : (one.start ?? 1) - 1;
    return one.items.flatMap(({ content, lists }) => {
      number += 1;
      if (one.ordered && level === 0) last = number;
      const own = `${'  '.repeat(level)}${one.ordered ? number : '•'} ${inlineText(content)}`;
      return [own, ...lists.flatMap((inner) => linesOf(inner, level + 1))];
    });
  };
  return body.flatMap((node) => (node.type === 'list' ? linesOf(node, 0) : [plainText([node])]));
};

/** What stands there after a paste with the caret in an item, at so many letters; -1: at its end. */
function pasted(body: BlockNode[], id: string, at: number, content: readonly BlockNode[]): BlockNode[] {
  const editor = openPage(body);
  change(editor, () => {
    const node = $byId(id);
    const text = $isElementNode(node) ? node.getFirstChild() : null;
    if (at >= 0 && $isTextNode(text)) text.select(at, at);
    else if ($isElementNode(node)) node.selectEnd();
    $insertContent(editor, content);
  });
  return soundContentOf(editor);
}

const NUMBERS = (): List => list('n', true, 'Een', 'Twee', 'Drie');

describe('bullets that are pasted into a numbered list', () => {
  test('stand below the item of the caret as bullets, and the numbers go on', () => {
    expect(lines(pasted([NUMBERS()], 'Twee', -1, [bullets('a', 'b')]))).toEqual([
      '1 Een',
      '2 Twee',
      '• a',
      '• b',
      '3 Drie',
    ]);
    expect(lines(pasted([NUMBERS()], 'Drie', -1, [bullets('a')]))).toEqual(['1 Een', '2 Twee', '3 Drie', '• a']);
  });

  test('take the place of an empty item, and part one within its words', () => {
    const empty = list('n', true, 'Een', '', 'Drie');
    expect(lines(pasted([empty], 'leeg', -1, [bullets('a')]))).toEqual(['1 Een', '• a', '2 Drie']);
    expect(lines(pasted([list('n', true, '')], 'leeg', -1, [bullets('a')]))).toEqual(['• a']);
    expect(lines(pasted([NUMBERS()], 'Twee', 2, [bullets('a')]))).toEqual(['1 Een', '2 Tw', '• a', '3 ee', '4 Drie']);
  });

  test('stand above an item at whose start the caret is, which keeps its id', () => {
    const first = pasted([NUMBERS()], 'Een', 0, [bullets('a')]);
    expect(lines(first)).toEqual(['• a', '1 Een', '2 Twee', '3 Drie']);
    expect(first[1]).toMatchObject({ id: 'n', items: [{ id: 'Een' }, { id: 'Twee' }, { id: 'Drie' }] });
    const second = pasted([NUMBERS()], 'Twee', 0, [bullets('a')]);
    expect(lines(second)).toEqual(['1 Een', '• a', '2 Twee', '3 Drie']);
    expect(second[2]).toMatchObject({ items: [{ id: 'Twee' }, { id: 'Drie' }] });
  });

  test('leave the lists below an item with it, and stay on the level where they were pasted', () => {
    const deep = list('n', true, item('Een', list('m', true, 'i', 'ii')), 'Twee');
    expect(lines(pasted([deep], 'Een', -1, [bullets('a')]))).toEqual(['1 Een', '  1 i', '  2 ii', '• a', '2 Twee']);
    const within = pasted([deep], 'i', -1, [bullets('a')]);
    expect(lines(within).map((line) => line.replace(/\d/, '#'))).toEqual([
      '# Een',
      '  # i',
      '  • a',
      '  # ii',
      '# Twee',
    ]);
    const words: BlockNode = { type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Daarna.' }] };
    expect(lines(pasted([deep], 'i', -1, [bullets('a'), words]))).toEqual([
      '1 Een',
      '  1 i',
      '  2 ii',
      '• a',
      'Daarna.',
      '2 Twee',
    ]);
  });
});

test('numbers that are pasted into bullets stay numbers, and a list of the same kind goes on in it', () => {
  const body = [list('n', false, 'Een', 'Twee')];
  expect(lines(pasted(body, 'Een', -1, [list('pasted', true, 'a', 'b')]))).toEqual(['• Een', '1 a', '2 b', '• Twee']);
  expect(lines(pasted([NUMBERS()], 'Drie', -1, [list('pasted', true, 'a', 'b')]))).not.toContain('• a');
  expect(pasted([NUMBERS()], 'Drie', -1, [list('pasted', true, 'a', 'b')])).toHaveLength(1);
});

describe('what is pasted at the start of an item', () => {
  const words = (id: string, text: string): BlockNode => ({ type: 'paragraph', id, content: [{ type: 'run', text }] });
  const own = (): List => list('n', false, 'Een', 'Twee', 'Drie');
  /** The ids of lists and of their items, of what was there before. */
  const kept = (body: readonly BlockNode[]): string[] =>
    body.flatMap((node) => (node.type === 'list' ? [node.id, ...node.items.map(({ id }) => id)] : []));

  test('stands above it, and item and list stay what they are', () => {
    for (const at of ['Een', 'Twee']) {
      const body = pasted([own()], at, 0, [list('pasted', false, 'a', 'b')]);
      expect(body).toHaveLength(1);
      expect(kept(body)).toEqual(expect.arrayContaining(['n', 'Een', 'Twee', 'Drie']));
      expect(lines(body)).toEqual(
        at === 'Een' ? ['• a', '• b', '• Een', '• Twee', '• Drie'] : ['• Een', '• a', '• b', '• Twee', '• Drie'],
      );
    }
  });

  test('parts the list where it is no list, and its last words go on in the item', () => {
    const first = pasted([own()], 'Een', 0, [words('p', 'P'), words('q', 'Q ')]);
    expect(lines(first)).toEqual(['P', '• Q Een', '• Twee', '• Drie']);
    expect(kept(first)).toEqual(['n', 'Een', 'Twee', 'Drie']);
    const second = pasted([own()], 'Twee', 0, [words('p', 'P'), words('q', 'Q ')]);
    expect(lines(second)).toEqual(['• Een', 'P', '• Q Twee', '• Drie']);
    expect(kept(second)).toEqual(expect.arrayContaining(['n', 'Een', 'Twee', 'Drie']));
  });

  test('becomes one list with that of the item where they meet, which keeps its id', () => {
    const mixed = pasted([own()], 'Een', 0, [words('p', 'P'), list('pasted', false, 'a')]);
    expect(lines(mixed)).toEqual(['P', '• a', '• Een', '• Twee', '• Drie']);
    expect(mixed[1]).toMatchObject({ id: 'n' });
    const other = pasted([own()], 'Een', 0, [list('pasted', false, 'a'), words('p', 'P ')]);
    expect(lines(other)).toEqual(['• a', '• P Een', '• Twee', '• Drie']);
    expect(other).toMatchObject([{ id: 'n' }]);
  });
});

describe('a list that is pasted directly above another of its kind', () => {
  const words = (id: string, text: string): BlockNode => ({
    type: 'paragraph',
    id,
    content: text ? [{ type: 'run', text }] : [],
  });

  test.each([
    ['in the place of an empty line', ''],
    ['below a line', 'Daarboven'],
  ])('becomes part of the one that was there, which keeps its id: %s', (_name, text) => {
    for (const ordered of [true, false]) {
      const own = list('n', ordered, item('Een', list('m', false, 'i')), 'Twee');
      const body = pasted([words('p', text), own], 'p', -1, [list('pasted', ordered, 'a', 'b')]);
      const sign = (number: number) => (ordered ? number : '•');
      expect(lines(body)).toEqual([
        ...(text ? [text] : []),
        `${sign(1)} a`,
        `${sign(2)} b`,
        `${sign(3)} Een`,
        '  • i',
        `${sign(4)} Twee`,
      ]);
      expect(body.at(-1)).toMatchObject({ id: 'n', items: [{}, {}, ...own.items] });
    }
  });

  test('leaves that one the number with which it goes on counting', () => {
    const first = list('l', true, 'Een');
    const second: List = { ...list('n', true, 'Twee'), continues: true };
    const body = pasted([first, words('p', 'Tussen'), second], 'p', -1, [list('pasted', true, 'a')]);
    expect(lines(body)).toEqual(['1 Een', 'Tussen', '2 a', '3 Twee']);
    expect(body[2]).toMatchObject({ id: 'n', continues: true });
  });

  test('takes no id and no words from what was there, wherever the caret stands', () => {
    const part = fc.record({
      ordered: fc.boolean(),
      more: fc.constantFrom<Partial<List>>({}, {}, { start: 3 }, { continues: true }, { lang: 'en' }),
      items: fc.integer({ min: 1, max: 3 }),
      isDeep: fc.boolean(),
    });
    const made = (
      id: string,
      { ordered, more, items, isDeep }: typeof part extends fc.Arbitrary<infer P> ? P : never,
    ) => ({
      ...list(
        id,
        ordered,
        ...Array.from({ length: items }, (_, at) =>
          item(`${id}${at}`, ...(isDeep && at === 0 ? [list(`${id}n`, ordered, `${id}x`, `${id}y`)] : [])),
        ),
      ),
      ...('lang' in more || ordered ? more : {}),
    });
    const known = (body: readonly BlockNode[]): Map<string, string> => {
      const found = new Map<string, string>();
      const visit = (one: List): void => {
        found.set(one.id, '');
        for (const { id, content, lists } of one.items) {
          found.set(id, inlineText(content));
          lists.forEach(visit);
        }
      };
      for (const node of body) if (node.type === 'list') visit(node);
      return found;
    };
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.constantFrom('', 'regel')), { minLength: 1, maxLength: 4 }),
        fc.array(part, { minLength: 1, maxLength: 2 }),
        fc.nat({ max: 40 }),
        fc.constantFrom(0, -1),
        (parts, given, at, place) => {
          // An empty line that goes brings the lists around it together, which then are one.
          const isGap = (index: number) =>
            parts[index] === '' && [index - 1, index + 1].every((beside) => typeof parts[beside] === 'object');
          const body = parts.map((one, index) =>
            typeof one === 'string' ? words(`p${index}`, isGap(index) ? 'regel' : one) : made(`l${index}`, one),
          );
          const before = known(body);
          const places = [...body.map(({ id }) => id).filter((id) => id.startsWith('p')), ...before.keys()].filter(
            (id) => before.get(id) !== '',
          );
          const caret = places[at % Math.max(1, places.length)];
          if (caret === undefined) return;
          const now = known(
            pasted(
              body,
              caret,
              place,
              given.map((one, index) => made(`g${index}`, one)),
            ),
          );
          for (const [id, text] of before) expect(now.get(id), `${id}, with the caret in ${caret}`).toBe(text);
        },
      ),
      {
        numRuns: Number(process.env.INBRENG_RUNS ?? 200),
      },
    );
  });
});
