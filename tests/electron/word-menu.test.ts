import { describe, expect, test, vi } from 'vitest';
import { textAround, wordTemplate } from '../../electron/main/word-menu.ts';

vi.mock('electron', () => ({ Menu: class {} }));

const labels = (items: { label?: string; type?: string }[]) => items.map(({ label, type }) => label ?? type);

describe('the menu of a marked word', () => {
  test('has what it may have been meant to be on top, then the dictionary, then the menu of the text', () => {
    const chosen: unknown[] = [];
    const items = wordTemplate('nl', ['commissie', 'R&D'], (choice) => chosen.push(choice));
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

  test('says where there is nothing to suggest', () => {
    const [first] = wordTemplate('en', [], () => undefined);
    expect(first).toEqual({ label: 'No suggestions', enabled: false });
    const [late] = wordTemplate('nl', null, () => undefined);
    expect(late).toEqual({ label: 'Nog geen suggesties; open dit menu zo opnieuw', enabled: false });
  });

  test('leads to a text of which only what is selected can be cut or copied', () => {
    expect(textAround('').editFlags).toEqual({ canCut: false, canCopy: false });
    expect(textAround('motie')).toMatchObject({ selectionText: 'motie', editFlags: { canCut: true, canCopy: true } });
  });
});
