/** Variables that are filled in once for every document of the library, at Settings. */
export const OF_ORGANISATION: ReadonlySet<string> = new Set([
  'organisation',
  'organisationAddress',
  'contactName',
  'contactRole',
  'contactPhone',
  'contactEmail',
]);
