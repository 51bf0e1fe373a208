import { $getRoot, $isElementNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { $setStyle, $styleOf, type StyleName } from '../../../../renderer/document/editor/commands/style.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from '../../document/editor/page.ts';

const paragraph = (id: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  id,
  ...more,
  content: [{ type: 'run', text }],
});

function styled(content: BodyNode[], from: string, to: string, style: StyleName): BodyNode[] {
  const editor = openPage(content);
  const before = contentOf(editor);
  change(editor, () => {
    const first = $byId(from);
    const last = $byId(to);
    if (!$isElementNode(first) || !$isElementNode(last)) throw new Error('no lines');
    const end = last.selectEnd().focus;
    const [key, offset, type] = [end.key, end.offset, end.type];
    first.selectStart().focus.set(key, offset, type);
  });
  change(editor, () => $setStyle(style), 'history-push');
  const after = soundContentOf(editor);
  undo(editor);
  expect(contentOf(editor)).toEqual(before);
  return after;
}

describe('the style of the selected lines', () => {
  test('turns a paragraph into a heading with the same id, and back', () => {
    const heading = styled([paragraph('a', 'Kop')], 'a', 'a', 'heading-2');
    expect(heading).toEqual([{ type: 'heading', level: 2, id: 'a', content: [{ type: 'run', text: 'Kop' }] }]);
    expect(styled(heading, 'a', 'a', 'text')).toEqual([paragraph('a', 'Kop')]);
  });

  test('sets the core message as a role of the paragraph', () => {
    expect(styled([paragraph('a', 'Vraag het')], 'a', 'a', 'lead')).toEqual([
      paragraph('a', 'Vraag het', { role: 'lead' }),
    ]);
    expect(styled([paragraph('a', 'Vraag het', { role: 'lead' })], 'a', 'a', 'text')).toEqual([
      paragraph('a', 'Vraag het'),
    ]);
  });

  test('merges two paragraphs into one quotation, and splits it one by one', () => {
    const [quotation] = styled([paragraph('a', 'Een'), paragraph('b', 'Twee')], 'a', 'b', 'quotation');
    expect(quotation).toMatchObject({ type: 'quotation', content: [{ id: 'a' }, { id: 'b' }] });
    if (quotation?.type !== 'quotation') throw new Error('no quotation');
    expect(styled([quotation], 'b', 'b', 'heading-1')).toMatchObject([
      { type: 'quotation', content: [{ id: 'a' }] },
      { type: 'heading', id: 'b', level: 1 },
    ]);
  });

  test('takes a list item out of its list as a heading', () => {
    const list: BodyNode = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [
        { id: 'a', content: [{ type: 'run', text: 'Een' }], lists: [] },
        { id: 'b', content: [{ type: 'run', text: 'Twee' }], lists: [] },
      ],
    };
    expect(styled([list], 'b', 'b', 'heading-3')).toMatchObject([
      { type: 'list', items: [{ id: 'a' }] },
      { type: 'heading', id: 'b', level: 3 },
    ]);
  });

  test('keeps the style of literal text', () => {
    const literal = paragraph('a', 'verzoekt de regering', { role: 'literal' });
    const editor = openPage([literal]);
    change(editor, () => {
      const line = $byId('a');
      if ($isElementNode(line)) line.selectStart();
      $setStyle('heading-1');
    });
    expect(contentOf(editor)).toEqual([literal]);
    expect(editor.read(() => $styleOf($getRoot().getFirstDescendant() ?? $getRoot()))).toBe('literal');
  });
});
