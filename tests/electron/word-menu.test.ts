import { describe, expect, test, vi } from 'vitest';
import { editableText, wordMenuTemplate } from '../../electron/main/menu/word-menu.ts';

vi.mock('electron', () => ({ Menu: class {} }));

const labels = (items: { label?: string; type?: string }[]) => items.map(({ label, type }) => label ?? type);

describe('the menu of a marked word', () => {
  test('has the suggestions on top, then the dictionary, then the menu of the text', () => {
    const chosen: unknown[] = [];
    const items = wordMenuTemplate('nl', { suggestions: ['commissie', 'R&D'], canPassOver: true }, (choice) =>
      chosen.push(choice),
    );
    expect(labels(items)).toEqual([
      'commissie',
      'R&&D',
      'separator',
      'Toevoegen aan woordenboek',
      'Negeren in dit document',
      'separator',
    ]);
    for (const { click } of items) (click as (() => void) | undefined)?.();
    expect(chosen).toEqual([
      { chosen: 'suggestion', word: 'commissie' },
      { chosen: 'suggestion', word: 'R&D' },
      { chosen: 'add' },
      { chosen: 'passOver' },
    ]);
  });

  test('does not offer to ignore a word when the text is in no document', () => {
    const labels = (canPassOver: boolean) =>
      wordMenuTemplate('nl', { suggestions: ['commissie'], canPassOver }, () => undefined).map(({ label }) => label);
    expect(labels(true)).toContain('Negeren in dit document');
    expect(labels(false)).toEqual(labels(true).filter((label) => label !== 'Negeren in dit document'));
  });

  test('says when there are no suggestions', () => {
    const [first] = wordMenuTemplate('en', { suggestions: [], canPassOver: true }, () => undefined);
    expect(first).toEqual({ label: 'No suggestions', enabled: false });
    const [late] = wordMenuTemplate('nl', { suggestions: null, canPassOver: true }, () => undefined);
    expect(late).toEqual({ label: 'Nog geen suggesties; open dit menu zo opnieuw', enabled: false });
  });

  test('has an edit menu that cuts and copies only selected text', () => {
    expect(editableText('').editFlags).toEqual({ canCut: false, canCopy: false });
    expect(editableText('motie')).toMatchObject({ selectionText: 'motie', editFlags: { canCut: true, canCopy: true } });
  });
});
