import { expect, test } from 'vitest';
import { findPlaces } from '../../../../renderer/writing/typing/go-to/places.ts';

const known = {
  targets: [
    { id: 'h', what: 'heading' as const, label: null, title: 'Eisen aan de regering' },
    { id: 'd', what: 'demand' as const, label: 'eis 2', title: 'Kom met een pakket' },
    { id: 't', what: 'table' as const, label: 'tabel 1', title: 'Moties' },
  ],
  layout: { pages: 3, pageOf: { h: 1, d: 2, t: 3 } },
  order: ['h', 'd', 't'],
};
const page = (n: number) => `Pagina ${n}`;
const titles = (typed: string) => findPlaces(typed, known, page).map(({ title }) => title);

test('finds headings, demands and tables by label or title', () => {
  expect(titles('')).toEqual(['Eisen aan de regering', 'Eis 2 · Kom met een pakket', 'Tabel 1 · Moties']);
  expect(titles('pakket')).toEqual(['Eis 2 · Kom met een pakket']);
  expect(titles('tabel')).toEqual(['Tabel 1 · Moties']);
});

test('puts an existing page before parts with the same number', () => {
  expect(findPlaces('2', known, page)).toEqual([
    { key: 'page-2', node: 'd', title: 'Pagina 2', page: null },
    { key: 'd', node: 'd', title: 'Eis 2 · Kom met een pakket', page: 2 },
  ]);
  expect(titles('9')).toEqual([]);
  expect(findPlaces('1', { ...known, layout: null }, page)[0]?.title).toBe('Tabel 1 · Moties');
});
