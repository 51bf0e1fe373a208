import { disableStyles } from '../editor/paste/disable-styles.ts';

/** The parts of Trusted Types that TypeScript does not declare. */
interface Policy {
  createScriptURL: (address: string) => string;
  createHTML: (html: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let policy: Policy | null = null;

/** The only Trusted Types policy of the window. Each caller explains why its input is safe. */
export function trustedPolicy(): Policy {
  const rules: Policy = { createScriptURL: (own) => own, createHTML: (html) => html };
  policy ??= (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('inbreng', rules) ?? rules;
  return policy;
}

/** Allows the URL of a script of this app, for starting a worker. Throws a TypeError for another origin. */
export function trustedScript(address: string): string {
  const resolved = new URL(address, document.baseURI);
  if (resolved.protocol !== location.protocol || resolved.host !== location.host) {
    throw new TypeError(`not a script of this app: ${address}`);
  }
  return trustedPolicy().createScriptURL(resolved.href);
}

/**
 * Parses HTML of another program for reading. A document of DOMParser runs no scripts, handles no events and loads
 * nothing. Its nodes are never inserted into the page.
 */
export function parseForeignHtml(html: string): Document {
  // The Content Security Policy would report `style` attributes, so they are renamed.
  return new DOMParser().parseFromString(trustedPolicy().createHTML(disableStyles(html)), 'text/html');
}
