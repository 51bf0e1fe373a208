// @vitest-environment happy-dom
import { act, createElement, useState } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBlankBlock } from '../../../../engine/core/blocks/blank-block.ts';
import type { BlockOf } from '../../../../engine/core/blocks/block.ts';
import { FindingForm } from '../../../../renderer/writing/blocks/finding-form.tsx';
import type { BodyEditorProps, FormContext } from '../../../../renderer/writing/blocks/form-context.ts';
import { beginDrawing, endDrawing } from '../../drawing-place.ts';

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  ({ root, place } = beginDrawing(true));
});
afterEach(() => endDrawing({ root, place }));

let body: BodyEditorProps | null = null;
const context = {
  find: () => undefined,
  suggest: () => [],
  isNew: true,
  bodyEditor: (props: BodyEditorProps) => {
    body = props;
    return 'tekstveld';
  },
} as unknown as FormContext;
const bodyWith = (text: string) => [{ type: 'paragraph' as const, id: 'p', content: [{ type: 'run' as const, text }] }];

function Form({ first }: { first: BlockOf<'finding'> }) {
  const [block, setBlock] = useState(first);
  return createElement(FindingForm, { block, onChange: setBlock, context });
}

test.each([false, true])(
  'the text of a finding is locked when it is complete, not at its first character',
  async (literal) => {
    const first = { ...(createBlankBlock('finding', 'n1', 'Opvang') as BlockOf<'finding'>), literal };
    await act(async () => root.render(createElement(Form, { first })));
    const box = (): HTMLInputElement | null => place.querySelector('input[type="checkbox"]');
    expect(box()?.disabled).toBe(!literal);
    await act(async () => body?.onChange(bodyWith('U')));
    expect(place.textContent).toContain('tekstveld');
    await act(async () => body?.onChange(bodyWith('Urges the authorities')));
    expect(box()?.checked).toBe(false);
    box()?.focus();
    await act(async () => box()?.click());
    expect(document.activeElement?.textContent).toBe('Ontgrendelen');
    expect(place.textContent).not.toContain('tekstveld');
    expect(place.textContent).toContain('Urges the authorities');
  },
);
