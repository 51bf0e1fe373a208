import type { Kamerstuk } from './kamerstuk.ts';

/** '28638, nr. 238', '35570-VI, nr. 50', '36547, B': the form that a spreadsheet can sort and find. */
export function formatPlainKamerstuk({ chamber, dossier, addition, number }: Kamerstuk): string {
  const whole = [dossier, addition].filter(Boolean).join('-');
  if (number === null) return whole;
  return chamber === 'I' ? `${whole}, ${number}` : `${whole}, nr. ${number}`;
}
