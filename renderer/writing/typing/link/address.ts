import { linkSchema } from '../../../../engine/core/richtext/model.ts';

/**
 * Completes a typed address: `www.tweedekamer.nl` becomes `https://www.tweedekamer.nl`, `naam@ckm.nl` a mail address.
 * null: not an address that a document may have; `javascript:` is refused.
 */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)
      ? `mailto:${text}`
      : /^[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#:]\S*)?$/.test(text)
        ? `https://${text}`
        : '';
  const link = linkSchema.safeParse({ type: 'link', href: full, content: [] });
  return link.success ? full : null;
}
