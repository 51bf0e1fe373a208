import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, Mark, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { $changeCase, inNextCase } from '../../../../renderer/document/editor/commands/change-case.ts';
import { registerLock } from '../../../../renderer/document/editor/commands/lock.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const run = (text: string, ...marks: Mark[]) =>
  marks.length > 0 ? { type: 'run' as const, text, marks } : { type: 'run' as const, text };
const line = (...content: Paragraph['content']): Paragraph => ({ type: 'paragraph', id: 'p', content });

/** Changes the case of a selection, given as text node and offset, or at a caret. */
function changed(body: BodyNode, from: [number, number], to = from): BodyNode[] {
  const editor = openPage([body]);
  registerLock(editor, () => undefined);
  change(editor, () => {
    const node = $byId('p');
    const selection = $getRoot().selectStart();
    if (!$isElementNode(node)) return;
    const [start, end] = [from, to].map(([child]) => node.getChildAtIndex(child));
    if (!$isTextNode(start) || !$isTextNode(end)) return;
    selection.anchor.set(start.getKey(), from[1], 'text');
    selection.focus.set(end.getKey(), to[1], 'text');
    $changeCase();
  });
  return soundContentOf(editor);
}

describe('changing the case as Shift F3 in Word', () => {
  test('cycles through initial capital, all capitals and lower case', () => {
    expect(inNextCase('motie')).toBe('Motie');
    expect(inNextCase('Motie')).toBe('MOTIE');
    expect(inNextCase('MOTIE')).toBe('motie');
    expect(inNextCase('de Kamer')).toBe('DE KAMER');
    expect(inNextCase('eerst dit. ‘dan’ dat? ijs ook')).toBe('Eerst dit. ‘Dan’ dat? IJs ook');
    expect(inNextCase('één')).toBe('Één');
    expect(inNextCase('28 638')).toBe('28 638');
    // A character whose other case has two stays, so that offsets stay valid.
    expect(inNextCase('Straße')).toBe('STRAßE');
  });

  test('applies to the word at the caret, even if its letters have different marks', () => {
    const body = line(run('De ka'), run('mer', 'bold'), run(' zegt'));
    expect(changed(body, [1, 1])).toEqual([line(run('De Ka'), run('mer', 'bold'), run(' zegt'))]);
    expect(changed(body, [0, 4])).toEqual([line(run('De Ka'), run('mer', 'bold'), run(' zegt'))]);
    expect(changed(body, [2, 3])).toEqual([line(run('De ka'), run('mer', 'bold'), run(' Zegt'))]);
  });

  test('keeps the selection and is one step of undo', () => {
    const body = line(run('De ka'), run('mer', 'bold'), run(' zegt'));
    expect(changed(body, [0, 3], [2, 2])).toEqual([line(run('De Ka'), run('mer', 'bold'), run(' zegt'))]);
    expect(changed(body, [2, 2], [0, 3])).toEqual([line(run('De Ka'), run('mer', 'bold'), run(' zegt'))]);
    const editor = openPage([body]);
    change(editor, () => {
      const selection = $getRoot().getAllTextNodes()[0]?.select(0, 5);
      expect($isRangeSelection(selection) && selection.getTextContent()).toBe('De ka');
    });
    change(editor, () => void $changeCase(), 'history-push');
    expect(editor.read(() => $getSelection()?.getTextContent())).toBe('DE KA');
    undo(editor);
    expect(contentOf(editor)).toEqual([body]);
  });

  test('capitalises each selected paragraph and item', () => {
    const item = (id: string, text: string) => ({ id, content: [run(text)], lists: [] });
    const body: BodyNode[] = [
      line(run('eerste'), run(' regel', 'bold')),
      { type: 'list', id: 'l', ordered: false, items: [item('i', 'de tweede'), item('j', '3. ijs')] },
      { ...line(run('slot')), id: 'q' },
    ];
    const editor = openPage(body);
    const texts = () =>
      editor.read(() =>
        $getRoot()
          .getAllTextNodes()
          .map((text) => text.getTextContent()),
      );
    change(editor, () => {
      $getRoot().select(0, $getRoot().getChildrenSize());
      $changeCase();
    });
    expect(texts()).toEqual(['Eerste', ' regel', 'De tweede', '3. IJs', 'Slot']);
    change(editor, () => void $changeCase());
    expect(texts()).toEqual(['EERSTE', ' REGEL', 'DE TWEEDE', '3. IJS', 'SLOT']);
  });

  test('leaves literal text and variables unchanged', () => {
    const literal: Paragraph = { ...line(run('verzoekt de regering')), role: 'literal' };
    expect(changed(literal, [0, 3])).toEqual([literal]);
    const named = line(run('op '), { type: 'variable', name: 'debateDate' }, run(' in de zaal'));
    expect(changed(named, [0, 0], [2, 6])).toEqual([
      line(run('Op '), { type: 'variable', name: 'debateDate' }, run(' in de zaal')),
    ]);
  });
});
