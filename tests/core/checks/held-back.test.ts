import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckCode } from '../../../engine/core/checks/list.ts';
import { findLabelled, type LabelledCase } from './labelled-drafts.ts';

const { blocks, cases } = JSON.parse(readFileSync(new URL('held-back.json', import.meta.url), 'utf8')) as {
  blocks: Record<string, unknown>[];
  cases: (LabelledCase & { code: CheckCode })[];
};

describe('texts that the checks were not written for', () => {
  test.for(cases.map((one) => [one.code, JSON.stringify(one.text), one] as const))('%s: %s', ([code, , one]) => {
    const found = findLabelled({ code, blocks, cases }, one);
    expect(found.map(({ values }) => ('text' in values ? values.text : null))).toEqual(one.finds);
  });
});
