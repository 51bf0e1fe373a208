import { expect, it } from 'vitest';
import { sameDraft } from '../../../renderer/app/held-document.ts';
import { draft } from '../../core/checks/drafts.ts';

it('two drafts say the same whatever the order of their names and the moment of saving, and not with another word', () => {
  const one = draft([], [], { variables: { debate: { value: 'commissiedebat' }, committee: { value: null } } });
  const { body, format, ...rest } = one;
  const variables = Object.fromEntries(Object.entries(one.variables).reverse());
  expect(sameDraft(one, { body, ...rest, format, variables, modified: '2026-01-01T00:00:00Z' })).toBe(true);
  expect(sameDraft(one, { ...one, shortTitle: 'Anders' })).toBe(false);
});
