// @vitest-environment happy-dom
import { UNDO_COMMAND } from 'lexical';
import { act, createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { LanguageProvider } from '../../../../renderer/ui/texts/language.tsx';
import { AlternativeText } from '../../../../renderer/writing/page/alternative-text.tsx';
import { Keywords } from '../../../../renderer/writing/side/details/keywords.tsx';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { open } from '../side/window.ts';

let sample: Draft;
let document: OpenDocument;
let host: HTMLElement;
let root: Root;
beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
});
beforeEach(() => {
  document = open({ ...sample, body: [{ type: 'figure', id: 'pic', image: 'a'.repeat(64) }, ...sample.body] });
  host = globalThis.document.createElement('div');
  globalThis.document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  document.end();
});

const Said = ({ children }: { children?: ReactNode }) => LanguageProvider({ language: 'nl', children });
const show = (node: ReactNode): void => act(() => root.render(createElement(Said, null, node)));
function field(): HTMLInputElement {
  const found = host.querySelector('input');
  if (!found) throw new Error('there is no field');
  return found;
}
/** Types character by character; the field keeps the caret. */
function type(text: string): void {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  for (const letter of text) {
    act(() => {
      set?.call(field(), `${field().value}${letter}`);
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}
const alternative = (): string | undefined => {
  const [first] = document.draft().body;
  return first?.type === 'figure' ? first.alt : undefined;
};

describe('fields outside the text change the document at each key', () => {
  test('alternative text, with all changes of one visit as one undo step', () => {
    const picture = document.editor.getEditorState().read(() => $byId('pic').getKey());
    show(createElement(AlternativeText, { document, picture, disabled: false, onLeave: () => {} }));
    expect(host.textContent).toBe(nl.page.alternativeText);
    const before = document.changes();
    type('Een ');
    expect(alternative()).toBe('Een');
    expect(field().value).toBe('Een ');
    type('kaart');
    expect(alternative()).toBe('Een kaart');
    expect(document.changes()).toBeGreaterThan(before);
    document.editor.dispatchCommand(UNDO_COMMAND, undefined);
    change(document.editor, () => {});
    expect(alternative()).toBeUndefined();
  });

  test('keywords, separated by commas', () => {
    const changes: string[][] = [];
    const draw = (words: string[]): void =>
      show(
        createElement(Keywords, {
          words,
          onChange: (next) => {
            changes.push(next);
            draw(next);
          },
        }),
      );
    draw(['zorg']);
    type(', ');
    expect(field().value).toBe('zorg, ');
    expect(changes).toEqual([]);
    type('op');
    expect(changes).toEqual([
      ['zorg', 'o'],
      ['zorg', 'op'],
    ]);
    expect(field().value).toBe('zorg, op');
  });
});
