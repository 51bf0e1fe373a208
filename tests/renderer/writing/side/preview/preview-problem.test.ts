// @vitest-environment happy-dom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { PreviewProblem as Problem } from '../../../../../renderer/writing/side/preview/follow-preview.ts';
import { PreviewProblem } from '../../../../../renderer/writing/side/preview/preview-pane.tsx';

const render = (problem: Problem): string =>
  renderToStaticMarkup(createElement(PreviewProblem, { ...problem, isOld: false, onRetry: () => {} }));

test('says that exporting works if pages were typeset and cannot be drawn', () => {
  const drawing = render({ cause: 'drawing', message: 'out of memory' });
  expect(drawing).toContain('niet te tekenen (out of memory). De tekst is bewaard en exporteren werkt.');
  expect(drawing).not.toContain('niet opgemaakt');
  expect(render({ cause: 'refused', message: 'Maak de tabel kleiner.' })).toContain(
    'niet opgemaakt. Maak de tabel kleiner.',
  );
});
