// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenForms } from '../../../../renderer/document/unsaved/open-forms.ts';
import { LiveSettings } from '../../../../renderer/screens/settings/live-settings.tsx';
import type { SettingsScreenProps } from '../../../../renderer/screens/settings/settings-screen.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const drawn = vi.hoisted(() => ({
  bridge: {} as Record<string, unknown>,
  screen: null as SettingsScreenProps | null,
  settings: {
    language: 'nl',
    appearance: 'system',
    autosave: true,
    spelling: true,
    versionDays: 30,
    houseStyle: 'neutraal',
    userName: '',
    library: '/hier',
  },
}));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => drawn.bridge,
  useSettings: () => drawn.settings,
  useTemplates: () => ({ documentTypes: [], houseStyles: [] }),
  useLibrary: () => ({ blocks: [], refused: null, folder: '/hier' }),
}));
vi.mock('../../../../renderer/screens/settings/use-style-pictures.ts', () => ({ useStyleEntries: () => [] }));
vi.mock('../../../../renderer/screens/settings/use-own-words.ts', () => ({
  useOwnWords: () => ({ words: [], change: () => 1 }),
}));
vi.mock('../../../../renderer/screens/settings/settings-screen.tsx', () => ({
  SettingsScreen: (props: SettingsScreenProps) => {
    drawn.screen = props;
    return null;
  },
}));

let root: Root;
let place: HTMLElement;
const changeSettings = vi.fn();
const closing = createOpenForms();
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ({ root, place } = beginDrawing());
  changeSettings.mockReset();
  changeSettings.mockResolvedValue({ ok: true, value: drawn.settings });
  const ok = <Value>(value: Value) => Promise.resolve({ ok: true, value });
  drawn.bridge = {
    changeSettings,
    replacedFiles: () => ok({ files: 0, bytes: 0 }),
    organisation: () => ok({ name: '', logo: null }),
    changeOrganisation: () => ok({ name: '', logo: null }),
  };
  const nothing = () => undefined;
  const props = { atClosing: closing, onAgain: nothing, onClose: nothing, onHome: nothing };
  await act(async () => root.render(createElement(LiveSettings, props)));
});
afterEach(async () => {
  await endDrawing({ root, place });
  vi.useRealTimers();
});

async function type(text: string): Promise<void> {
  for (let length = 1; length <= text.length; length += 1)
    await act(async () => {
      if (drawn.screen) drawn.screen.onChange({ ...drawn.screen.values, userName: text.slice(0, length) });
    });
}

test('stores a name of the user once after typing, not at each character', async () => {
  await type('Anna ');
  expect(drawn.screen?.values.userName).toBe('Anna ');
  expect(changeSettings).not.toHaveBeenCalled();
  await act(async () => void vi.runAllTimers());
  expect(changeSettings.mock.calls).toEqual([[{ userName: 'Anna' }]]);
});

test.each(['the window', 'Settings'])('stores a name that was typed just before %s closes', async (closes) => {
  await type('Anna');
  if (closes === 'Settings') await act(async () => root.render(null));
  else await act(async () => void (await closing.leave(() => undefined)));
  expect(changeSettings.mock.calls).toEqual([[{ userName: 'Anna' }]]);
});

test('stores a chosen setting at once, without the name that is being typed', async () => {
  await type('Anna');
  await act(async () => {
    if (drawn.screen) drawn.screen.onChange({ ...drawn.screen.values, autosave: false });
  });
  expect(changeSettings.mock.calls).toHaveLength(1);
  expect(changeSettings.mock.calls[0]?.[0]).toMatchObject({ autosave: false });
  expect(changeSettings.mock.calls[0]?.[0]).not.toHaveProperty('userName');
});
