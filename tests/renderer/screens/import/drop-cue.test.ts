// @vitest-environment happy-dom
import { act, createElement } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DropCue } from '../../../../renderer/screens/import/drop-cue.tsx';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { createOpenDialogs, OpenDialogsContext } from '../../../../renderer/ui/overlays/open-dialogs.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
let desk: HTMLElement;
beforeEach(async () => {
  ({ root, place } = beginDrawing(true));
  desk = document.body.appendChild(document.createElement('div'));
  desk.className = 'desk';
  await act(async () => root.render(createElement(DropCue)));
});
afterEach(async () => {
  desk.remove();
  await endDrawing({ root, place });
});

const drag = (name: string, on: Element, type: string | null, relatedTarget: Element | null = null) =>
  act(async () => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    const items = type === null ? [] : [{ kind: 'file', type }];
    Object.assign(event, { dataTransfer: { types: type === null ? ['text/plain'] : ['Files'], items }, relatedTarget });
    on.dispatchEvent(event);
  });
const cueText = () => place.textContent;

test('explains what happens to a file that is dragged over the window, until it is dropped or leaves', async () => {
  await drag('dragover', document.body, 'text/xml');
  expect(cueText()).toContain('Kamerstukken en rapporten komen in de bibliotheek');
  await drag('dragleave', document.body, 'text/xml', desk);
  expect(cueText()).not.toBe('');
  await drag('drop', document.body, 'text/xml');
  expect(cueText()).toBe('');
  await drag('dragover', desk, 'text/xml');
  expect(cueText()).not.toBe('');
  await drag('dragleave', desk, 'text/xml');
  expect(cueText()).toBe('');
});

test('also over a dialog that needs an answer first, and not over one that closes for it', async () => {
  const dialogs = createOpenDialogs();
  const cue = createElement(OpenDialogsContext, { value: dialogs }, createElement(DropCue));
  await act(async () => root.render(cue));
  const close = dialogs.add({ closeForFiles: null, showsRefused: true });
  await drag('dragover', document.body, 'text/xml');
  expect(cueText()).toBe(nl.import.dropRefused);
  close();
  dialogs.add({ closeForFiles: () => undefined, showsRefused: false });
  await drag('drop', document.body, 'text/xml');
  await drag('dragover', document.body, 'text/xml');
  expect(cueText()).toBe(nl.import.dropCue);
});

test('does not treat a picture over the page or dragged text as files for the library', async () => {
  await drag('dragover', desk, 'image/png');
  expect(cueText()).toBe('');
  await drag('dragover', document.body, null);
  expect(cueText()).toBe('');
});
