/** Parts of Trusted Types that TypeScript's library does not know. */
interface ScriptAddressPolicy {
  createScriptURL: (address: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy;
}

let policy: ScriptAddressPolicy | null = null;

/**
 * The address of a script that came with the app, as a worker may be started from it. Anything else is refused.
 * Throws a TypeError for an address of another origin.
 */
export function ownScript(address: string): string {
  const resolved = new URL(address, document.baseURI);
  if (resolved.protocol !== location.protocol || resolved.host !== location.host) {
    throw new TypeError(`not a script of this app: ${address}`);
  }
  const trusted = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= trusted?.createPolicy('inbreng', { createScriptURL: (own) => own }) ?? { createScriptURL: (own) => own };
  return policy.createScriptURL(resolved.href);
}
