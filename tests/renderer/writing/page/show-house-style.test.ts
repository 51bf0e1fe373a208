// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { HouseStyle } from '../../../../engine/core/house-styles/house-style.ts';
import { showHouseStyle } from '../../../../renderer/writing/page/show-house-style.ts';
import { houseStyles } from '../side/window.ts';

const templates = (name: string, forMember = false) => ({
  documentType: { forMember },
  houseStyle: houseStyles().find(({ id }) => id === name) as HouseStyle,
});

test('applies the rules and background of the house style to the sheet, and changes with it', () => {
  const sheet = document.createElement('div');
  const shown = (name: string) => sheet.style.getPropertyValue(`--house-${name}`);
  showHouseStyle(sheet, templates('voorbeeld-ngo'));
  expect([shown('demand-width'), shown('demand-color'), shown('literal-width')]).toEqual(['2px', '#a33a1c', '5px']);
  expect([shown('tint'), sheet.hasAttribute('data-bare-head'), sheet.hasAttribute('data-lead-box')]).toEqual([
    '#f9efe9',
    true,
    true,
  ]);
  showHouseStyle(sheet, templates('neutraal'));
  expect([shown('demand-width'), shown('head-color'), shown('logo-height')]).toEqual(['1px', '#9aa2ab', '45px']);
  expect([sheet.hasAttribute('data-bare-head'), sheet.hasAttribute('data-lead-box')]).toEqual([false, false]);
});

test('shows a text for a Member without the colours of the organisation', () => {
  const sheet = document.createElement('div');
  showHouseStyle(sheet, templates('voorbeeld-ngo', true));
  const { ink } = templates('voorbeeld-ngo').houseStyle.colors;
  expect(sheet.style.getPropertyValue('--house-accent')).toBe(ink);
  expect([sheet.hasAttribute('data-bare-head'), sheet.hasAttribute('data-lead-box')]).toEqual([true, false]);
});
