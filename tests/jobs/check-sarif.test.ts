import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../engine/core/checks/list.ts';
import { makeSarif } from '../../engine/jobs/check-sarif.ts';
import { findingResult } from '../../engine/jobs/export.ts';
import type { CheckResult } from '../../engine/jobs/results.ts';
import { draft, findings, paragraph } from '../core/checks/drafts.ts';
import { sarifLog } from './sarif-shape.ts';

const found = findings(draft([paragraph('p1', 'Aan [naam]. Zie 28638-249.')])).map(findingResult);

function checked(more: Partial<CheckResult> = {}): CheckResult {
  return {
    file: 'map/mijn inbreng.inbreng',
    pages: 1,
    counts: { error: 1, warning: 0, info: 1 },
    findings: found,
    repaired: [],
    problems: [],
    ...more,
  };
}

describe('a check as SARIF', () => {
  test('has the shape of the standard in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const log = makeSarif({ checked: checked(), language, version: '0.1.0' });
      expect(sarifLog.parse(JSON.parse(JSON.stringify(log)))).toEqual(JSON.parse(JSON.stringify(log)));
    }
  });

  test('has a rule for each check, and each result refers to its rule', () => {
    const [run] = makeSarif({ checked: checked(), language: 'nl', version: '0.1.0' }).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(CHECKS.map(({ code }) => code));
    expect(run?.results).toHaveLength(2);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(rules.find(({ id }) => id === 'sentence-long')?.defaultConfiguration?.level).toBe('note');
  });

  test('says where each finding is, how severe it is and what identifies it', () => {
    const [run] = makeSarif({ checked: checked(), language: 'en', version: '0.1.0' }).runs;
    const [paper, placeholder] = run?.results ?? [];
    expect(placeholder).toMatchObject({
      ruleId: 'placeholder-left',
      level: 'error',
      message: { text: 'Something was left open: ‘[naam]’.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'map/mijn%20inbreng.inbreng', index: 0 } },
          logicalLocations: [{ fullyQualifiedName: 'p1' }],
          properties: { from: 4, to: 10 },
        },
      ],
      partialFingerprints: { 'inbrengFinding/v1': found[1]?.says },
    });
    expect(paper).toMatchObject({ ruleId: 'paper-without-block', level: 'note' });
  });

  test('suppresses an ignored finding and counts those that the list omits', () => {
    const [first] = found;
    if (!first) throw new Error('nothing found');
    const some = checked({
      findings: [
        { ...first, silenced: true },
        { ...first, more: 4 },
      ],
    });
    const [run] = makeSarif({ checked: some, language: 'nl', version: '0.1.0' }).runs;
    expect(run?.results?.map(({ suppressions, occurrenceCount }) => [suppressions?.length, occurrenceCount])).toEqual([
      [1, undefined],
      [undefined, 5],
    ]);
  });

  test('reports what was missing in the comparison as a notification', () => {
    const problems = [{ code: 'library-missing', message: 'De map is weg.' }] as never;
    const log = makeSarif({ checked: checked({ problems }), language: 'nl', version: '0.1.0' });
    expect(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: 'De map is weg.' }, descriptor: { id: 'library-missing' } },
    ]);
    expect(() => sarifLog.parse(JSON.parse(JSON.stringify(log)))).not.toThrow();
  });

  test('writes an absolute path as a file address', () => {
    const [run] = makeSarif({ checked: checked({ file: '/tmp/a b.inbreng' }), language: 'nl', version: '0.1.0' }).runs;
    expect(run?.artifacts?.[0]?.location?.uri).toBe('file:///tmp/a%20b.inbreng');
  });
});
