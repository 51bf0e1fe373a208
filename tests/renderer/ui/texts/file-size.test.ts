import { expect, it } from 'vitest';
import { fileSize } from '../../../../renderer/ui/texts/file-size.ts';

it('shows a file size in the more precise unit', () => {
  const shown = [1, 184_400, 999_999, 1_000_000, 62_340_000].map((bytes) => fileSize(bytes, 'nl').replace(/\s/g, ' '));
  expect(shown).toEqual(['1 kB', '184 kB', '1.000 kB', '1 MB', '62,3 MB']);
  expect(fileSize(1_520_000, 'en').replace(/\s/g, ' ')).toBe('1.5 MB');
});
