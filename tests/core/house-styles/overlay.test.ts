import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import { documentTypeSchema } from '../../../engine/core/document-types/document-type.ts';
import { createDraft } from '../../../engine/core/drafts/create-draft.ts';
import { findContrastProblems } from '../../../engine/core/house-styles/contrast.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import { type HouseStyle, houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import { NO_ORGANISATION, type Organisation } from '../../../engine/core/house-styles/organisation.ts';
import { applyOrganisation, measureHouseColour } from '../../../engine/core/house-styles/overlay.ts';
import { createCountingIds } from '../../../engine/core/richtext/ids.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'));
const style = (id: string): HouseStyle => houseStyleSchema.parse(read(`house-styles/${id}/house-style.json`));
const STYLES = ['neutraal', 'voorbeeld-ngo'].map(style);
const CKM: Organisation = {
  ...NO_ORGANISATION,
  name: 'Centrum Kinderhandel en Mensenhandel',
  contact: { name: '', role: 'beleidsadviseur', phone: '', email: '' },
  colour: '#5a2a6e',
};

describe('applying the organisation to a house style', () => {
  it('leaves the style unchanged for an empty organisation', () => {
    for (const one of STYLES) expect(applyOrganisation(one, NO_ORGANISATION)).toEqual(one);
  });

  it('applies its name, and its colour wherever the style has its main colour', () => {
    const [neutral] = STYLES;
    if (!neutral) throw new Error('no style');
    const laid = applyOrganisation(neutral, CKM);
    expect(laid.sender).toBe(CKM.name);
    expect(laid.colors.accent).toBe('#5a2a6e');
    expect(laid.rules.literal.color).toBe('#5a2a6e');
    expect(laid.rules.demand).toEqual(neutral.rules.demand);
    expect(laid.colors.ink).toBe(neutral.colors.ink);
    expect(laid.styles).toEqual(neutral.styles);
  });

  it("never combines another organisation's name with the logo of a built-in style", () => {
    const ngo = style('voorbeeld-ngo');
    expect(ngo.logo).not.toBeNull();
    expect(applyOrganisation(ngo, CKM).logo).toBeNull();
    const logo = { file: 'inbreng-logo-0a1b2c3d4e5f.svg', name: 'logo.svg' };
    for (const one of STYLES) expect(applyOrganisation(one, { ...CKM, logo }).logo).toBe(logo.file);
  });

  it('makes a readable style of any allowed colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom(...STYLES), (value, one) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        fc.pre(measureHouseColour(colour).usable);
        expect(findContrastProblems(applyOrganisation(one, { ...CKM, colour }))).toEqual([]);
      }),
      { numRuns: runsOf(100, 20_000) },
    );
  });

  it('tells whether text in a colour is readable on white', () => {
    expect(measureHouseColour('#5A2A6E').usable).toBe(true);
    expect(measureHouseColour('#f08030')).toMatchObject({ usable: false, least: 4.5 });
  });
});

describe('a variable that a draft leaves empty', () => {
  const documentType = documentTypeSchema.parse(read('document-types/brief.json'));
  const made = createDraft({
    documentType,
    find: () => undefined,
    blocks: [],
    set: { contactEmail: 'eigen@voorbeeld.nl' },
    newId: createCountingIds('n'),
    now: '2026-11-25T10:00:00+01:00',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const draft = made.value;
  const laid = applyOrganisation(style('neutraal'), {
    ...CKM,
    contact: { ...CKM.contact, phone: '030 000 00 00', email: 'post@voorbeeld.nl' },
    address: 'Postbus 1, Utrecht',
  });

  it("is printed with the organisation's value, unless the writer filled it in", () => {
    const printed = JSON.stringify(compose({ draft, documentType, houseStyle: laid, layout: null }));
    expect(printed).toContain('030 000 00 00');
    expect(printed).toContain(CKM.name);
    expect(printed).toContain('eigen@voorbeeld.nl');
    expect(printed).not.toContain('post@voorbeeld.nl');
    // The address in a letter is the one of its committee.
    expect(printed).not.toContain('Postbus 1');
  });

  it('stays empty in the draft itself', () => {
    const filled = fillEmptyVariables(draft, laid);
    expect(filled.variables.contactRole?.value).toBe('beleidsadviseur');
    expect(draft.variables.contactRole).toBeUndefined();
    expect(fillEmptyVariables(draft, style('neutraal'))).toBe(draft);
  });
});

describe('the severities of checks', () => {
  it('of the organisation are added to those of the style and take precedence', () => {
    const strict = { ...style('neutraal'), checks: { 'sentence-long': 'error', 'vote-figures': 'error' } } as const;
    const laid = applyOrganisation(strict, { ...CKM, checks: { 'sentence-long': 'off' } });
    expect(laid.checks).toEqual({ 'sentence-long': 'off', 'vote-figures': 'error' });
    expect(applyOrganisation(style('neutraal'), CKM).checks).toEqual({});
  });
});
