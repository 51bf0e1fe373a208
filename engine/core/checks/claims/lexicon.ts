/** An outcome of a motion that a sentence can claim. */
export type Outcome = 'adopted' | 'rejected' | 'held';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Past participles: 'is aangenomen', 'de aangenomen motie'. */
export const PARTICIPLES: ReadonlyMap<string, Outcome> = new Map([
  ['aangenomen', 'adopted'],
  ['verworpen', 'rejected'],
  ['aangehouden', 'held'],
]);

/** Finite forms in one word: in a subordinate clause ('die de Kamer aannam') or without a particle ('verwierp'). */
export const FINITE: ReadonlyMap<string, { outcome: Outcome; isSecond: boolean }> = new Map([
  ['aanneemt', { outcome: 'adopted', isSecond: false }],
  ['aannam', { outcome: 'adopted', isSecond: false }],
  ['aannamen', { outcome: 'adopted', isSecond: false }],
  ['aanhoudt', { outcome: 'held', isSecond: false }],
  ['aanhield', { outcome: 'held', isSecond: false }],
  ['aanhielden', { outcome: 'held', isSecond: false }],
  ['verwerpt', { outcome: 'rejected', isSecond: true }],
  ['verwerpen', { outcome: 'rejected', isSecond: true }],
  ['verwierp', { outcome: 'rejected', isSecond: true }],
  ['verwierpen', { outcome: 'rejected', isSecond: true }],
]);

/** Finite forms with a separated 'aan': 'nam … aan'. */
export const PARTED: ReadonlyMap<string, Outcome> = new Map([
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
export const NOMINAL: ReadonlyMap<string, Outcome> = new Map([
  ['aannemen', 'adopted'],
  ['aanneming', 'adopted'],
  ['aanvaarding', 'adopted'],
  ['verwerpen', 'rejected'],
  ['verwerping', 'rejected'],
  ['aanhouden', 'held'],
  ['aanhouding', 'held'],
]);

export const PRESENT = words('wordt worden neemt nemen houdt houden verwerpt verwerpen aanneemt aanhoudt');

/** Words of possibility, obligation or wish: the clause claims nothing. */
export const MODAL =
  words(`zou zouden zal zullen kan kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil
  willen wilde wilden wou hoeft hoeven dient dienen laten laat hopelijk wellicht misschien mogelijk waarschijnlijk vermoedelijk
  eventueel verwachting naar-verwachting dreigt lijkt`);

/** Words that make a verb in the present refer to the future. */
export const FUTURE = words(
  'morgen overmorgen straks binnenkort dinsdag woensdag donderdag volgende komende later aanstaande eerstdaags spoedig',
);

export const NEGATORS = words('niet nooit geen noch nimmer evenmin zonder niemand');
/** After 'niet' only these are negated: 'niet unaniem aangenomen' was adopted. */
export const NOT_BUT = words('alleen slechts enkel unaniem zonder lang langer eens');

/** Words that open a clause. */
export const OPENERS =
  words(`maar want omdat doordat hoewel ofschoon terwijl als indien wanneer toen nadat voordat zodat zodra
  mits tenzij totdat dat of nu waarom hoe sinds sedert die waarin waarmee waarvoor waarop waarvan waar waarbij wie welke zoals naarmate ingeval`);

/** Openers of conditions. */
export const CONDITIONAL = words('als indien wanneer zodra mits tenzij totdat ingeval of zoals naarmate');

/** Openers of a relative clause. */
export const RELATIVE = words('die dat waarin waarmee waarvoor waarop waarvan waar waarbij wie welke');

/** After these, 'dat' opens a clause that is hoped for, requested or doubted. */
export const NOT_FACTIVE =
  words(`hoop hopen hoopt hoopte hoopten verwacht verwachten verwachtte wil willen wilde vraagt vragen
  vroeg pleit pleiten pleitte denk denkt denken vrees vreest vrezen roept roepen wens wenst wensen kans mogelijk waarschijnlijk
  stel gesteld voorstelt verlangt verlangen verzoekt verzoeken wachten eist eisen betwijfelt betwijfelen ontkent ontkennen bevordert`);

/** In a question, 'dat' after these opens a presupposed clause: 'Weet de minister dat …?' */
export const FACTIVE = words(
  'weet weten erkent erkennen beseft beseffen bekend hoogte betreurt betreuren gezien vergeten ervan erover feit',
);

/** A question that starts with these can be answered by yes or no. */
export const POLAR_START =
  words(`is zijn was waren werd werden wordt worden heeft hebben had hadden kan kunnen kunt kon klopt nam
  neemt namen nemen verwierp verwerpt hield houdt gaat deelt weet weten erkent bent beseft vindt wil wilt willen zal zou zult
  mag moet moeten onderschrijft herinnert ziet acht doet deed komt blijft mocht`);

export const PREPOSITIONS =
  words(`aan achter bij binnen boven buiten door gedurende in langs met na naar naast onder op over per
  rond sinds sedert te tegen ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor wegens jegens omtrent inzake
  ondanks dankzij dan`);

export const DETERMINERS = words(
  'de het een deze dit die dat zijn haar hun ons onze geen elke elk iedere alle enkele veel',
);
export const MOTION_PRONOUNS = words('zij ze hij deze die dit dat hem haar beide allebei');

/** Deciders and times: noun phrases that are not the object of a decision. */
export const AGENTS_AND_TIMES =
  words(`kamer tweede eerste meerderheid kamermeerderheid minderheid kabinet regering minister
  ministers staatssecretaris parlement volksvertegenwoordiging leden kamerlid kamerleden fractie fracties coalitie oppositie
  indiener indieners week weken maand maanden jaar jaren dag dagen avond middag ochtend zomer winter herfst voorjaar najaar
  vergadering debat stemming stemmingen keer stemmen hoofdelijke periode kabinetsperiode reces vorig vorige afgelopen laatste
  zelfde zitting steun unanimiteit plenaire januari februari maart april mei juni juli augustus september oktober november december`);

/** Other nouns that can be adopted, rejected or held: bills, people, postures. */
export const OTHER_NOUNS =
  words(`amendement amendementen subamendement wetsvoorstel wetsvoorstellen initiatiefwetsvoorstel voorstel
  voorstellen besluit besluiten verdrag verdragen rapport advies beleid beroep idee ideeën standpunt protocol kind kinderen
  personeel geld cadeau cadeaus bod contact tempo argument argumenten bezwaar bezwaren geweld meisje meisjes slachtoffer
  slachtoffers bewijs gesprek verwijt plan actieplan beginsel
  wet wetten wetswijziging wetswijzigingen initiatiefwet begroting begrotingen resolutie resoluties
  richtlijn richtlijnen verordening verordeningen aanbeveling aanbevelingen conventie grondwet strategie agenda verklaring
  naam namen houding vorm vormen rol omvang identiteit gedachte stelling kritiek suggestie opvatting aanname verdachte verdachten
  dader daders klant klanten man mannen vrouw vrouwen jongen jongens handelaar handelaren mensenhandelaar mensenhandelaren
  mensenhandelaars persoon personen mensen medewerker medewerkers agent agenten werknemer werknemers opdracht opdrachten giften
  termijn koers lijn norm marge minderjarige minderjarigen jongeren politie marechaussee rechercheurs vrijwilligers collega
  collega’s uitspraak claim vordering theorie lezing identiteiten proporties gewoonte gewoonten wijziging tekst begrotingsstaat`);

/** Words that may follow the particle 'aan' at the end of its clause; before other words 'aan' is a preposition. */
export const AFTER_PARTICLE = words(
  'en maar of die dat waarin waarmee waarvan waarop om met in op na zonder tijdens bij omdat terwijl hoewel toen nadat zodat want waardoor',
);
