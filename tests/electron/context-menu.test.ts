import { expect, test, vi } from 'vitest';
import { contextTemplate } from '../../electron/main/menu/context-menu.ts';

vi.mock('electron', () => ({ Menu: class {} }));

test('the menu of a text offers cut and copy when text is selected, and performs what the page can do', () => {
  const actions: string[] = [];
  const items = contextTemplate(
    'nl',
    {
      isEditable: true,
      selectionText: '',
      editFlags: { canCut: false, canCopy: false },
      formControlType: 'none',
    },
    { isAvailable: (command) => command === 'insertLink', command: (command) => actions.push(command) },
  );
  expect(items.filter(({ enabled }) => enabled === false).map(({ label }) => label)).toEqual(['Knippen', 'Kopiëren']);
  const link = items.at(-1) as { click: () => void };
  link.click();
  expect(actions).toEqual(['insertLink']);
});
