/** The fields of the organisation in the order of its form, in pairs. */
export const ORGANISATION_FIELDS = ['name', 'address', 'spokesperson', 'role', 'email', 'phone'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];
/** A field of the organisation at Settings that a finding can lead to. */
export type OrganisationSetting = OrganisationField | 'colour';
