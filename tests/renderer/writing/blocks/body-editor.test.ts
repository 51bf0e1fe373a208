// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BodyEditor } from '../../../../renderer/writing/blocks/body-editor.tsx';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

vi.mock('../../../../renderer/document/services/app-data.tsx', () => ({
  useBridge: () => ({}),
  useSettings: () => ({ spelling: false }),
  useLibrary: () => ({ blocks: [] }),
}));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

test('Tab moves from the field above a text to the text, and then to its toolbar', async () => {
  const props = { label: 'Toelichting', body: [], lang: 'nl', face: 'document', official: true } as const;
  const given = { ...props, body: [], find: () => undefined, onChange: () => undefined };
  await act(async () => root.render(createElement(BodyEditor, given)));
  const stops = [...place.querySelectorAll<HTMLElement>('button, [contenteditable="true"]')];
  expect(stops.map((one) => one.getAttribute('role') ?? one.tagName)[0]).toBe('textbox');
  expect(stops.slice(1).every((one) => one.closest('[role="toolbar"]') !== null)).toBe(true);
});
