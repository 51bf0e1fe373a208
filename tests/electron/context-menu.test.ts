import { describe, expect, test, vi } from 'vitest';
import { contextTemplate, wordTemplate } from '../../electron/main/context-menu.ts';

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
  });
});

test('the menu of a text can cut and copy where words are selected, and do on the page what the page can do', () => {
  const asked: string[] = [];
  const items = contextTemplate(
    'nl',
    {
      isEditable: true,
      selectionText: '',
      editFlags: { canCut: false, canCopy: false } as never,
      formControlType: 'none',
    },
    { isPossible: (command) => command === 'insertLink', command: (command) => asked.push(command) },
  );
  expect(items.filter(({ enabled }) => enabled === false).map(({ label }) => label)).toEqual(['Knippen', 'Kopiëren']);
  const link = items.at(-1) as { click: () => void };
  link.click();
  expect(asked).toEqual(['insertLink']);
});
