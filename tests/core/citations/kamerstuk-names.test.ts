import { expect, it } from 'vitest';
import { formatKamerstukInText } from '../../../engine/core/citations/format.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { formatPlainKamerstuk } from '../../../engine/core/citations/plain-kamerstuk.ts';

it.each<[Kamerstuk, string, string]>([
  [
    { chamber: 'II', dossier: '28638', addition: null, number: '238' },
    '28\u202f638,\u00a0nr.\u00a0238',
    '28638, nr. 238',
  ],
  [{ chamber: 'I', dossier: '35876', addition: null, number: 'B' }, '35\u202f876,\u00a0B', '35876, B'],
  [
    { chamber: 'II', dossier: '21501', addition: '02', number: '9' },
    '21\u202f501-02,\u00a0nr.\u00a09',
    '21501-02, nr. 9',
  ],
  [{ chamber: 'II', dossier: '36410', addition: 'XV', number: null }, '36\u202f410\u00a0XV', '36410 XV'],
])('%j is printed as in the official form, in text and in a spreadsheet', (kamerstuk, inText, plain) => {
  expect(formatKamerstukInText(kamerstuk)).toBe(inText);
  expect(formatPlainKamerstuk(kamerstuk)).toBe(plain);
});
