import { describe, expect, it } from 'vitest';
import { findWrongClassNames } from '../../scripts/class-names.mjs';

const LIST = '@import "../screens/export/export.css";\n@import "../ui/controls/field.css";';
/** The problems of a screen with this style sheet and these classes. The controls have `.field` and `.field-label`. */
const problemsOf = (sheet: string, script: string) =>
  findWrongClassNames([
    { path: 'renderer/shell/styles.css', text: LIST },
    { path: 'renderer/ui/controls/field.css', text: '.field { gap: 0; }\n.field-label { gap: 0; }' },
    { path: 'renderer/ui/controls/field.tsx', text: 'const field = <p className="field field-label" />;' },
    { path: 'renderer/screens/export/export.css', text: sheet },
    { path: 'renderer/screens/export/export.tsx', text: `const screen = <p className=${script} />;` },
  ]);
const sheet = 'renderer/screens/export/export.css';

describe('the rule of class names', () => {
  it('accepts own classes, states, and classes of a lower floor beside an own class', () => {
    const rules =
      '.export.is-open, .export > .field { gap: 0; }\n@media (width > 1px) { .export-kind-a:not(.is-b) {} }';
    expect(problemsOf(rules, `{isOpen ? 'export is-open is-b' : \`export-kind-\${kind}\`}`)).toEqual([]);
  });

  it.each([
    ['.x { gap: 0; }', '"x"', [`${sheet}: .x: .x is geen woord.`]],
    ['.field { gap: 0; }', '"field"', [`${sheet}: .field: geen class van dit blad.`]],
    ['.export .other { gap: 0; }', '"export"', ['.other staat in een stijlblad, maar in geen script.']],
    ['.is-open { gap: 0; }', '"is-open"', [`${sheet}: .is-open: een toestand staat bij een class van een onderdeel.`]],
    ['', '"export-files"', ['renderer/screens/export/export.tsx: geen stijlblad heeft .export-files.']],
  ])('refuses %j with the classes %s', (text, script, problems) => {
    expect(problemsOf(text, script)).toEqual(problems);
  });

  it('refuses a class that no sheet has in a table of classes and in an element of the page', () => {
    const files = [
      { path: 'renderer/shell/styles.css', text: '@import "../writing/page/page.css";' },
      { path: 'renderer/writing/page/page.css', text: '.page-title {}\n.page-rule.is-strong {}' },
      {
        path: 'renderer/writing/page/draw.ts',
        text: `const STYLE_CLASS = { title: 'page-title', letter: 'd-letter' };
          element('p', STYLE_CLASS['title']);
          element('hr', isThick ? 'page-rule is-strong' : 'page-line');
          element('span', 'page-mark', 'words');`,
      },
      { path: 'renderer/writing/page/page-elements.ts', text: "export const MARK = '.page-mark[data-note]';" },
    ];
    expect(findWrongClassNames(files)).toEqual([
      'renderer/writing/page/draw.ts: geen stijlblad heeft .d-letter.',
      'renderer/writing/page/draw.ts: geen stijlblad heeft .page-line.',
    ]);
  });

  it('refuses a class of a higher floor', () => {
    const files = [
      { path: 'renderer/ui/controls/field.css', text: '.export > .field {}' },
      { path: 'renderer/screens/export/export.css', text: '.export {}' },
      { path: 'renderer/screens/export/export.tsx', text: "const names = ['export', 'field'];" },
      { path: 'renderer/shell/styles.css', text: LIST },
    ];
    expect(findWrongClassNames(files)).toEqual([
      'renderer/ui/controls/field.css: .export > .field: .export hoort bij een hogere verdieping.',
    ]);
  });

  it('refuses a sheet that the list of sheets lacks', () => {
    const files = [
      { path: 'renderer/screens/help/help.css', text: '.help {}' },
      { path: 'renderer/screens/help/help.tsx', text: "const name = 'help';" },
    ];
    expect(findWrongClassNames(files)).toEqual([
      'renderer/screens/help/help.css staat niet in renderer/shell/styles.css.',
    ]);
  });
});
