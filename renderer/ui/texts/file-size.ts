import type { InterfaceLanguage } from '../../../engine/core/result.ts';

/** '184 kB', and from a million bytes '1,5 MB'. At least 1 kB unless empty. */
export function fileSize(bytes: number, language: InterfaceLanguage): string {
  const isLarge = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000)));
}
