// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { HeldDocument } from '../../../renderer/document/session/held-document.ts';
import { useLeaveFailure } from '../../../renderer/shell/leave-failure.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';
import '../strings.ts';
import { LanguageProvider } from '../../../renderer/ui/texts/language.tsx';

const requests = vi.hoisted(() => [] as string[]);
vi.mock('../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => ({ readyToClose: async () => requests.push('readyToClose') }),
}));

const Said = ({ children }: { children?: ReactNode }) => LanguageProvider({ language: 'nl', children });

type Status = ReturnType<HeldDocument['saveStatus']>;

let guard: ReturnType<typeof useLeaveFailure>['guard'] | null = null;
function Holder({ held }: { held: HeldDocument }) {
  const failure = useLeaveFailure(held);
  guard = failure.guard;
  return failure.dialog;
}

async function leaveWithError(status: Status, hasFile: boolean): Promise<{ text: string; held: HeldDocument }> {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const held = {
    saveStatus: () => status,
    file: () => (hasFile ? { grant: 'g', name: 'Inbreng.inbreng', folder: '/map' } : null),
    document: { head: () => ({ title: [{ type: 'run', text: 'Nieuw' }] }) },
    end: vi.fn(async () => void requests.push('end')),
  } as unknown as HeldDocument;
  const drawing = beginDrawing();
  await act(async () => drawing.root.render(createElement(Said, null, createElement(Holder, { held }))));
  await act(async () => {
    expect(
      await guard?.('window', async () => {
        throw new Error('the disk fails');
      }),
    ).toBe(false);
  });
  const text = document.querySelector('.dialog')?.textContent ?? '';
  const buttons = [...document.querySelectorAll<HTMLElement>('.dialog footer button')];
  await act(async () => buttons.find(({ textContent }) => textContent === 'Toch sluiten')?.click());
  await act(async () => undefined);
  await endDrawing(drawing);
  return { text, held };
}

test.each<[string, Status, boolean]>([
  ['staat helemaal in het bestand', { state: 'saved' }, true],
  ['staat in de herstelkopie', { state: 'waiting' }, true],
  ['staat in de herstelkopie', { state: 'waiting' }, false],
  ['staat in de herstelkopie', { state: 'failed', why: 'disk-full', message: '', kept: true }, true],
  ['staat alleen in dit venster', { state: 'failed', why: 'disk-full', message: '', kept: false }, true],
  ['staat alleen in dit venster', { state: 'saving', noCopy: true }, true],
])('says that the text %s', async (said, status, hasFile) => {
  const { text } = await leaveWithError(status, hasFile);
  expect(text).toContain(said);
  expect(text).toContain('the disk fails');
});

test('writes the last text before the window closes after all', async () => {
  requests.length = 0;
  await leaveWithError({ state: 'waiting' }, true);
  expect(requests).toEqual(['end', 'readyToClose']);
});
