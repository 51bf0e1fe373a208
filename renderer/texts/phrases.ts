/** `1 eis`, `2 eisen`. */
export const plural = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const listWith =
  (and: string) =>
  (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/** `een, twee en drie` */
export const listNl = listWith('en');
/** `one, two and three` */
export const listEn = listWith('and');
