// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenEntries, OpenEntriesContext } from '../../../../renderer/document/unsaved/open-entries.ts';
import type { FirstRunScreenProps } from '../../../../renderer/screens/first-run/first-run-screen.tsx';
import { LiveFirstRun } from '../../../../renderer/screens/first-run/live-first-run.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const drawn = vi.hoisted(() => ({ bridge: {} as Record<string, unknown>, screen: null as FirstRunScreenProps | null }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => drawn.bridge,
  useTemplates: () => ({ documentTypes: [], houseStyles: [] }),
}));
vi.mock('../../../../renderer/screens/settings/use-style-pictures.ts', () => ({ useStyleEntries: () => [] }));
vi.mock('../../../../renderer/screens/first-run/first-run-screen.tsx', () => ({
  FirstRunScreen: (props: FirstRunScreenProps) => {
    drawn.screen = props;
    return null;
  },
}));

let root: Root;
let place: HTMLElement;
const entries = createOpenEntries();
const onBegun = vi.fn();
const choices = { library: 'new', starter: true, organisation: 'Stichting Kind', houseStyle: 'neutraal' } as const;
const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
const refused = () => Promise.resolve({ ok: false, problem: { message: 'De schijf is vol.' } });
beforeEach(async () => {
  ({ root, place } = beginDrawing());
  drawn.bridge = {
    libraryPlace: () => ok({ grant: 'f', name: 'Map', folder: '/' }),
    useLibrary: refused,
    changeSettings: () => ok(null),
    changeOrganisation: () => ok(null),
  };
  const props = { filledIn: { current: null }, problem: null, onBegun, onExample: () => undefined };
  await act(async () =>
    root.render(createElement(OpenEntriesContext, { value: entries }, createElement(LiveFirstRun, props))),
  );
});
afterEach(() => endDrawing({ root, place }));

const begin = () => act(async () => drawn.screen?.onBegin(choices));

test('the name of the organisation is asked about at closing until it is stored', async () => {
  expect(entries.applyAll('window')).toEqual([]);
  await act(async () => drawn.screen?.onOrganisation?.('Stichting Kind'));
  expect(entries.applyAll('window')).toEqual([{ kind: 'first-run', text: 'Stichting Kind' }]);
  await begin();
  expect(entries.applyAll('window')).toHaveLength(1);
  drawn.bridge.useLibrary = () => ok(null);
  drawn.bridge.changeOrganisation = refused;
  await begin();
  expect(entries.applyAll('window')).toHaveLength(1);
  drawn.bridge.changeOrganisation = () => ok(null);
  await begin();
  expect(entries.applyAll('window')).toEqual([]);
});
