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

test('a field of one line is called so to who can’t see it, and a note or own words one of several', () => {
  const isMultiline = (holds: Holds) => open(holds).getAttribute('aria-multiline');
  for (const holds of ['title', 'subtitle', 'claim', 'caption'] as const) expect(isMultiline(holds)).toBe('false');
  for (const holds of ['note', 'own-text'] as const) expect(isMultiline(holds)).toBe('true');
});
