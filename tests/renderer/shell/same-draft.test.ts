import { expect, it } from 'vitest';
import { isSameDraft, wouldBeMissed } from '../../../renderer/document/session/held-document.ts';
import { draft } from '../../core/checks/drafts.ts';

it('compares drafts without the order of names and the time of saving', () => {
  const one = draft([], [], { variables: { debate: { value: 'commissiedebat' }, committee: { value: null } } });
  const { body, format, ...rest } = one;
  const variables = Object.fromEntries(Object.entries(one.variables).reverse());
  expect(isSameDraft(one, { body, ...rest, format, variables, modified: '2026-01-01T00:00:00Z' })).toBe(true);
  expect(isSameDraft(one, { ...one, shortTitle: 'Anders' })).toBe(false);
});

it('misses content that differs from the file, or whose file is unknown', () => {
  const [one, other] = [draft([], []), draft([], [], { shortTitle: 'Anders' })];
  const file = { grant: `g${'1'.repeat(32)}`, name: 'Inbreng.inbreng', folder: '/map' };
  const here = { draft: () => one, changes: 2 };
  expect(wouldBeMissed(here, { draft: one }, { file: null, inFile: null })).toBe(false);
  expect(wouldBeMissed(here, { draft: one }, { file, inFile: one })).toBe(false);
  expect(wouldBeMissed(here, { draft: one }, { file, inFile: other })).toBe(true);
  expect(wouldBeMissed(here, { draft: one }, { file, inFile: null })).toBe(true);
});
