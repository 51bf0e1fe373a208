import { ownPolicy } from './own-policy.ts';

/** Allows the URL of a script of this app, for starting a worker. Throws a TypeError for another origin. */
export function ownScript(address: string): string {
  const resolved = new URL(address, document.baseURI);
  if (resolved.protocol !== location.protocol || resolved.host !== location.host) {
    throw new TypeError(`not a script of this app: ${address}`);
  }
  return ownPolicy().createScriptURL(resolved.href);
}
