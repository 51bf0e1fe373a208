/**
 * Texts in the shape of a report, made from a number: the same number gives the same text. The country, the body and all that is
 * said about them are invented, and say so: nothing here is about a real report.
 */

export type CorpusLanguage = 'en' | 'nl' | 'fr';

/**
 * The habits of a body: an evaluation (as by GRETA) has 'IV.', '1.', 'a.', 'i.' and bold recommendations with a level; a committee
 * of the UN 'II.', 'A.', '1.', items '(a)' and no bold; an audit office '2', '2.1', '2.1.1' and numbers without a full stop.
 */
export type CorpusShape = 'evaluation' | 'committee' | 'audit';

export interface TruthPiece {
  type: 'text' | 'item';
  text: string;
}

export interface TruthParagraph {
  number: number;
  /** Path of its section. */
  section: string;
  pieces: TruthPiece[];
  level: 'urges' | 'considers' | 'invites' | null;
  /** It asks something of the authorities, with or without a level. */
  recommends: boolean;
  /** Text of the footnote after the first piece, or null. */
  note: string | null;
}

export type TruthItem =
  | { type: 'heading'; level: number; label: string; title: string; path: string }
  | { type: 'paragraph'; paragraph: TruthParagraph };

/** The number of a paragraph as the body prints it. */
export function printNumber({ shape }: ReportTruth, number: number): string {
  return shape === 'audit' ? `${number}` : `${number}.`;
}

/** The label of a heading as the body prints it: 'IV.', '2.1'. */
export function printLabel({ shape }: ReportTruth, label: string): string {
  return shape === 'audit' ? label : `${label}.`;
}

/** The mark before an item: that of the make, or the letter of a committee. `at`: its position, from 0. */
export function printBullet({ shape }: ReportTruth, bullet: string, at: number): string {
  return shape === 'committee' ? `(${String.fromCharCode(97 + at)})` : bullet;
}

/** Whether a paragraph is printed in bold: an evaluation sets its recommendations apart. */
export function isSetApart({ shape }: ReportTruth, { recommends }: TruthParagraph): boolean {
  return shape === 'evaluation' && recommends;
}

export interface ReportTruth {
  language: CorpusLanguage;
  shape: CorpusShape;
  /** On the cover and at the head of each page. */
  number: string;
  title: string;
  round: string;
  /** The facts on the cover. */
  cover: { number: string | null; round: number | null; adopted: string | null; published: string | null };
  /** As on the cover. */
  dates: string[];
  contentsTitle: string;
  summaryTitle: string;
  summary: string;
  items: TruthItem[];
  appendixTitle: string;
  appendix: string[];
  commentsTitle: string;
  comments: string[];
}

/** A generator of numbers from 0 to 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Words {
  subjects: string[];
  verbs: string[];
  objects: string[];
  ends: string[];
  requests: string[];
  items: string[];
  titles: string[];
  body: string;
  levels: Record<'urges' | 'considers' | 'invites', (ask: string) => string>;
  front: Pick<
    ReportTruth,
    'title' | 'round' | 'dates' | 'contentsTitle' | 'summaryTitle' | 'appendixTitle' | 'commentsTitle'
  >;
  plain: string;
  list: string;
}

const WORDS: Record<CorpusLanguage, Words> = {
  en: {
    subjects: [
      'The authorities of Exampleland',
      'The example ministry',
      'A specialised office',
      'The delegation',
      'Civil-society organisations',
      'The invented inspectorate',
      'Several municipalities',
      'The follow-up committee',
    ],
    verbs: [
      'informed the visitors about',
      'set up',
      'did not evaluate',
      'published',
      'financed',
      'referred to',
      'stressed the significance of',
      'introduced',
    ],
    objects: [
      'a sufficient number of shelters',
      'the identification of affected persons',
      'the non-punishment provision',
      'an efficient flow of information',
      'cross-border co-operation',
      'the training of front-line officers',
      'a long-term action plan',
      'the well-being of unaccompanied minors',
      'legal aid in the first phase',
      'the office of a specialised co-ordinator',
    ],
    ends: [
      'although no figures were available',
      'which the invented Act of 2097 (sections 3/4) requires',
      'in accordance with Article 26',
      'after a decision-making process of two years',
      'and the budget was cut by 12.5%',
      'as was confirmed during the visit',
      'despite earlier criticism (see paragraph 2)',
      'within a multi-agency framework',
    ],
    requests: [
      'adopt a provision on non-punishment',
      'strengthen the identification of affected persons',
      'guarantee sufficient funding for shelters',
      'offer training to front-line officers',
      'improve the flow of information between offices',
    ],
    items: [
      'ensuring that officials are trained',
      'offering sufficient long-term accommodation',
      'providing effective access to legal aid',
      'reviewing the classification of offences',
    ],
    titles: [
      'Introduction and overview',
      'Legal and institutional framework',
      'Overview of the current situation in the field of identification and protection of affected persons in Exampleland',
      'Access to justice',
      'Non-punishment (Article 26)',
      'Financial affairs',
      'Child-sensitive procedures',
      'Measures to discourage demand',
      'International co-operation',
    ],
    body: 'The Committee',
    levels: {
      urges: (ask) => `The Committee urges the authorities of Exampleland to ${ask}, in particular by:`,
      considers: (ask) => `The Committee considers that the authorities of Exampleland should ${ask}.`,
      invites: (ask) => `The Committee invites the authorities of Exampleland to ${ask}.`,
    },
    front: {
      title: 'Example report on Exampleland',
      round: 'Third evaluation round',
      dates: ['Adopted on 21 March 2098', 'Published on 18 June 2098'],
      contentsTitle: 'Table of contents',
      summaryTitle: 'Executive summary',
      appendixTitle: 'Appendix I: List of recommendations',
      commentsTitle: 'Government’s comments',
    },
    plain: 'This text is an example and describes no real country.',
    list: 'They should do this by:',
  },
  nl: {
    subjects: [
      'De autoriteiten van Voorbeeldland',
      'Het voorbeeldministerie',
      'Een gespecialiseerd bureau',
      'De delegatie',
      'Hulporganisaties',
      'De verzonnen inspectie',
      'Verscheidene gemeenten',
      'De opvolgingscommissie',
    ],
    verbs: [
      'informeerden de bezoekers over',
      'beschreven',
      'beoordeelden geenszins',
      'publiceerden',
      'financierden',
      'verwezen naar',
      'benadrukten',
      'ontwikkelden',
    ],
    objects: [
      'voldoende opvangplaatsen',
      'de identificatie van betrokkenen',
      'het non-punishmentbeginsel',
      'een efficiënte informatie-uitwisseling',
      'grensoverschrijdende samenwerking',
      'de opleiding van eerstelijnsmedewerkers',
      'een langetermijnplan',
      'het welzijn van alleenstaande minderjarigen',
      'rechtsbijstand in de eerste fase',
      'het ambt van een onafhankelijke coördinator',
    ],
    ends: [
      'hoewel geen cijfers beschikbaar waren',
      'zoals de verzonnen wet van 2097 (artikel 3/4) vereist',
      'overeenkomstig artikel 26',
      'na een besluitvormingsproces van twee jaar',
      'en het budget daalde met 12,5%',
      'zoals tijdens het bezoek werd bevestigd',
      'ondanks eerdere kritiek (zie alinea 2)',
      'binnen een samenwerkingsverband',
    ],
    requests: [
      'een bepaling over niet-bestraffing aan te nemen',
      'de identificatie van betrokkenen te versterken',
      'voldoende geld voor opvang te garanderen',
      'eerstelijnsmedewerkers op te leiden',
      'de informatie-uitwisseling te verbeteren',
    ],
    items: [
      'het opleiden van ambtenaren',
      'het aanbieden van langdurige huisvesting',
      'het verzekeren van toegang tot rechtsbijstand',
      'het herzien van de classificatie van delicten',
    ],
    titles: [
      'Inleiding en overzicht',
      'Juridisch en institutioneel kader',
      'Overzicht van de huidige situatie op het gebied van identificatie en bescherming van betrokkenen in Voorbeeldland',
      'Toegang tot het recht',
      'Niet-bestraffing (artikel 26)',
      'Financiële zaken',
      'Kindvriendelijke procedures',
      'Ontmoediging van de vraag',
      'Internationale samenwerking',
    ],
    body: 'De commissie',
    levels: {
      urges: (ask) => `De commissie beveelt de autoriteiten van Voorbeeldland aan ${ask}, in het bijzonder door:`,
      considers: (ask) => `De commissie beveelt de autoriteiten van Voorbeeldland aan ${ask}.`,
      invites: (ask) => `De commissie adviseert de autoriteiten van Voorbeeldland ${ask}.`,
    },
    front: {
      title: 'Voorbeeldrapport over Voorbeeldland',
      round: 'Derde evaluatieronde',
      dates: ['Vastgesteld op 21 maart 2098', 'Gepubliceerd op 18 juni 2098'],
      contentsTitle: 'Inhoudsopgave',
      summaryTitle: 'Samenvatting',
      appendixTitle: 'Bijlage I: Lijst van aanbevelingen',
      commentsTitle: 'Reactie van de regering',
    },
    plain: 'Deze tekst is een voorbeeld en beschrijft geen bestaand land.',
    list: 'Zij zouden dit moeten doen door:',
  },
  fr: {
    subjects: [
      'Les autorités d’Exemplie',
      'Le ministère fictif',
      'Un bureau spécialisé',
      'La délégation',
      'Les organisations de la société civile',
      'L’inspection inventée',
      'Plusieurs communes',
      'Le comité de suivi',
    ],
    verbs: [
      'ont informé les visiteurs sur',
      'ont mis en place',
      'n’ont pas évalué',
      'ont publié',
      'ont financé',
      'ont mentionné',
      'ont souligné',
      'ont présenté',
    ],
    objects: [
      'un nombre suffisant de foyers',
      'l’identification des personnes concernées',
      'la disposition de non-sanction',
      'un flux efficace d’informations',
      'la coopération transfrontalière',
      'la formation des fonctionnaires',
      'un plan d’action à long terme',
      'le bien-être des mineurs non accompagnés',
      'l’aide juridique dans la première phase',
      'le bureau d’un coordinateur spécialisé',
    ],
    ends: [
      'bien qu’aucun chiffre ne soit disponible',
      'comme l’exige la loi fictive de 2097',
      'conformément à l’article 26',
      'après un processus de décision de deux ans',
      'et le budget a été réduit de 12,5 %',
      'comme confirmé pendant la visite',
      'malgré les critiques antérieures',
      'dans un cadre interinstitutionnel',
    ],
    requests: [
      'adopter une disposition de non-sanction',
      'renforcer l’identification des personnes concernées',
      'garantir un financement suffisant',
      'offrir une formation aux fonctionnaires',
      'améliorer le flux d’informations',
    ],
    items: [
      'en formant les fonctionnaires',
      'en offrant un hébergement suffisant',
      'en assurant un accès effectif à l’aide juridique',
      'en révisant la classification des infractions',
    ],
    titles: [
      'Introduction et aperçu',
      'Cadre juridique et institutionnel',
      'Aperçu de la situation actuelle dans le domaine de l’identification et de la protection des personnes concernées en Exemplie',
      'Accès à la justice',
      'Non-sanction (article 26)',
      'Affaires financières',
      'Procédures adaptées aux enfants',
      'Mesures pour décourager la demande',
      'Coopération internationale',
    ],
    body: 'Le Comité',
    levels: {
      urges: (ask) => `Le Comité exhorte les autorités d’Exemplie à ${ask}, notamment :`,
      considers: (ask) => `Le Comité considère que les autorités d’Exemplie devraient ${ask}.`,
      invites: (ask) => `Le Comité invite les autorités d’Exemplie à ${ask}.`,
    },
    front: {
      title: 'Rapport d’exemple concernant l’Exemplie',
      round: 'Troisième cycle d’évaluation',
      dates: ['Adopté le 21 mars 2098', 'Publié le 18 juin 2098'],
      contentsTitle: 'Table des matières',
      summaryTitle: 'Résumé',
      appendixTitle: 'Annexe I : Liste des recommandations',
      commentsTitle: 'Commentaires du gouvernement',
    },
    plain: 'Ce texte est un exemple et ne décrit aucun pays réel.',
    list: 'Elles devraient le faire :',
  },
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const SMALL_ROMAN = ['i', 'ii', 'iii'];

/** A recommendation of a body that has no levels: an English committee, a Dutch audit office. */
function inOtherWords(ask: string): string {
  const verbs: Record<string, string> = { urges: 'calls upon', considers: 'recommends', invites: 'encourages' };
  return ask
    .replace(/^De commissie/, 'De Rekenkamer')
    .replace(/ (urges|considers|invites) /, (whole, verb: string) => ` ${verbs[verb] ?? whole} `);
}

/** The label of a heading: `at` counts from 0 in its level; `above` is that of the heading above it. */
function labelOf(shape: CorpusShape, level: number, at: number, above: string): string {
  if (shape === 'audit') return level === 1 ? `${at + 1}` : `${above}.${at + 1}`;
  if (level === 1) return ROMAN[at] ?? '';
  if (shape === 'committee') return level === 2 ? String.fromCharCode(65 + at) : `${at + 1}`;
  return level === 2 ? `${at + 1}` : level === 3 ? ('abc'[at] ?? 'a') : (SMALL_ROMAN[at] ?? 'i');
}

/** A text of about `paragraphs` numbered paragraphs. */
export function makeReportText(
  language: CorpusLanguage,
  seed: number,
  paragraphs = 60,
  shape: CorpusShape = 'evaluation',
): ReportTruth {
  const next = generator(seed);
  const words = WORDS[language];
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value;
  const sentence = (): string =>
    `${pick(words.subjects)} ${pick(words.verbs)} ${pick(words.objects)}${next() < 0.7 ? `, ${pick(words.ends)}` : ''}.`;
  const text = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(next() * (most - least + 1)) }, sentence).join(' ');
  const items: TruthItem[] = [];
  let path: string[] = [];
  // The label of an audit office has those above it.
  const pathOf = (): string => (shape === 'audit' ? (path.at(-1) ?? '') : path.join('.'));
  let title = Math.floor(next() * words.titles.length);
  const heading = (level: number, order: number): void => {
    const label = labelOf(shape, level, order, path[level - 2] ?? '');
    path = [...path.slice(0, level - 1), label];
    items.push({
      type: 'heading',
      level,
      label,
      title: words.titles[title++ % words.titles.length] ?? '',
      path: pathOf(),
    });
  };
  let number = 0;
  const perChapter = Math.ceil(paragraphs / 4);
  for (let chapter = 0; chapter < 4; chapter += 1) {
    heading(1, chapter);
    for (let section = 0, count = 0; count < perChapter; section += 1) {
      if (chapter > 0) heading(2, section);
      const deep = chapter > 1 && section % 2 === 1;
      for (let part = 0; part < (deep ? 2 : 1); part += 1) {
        if (deep) heading(3, part);
        for (let one = 0; one < 2 + Math.floor(next() * 4); one += 1, count += 1) {
          if (deep && part === 1 && one === 1 && chapter === 3 && shape !== 'committee') heading(4, 0);
          number += 1;
          const kind = next();
          const level = kind < 0.1 ? 'urges' : kind < 0.18 ? 'considers' : kind < 0.25 ? 'invites' : null;
          const pieces: TruthPiece[] = [];
          if (level) {
            const ask = words.levels[level](pick(words.requests));
            pieces.push({ type: 'text', text: shape === 'evaluation' ? ask : inOtherWords(ask) });
            if (level === 'urges')
              for (const item of words.items.slice(0, 2 + Math.floor(next() * 3)))
                pieces.push({ type: 'item', text: `${item};` });
          } else {
            pieces.push({ type: 'text', text: text(2, 6) });
            if (next() < 0.12) {
              const own = pieces[0] as TruthPiece;
              own.text += ` ${words.list}`;
              for (const item of words.items.slice(0, 3)) pieces.push({ type: 'item', text: `${item};` });
            }
          }
          items.push({
            type: 'paragraph',
            paragraph: {
              number,
              section: pathOf(),
              pieces,
              level: language === 'nl' || shape !== 'evaluation' ? null : level,
              recommends: level !== null,
              note: level === null && next() < 0.3 ? `${sentence()} ${words.plain}` : null,
            },
          });
        }
      }
    }
  }
  const recommendations = items.flatMap((item) =>
    item.type === 'paragraph' && item.paragraph.recommends
      ? [item.paragraph.pieces.map((piece) => piece.text).join(' ')]
      : [],
  );
  const symbol = {
    evaluation: `EXAMPLE(2098)${(seed % 90) + 1}`,
    committee: `EXAMPLE/C/XXX/CO/${(seed % 9) + 1}`,
    audit: '',
  }[shape];
  const isEvaluation = shape === 'evaluation';
  return {
    language,
    shape,
    ...words.front,
    number: symbol,
    round: isEvaluation ? words.front.round : '',
    cover: {
      number: symbol === '' ? null : symbol,
      round: isEvaluation ? 3 : null,
      adopted: '2098-03-21',
      published: '2098-06-18',
    },
    summary: `${words.plain} ${text(5, 8)}`,
    items,
    appendix: recommendations,
    comments: [`${words.plain} ${text(3, 4)}`, text(3, 5)],
  };
}

export const paragraphsOf = ({ items }: ReportTruth): TruthParagraph[] =>
  items.flatMap((item) => (item.type === 'paragraph' ? [item.paragraph] : []));
