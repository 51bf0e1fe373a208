const ROMAN: readonly (readonly [worth: number, numeral: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 'xiv' for 14; empty below 1. */
export function romanNumeral(number: number): string {
  let rest = number;
  let text = '';
  for (const [worth, numeral] of ROMAN)
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  return text;
}

/** 'a' for 1; 'aa' follows 'z' and 'bb' follows 'aa', as Word counts. */
export function letterNumeral(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
