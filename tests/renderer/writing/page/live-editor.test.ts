// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { createPageEditors, type Holds } from '../../../../renderer/document/open/page-editors.ts';
import { openLiveEditor } from '../../../../renderer/writing/page/live-editor.ts';

const open = (holds: Holds): HTMLElement => {
  const host = document.createElement('div');
  openLiveEditor({
    host,
    name: 'Titel',
    drawing: {} as never,
    newId: createCountingIds('made-'),
    editors: createPageEditors(),
    holds,
    onError: (error) => {
      throw error;
    },
  });
  return host;
};

test('announces one-line fields as such, and notes and own text as multiline', () => {
  const isMultiline = (holds: Holds) => open(holds).getAttribute('aria-multiline');
  for (const holds of ['title', 'subtitle', 'claim', 'caption'] as const) expect(isMultiline(holds)).toBe('false');
  for (const holds of ['note', 'own-text'] as const) expect(isMultiline(holds)).toBe('true');
});
