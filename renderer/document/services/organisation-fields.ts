/** What is filled in of the organisation, in the order of its form: two in a row that belong together. */
export const ORGANISATION_FIELDS = ['name', 'address', 'spokesperson', 'role', 'email', 'phone'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];
