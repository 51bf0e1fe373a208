// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useOwnWords } from '../../../../renderer/screens/settings/use-own-words.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

const mockState = vi.hoisted(() => ({ bridge: {} as unknown }));
vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({ useBridge: () => mockState.bridge }));
let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing());
});
afterEach(() => endDrawing({ root, place }));

function Words() {
  return useOwnWords(() => undefined).words.join(' ');
}

test('a late response does not undo the words that another window changed', async () => {
  let answer: (words: string[]) => void = () => undefined;
  let respond: (value: { words: string[] }) => void = () => undefined;
  mockState.bridge = {
    ownWords: () =>
      new Promise((done) => {
        answer = (words) => done({ ok: true, value: { words, passedOver: [] } });
      }),
    listen: (_name: string, listener: typeof respond) => {
      respond = listener;
      return () => undefined;
    },
  };
  await act(async () => root.render(createElement(Words)));
  await act(async () => respond({ words: ['GRETA', 'nieuw'] }));
  await act(async () => answer(['GRETA']));
  expect(place.textContent).toBe('GRETA nieuw');
});
