/** Normalises a typed citation: one kind of space and hyphen, no brackets around the whole, no full stop at the end. */
export function tidyCitation(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const stripped = plain.replace(/^[(<[]+(.*?)[)>\]]+[.;,]?$/, (whole, inside: string) =>
    // Only a pair around the whole: '(26 023 (R1649), nr. 3)', but not '(a) and (b)'.
    /^(?:[^()[\]<>]|\([^()[\]<>]*\))*$/.test(inside) ? inside : whole,
  );
  return stripped.replace(/[.;,\s]+$/, '').trim();
}
