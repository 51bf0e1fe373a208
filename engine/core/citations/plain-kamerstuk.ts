import { formatAddition, formatKamerstukNumber } from './format.ts';
import type { Kamerstuk } from './kamerstuk.ts';

/** '28638, nr. 238', '35570 VI, nr. 50', '36547, B': the official form for a spreadsheet, which sorts and finds it. */
export function formatPlainKamerstuk({ dossier, addition, number }: Kamerstuk): string {
  const whole = `${dossier}${formatAddition(addition)}`;
  return (number === null ? whole : `${whole}, ${formatKamerstukNumber(number)}`).replaceAll('\u00a0', ' ');
}
