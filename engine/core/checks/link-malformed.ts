import { formatBlockName } from './block-name.ts';
import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';
import { getLocation } from './text-pieces.ts';

/** Why an address leads nowhere. */
type Fault = 'two-addresses' | 'no-host' | 'ends-wrong' | 'no-mailbox' | 'other-address';

export interface MalformedLink {
  /** The text of the link; null: the address is in the source of a block. */
  text: string | null;
  address: string;
  fault: Fault;
  title: string | null;
}

const FAULTS: Record<'nl' | 'en', Record<Fault, string>> = {
  nl: {
    'two-addresses': 'er staan twee adressen in',
    'no-host': 'de naam van de website klopt niet',
    'ends-wrong': 'er staat een leesteken achter',
    'no-mailbox': 'het e-mailadres is niet volledig',
    'other-address': 'de tekst noemt een andere website',
  },
  en: {
    'two-addresses': 'it contains two addresses',
    'no-host': 'the name of the website is wrong',
    'ends-wrong': 'it ends in a punctuation mark',
    'no-mailbox': 'the email address is not complete',
    'other-address': 'the text names another website',
  },
};

/** A link that by its form leads nowhere, or to another website than its text names. Nothing is fetched. */
export const linkMalformed = defineCheck<'link-malformed', MalformedLink>({
  code: 'link-malformed',
  severity: 'warning',
  run: ({ pieces, uses }) => [
    ...pieces.flatMap((piece) =>
      piece.links.flatMap(({ from, to, href }) => {
        const text = piece.text.slice(from, to);
        const fault = findFault(href) ?? findOtherAddress(text, href);
        if (fault === null) return [];
        return [{ location: getLocation(piece, { from, to }), values: { text, address: href, fault, title: null } }];
      }),
    ),
    ...keepFirstUses(uses).flatMap(({ id, block, location }) => {
      const source = 'source' in block ? block.source : null;
      const url = source && 'url' in source ? source.url : null;
      const fault = url === null ? null : findFault(url);
      if (url === null || fault === null) return [];
      return [{ location, block: id, values: { text: null, address: url, fault, title: formatBlockName(block) } }];
    }),
  ],
  texts: {
    nl: {
      name: 'Link klopt niet',
      many: (count) => `${count} links kloppen niet`,
      message: ({ address, fault, title }) =>
        `De link ‘${address}’${title === null ? '' : ` van ‘${title}’`} werkt zo niet: ${FAULTS.nl[fault]}.`,
      help: 'Een klik op de link leidt nergens heen, of naar een andere website. Verbeter het adres. Of de pagina bestaat, is niet gecontroleerd.',
    },
    en: {
      name: 'Link is wrong',
      many: (count) => `${count} links are wrong`,
      message: ({ address, fault, title }) =>
        `The link ‘${address}’${title === null ? '' : ` of ‘${title}’`} does not work: ${FAULTS.en[fault]}.`,
      help: 'A click on it leads nowhere, or to another website. Correct the address. Whether the page exists was not checked.',
    },
  },
});

/** Labels of letters, digits and hyphens, and a last one of letters. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{1,59})$/iu;

function findFault(address: string): Fault | null {
  if (/^mailto:/i.test(address)) {
    const mailbox = address.slice('mailto:'.length).split('?')[0] ?? '';
    const [name, host, ...rest] = mailbox.split('@');
    return name && host && rest.length === 0 && HOST.test(host) ? null : 'no-mailbox';
  }
  const parts = /^https?:\/\/([^/?#]*)(.*)$/is.exec(address);
  if (!parts) return 'no-host';
  const [, authority = '', rest = ''] = parts;
  if (/^https?$/i.test(authority) || /^https?:$/i.test(authority) || /^https?:\/\//i.test(authority))
    return 'two-addresses';
  const host = authority.replace(/^[^@]*@/, '').replace(/:\d{1,5}$/, '');
  if (/[.,;:]$/.test(rest === '' ? host : rest) || (rest.endsWith(')') && !rest.includes('('))) return 'ends-wrong';
  return HOST.test(host) || /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) ? null : 'no-host';
}

/** 'rapport.pdf' */
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|odt|html?|xml|json|csv|zip|txt)$/i;

/** A text that is itself an address, of another website than the link. */
function findOtherAddress(text: string, href: string): Fault | null {
  const named = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#]\S*)?$/iu.exec(text.trim())?.[1];
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(href)?.[1];
  if (named === undefined || host === undefined || FILE_NAME.test(named)) return null;
  const [one, other] = [named, host].map((name) => name.toLowerCase().replace(/^www\./, '')) as [string, string];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) ? null : 'other-address';
}
