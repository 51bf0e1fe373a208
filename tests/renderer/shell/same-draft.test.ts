import { expect, it } from 'vitest';
import { isSameDraft, wouldBeMissed } from '../../../renderer/document/session/held-document.ts';
import { draft } from '../../core/checks/drafts.ts';

it('two drafts say the same whatever the order of their names and the moment of saving, and not with another word', () => {
  const one = draft([], [], { variables: { debate: { value: 'commissiedebat' }, committee: { value: null } } });
  const { body, format, ...rest } = one;
  const variables = Object.fromEntries(Object.entries(one.variables).reverse());
  expect(isSameDraft(one, { body, ...rest, format, variables, modified: '2026-01-01T00:00:00Z' })).toBe(true);
  expect(isSameDraft(one, { ...one, shortTitle: 'Anders' })).toBe(false);
});

it('what stands here is missed where it says something else than the file, and where nobody knows what the file says', () => {
  const [one, other] = [draft([], []), draft([], [], { shortTitle: 'Anders' })];
  const file = { grant: `g${'1'.repeat(32)}`, name: 'Inbreng.inbreng', folder: '/map' };
  const here = { draft: () => one, changes: 2 };
  expect(wouldBeMissed(here, { draft: one }, { file: null, inFile: null })).toBe(false);
  expect(wouldBeMissed(here, { draft: one }, { file, inFile: one })).toBe(false);
  expect(wouldBeMissed(here, { draft: one }, { file, inFile: other })).toBe(true);
  expect(wouldBeMissed(here, { draft: one }, { file, inFile: null })).toBe(true);
});
