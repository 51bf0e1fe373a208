import { expect, test } from 'vitest';
import { repairText } from '../../engine/jobs/repair-text.ts';

const image = 'a'.repeat(64);
const of = (name: string | null) => ({
  images: { [image]: { mediaType: 'image/png' as const, width: 1, height: 1, name } },
});

test('a picture of an opened document is named by its name, or by the start of its hash when it has none', () => {
  const damaged = { code: 'image-damaged', image } as const;
  expect(repairText(damaged, 'nl', of('kaart.png'))).toBe(
    'Een afbeelding is beschadigd en wordt niet gebruikt, maar blijft in het bestand: ‘kaart.png’.',
  );
  expect(repairText({ code: 'image-dangerous', image, what: 'filter' }, 'en', of('kaart.svg'))).toBe(
    'A picture is not safe (filter) and not used, but stays in the file: ‘kaart.svg’.',
  );
  for (const draft of [of(null), { images: {} }])
    expect(repairText({ code: 'image-missing', image, node: 'f1' }, 'nl', draft)).toMatch(/is er niet: a{12}\.$/);
});
