// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { useOwnWords } from '../../../renderer/settings/use-own-words.ts';

const stands = vi.hoisted(() => ({ bridge: {} as unknown }));
vi.mock('../../../renderer/app/app-data.tsx', () => ({ useBridge: () => stands.bridge }));
afterEach(() => vi.unstubAllGlobals());

function Words() {
  return useOwnWords(() => undefined).words.join(' ');
}

test('own words that another window changed are not undone by an answer that comes late', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  let answer: (words: string[]) => void = () => undefined;
  let tell: (value: { words: string[] }) => void = () => undefined;
  stands.bridge = {
    ownWords: () =>
      new Promise((done) => {
        answer = (words) => done({ ok: true, value: { words, passedOver: [] } });
      }),
    listen: (_name: string, listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(createElement(Words)));
  await act(async () => tell({ words: ['GRETA', 'nieuw'] }));
  await act(async () => answer(['GRETA']));
  expect(place.textContent).toBe('GRETA nieuw');
  await act(async () => root.unmount());
});
