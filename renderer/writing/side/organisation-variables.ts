import type { OrganisationField } from '../../document/services/organisation-fields.ts';

/** The variables that Settings fill in for all documents of the library, with their fields there. */
export const ORGANISATION_VARIABLES: ReadonlyMap<string, OrganisationField> = new Map([
  ['organisation', 'name'],
  ['organisationAddress', 'address'],
  ['contactName', 'spokesperson'],
  ['contactRole', 'role'],
  ['contactPhone', 'phone'],
  ['contactEmail', 'email'],
]);
