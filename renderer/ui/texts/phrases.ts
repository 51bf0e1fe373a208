const groupedWith =
  (separator: string) =>
  (n: number): string =>
    String(n).replace(/\B(?=(?:\d{3})+$)/g, separator);

/** `5.044` */
export const groupedNl = groupedWith('.');
/** `5,044` */
export const groupedEn = groupedWith(',');

const pluralWith =
  (grouped: (n: number) => string) =>
  (n: number, one: string, more: string): string =>
    `${grouped(n)} ${n === 1 ? one : more}`;

/** `1 eis`, `2 eisen`, `5.044 bouwstenen` */
export const pluralNl = pluralWith(groupedNl);
/** `1 demand`, `2 demands`, `5,044 blocks` */
export const pluralEn = pluralWith(groupedEn);

const listWith =
  (and: string) =>
  (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

/** `een, twee en drie` */
export const listNl = listWith('en');
/** `one, two and three` */
export const listEn = listWith('and');
/** `een, twee of drie` */
export const choiceNl = listWith('of');
/** `one, two or three` */
export const choiceEn = listWith('or');

/** Three or more consecutive numbers as a range: `1`, `3 tot en met 5`. */
export function runs(numbers: readonly number[], to: string): string[] {
  const found: number[][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found.flatMap((run) => (run.length > 2 ? [`${run[0]} ${to} ${run.at(-1)}`] : run.map(String)));
}

/** `2`, `2–3` */
export function range({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
