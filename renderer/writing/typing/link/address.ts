import { linkSchema } from '../../../../engine/core/richtext/model.ts';

/**
 * The address that a person means: `www.tweedekamer.nl` is `https://www.tweedekamer.nl`, `naam@ckm.nl` is a mail address.
 * null: no address that a document can hold; one that runs something (`javascript:`) least of all.
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
