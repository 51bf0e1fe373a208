/** Values of a wrong type: each kind of JSON, and text that breaks code without checks. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e300,
  '',
  ' ',
  '\u0000',
  '../../buiten',
  '/etc/passwd',
  'a\nb',
  '\u202Eom\u200B',
  'Z͑ͫ̓a̴l͠g̡o',
  '😀',
  '\uD800',
  '#let x = 1',
  '<w:p>&amp;]]>',
  '2026-02-30',
  'constructor',
  '28638-238',
  [],
  {},
  [[]],
  [null],
  { type: 'text' },
  { type: 'paragraph', id: 'p', content: [] },
];

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (Array.isArray(value)) {
    for (const [key, child] of value.entries()) {
      places.push({ holder: value, key });
      placesIn(child, places);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      places.push({ holder: value as Record<string, unknown>, key });
      placesIn(child, places);
    }
  }
  return places;
}

const read = ({ holder, key }: Place): unknown => (holder as Record<string | number, unknown>)[key];
const write = ({ holder, key }: Place, value: unknown): void => {
  (holder as Record<string | number, unknown>)[key] = value;
};

/** A copy of the data with one to three changes: a value removed, of another type, doubled, or swapped with another. */
export function mutated(data: unknown, random: () => number): { data: unknown; how: string } {
  const root = { data: structuredClone(data) };
  const how: string[] = [];
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time += 1) {
    const places = placesIn(root);
    const pick = (): Place => places[Math.floor(random() * places.length)] ?? { holder: root, key: 'data' };
    const place = pick();
    const kind = Math.floor(random() * 4);
    if (kind === 0) {
      if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
      else delete place.holder[place.key];
      how.push(`without ${place.key}`);
    } else if (kind === 1) {
      const strange = STRANGE[Math.floor(random() * STRANGE.length)];
      write(place, structuredClone(strange));
      how.push(`${place.key} = ${JSON.stringify(strange)}`);
    } else if (kind === 2) {
      const copy = structuredClone(read(place));
      if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 0, copy);
      else place.holder[`${place.key}2`] = copy;
      how.push(`${place.key} twice`);
    } else {
      const other = pick();
      const value = structuredClone(read(other));
      write(other, structuredClone(read(place)));
      write(place, value);
      how.push(`${place.key} and ${other.key} swapped`);
    }
  }
  return { data: root.data, how: how.join('; ') };
}
