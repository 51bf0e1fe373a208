// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DebateOffer } from '../../../../renderer/screens/import/debate-offers.tsx';
import type { FollowUpChoice } from '../../../../renderer/screens/import/follow-up-offers.tsx';
import { ImportScreen, type ImportScreenProps } from '../../../../renderer/screens/import/import-screen.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const nothing = () => undefined;
const PROPS = {
  files: [],
  totals: { created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
  offers: [],
  needs: [],
  undone: null,
  onUndo: nothing,
  onTake: nothing,
  followUps: [],
  onNote: nothing,
  debates: { debates: [], documentTypes: [], opensElsewhere: false, onNew: nothing },
  onLibrary: nothing,
  onOpenBlock: nothing,
  onReport: nothing,
  onInsert: null,
  onCopy: nothing,
  onClose: nothing,
  onHome: nothing,
} satisfies ImportScreenProps;

let over: HTMLElement;
let root: Root;
beforeEach(() => {
  ({ root, place: over } = beginDrawing(true));
  over.className = 'over-screen';
  over.tabIndex = -1;
  over.focus();
});
afterEach(() => endDrawing({ root, place: over }));

const show = (more: Partial<ImportScreenProps>) =>
  act(async () => root.render(createElement(ImportScreen, { ...PROPS, ...more })));

test('the main button gets the focus once the files are read, and once the import is undone', async () => {
  await show({ busy: true });
  expect(document.activeElement).toBe(over);
  await show({});
  expect(document.activeElement?.textContent).toBe('Naar de bibliotheek');
  const undo = [...over.querySelectorAll('button')].find((one) => one.textContent === 'Alles ongedaan maken');
  await act(async () => undo?.focus());
  await show({ onUndo: null, undone: { kept: [] } });
  expect(document.activeElement?.textContent).toBe('Naar de bibliotheek');
});

test('the focus goes to the next block after one is left unchanged, and after the last to the main button', async () => {
  const offer = (title: string) => ({ id: title, title, lang: 'nl', fields: [] });
  await show({ offers: ['Eén', 'Twee', 'Drie'].map(offer) });
  const leave = (title: string) =>
    act(async () => {
      const button = over.querySelector<HTMLElement>(`[data-leave] button[aria-label*="${title}"]`);
      button?.focus();
      button?.click();
    });
  const name = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  await leave('Eén');
  expect(name()).toContain('Twee');
  await leave('Drie');
  expect(name()).toContain('Twee');
  await leave('Twee');
  expect(name()).toBe('Naar de bibliotheek');
});

test('a later paper is quoted with each motion that it names, and is noted only where the user chooses', async () => {
  const onNote = vi.fn();
  const choice = (name: string, isNoted = false): FollowUpChoice => ({
    ...{ key: name, block: name, paper: '28638, nr. 900', from: '', title: null, lang: 'nl', isNoted },
    ...{ name, says: `Een zin over ${name}.`, place: 'alinea 3', others: name === 'b' ? ['alinea 5'] : [] },
  });
  await show({ followUps: [choice('a'), choice('b')], onNote });
  const section = over.querySelector('section[aria-label="Noteren bij de opvolging?"]');
  expect(section?.textContent).toContain('Kamerstuk 28638, nr. 900 noemt b');
  expect(section?.textContent).toContain('Een zin over b.');
  expect(section?.textContent).toContain('alinea 3 · ook genoemd: alinea 5');
  expect(over.querySelector('.import-summary')?.textContent).toContain('2 vragen aandacht');
  const press = (label: string) =>
    act(async () => {
      const button = over.querySelector<HTMLElement>(`button[aria-label="${label}"]`);
      button?.focus();
      button?.click();
    });
  await press('Noteren bij a');
  expect(onNote.mock.calls).toEqual([['a']]);
  await show({ followUps: [choice('a', true), choice('b')], onNote });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Noteren bij b');
  expect(over.querySelector('button[aria-label="a openen"]')).not.toBeNull();
  await press('Niet noteren bij b');
  expect(document.activeElement?.textContent).toBe('Naar de bibliotheek');
  expect(section?.textContent).not.toContain('Een zin over b.');
  expect(onNote).toHaveBeenCalledTimes(1);
});

test('a debate offers a new document of the usual type, and says where it opens', async () => {
  const onNew = vi.fn();
  const debate: DebateOffer['debate'] = {
    ...{ form: 'commissiedebat', date: '2023-12-21', time: '11.16 uur', committee: null, subject: 'Mensenhandel' },
    papers: [],
  };
  const documentTypes = ['brief', 'inbreng-commissiedebat'].map((id) => ({ id, name: { nl: `Soort ${id}`, en: id } }));
  const offer: DebateOffer = {
    ...{ key: 'a', debate, name: 'Commissiedebat Mensenhandel', facts: ['21 december 2023, 11.16 uur'] },
    type: 'inbreng-commissiedebat',
  };
  const debates = { debates: [offer], documentTypes, opensElsewhere: false, onNew };
  await show({ debates });
  const section = over.querySelector('section[aria-label="Nieuw document voor dit debat"]');
  expect(section?.textContent).toContain('21 december 2023, 11.16 uur');
  expect(section?.textContent).toContain('Soort inbreng-commissiedebat');
  expect(section?.textContent).not.toContain('nieuw venster');
  await act(async () =>
    over.querySelector<HTMLElement>('button[aria-label="Document maken voor Commissiedebat Mensenhandel"]')?.click(),
  );
  expect(onNew.mock.calls).toEqual([['inbreng-commissiedebat', debate]]);
  await show({ debates: { ...debates, opensElsewhere: true } });
  expect(section?.textContent).toContain('Het opent in een nieuw venster.');
});

test('the Kamerstukken that a letter names open their blocks, if the library has them', async () => {
  const onOpenBlock = vi.fn();
  const names = [
    { name: '28638, nr. 238', block: '28638-238' },
    { name: '29279, nr. 12', block: null },
  ];
  const block = { ...{ id: 'brief', name: 'Brief', title: null, parts: [] }, how: 'created' as const, names };
  const file = { ...{ name: 'brief.xml', waiting: 0, problem: null, details: [] }, rest: { lines: [], more: 0 } };
  await show({ files: [{ ...file, kind: 'officielebekendmaking', blocks: [block] }], onOpenBlock });
  const named = over.querySelector('.import-named');
  expect(named?.textContent).toContain('Noemt:');
  expect(named?.textContent).toContain('29279, nr. 12');
  expect([...(named?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual(['28638, nr. 238']);
  await act(async () => named?.querySelector<HTMLElement>('button')?.click());
  expect(onOpenBlock.mock.calls).toEqual([['28638-238']]);
});
