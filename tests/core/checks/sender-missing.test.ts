import { expect, test } from 'vitest';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { Inline } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { houseStyles } from '../../renderer/writing/side/window.ts';
import { documentType, draft, paragraph } from './drafts.ts';

const [NEUTRAL, NAMED] = houseStyles() as [HouseStyle, HouseStyle];

function found(of: Draft, houseStyle: HouseStyle): string[] {
  const publication = compose({ draft: of, documentType: documentType(), houseStyle, layout: null });
  const findings = runChecks({
    draft: fillEmptyVariables(of, houseStyle),
    documentType: documentType(),
    library: null,
    layout: null,
    publication,
    today: '2026-11-25',
    dayOf: dayHere,
  });
  return findings.flatMap(({ check, severity, values }) =>
    check === 'sender-missing' || check === 'variable-empty' ? [`${severity} ${Object.values(values)[0]}`] : [],
  );
}

test('is reported until the draft, the library or the house style has an organisation', () => {
  const text = [paragraph('p', 'Tekst.')];
  expect(found(draft(text), NEUTRAL)).toEqual(['warning [organisatie]']);
  expect(found(draft(text, [], { language: 'en' }), NEUTRAL)).toEqual(['warning [organisation]']);
  expect(found(draft(text, [], { variables: { organisation: { value: 'CKM' } } }), NEUTRAL)).toEqual([]);
  expect(found(draft(text), { ...NEUTRAL, variables: { organisation: 'CKM' } })).toEqual([]);
  expect(found(draft(text), NAMED)).toEqual([]);
});

test('is reported once when the text prints the name too', () => {
  const name: Inline = { type: 'variable', name: 'organisation' };
  expect(found(draft([paragraph('p', name)]), NEUTRAL)).toEqual(['error organisation']);
  // The text prints the same name as the head.
  expect(found(draft([paragraph('p', name)]), NAMED)).toEqual([]);
});
