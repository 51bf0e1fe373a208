/** What a sentence can say became of a motion. */
export type Said = 'adopted' | 'rejected' | 'held';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Past participles: 'is aangenomen', 'de aangenomen motie'. */
export const PARTICIPLES: ReadonlyMap<string, Said> = new Map([
  ['aangenomen', 'adopted'],
  ['verworpen', 'rejected'],
  ['aangehouden', 'held'],
]);

/** Finite forms in one word: in a subordinate clause ('die de Kamer aannam') or without a particle ('verwierp'). */
export const FINITE: ReadonlyMap<string, { said: Said; verbSecond: boolean }> = new Map([
  ['aanneemt', { said: 'adopted', verbSecond: false }],
  ['aannam', { said: 'adopted', verbSecond: false }],
  ['aannamen', { said: 'adopted', verbSecond: false }],
  ['aanhoudt', { said: 'held', verbSecond: false }],
  ['aanhield', { said: 'held', verbSecond: false }],
  ['aanhielden', { said: 'held', verbSecond: false }],
  ['verwerpt', { said: 'rejected', verbSecond: true }],
  ['verwerpen', { said: 'rejected', verbSecond: true }],
  ['verwierp', { said: 'rejected', verbSecond: true }],
  ['verwierpen', { said: 'rejected', verbSecond: true }],
]);

/** Finite forms that part from 'aan': 'nam … aan'. */
export const PARTED: ReadonlyMap<string, Said> = new Map([
  ['neem', 'adopted'],
  ['neemt', 'adopted'],
  ['nemen', 'adopted'],
  ['nam', 'adopted'],
  ['namen', 'adopted'],
  ['houd', 'held'],
  ['houdt', 'held'],
  ['houden', 'held'],
  ['hield', 'held'],
  ['hielden', 'held'],
]);

/** Nominalised: 'sinds het aannemen van de motie'. */
export const NOMINAL: ReadonlyMap<string, Said> = new Map([
  ['aannemen', 'adopted'],
  ['aanneming', 'adopted'],
  ['aanvaarding', 'adopted'],
  ['verwerpen', 'rejected'],
  ['verwerping', 'rejected'],
  ['aanhouden', 'held'],
  ['aanhouding', 'held'],
]);

export const PRESENT = words('wordt worden neemt nemen houdt houden verwerpt verwerpen aanneemt aanhoudt');

/** Finite auxiliaries that go with a participle. */
export const AUXILIARIES = words('is zijn was waren werd werden wordt worden heeft hebben had hadden');

/** What makes a clause say that something may be or has to be, and not that it is. */
export const MODAL =
  words(`zou zouden zal zullen kan kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil
  willen wilde wilden wou hoeft hoeven dient dienen laten laat hopelijk wellicht misschien mogelijk waarschijnlijk vermoedelijk
  eventueel verwachting naar-verwachting dreigt lijkt`);

/** The same, where the verb is in the present: what is still to come. */
export const FUTURE = words(
  'morgen overmorgen straks binnenkort dinsdag woensdag donderdag volgende komende later aanstaande eerstdaags spoedig',
);

export const NEGATORS = words('niet nooit geen noch nimmer evenmin zonder niemand');
/** After 'niet' these take the negation upon themselves: 'niet unaniem aangenomen' was adopted. */
export const NOT_BUT = words('alleen slechts enkel unaniem zonder lang langer eens');

/** Words that open a clause. */
export const OPENERS =
  words(`maar want omdat doordat hoewel ofschoon terwijl als indien wanneer toen nadat voordat zodat zodra
  mits tenzij totdat dat of nu waarom hoe sinds sedert die waarin waarmee waarvoor waarop waarvan waar waarbij wie welke zoals naarmate ingeval`);

/** Clauses that suppose and do not say. */
export const CONDITIONAL = words('als indien wanneer zodra mits tenzij totdat ingeval of zoals naarmate');

/** Openers of a clause about a word before it. */
export const RELATIVE = words('die dat waarin waarmee waarvoor waarop waarvan waar waarbij wie welke');

/** After these, 'dat' opens a clause that is hoped for, asked for or doubted. */
export const NOT_FACTIVE =
  words(`hoop hopen hoopt hoopte hoopten verwacht verwachten verwachtte wil willen wilde vraagt vragen
  vroeg pleit pleiten pleitte denk denkt denken vrees vreest vrezen roept roepen wens wenst wensen kans mogelijk waarschijnlijk
  stel gesteld voorstelt verlangt verlangen verzoekt verzoeken wachten eist eisen betwijfelt betwijfelen ontkent ontkennen bevordert`);

/** In a question, 'dat' after these opens a clause that is taken for granted: 'Weet de minister dat …?' */
export const FACTIVE = words(
  'weet weten erkent erkennen beseft beseffen bekend hoogte betreurt betreuren gezien vergeten ervan erover feit',
);

/** A question that starts with these can be answered by yes or no. */
export const POLAR_START =
  words(`is zijn was waren werd werden wordt worden heeft hebben had hadden kan kunnen kunt kon klopt nam
  neemt namen nemen verwierp verwerpt hield houdt gaat deelt weet weten erkent bent beseft vindt wil wilt willen zal zou zult
  mag moet moeten onderschrijft herinnert ziet acht doet deed komt blijft mocht`);

/** Verb forms that open an 'als'-clause without 'als': 'Wordt de motie aangenomen, dan …' */
export const INVERTED_IF = words(
  'wordt worden werd werden is was heeft had mocht mochten neemt nam zou zouden verwerpt verwierp',
);

export const PREPOSITIONS =
  words(`aan achter bij binnen boven buiten door gedurende in langs met na naar naast onder op over per
  rond sinds sedert te tegen ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor wegens jegens omtrent inzake
  ondanks dankzij dan`);

export const DETERMINERS = words(
  'de het een deze dit die dat zijn haar hun ons onze geen elke elk iedere alle enkele veel',
);
export const MOTION_PRONOUNS = words('zij ze hij deze die dit dat hem haar beide allebei');

/** Who decides and when: noun phrases that are no object of the decision. */
export const AGENTS_AND_TIMES =
  words(`kamer tweede eerste meerderheid kamermeerderheid minderheid kabinet regering minister
  ministers staatssecretaris parlement volksvertegenwoordiging leden kamerlid kamerleden fractie fracties coalitie oppositie
  indiener indieners week weken maand maanden jaar jaren dag dagen avond middag ochtend zomer winter herfst voorjaar najaar
  vergadering debat stemming stemmingen keer stemmen hoofdelijke periode kabinetsperiode reces vorig vorige afgelopen laatste
  zelfde zitting steun unanimiteit plenaire januari februari maart april mei juni juli augustus september oktober november december`);

/** What else is adopted, rejected or held: bills, people, postures. Neuter words are not meant by 'die'. */
export const OTHER_NEUTER =
  words(`amendement amendementen subamendement wetsvoorstel wetsvoorstellen initiatiefwetsvoorstel voorstel
  voorstellen besluit besluiten verdrag verdragen rapport advies beleid beroep idee ideeën standpunt protocol kind kinderen
  personeel geld cadeau cadeaus bod contact tempo argument argumenten bezwaar bezwaren geweld meisje meisjes slachtoffer
  slachtoffers bewijs gesprek verwijt plan actieplan beginsel`);
export const OTHER_COMMON =
  words(`wet wetten wetswijziging wetswijzigingen initiatiefwet begroting begrotingen resolutie resoluties
  richtlijn richtlijnen verordening verordeningen aanbeveling aanbevelingen conventie grondwet strategie agenda verklaring
  naam namen houding vorm vormen rol omvang identiteit gedachte stelling kritiek suggestie opvatting aanname verdachte verdachten
  dader daders klant klanten man mannen vrouw vrouwen jongen jongens handelaar handelaren mensenhandelaar mensenhandelaren
  mensenhandelaars persoon personen mensen medewerker medewerkers agent agenten werknemer werknemers opdracht opdrachten giften
  termijn koers lijn norm marge minderjarige minderjarigen jongeren politie marechaussee rechercheurs vrijwilligers collega
  collega’s uitspraak claim vordering theorie lezing identiteiten proporties gewoonte gewoonten wijziging tekst begrotingsstaat`);

/** May follow the particle 'aan' where it ends its clause; after anything else 'aan' is a preposition. */
export const AFTER_PARTICLE = words(
  'en maar of die dat waarin waarmee waarvan waarop om met in op na zonder tijdens bij omdat terwijl hoewel toen nadat zodat want waardoor',
);
