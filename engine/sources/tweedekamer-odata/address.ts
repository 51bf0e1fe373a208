/** The service root of the Tweede Kamer's open data; the app shows addresses below it and never opens one. */
export const SERVICE_ROOT = 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/';

/** An address has to fit in any browser's address bar: 20 decisions make about 1,100 characters. */
const DECISIONS_PER_ADDRESS = 20;

/**
 * Addresses that return these decisions completely: their votes, their motion with the dossier (its number follows from
 * Volgnummer) and the activity with the date. Percent-encoded, so that they can be pasted.
 */
export function addressesOfDecisions(ids: readonly string[]): string[] {
  const addresses: string[] = [];
  for (let at = 0; at < ids.length; at += DECISIONS_PER_ADDRESS) {
    const filter = ids
      .slice(at, at + DECISIONS_PER_ADDRESS)
      .map((id) => `Id%20eq%20${encodeURIComponent(id)}`)
      .join('%20or%20');
    addresses.push(
      `${SERVICE_ROOT}Besluit?$filter=${filter}&$expand=Stemming,Zaak($expand=Kamerstukdossier),Agendapunt($expand=Activiteit)`,
    );
  }
  return addresses;
}
