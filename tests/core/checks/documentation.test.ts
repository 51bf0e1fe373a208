import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECK_GROUPS, listChecksOf } from '../../../engine/core/checks/check-groups.ts';
import { CHECKS } from '../../../engine/core/checks/list.ts';

const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');

test('the table of docs/checks.md has each check with its name and severity, in the order of the groups', () => {
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (.*?) \| .*? \| (\w+) \|$/gm)].map(([, code, name, severity]) => ({
    code,
    name,
    severity,
  }));
  const expected = CHECK_GROUPS.flatMap(listChecksOf).map((code) => {
    const check = CHECKS.find((one) => one.code === code);
    return { code, name: check?.texts.en.name, severity: check?.severity };
  });
  expect(rows).toEqual(expected);
  expect(rows).toHaveLength(CHECKS.length);
});

test('the README has their number', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(/houden (\d+) controles/.exec(readme)?.[1]).toBe(String(CHECKS.length));
});
