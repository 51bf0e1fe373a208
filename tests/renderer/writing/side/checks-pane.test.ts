// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckFinding } from '../../../../engine/core/checks/list.ts';
import { ChecksPane } from '../../../../renderer/writing/side/checks/checks-pane.tsx';
import { nameFindings } from '../../../../renderer/writing/side/finding-order.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

const emptyAt = (node: string, text: string): CheckFinding => ({
  check: 'placeholder-left',
  severity: 'warning',
  silenced: false,
  location: { node },
  values: { text, variable: null, label: null },
  says: text,
});
const tooLong: CheckFinding = {
  check: 'page-limit',
  severity: 'error',
  silenced: false,
  location: null,
  values: { pages: 3, limit: 2 },
  says: '3 of 2',
};

async function pane(findings: CheckFinding[]) {
  const onSilence = vi.fn();
  const halfTyped = new Map<string, string>();
  const leaveTab = () => act(async () => root.render(null));
  const onChoose = vi.fn();
  const show = (next: CheckFinding[], chosen: number | null) =>
    act(async () =>
      root.render(
        createElement(ChecksPane, {
          findings: next,
          chosen,
          onChoose,
          onJump: () => undefined,
          actionsFor: () => [],
          onSilence,
          unsavedTexts: halfTyped,
          onUnsilence: () => undefined,
        }),
      ),
    );
  await show(findings, 0);
  const press = (name: RegExp) =>
    act(async () => {
      const named = (one: Element) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? '');
      [...place.querySelectorAll('button')].find(named)?.click();
    });
  const field = () => place.querySelector('input');
  const key = (name: string) =>
    act(async () =>
      field()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
    );
  const type = (words: string) =>
    act(async () => {
      const input = field();
      if (!input) throw new Error('no reason is asked');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { show, leaveTab, press, key, type, field, onSilence, onChoose };
}

describe('the reason to dismiss a finding', () => {
  test('stays with its finding when a new check finds another one', async () => {
    const [here, there] = [emptyAt('a', '[naam]'), emptyAt('b', '[datum]')];
    const { show, press, key, type, field, onSilence } = await pane([here, there]);
    await press(/^Negeren/);
    await type('Komt nog');
    await show([tooLong, here, there], 1);
    expect(field()?.value).toBe('Komt nog');
    await key('Enter');
    expect(onSilence.mock.calls).toEqual([[here, 'Komt nog']]);
    expect(field()).toBeNull();
  });

  test('is kept when the tab is shown again, and removed with its field', async () => {
    const there = [emptyAt('a', '[naam]'), emptyAt('b', '[datum]')];
    const { show, leaveTab, press, key, type, field, onSilence } = await pane(there);
    await press(/^Negeren/);
    await type('Komt n');
    await leaveTab();
    await show(there, 1);
    expect(field()?.value).toBe('Komt n');
    expect(document.activeElement).toBe(document.body);
    await type('Komt nog');
    await key('Enter');
    expect(onSilence.mock.calls).toEqual([[there[0], 'Komt nog']]);
    await leaveTab();
    await show(there, 0);
    expect(field()).toBeNull();
  });

  test('is typed in a field that returns the focus to the finding', async () => {
    const { press, key, field } = await pane([emptyAt('a', '[naam]')]);
    await press(/^Negeren/);
    field()?.focus();
    await key('Escape');
    expect(field()).toBeNull();
    expect((document.activeElement as HTMLElement).dataset.finding).toBe('0');
  });
});

describe('the button to dismiss a finding', () => {
  const ways = () =>
    [...place.querySelectorAll('button')].filter((one) => one.textContent === 'Negeren' && one.className !== '');
  const hint = () => place.textContent?.includes('Is een punt goed zo? Kies het en negeer het, met een reden.');

  test('is faint at an unchosen single finding, and a Tab stop at a chosen one', async () => {
    const { show, press, field, onChoose } = await pane([tooLong]);
    expect(ways().map((one) => [one.className, one.tabIndex])).toEqual([['link', 0]]);
    await show([tooLong], null);
    expect(ways().map((one) => [one.className, one.tabIndex])).toEqual([['link is-quiet', -1]]);
    expect(hint()).toBe(false);
    await press(/^Negeren/);
    expect(onChoose.mock.calls).toEqual([[0]]);
    expect(field()).not.toBeNull();
  });

  test('is explained for a group of findings, and shown only at the chosen one', async () => {
    const { show } = await pane([emptyAt('a', '[naam]'), emptyAt('b', '[datum]')]);
    expect([ways().length, hint()]).toEqual([1, true]);
    await show([emptyAt('a', '[naam]'), emptyAt('b', '[datum]')], null);
    expect([ways().length, hint()]).toEqual([0, true]);
  });
});

test('a finding keeps its name from one check to the next, and equal ones are numbered', () => {
  const [here, there] = [emptyAt('a', '[naam]'), emptyAt('b', '[naam]')];
  const before = nameFindings([here, here, there]);
  const after = nameFindings([tooLong, here, here, there]);
  expect(after.slice(1)).toEqual(before);
  expect(new Set(after).size).toBe(4);
});

test('the fields for the reader are listed below the findings, also when there are none', async () => {
  const show = (count: number) =>
    act(async () =>
      root.render(
        createElement(ChecksPane, {
          findings: [],
          chosen: null,
          onChoose: () => undefined,
          onJump: () => undefined,
          actionsFor: () => [],
          onSilence: null,
          onUnsilence: () => undefined,
          forReader: { count, names: ['naam', 'fractie'] },
        }),
      ),
    );
  await show(4);
  expect(place.textContent).toContain('In te vullen door het Kamerlid: naam, fractie.');
  await show(0);
  expect(place.textContent).not.toContain('Kamerlid');
});
