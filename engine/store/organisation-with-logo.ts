import { NO_ORGANISATION, type Organisation } from '../core/house-styles/organisation.ts';

export interface Logo {
  mediaType: 'image/png' | 'image/svg+xml';
  bytes: Uint8Array;
}

/** An organisation with the picture that it names. */
export interface OrganisationWithLogo {
  organisation: Organisation;
  logo: Logo | null;
}

/** Nothing filled in. */
export const WITHOUT_ORGANISATION: OrganisationWithLogo = { organisation: NO_ORGANISATION, logo: null };
