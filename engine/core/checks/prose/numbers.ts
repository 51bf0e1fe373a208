import { cacheByText } from './cache-by-text.ts';

/** A quantity in a text: no year, date, number of a paper or of a page. */
export interface NumberInText {
  from: number;
  to: number;
  text: string;
  value: number;
  unit: '€' | '%' | '';
  /** The value of its last digit that is not zero: 1000 for '12.000', 100000 for '1,2 miljoen'. */
  precision: number;
}

const MULTIPLES: Record<string, number> = {
  duizend: 1e3,
  miljoen: 1e6,
  miljard: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const NUMBER =
  /(?<![\p{L}\p{N}.,/–-])(?<euro>€\s?)?(?<digits>\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d+)(?:,(?<decimals>\d{1,3}))?(?![\p{L}\d/–-]|[.,:]\d)(?:\s(?<multiple>duizend|miljoen|miljard|thousand|million|billion)(?!\p{L}))?(?<unit>\s?%|\s(?:procent|percent|euro)(?!\p{L}))?/gu;
const MONTH =
  /^\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|May|June|July|August|October|December)(?!\p{L})/u;
/** Words before a number that names a thing. */
const NAMES_THING =
  /(?:nrs?\.|art\.|artikel|p\.|blz\.|par\.|alinea|paragraaf|hoofdstuk|pagina|bladzijde|noot|tabel|figuur|vraag|eis|punt|lid|Kamerstuk(?:ken)?|dossier|wetsvoorstel|round|ronde|Section|section|bijlage)\s$/iu;

/** The quantities of a text. */
export const readNumbers = cacheByText((text): NumberInText[] => {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { euro, digits = '', decimals = '', multiple, unit } = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    const plain = digits.replace(/[^\d]/g, '');
    const isBare = !euro && !multiple && !unit && decimals === '' && digits === plain;
    if (isBare && /^(?:1[6-9]|20)\d\d$/.test(plain)) return [];
    if (isBare && MONTH.test(text.slice(to, to + 12))) return [];
    // The end of 'nr. 12 en 14', and a dossier with a space: '28 638'.
    if (NAMES_THING.test(text.slice(Math.max(0, from - 16), from)) || (isBare && /^\s\d{3}(?!\d)/.test(text.slice(to))))
      return [];
    if (isBare && /\d\s$/.test(text.slice(Math.max(0, from - 2), from))) return [];
    const times = multiple ? (MULTIPLES[multiple] ?? 1) : 1;
    const value = Number(`${plain}.${decimals || '0'}`) * times;
    return [
      {
        from,
        to,
        text: match[0],
        value,
        unit: euro || unit?.trim() === 'euro' ? '€' : unit ? '%' : '',
        precision: findPrecision(plain, decimals) * times,
      },
    ];
  });
});

function findPrecision(digits: string, decimals: string): number {
  const zeros = /0*$/.exec(`${digits}${decimals}`)?.[0].length ?? 0;
  return 10 ** (zeros - decimals.length);
}

/** Whether a number is a rounded form of another, up or down: less precise, and less than its last digit away. */
export function isRoundingOf(rounded: NumberInText, exact: NumberInText): boolean {
  if (rounded.unit !== exact.unit || rounded.precision <= exact.precision) return false;
  return Math.abs(rounded.value - exact.value) < rounded.precision;
}
