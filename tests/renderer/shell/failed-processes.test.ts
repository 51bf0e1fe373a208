// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProcessName } from '../../../electron/ipc/contract.ts';
import { FailedProcesses } from '../../../renderer/shell/failed-processes.tsx';
import { beginDrawing, endDrawing } from '../drawing-place.ts';

const states = vi.hoisted(() => ({}) as { [Name in ProcessName]?: 'failed' });
const bridge = { listen: () => () => undefined, processStates: async () => ({ ok: true, value: states }) };
vi.mock('../../../renderer/document/services/app-data.tsx', () => ({ useBridge: () => bridge }));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

test.each([
  ['press', 'De tekst is bewaard.'],
  ['saving', 'Wat net is getypt, staat misschien alleen in dit venster.'],
] as const)('says of the process %s that keeps crashing: %s', async (name, words) => {
  for (const known of Object.keys(states) as ProcessName[]) delete states[known];
  states[name] = 'failed';
  await act(async () => root.render(createElement(FailedProcesses)));
  expect(place.textContent).toContain(words);
  expect(place.textContent?.includes('De tekst is bewaard')).toBe(name !== 'saving');
});
