import { describe, expect, test } from 'vitest';
import { findingText } from './finding-text.ts';
import { findLabelled, labelledFiles } from './labelled-drafts.ts';

describe.each(labelledFiles().map((file) => [file.code, file] as const))('the labelled texts of %s', (_, file) => {
  test('are right at least as often as wrong', () => {
    const wrong = file.cases.filter(({ finds }) => finds.length > 0).length;
    expect(wrong).toBeGreaterThanOrEqual(2);
    expect(file.cases.length - wrong).toBeGreaterThanOrEqual(wrong);
  });

  test.for(
    file.cases.map((one) => [JSON.stringify(one.text ?? one.places ?? one.variables ?? one.nodes), one] as const),
  )('%s', ([, one]) => {
    const found = findLabelled(file, one);
    expect(
      found.map((finding) => {
        const text = 'text' in finding.values ? finding.values.text : null;
        return text ?? findingText(finding, 'nl');
      }),
    ).toEqual(one.finds);
    for (const finding of found) expect(findingText(finding, 'en')).not.toMatch(/undefined|null|NaN/);
  });
});
