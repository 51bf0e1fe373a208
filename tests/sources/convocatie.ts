/** The facts of the debate of 21 December 2023, in the order of a convocatie. Its subject for no. 223 is left out. */
export const CONVOCATIE = `Convocatie
Commissiedebat Programma Samen tegen Mensenhandel
donderdag 21 december 2023
11.16 uur
De vaste commissie voor Justitie en Veiligheid
1. Agendapunt: Actieplan
Zaak: Brief regering - staatssecretaris van Justitie en Veiligheid, E. van der Burg - 18 oktober 2023
Actieplan Samen tegen Mensenhandel - 28638-233
2. Agendapunt: Verzoek van de commissie
de brief van de Staatssecretaris van Justitie en Veiligheid d.d. 22 september 2023 inzake reactie op verzoek commissie (Kamerstuk 28 638, nr. 223);
`;
