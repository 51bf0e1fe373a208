import { contrastRatio, findContrastProblems, LEAST_TEXT_CONTRAST } from './contrast.ts';
import type { HouseStyle } from './house-style.ts';
import type { Organisation } from './organisation.ts';

/** Shares of the organisation's colour in the background of the core message, from the best looking to the most readable. */
const TINTS = [0.09, 0.07, 0.05, 0.03, 0];

/**
 * Applies the organisation to a house style: its name, logo and colour, and its details as values for empty variables.
 * Fields that the organisation leaves empty keep the style's value; a built-in logo is never printed with another
 * organisation's name.
 */
export function applyOrganisation(style: HouseStyle, organisation: Organisation): HouseStyle {
  const { name, contact, address, colour, logo } = organisation;
  const values = {
    organisation: name,
    contactName: contact.name,
    contactRole: contact.role,
    contactPhone: contact.phone,
    contactEmail: contact.email,
    organisationAddress: address,
  };
  const filled = Object.entries(values).flatMap(([variable, text]) =>
    text.trim() === '' ? [] : [[variable, text.trim()]],
  );
  const hasName = name.trim() !== '';
  const overlaid: HouseStyle = {
    ...style,
    sender: hasName ? name.trim() : style.sender,
    logo: logo ? logo.file : hasName ? null : style.logo,
    variables: { ...style.variables, ...Object.fromEntries(filled) },
    checks: { ...style.checks, ...organisation.checks },
  };
  return colour === null ? overlaid : applyColour(overlaid, colour);
}

/** Contrast of a house colour on white, and whether text in it is readable: at least 4.5 (WCAG 2.2, 1.4.3). */
export function measureHouseColour(colour: string): { contrast: number; least: number; usable: boolean } {
  const contrast = contrastRatio(colour.toLowerCase(), '#ffffff');
  return { contrast, least: LEAST_TEXT_CONTRAST, usable: contrast >= LEAST_TEXT_CONTRAST };
}

function applyColour(style: HouseStyle, colour: string): HouseStyle {
  const former = style.colors.accent;
  const inColour = (color: string): string => (color === former ? colour : color);
  const { demand, literal, head } = style.rules;
  const tinted = TINTS.map((share) => ({
    ...style,
    colors: { ...style.colors, accent: colour, tint: mixWithWhite(colour, share) },
    rules: {
      demand: { ...demand, color: inColour(demand.color) },
      literal: { ...literal, color: inColour(literal.color) },
      head: head && { ...head, color: inColour(head.color) },
    },
  }));
  return tinted.find((one) => findContrastProblems(one).length === 0) ?? { ...style, ...tinted.at(-1) };
}

/** `#rrggbb`, mixed from this share of the colour and white. */
function mixWithWhite(colour: string, share: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const channels = [value >> 16, (value >> 8) & 255, value & 255].map((channel) =>
    Math.round(channel * share + 255 * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}
