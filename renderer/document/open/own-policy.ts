/** The parts of Trusted Types that TypeScript does not declare. */
interface Policy {
  createScriptURL: (address: string) => string;
  createHTML: (html: string) => string;
}
interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

let made: Policy | null = null;

/** The only Trusted Types policy of the window. Each caller explains why its input is safe. */
export function ownPolicy(): Policy {
  const rules: Policy = { createScriptURL: (own) => own, createHTML: (html) => html };
  made ??= (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('inbreng', rules) ?? rules;
  return made;
}
