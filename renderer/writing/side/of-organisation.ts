import type { OrganisationField } from '../../document/services/organisation-fields.ts';

/** Variables that are filled in once for every document of the library, at Settings, and the field that each has there. */
export const OF_ORGANISATION: ReadonlyMap<string, OrganisationField> = new Map([
  ['organisation', 'name'],
  ['organisationAddress', 'address'],
  ['contactName', 'spokesperson'],
  ['contactRole', 'role'],
  ['contactPhone', 'phone'],
  ['contactEmail', 'email'],
]);
