// @vitest-environment happy-dom

import { createEditor } from 'lexical';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../engine/core/richtext/model.ts';
import { BodyField } from '../../../renderer/blocks/body-field.tsx';
import type { FormContext } from '../../../renderer/blocks/form-context.ts';
import { formDrawing } from '../../../renderer/blocks/form-drawing.ts';
import { richTextToLexical } from '../../../renderer/editor/convert/to-lexical.ts';
import { setDrawing } from '../../../renderer/editor/nodes/drawing.ts';
import { pageConfig } from '../../../renderer/editor/page.ts';
import { nl } from '../../../renderer/texts/nl.ts';

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
  test('is the yellow field with its name in the language of the window, where the text is typed', async () => {
    const root = document.createElement('div');
    document.body.append(root);
    const editor = createEditor(
      pageConfig((error) => {
        throw error;
      }),
    );
    setDrawing(editor, formDrawing({ find: () => undefined, t: nl, language: 'nl' }));
    editor.setRootElement(root);
    editor.setEditorState(richTextToLexical(BODY, editor));
    await Promise.resolve();
    expect(root.querySelector('.fld')?.textContent).toBe('[datum debat]');
    expect(root.textContent).toBe('vóór het debat van [datum debat][bron]');
    editor.setRootElement(null);
  });

  test('keeps its place and name where the text is only shown', () => {
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
