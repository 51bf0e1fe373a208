import { ownPolicy } from './own-policy.ts';

/**
 * The address of a script that came with the app, as a worker may be started from it. Anything else is refused.
 * Throws a TypeError for an address of another origin.
 */
export function ownScript(address: string): string {
  const resolved = new URL(address, document.baseURI);
  if (resolved.protocol !== location.protocol || resolved.host !== location.host) {
    throw new TypeError(`not a script of this app: ${address}`);
  }
  return ownPolicy().createScriptURL(resolved.href);
}
