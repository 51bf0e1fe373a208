/** What is filled in of the organisation, in the order of its form. */
export const ORGANISATION_FIELDS = ['name', 'phone', 'spokesperson', 'email', 'role', 'address'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];
