import { contrastRatio, houseStyleProblems, LEAST_TEXT_CONTRAST } from './contrast.ts';
import type { HouseStyle } from './house-style.ts';
import type { Organisation } from './organisation.ts';

/** Shares of the house colour in the ground of the core message, from what looks best to what is always readable. */
const TINTS = [0.09, 0.07, 0.05, 0.03, 0];

/**
 * A house style with the organisation laid over it: its name, its logo, its colour where the style's own main colour
 * stands, and what it says of itself where a draft leaves that empty. What the organisation does not say stays the style's;
 * the logo of a style that came with the product never stands beside another's name.
 */
export function overlayOrganisation(style: HouseStyle, organisation: Organisation): HouseStyle {
  const { name, contact, address, colour, logo } = organisation;
  const said = {
    organisation: name,
    contactName: contact.name,
    contactRole: contact.role,
    contactPhone: contact.phone,
    contactEmail: contact.email,
    organisationAddress: address,
  };
  const filled = Object.entries(said).flatMap(([variable, text]) =>
    text.trim() === '' ? [] : [[variable, text.trim()]],
  );
  const named = name.trim() !== '';
  const overlaid: HouseStyle = {
    ...style,
    sender: named ? name.trim() : style.sender,
    logo: logo ? logo.file : named ? null : style.logo,
    variables: { ...style.variables, ...Object.fromEntries(filled) },
  };
  return colour === null ? overlaid : withColour(overlaid, colour);
}

/** How much a house colour stands out on white, and whether text in it may be read: 4.5 at least (WCAG 2.2, 1.4.3). */
export function houseColour(colour: string): { contrast: number; least: number; usable: boolean } {
  const contrast = contrastRatio(colour.toLowerCase(), '#ffffff');
  return { contrast, least: LEAST_TEXT_CONTRAST, usable: contrast >= LEAST_TEXT_CONTRAST };
}

function withColour(style: HouseStyle, colour: string): HouseStyle {
  const former = style.colors.accent;
  const inColour = (color: string): string => (color === former ? colour : color);
  const { demand, literal, head } = style.rules;
  const tinted = TINTS.map((share) => ({
    ...style,
    colors: { ...style.colors, accent: colour, tint: mixedWithWhite(colour, share) },
    rules: {
      demand: { ...demand, color: inColour(demand.color) },
      literal: { ...literal, color: inColour(literal.color) },
      head: head && { ...head, color: inColour(head.color) },
    },
  }));
  return tinted.find((one) => houseStyleProblems(one).length === 0) ?? { ...style, ...tinted.at(-1) };
}

/** `#rrggbb`, with this share of the colour. */
function mixedWithWhite(colour: string, share: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const channels = [value >> 16, (value >> 8) & 255, value & 255].map((channel) =>
    Math.round(channel * share + 255 * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${channels.join('')}`;
}
