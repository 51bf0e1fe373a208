import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isTextNode,
  $parseSerializedNode,
  type LexicalNode,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, List } from '../../../../engine/core/richtext/model.ts';
import { inlineText, plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $insertContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { blocksToJson } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { AttributionNode } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { $byId, change, openPage, soundContentOf } from './page.ts';

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

/** '1 Een', '2 Twee', '• a': each line with its marker, indented by two spaces a level. */
const lines = (body: readonly BodyNode[]): string[] => {
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

/** The content after a paste at an offset in an item; -1: at its end. */
function pasted(body: BodyNode[], id: string, at: number, content: readonly BodyNode[]): BodyNode[] {
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
  test('go below the item of the caret, and the numbers continue', () => {
    expect(lines(pasted([NUMBERS()], 'Twee', -1, [bullets('a', 'b')]))).toEqual([
      '1 Een',
      '2 Twee',
      '• a',
      '• b',
      '3 Drie',
    ]);
    expect(lines(pasted([NUMBERS()], 'Drie', -1, [bullets('a')]))).toEqual(['1 Een', '2 Twee', '3 Drie', '• a']);
  });

  test('replace an empty item and split an item at the caret', () => {
    const empty = list('n', true, 'Een', '', 'Drie');
    expect(lines(pasted([empty], 'leeg', -1, [bullets('a')]))).toEqual(['1 Een', '• a', '2 Drie']);
    expect(lines(pasted([list('n', true, '')], 'leeg', -1, [bullets('a')]))).toEqual(['• a']);
    expect(lines(pasted([NUMBERS()], 'Twee', 2, [bullets('a')]))).toEqual(['1 Een', '2 Tw', '• a', '3 ee', '4 Drie']);
  });

  test('go above an item at its start, which keeps its id', () => {
    const first = pasted([NUMBERS()], 'Een', 0, [bullets('a')]);
    expect(lines(first)).toEqual(['• a', '1 Een', '2 Twee', '3 Drie']);
    expect(first[1]).toMatchObject({ id: 'n', items: [{ id: 'Een' }, { id: 'Twee' }, { id: 'Drie' }] });
    const second = pasted([NUMBERS()], 'Twee', 0, [bullets('a')]);
    expect(lines(second)).toEqual(['1 Een', '• a', '2 Twee', '3 Drie']);
    expect(second[2]).toMatchObject({ items: [{ id: 'Twee' }, { id: 'Drie' }] });
  });

  test('keep the nested lists of an item and stay on the level of the paste', () => {
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
    const words: BodyNode = { type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'Daarna.' }] };
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

test('numbers that are pasted into bullets stay numbers, and a list of the same type continues the list', () => {
  const body = [list('n', false, 'Een', 'Twee')];
  expect(lines(pasted(body, 'Een', -1, [list('pasted', true, 'a', 'b')]))).toEqual(['• Een', '1 a', '2 b', '• Twee']);
  expect(lines(pasted([NUMBERS()], 'Drie', -1, [list('pasted', true, 'a', 'b')]))).not.toContain('• a');
  expect(pasted([NUMBERS()], 'Drie', -1, [list('pasted', true, 'a', 'b')])).toHaveLength(1);
});

describe('a paste at the start of an item', () => {
  const words = (id: string, text: string): BodyNode => ({ type: 'paragraph', id, content: [{ type: 'run', text }] });
  const own = (): List => list('n', false, 'Een', 'Twee', 'Drie');
  /** The ids of existing lists and items. */
  const kept = (body: readonly BodyNode[]): string[] =>
    body.flatMap((node) => (node.type === 'list' ? [node.id, ...node.items.map(({ id }) => id)] : []));

  test('goes above it and keeps item and list', () => {
    for (const at of ['Een', 'Twee']) {
      const body = pasted([own()], at, 0, [list('pasted', false, 'a', 'b')]);
      expect(body).toHaveLength(1);
      expect(kept(body)).toEqual(expect.arrayContaining(['n', 'Een', 'Twee', 'Drie']));
      expect(lines(body)).toEqual(
        at === 'Een' ? ['• a', '• b', '• Een', '• Twee', '• Drie'] : ['• Een', '• a', '• b', '• Twee', '• Drie'],
      );
    }
  });

  test('splits the list if it is no list, and its last text continues the item', () => {
    const first = pasted([own()], 'Een', 0, [words('p', 'P'), words('q', 'Q ')]);
    expect(lines(first)).toEqual(['P', '• Q Een', '• Twee', '• Drie']);
    expect(kept(first)).toEqual(['n', 'Een', 'Twee', 'Drie']);
    const second = pasted([own()], 'Twee', 0, [words('p', 'P'), words('q', 'Q ')]);
    expect(lines(second)).toEqual(['• Een', 'P', '• Q Twee', '• Drie']);
    expect(kept(second)).toEqual(expect.arrayContaining(['n', 'Een', 'Twee', 'Drie']));
  });

  test('joins an adjacent list of the item, which keeps its id', () => {
    const mixed = pasted([own()], 'Een', 0, [words('p', 'P'), list('pasted', false, 'a')]);
    expect(lines(mixed)).toEqual(['P', '• a', '• Een', '• Twee', '• Drie']);
    expect(mixed[1]).toMatchObject({ id: 'n' });
    const other = pasted([own()], 'Een', 0, [list('pasted', false, 'a'), words('p', 'P ')]);
    expect(lines(other)).toEqual(['• a', '• P Een', '• Twee', '• Drie']);
    expect(other).toMatchObject([{ id: 'n' }]);
  });
});

describe('a list that is pasted above another one of its type', () => {
  const words = (id: string, text: string): BodyNode => ({
    type: 'paragraph',
    id,
    content: text ? [{ type: 'run', text }] : [],
  });

  test.each([
    ['in the place of an empty line', ''],
    ['below a line', 'Daarboven'],
  ])('joins the existing list, which keeps its id: %s', (_name, text) => {
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

  test('keeps the number with which that list continues', () => {
    const first = list('l', true, 'Een');
    const second: List = { ...list('n', true, 'Twee'), continues: true };
    const body = pasted([first, words('p', 'Tussen'), second], 'p', -1, [list('pasted', true, 'a')]);
    expect(lines(body)).toEqual(['1 Een', 'Tussen', '2 a', '3 Twee']);
    expect(body[2]).toMatchObject({ id: 'n', continues: true });
  });

  test('takes no id or text of existing content, at any caret position', () => {
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
    const known = (body: readonly BodyNode[]): Map<string, string> => {
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
          // Replacing an empty line joins the lists around it.
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
        numRuns: runsOf(100, 2000),
      },
    );
  });
});

describe('a paste into a nested item', () => {
  const words = (id: string, text: string): BodyNode => ({
    type: 'paragraph',
    id,
    content: text ? [{ type: 'run', text }] : [],
  });
  const heading = (id: string, text: string): BodyNode => ({
    type: 'heading',
    id,
    level: 1,
    content: [{ type: 'run', text }],
  });
  const three = (): BodyNode[] => [words('p', 'P'), words('q', 'Q'), words('r', 'R')];
  const nested = (...items: (string | ReturnType<typeof item>)[]): List =>
    list('n', false, item('Een', list('m', false, ...items)), 'Slot');
  /** The lines of the nested list, with a bullet by default. */
  const inner = (...texts: string[]): string[] => [
    '• Een',
    ...texts.map((text) => (text.startsWith(' ') ? `  ${text}` : `  • ${text}`)),
    '• Slot',
  ];
  const idsOf = (one: List): string[] => one.items.flatMap(({ id, lists }) => [id, ...lists.flatMap(idsOf)]);

  test('becomes items of its level, of which the first continues the item', () => {
    const end = pasted([nested('i', 'Twee', 'iii')], 'Twee', -1, three());
    expect(lines(end)).toEqual(inner('i', 'TweeP', 'Q', 'R', 'iii'));
    expect(end).toMatchObject([{ id: 'n', items: [{ id: 'Een', lists: [{ id: 'm' }] }, { id: 'Slot' }] }]);
    expect(end[0]?.type === 'list' && idsOf(end[0])).toEqual(['Een', 'i', 'Twee', 'q', 'r', 'iii', 'Slot']);
    expect(lines(pasted([nested('')], 'leeg', -1, three()))).toEqual(inner('P', 'Q', 'R'));
    expect(lines(pasted([nested('i', 'Twee')], 'Twee', 2, three()))).toEqual(inner('i', 'TwP', 'Q', 'Ree'));
    const start = pasted([nested('Twee')], 'Twee', 0, three());
    expect(lines(start)).toEqual(inner('P', 'Q', 'RTwee'));
    expect(start[0]?.type === 'list' && idsOf(start[0])).toEqual(['Een', 'p', 'q', 'Twee', 'Slot']);
  });

  test('keeps the nested lists of the item at any level', () => {
    const deep = () => nested(item('Twee', list('d', false, item('x', list('e', true, 'y')))));
    const two = () => [words('p', 'P'), words('q', 'Q')];
    expect(lines(pasted([deep()], 'Twee', -1, two()))).toEqual(inner('TweeP', '  • x', '    1 y', 'Q'));
    expect(lines(pasted([deep()], 'Twee', 2, two()))).toEqual(inner('TwP', 'Qee', '  • x', '    1 y'));
    expect(lines(pasted([deep()], 'Twee', 0, two()))).toEqual(inner('P', 'QTwee', '  • x', '    1 y'));
    expect(lines(pasted([deep()], 'y', -1, two()))).toEqual(inner('Twee', '  • x', '    1 yP', '    2 Q'));
  });

  test('merges lists of the same type and nests others below the previous item', () => {
    const given = (ordered: boolean) => [words('p', 'P'), list('pasted', ordered, 'a', 'b'), words('q', 'Q')];
    expect(lines(pasted([nested('i', 'ii')], 'i', -1, given(false)))).toEqual(inner('iP', 'a', 'b', 'Q', 'ii'));
    expect(lines(pasted([nested('i', 'ii')], 'i', -1, given(true)))).toEqual(inner('iP', '  1 a', '  2 b', 'Q', 'ii'));
    const first = [list('pasted', false, 'a'), words('q', 'Q')];
    expect(lines(pasted([nested('')], 'leeg', -1, first))).toEqual(inner('a', 'Q'));
  });

  test('makes no empty item of an empty paragraph', () => {
    const given = [words('p', 'P'), words('e', ''), words('q', 'Q'), words('f', '')];
    expect(lines(pasted([nested('i', 'ii')], 'i', -1, given))).toEqual(inner('iP', 'Q', 'ii'));
    expect(lines(pasted([nested('')], 'leeg', -1, [words('e', ''), words('q', 'Q')]))).toEqual(inner('Q'));
    expect(lines(pasted([nested('i')], 'i', -1, [words('e', ''), words('f', '')]))).toEqual(inner('i'));
    expect(lines(pasted([nested('i', '')], 'leeg', -1, [words('e', ''), words('f', '')]))).toEqual(inner('i', ''));
    const title = [words('e', ''), heading('h', 'Kop')];
    expect(lines(pasted([nested('i', '')], 'leeg', -1, title))).toEqual(['• Een', '  • i', 'Kop', '• Slot']);
  });

  test('keeps the order of an empty paragraph and a list in an empty item', () => {
    const given = [words('e', ''), list('pasted', false, 'a', 'b')];
    expect(lines(pasted([nested('')], 'leeg', -1, [...given, words('q', 'Q')]))).toEqual(inner('a', 'b', 'Q'));
    expect(lines(pasted([nested('')], 'leeg', -1, given))).toEqual(inner('a', 'b'));
    expect(lines(pasted([nested('i', '', 'iii')], 'leeg', -1, given))).toEqual(inner('i', 'a', 'b', 'iii'));
  });

  test('keeps the items below an empty item if only nested lists are copied', () => {
    const untitled = (...lists: List[]) => ({ id: 'u', content: [], lists });
    const own = list('m', true, item('', list('d', false, 'x')), untitled(list('e', false, 'y')));
    const given = list('pasted', true, untitled(list('f', false, 'a'), list('g', false, 'b')));
    const editor = openPage([list('n', false, item('Een', own), 'Slot')]);
    change(editor, () => {
      const node = $byId('leeg');
      if ($isElementNode(node)) node.selectEnd();
      const copied = blocksToJson([given]).map($parseSerializedNode);
      // The selection began below the item without text.
      if ($isElementNode(copied[0])) copied[0].getFirstChild()?.remove();
      const selection = $getSelection();
      if (selection) $insertGeneratedNodes(editor, copied, selection);
    });
    const texts = lines(soundContentOf(editor)).map((one) => one.replace(/^ *\S+ /, ''));
    expect(texts.filter((text) => text !== '')).toEqual(['Een', 'a', 'b', 'x', 'y', 'Slot']);
  });

  test('makes items of loose text, links and attributions among blocks', () => {
    const made = (text: string) => $createTextNode(text);
    const paragraph = (text: string) => $createParagraphNode().append(made(text));
    const into = (id: string, at: number, given: () => LexicalNode[], own = nested('i', 'Twee', 'iii', '')) => {
      const editor = openPage([own]);
      change(editor, () => {
        const node = $byId(id);
        const text = $isElementNode(node) ? node.getFirstChild() : null;
        if (at >= 0 && $isTextNode(text)) text.select(at, at);
        else if ($isElementNode(node)) node.selectEnd();
        const selection = $getSelection();
        if (selection) $insertGeneratedNodes(editor, given(), selection);
      });
      return lines(soundContentOf(editor));
    };
    const loose: (() => LexicalNode)[] = [
      () => made('los'),
      () => $createLinkNode('https://voorbeeld.nl').append(made('los')),
      () => $create(AttributionNode).append(made('los')),
    ];
    for (const one of loose) {
      const among = () => [paragraph('P'), one(), paragraph('Q')];
      expect(into('Twee', -1, among)).toEqual(inner('i', 'TweeP', 'los', 'Q', 'iii', ''));
      expect(into('Twee', 2, among)).toEqual(inner('i', 'TwP', 'los', 'Qee', 'iii', ''));
      expect(into('leeg', -1, among)).toEqual(inner('i', 'Twee', 'iii', 'P', 'los', 'Q'));
      const behind = () => [$createHeadingNode('h1').append(made('Kop')), one()];
      expect(into('iii', 1, behind)).toEqual(['• Een', '  • i', '  • Twee', '  • i', 'Kop', 'losii', '• ', '• Slot']);
    }
    const items = () => ['a', 'b'].map((text) => $createListItemNode().append(made(text)));
    const numbers = list('n', false, item('Een', list('m', true, 'i', 'ii')), 'Slot');
    const among = into('i', -1, () => [paragraph('P'), ...items()], numbers);
    expect(among).toEqual(['• Een', '  1 iP', '  2 a', '  3 b', '  4 ii', '• Slot']);
    expect(into('Twee', 0, items, list('n', true, 'Een', 'Twee'))).toEqual(['1 Een', '2 a', '3 b', '4 Twee']);
  });

  test.each<[string, BodyNode, string]>([
    ['a heading', heading('h', 'Kop'), 'Kop'],
    ['a page break', { type: 'pageBreak', id: 'h' }, ''],
    ['literal words', { type: 'paragraph', id: 'h', role: 'literal', content: [{ type: 'run', text: 'Zo.' }] }, 'Zo.'],
  ])('splits the list at %s, and the following content is outside it', (_name, block, text) => {
    const given = (): BodyNode[] => [words('p', 'P'), block, words('q', 'Q')];
    const end = pasted([nested('i', 'Twee', 'iii')], 'Twee', -1, given());
    expect(lines(end)).toEqual(['• Een', '  • i', '  • TweeP', text, 'Q', '• iii', '• Slot']);
    expect(end).toMatchObject([{ id: 'n' }, { id: 'h' }, { id: 'q' }, { type: 'list' }]);
    const middle = pasted([nested('Twee')], 'Twee', 2, given());
    expect(lines(middle)).toEqual(['• Een', '  • TwP', text, 'Qee', '• Slot']);
    const last = pasted([nested('Twee')], 'Twee', 2, [words('p', 'P'), block]);
    expect(lines(last)).toEqual(['• Een', '  • TwP', text, '• ee', '• Slot']);
    const start = pasted([nested('i', 'Twee')], 'Twee', 0, given());
    expect(lines(start)).toEqual(['• Een', '  • i', '  • P', text, '• QTwee', '• Slot']);
    expect(start[2]).toMatchObject({ items: [{ id: 'Twee' }, { id: 'Slot' }] });
  });

  test('replaces selected text, even if it was copied from the page itself', () => {
    const editor = openPage([nested('i', 'Twee'), words('p', 'P'), words('q', 'Q')]);
    change(editor, () => {
      const copied = blocksToJson([words('p', 'P'), words('q', 'Q')]).map($parseSerializedNode);
      const node = $byId('Twee');
      const text = $isElementNode(node) ? node.getFirstChild() : null;
      if ($isTextNode(text)) $insertGeneratedNodes(editor, copied, text.select(3, 1));
    });
    expect(lines(soundContentOf(editor))).toEqual([...inner('i', 'TP', 'Qe'), 'P', 'Q']);
  });

  test('puts a heading below the item, nested or not', () => {
    const title = () => [heading('h', 'Kop')];
    for (const at of [-1, 4]) {
      const body = pasted([nested('Twee', 'iii')], 'Twee', at, title());
      expect(lines(body)).toEqual(['• Een', '  • Twee', 'Kop', '• iii', '• Slot']);
      expect(body[1]).toMatchObject({ type: 'heading', id: 'h' });
    }
    const flat = () => list('n', true, 'Een', 'Twee', 'Drie');
    const end = pasted([flat()], 'Een', -1, title());
    expect(lines(end)).toEqual(['1 Een', 'Kop', '2 Twee', '3 Drie']);
    expect(end[1]).toMatchObject({ type: 'heading', id: 'h' });
    expect(lines(pasted([flat()], 'Drie', -1, title()))).toEqual(['1 Een', '2 Twee', '3 Drie', 'Kop']);
    expect(lines(pasted([flat()], 'Twee', 2, title()))).toEqual(['1 Een', '2 Tw', 'Kop', '3 ee', '4 Drie']);
    const start = pasted([flat()], 'Een', 0, title());
    expect(lines(start)).toEqual(['Kop', '1 Een', '2 Twee', '3 Drie']);
    expect(start[1]).toMatchObject({ id: 'n', items: [{ id: 'Een' }, { id: 'Twee' }, { id: 'Drie' }] });
    expect(lines(pasted([list('n', false, 'Een', '')], 'leeg', -1, title()))).toEqual(['• Een', 'Kop']);
    const more = [heading('h', 'Kop'), words('p', 'P')];
    expect(lines(pasted([flat()], 'Twee', 2, more))).toEqual(['1 Een', '2 Tw', 'Kop', 'Pee', '3 Drie']);
  });
});
