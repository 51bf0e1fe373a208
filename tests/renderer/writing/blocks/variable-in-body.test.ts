// @vitest-environment happy-dom

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../../engine/core/richtext/model.ts';
import { BodyField } from '../../../../renderer/writing/blocks/body-field.tsx';
import type { FormContext } from '../../../../renderer/writing/blocks/form-context.ts';
import { bodyInForm } from './body-in-form.ts';

const BODY: Paragraph[] = [
  {
    type: 'paragraph',
    id: 'p',
    content: [
      { type: 'run', text: 'vóór het debat van ' },
      { type: 'variable', name: 'debateDate' },
      { type: 'citation', id: 'c', block: 'no-such-block', placement: 'note' },
    ],
  },
];

describe('a variable in the text of a block', () => {
  test('is a yellow field with its name in the language of the window in an editable text', async () => {
    const { editor, root } = await bodyInForm(BODY);
    expect(root.querySelector('.page-field')?.textContent).toBe('[datum debat]');
    expect(root.textContent).toBe('vóór het debat van [datum debat][bron]');
    editor.setRootElement(null);
  });

  test('is drawn separately from the name of a source, which is not part of the text', async () => {
    const { editor, root } = await bodyInForm(BODY);
    expect([...root.querySelectorAll('.block-form-citation')].map(({ textContent }) => textContent)).toEqual([
      '[bron]',
    ]);
    editor.setRootElement(null);
  });

  test('keeps its position and name in a read-only text', () => {
    const context = { find: () => undefined, newId: () => 'n' } as unknown as FormContext;
    const field = createElement(BodyField, {
      label: 'De vraag',
      body: BODY,
      onChange: () => {},
      context,
      lang: 'nl',
      face: 'literal',
    });
    expect(renderToStaticMarkup(field)).toContain('vóór het debat van [datum debat]');
  });
});
