// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecentDocument } from '../../../../renderer/screens/start/recent-documents.tsx';
import { StartScreen, type StartScreenProps } from '../../../../renderer/screens/start/start-screen.tsx';
import { documentTypeOf } from '../../../specimens/specimens.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

/** Of three groups, and not in their order. */
const DOCUMENT_TYPES = ['stemoverzicht', 'amendement', 'spreektekst', 'kamervragen', 'inbreng-commissiedebat'];

const nothing = (): void => undefined;
const LAST: RecentDocument = {
  ...{ id: 'a', title: 'Mensenhandel', kind: 'Brief', debate: null, state: 'concept', checks: null, problem: null },
  ...{ modified: '2026-11-25T10:00:00Z', folder: '/map', thumbnail: null },
};
const PROPS: StartScreenProps = {
  documentTypes: [
    { id: 'brief', name: { nl: 'Brief', en: 'Letter' }, description: { nl: '', en: '' }, startScreen: null },
  ],
  ...{ recent: [LAST], library: null, now: '2026-11-25T12:00:00Z' },
  ...{
    onNew: nothing,
    onNewFromExisting: nothing,
    onSample: nothing,
    onOpen: nothing,
    onLocate: nothing,
    onForget: nothing,
  },
  ...{ onOpenFile: nothing, onLibrary: nothing, onSettings: nothing, onImport: nothing, onPasteMotions: nothing },
  ...{ dueSteps: [], today: '2026-11-25', onOpenBlock: nothing },
};
const focusOn = async (props: Partial<StartScreenProps>): Promise<string> => {
  await act(async () => root.render(createElement(StartScreen, { ...PROPS, ...props })));
  return document.activeElement?.textContent ?? '';
};

test('the command for a new document focuses the document types', async () => {
  expect(await focusOn({ isForNew: true })).toContain('Brief');
});

test('returning to Start focuses the button to continue the last document', async () => {
  expect(await focusOn({})).toBe('Verder schrijven');
});

describe('the document types', () => {
  const documentTypes = DOCUMENT_TYPES.map((id) => documentTypeOf(id));
  const groups = () =>
    [...place.querySelectorAll('.start-new section')].map((section) => ({
      name: document.getElementById(section.getAttribute('aria-labelledby') ?? '')?.textContent,
      types: [...section.querySelectorAll('.list-row-title')].map(({ textContent }) => textContent),
    }));

  test('are in groups with a heading, in the order of the templates', async () => {
    expect(await focusOn({ documentTypes, isForNew: true })).toContain('Inbreng commissiedebat');
    expect(groups()).toEqual([
      { name: 'Voor een debat', types: ['Inbreng commissiedebat', 'Spreektekst'] },
      { name: 'Conceptstukken voor Kamerleden', types: ['Kamervragen', 'Amendement'] },
      { name: 'Na de stemming', types: ['Stemoverzicht'] },
    ]);
  });

  test('without a group come last', async () => {
    await focusOn({ documentTypes: [...PROPS.documentTypes, ...documentTypes] });
    expect(groups().at(-1)).toEqual({ name: 'Andere documenten', types: ['Brief'] });
  });

  test('are reached with the arrow keys across the groups', async () => {
    await focusOn({ documentTypes, isForNew: true });
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (let step = 0; step < 2; step++) press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Kamervragen');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toContain('Spreektekst');
  });
});

test('the samples are offered only without recent documents', async () => {
  const offered = async (recent: StartScreenProps['recent']): Promise<string[]> => {
    await focusOn({ recent });
    return [...place.querySelectorAll('.start-sample .strong')].map(({ textContent }) => textContent);
  };
  expect(await offered([])).toEqual([
    'Inbreng voor het commissiedebat van 21 december 2023',
    'Motiemonitor van hetzelfde dossier',
  ]);
  expect(await offered([LAST])).toEqual([]);
  expect(await offered([{ ...LAST, problem: 'missing' }])).toEqual([]);
  expect(await offered(null)).toEqual([]);
});
