/**
 * The two pages on which both house styles were designed, as a publication. Facts that the files lack (committee, date,
 * outcome, contact) are empty fields. Shared by writers and tests.
 */

import type {
  Numbering,
  PubField,
  PubGroup,
  PubHeading,
  PubInline,
  Publication,
  PublicationNode,
  PubNote,
  PubNoteMark,
  PubParagraph,
  PubReference,
  PubRun,
} from '../../engine/core/publication/publication.ts';
import { PUBLICATION_FORMAT, PUBLICATION_VERSION } from '../../engine/core/publication/publication.ts';
import type { Mark } from '../../engine/core/richtext/model.ts';

/** `~` is a no-break space and `_` a narrow one, so that they are visible here. */
const set = (text: string): string => text.replaceAll('~', '\u00a0').replaceAll('_', '\u202f');

const run = (text: string, marks: Mark[] = [], more: Partial<PubRun> = {}): PubRun => ({
  type: 'run',
  text: set(text),
  marks,
  ...more,
});
const field = (text: string, name: string, marks: Mark[] = []): PubField => ({
  type: 'field',
  text: `[${text}]`,
  filledBy: 'writer',
  name,
  marks,
});
const noteMark = (note: number): PubNoteMark => ({ type: 'noteMark', note });
const reference = (target: string, shows: PubReference['shows'], text: string): PubReference => ({
  type: 'reference',
  target,
  shows,
  text: set(text),
  marks: [],
});
const inlines = (content: readonly (PubInline | string)[]): PubInline[] =>
  content.map((part) => (typeof part === 'string' ? run(part) : part));

function paragraph(
  id: string,
  style: PubParagraph['style'],
  content: readonly (PubInline | string)[],
  more: Partial<PubParagraph> = {},
): PubParagraph {
  return { type: 'paragraph', id, style, content: inlines(content), ...more };
}

function heading(id: string, content: string): PubHeading {
  return { type: 'heading', id, level: 1, style: 'heading1', content: [run(content)] };
}

const numbering = (scheme: 'demand' | 'question', word: string, value: number): Numbering => ({
  scheme,
  level: 1,
  value,
  restart: value === 1,
  label: `${word}\u00a0${value}`,
});

function demand(
  value: number,
  claim: string,
  explanation: string,
  grounds: [kind: string, content: (PubInline | string)[]][],
): PubGroup {
  const id = `demand-${value}`;
  return {
    type: 'group',
    id,
    role: 'demand',
    form: 'full',
    block: `eis-${value}`,
    keep: true,
    rule: 'demand',
    children: [
      {
        type: 'heading',
        id: `${id}--claim`,
        level: 2,
        style: 'demand',
        number: numbering('demand', 'Eis', value),
        content: [run(claim)],
      },
      paragraph(`${id}--text`, 'normal', [explanation], { before: 2.25 }),
      ...grounds.map(([kind, content], at) =>
        paragraph(`${id}--ground-${at + 1}`, 'ground', content, {
          lead: { content: [run(kind)], tone: 'accent' },
        }),
      ),
    ],
  };
}

function block(
  id: string,
  role: PubGroup['role'],
  library: string | null,
  label: string,
  title: (PubInline | string)[],
  meta: (PubInline | string)[],
  rest: PublicationNode[],
): PubGroup {
  return {
    type: 'group',
    id,
    role,
    form: 'full',
    block: library,
    keep: false,
    rule: null,
    children: [
      paragraph(`${id}--title`, 'blockTitle', title, {
        label: { size: 'label', content: [run(label)] },
        keepWithNext: true,
      }),
      paragraph(`${id}--meta`, 'blockMeta', meta, rest.length > 0 ? { keepWithNext: true } : {}),
      ...rest,
    ],
  };
}

function question(value: number, text: string): PubParagraph {
  const number = numbering('question', 'Vraag', value);
  return paragraph(`question-${value}`, 'question', [text], {
    label: { size: 'label', content: [run(number.label)] },
    number,
  });
}

const note = (number: number, ...content: (PubInline | string)[]): PubNote => ({
  id: `footnote-${number}`,
  number,
  content: [paragraph(`footnote-${number}--text`, 'footnote', content)],
});
const kamerstuk = (number: number, rest: string): PubNote =>
  note(number, run('Kamerstukken~II', ['italic']), ` ${rest}`);

const outcome = (block: string, marks: Mark[] = []): PubField => field('uitslag', `${block}.status`, marks);
const en = (text: string, tone?: 'soft'): PubRun => run(text, [], { lang: 'en', ...(tone ? { tone } : {}) });

const title = 'Vraag de regering om vijf toezeggingen over ‘Samen tegen Mensenhandel’';

const demands: PubGroup[] = [
  demand(
    1,
    'Geef criminele uitbuiting voorrang en zet non-punishment in de wet',
    'Houd slachtoffers in beeld en rust politie en OM toe om hen te herkennen. Wie tot een strafbaar feit is gedwongen, krijgt bescherming in plaats van straf.',
    [
      [
        'Motie',
        [
          'Bikker en Mutluer: veranker non-punishment in de wet. ',
          run('Aangenomen op 3~oktober 2023.', ['bold']),
          noteMark(2),
        ],
      ],
      ['GRETA', ['Derde rapport over Nederland, onderdeel IV.8: non-punishment (art.~26).', noteMark(3)]],
    ],
  ),
  demand(
    2,
    'Kom met een pakket maatregelen tegen klanten van minderjarigen',
    'Wijd in het actieplan een hoofdstuk aan de klant: strafbaarheid, verantwoordelijkheid, bewustwording. Zolang er klanten zijn, blijft uitbuiting van kinderen lonen.',
    [
      [
        'Motie',
        [
          'Kuik~c.s. (2019): ontmoedig klanten die seks kopen van minderjarigen, ',
          outcome('28638-166'),
          '.',
          noteMark(4),
        ],
      ],
      [
        'GRETA',
        [
          'Derde rapport (zie ',
          reference('note-3', 'note', 'noot~3'),
          '), onderdeel V.3: bewustwording en het ontmoedigen van de vraag.',
        ],
      ],
    ],
  ),
  demand(
    3,
    'Maak advertentieplatforms verantwoordelijk en zet technologie in',
    'Leg vast wat een platform voor seksadvertenties moet doen om uitbuiting te voorkomen en te melden, en wie toeziet. Gebruik techniek om onzichtbare slachtoffers te vinden.',
    [
      [
        'Motie',
        [
          'Wiersma~c.s. (2021): leeftijdsidentificatie en meldplicht voor seksplatforms, ',
          outcome('28638-199'),
          '.',
          noteMark(5),
        ],
      ],
      [
        'Motie',
        [
          'Bikker~c.s. (2023): technologie komt niet of onvoldoende aan bod, ',
          outcome('28638-238'),
          ' (',
          reference('motion-238', 'page', 'pagina'),
          ').',
        ],
      ],
    ],
  ),
  demand(
    4,
    'Breng minderjarige slachtoffers in beeld en help hen',
    'Zorg dat een kind hulp kan vragen zonder een naam te noemen, onder meer in een anonieme chat. Neem ook de situatie mee waarin een ouder de dader is.',
    [
      [
        'Motie',
        [
          'Kuik en Van der Graaf (2020): breng de minst zichtbare slachtoffers in beeld, ',
          outcome('35570-VI-50'),
          '.',
          noteMark(6),
        ],
      ],
      [
        'GRETA',
        [
          'Derde rapport (zie ',
          reference('note-3', 'note', 'noot~3'),
          '), onderdeel V.6: minderjarige slachtoffers herkennen en helpen.',
        ],
      ],
    ],
  ),
  demand(
    5,
    'Onderbouw elke financiële keuze vanuit de doelen',
    'Laat per doel zien welk bedrag ervoor is en waaraan de Kamer het resultaat afmeet.',
    [
      [
        'Motie',
        [
          'Bikker~c.s. (2023): financiële uitwerking en concrete doelstellingen, ',
          outcome('28638-238'),
          ' (',
          reference('motion-238', 'page', 'pagina'),
          ').',
        ],
      ],
      [
        'Motie',
        [
          'Veltman (2023): maak de doelen smart, informeer de Kamer voor Prinsjesdag 2024, ',
          outcome('28638-240'),
          '.',
          noteMark(7),
        ],
      ],
    ],
  ),
];

const motionClauses = [
  'De Kamer,',
  'gehoord de beraadslaging,',
  'constaterende dat het voorliggende actieplan Samen tegen Mensenhandel een aantal belangrijke thema’s niet of onvoldoende adresseert zoals onder andere de klantaanpak, de bescherming van minderjarigen, criminele uitbuiting, opvang van slachtoffers en technologie;~(…)',
  'verzoekt de regering in goed overleg met samenwerkingspartners en conform geschetste lijnen te komen tot een fundamentele herziening van het actieplan inclusief de financiële uitwerking daarvan en concrete doelstellingen,',
  'en gaat over tot de orde van de dag.',
];

const proof: PublicationNode[] = [
  block(
    'motion-238',
    'motion',
    '28638-238',
    'Motie',
    ['Motie van het lid Bikker~c.s.: ', outcome('28638-238', ['bold'])],
    [
      'Kamerstuk~28_638, nr.~238, voorgesteld 21~december 2023. Appreciatie: ontraden. Grond bij ',
      reference('demand-3--claim', 'label', 'eis~3'),
      ' en ',
      reference('demand-5--claim', 'label', '5'),
      '. Ingediend door Bikker, Helder, Mutluer, Krul, Van Nispen en Diederik van Dijk.',
    ],
    [
      {
        type: 'literal',
        id: 'motion-238--text',
        rule: true,
        children: motionClauses.map((clause, at) =>
          paragraph(`motion-238--clause-${at + 1}`, 'literal', [clause], at === 0 ? { before: 6 } : {}),
        ),
      },
    ],
  ),
  block(
    'motion-229',
    'motion',
    '28638-229',
    'Motie',
    ['Motie van de leden Bikker en Mutluer: aangenomen'],
    [
      'Kamerstuk~28_638, nr.~229, aangenomen op 3~oktober 2023. Appreciatie: ontraden. Grond bij ',
      reference('demand-1--claim', 'label', 'eis~1'),
      '.',
    ],
    [],
  ),
  block(
    'finding-non-punishment',
    'finding',
    'greta-non-punishment',
    'GRETA',
    ['Non-punishment, een eigen onderdeel van het derde rapport'],
    [
      'Zie ',
      reference('note-3', 'note', 'noot~3'),
      ', onderdeel IV.8 ‘',
      en('Non-punishment provision (Article~26)'),
      '’, alinea ',
      field('nummer', 'finding.paragraph'),
      '. Grond bij ',
      reference('demand-1--claim', 'label', 'eis~1'),
      '.',
    ],
    [
      paragraph(
        'finding-non-punishment--level',
        'ground',
        [
          en('invites', 'soft'),
          run(' · ', [], { tone: 'soft' }),
          en('considers', 'soft'),
          run(' · ', [], { tone: 'soft' }),
          en('urges', 'soft'),
          '  ',
          field('niveau kiezen', 'finding.level'),
        ],
        { lead: { content: [run('Niveau')], tone: 'strong' }, before: 4, keepWithNext: true },
      ),
      paragraph('finding-non-punishment--text', 'normal', [
        'In eigen woorden: GRETA bespreekt het niet bestraffen van slachtoffers als apart onderwerp in het rapport over Nederland.',
      ]),
    ],
  ),
  {
    type: 'group',
    id: 'quote-1',
    role: 'quote',
    form: 'full',
    block: 'citaat-zichtbaar',
    keep: true,
    rule: null,
    children: [
      paragraph(
        'quote-1--words',
        'quote',
        ['‘Een slachtoffer dat niemand ziet, krijgt geen hulp. Daar moet het actieplan beginnen.’'],
        { label: { size: 'label', content: [run('Citaat')] }, keepWithNext: true },
      ),
      paragraph(
        'quote-1--who',
        'blockMeta',
        [
          'Woordvoerder, ',
          field('naam in te vullen', 'spokesperson'),
          '  ·  ',
          run('Concept, nog niet vrijgegeven', ['bold'], { tone: 'strong' }),
        ],
        { before: 2.25 },
      ),
    ],
  },
];

const questions: PubGroup = {
  type: 'group',
  id: 'questions',
  role: 'questions',
  form: null,
  block: null,
  keep: false,
  rule: null,
  children: [
    paragraph(
      'questions--lead',
      'normal',
      ['Vraag~1 hoort bij eis~1, vraag~2 bij eis~2, en zo verder. Samen 109 woorden, ongeveer 50 seconden.'],
      { before: 2.25, keepWithNext: true },
    ),
    question(
      1,
      'Wanneer ontvangt de Kamer het wetsvoorstel dat het non-punishmentbeginsel verankert, zoals gevraagd in de aangenomen motie van de leden Bikker en Mutluer (Kamerstuk~28_638, nr.~229)?',
    ),
    question(
      2,
      'Komt er in het actieplan een hoofdstuk over de klant, zoals voorgesteld door de leden Krul en Bikker (Kamerstuk~28_638, nr.~242)? Zo nee, waarom niet?',
    ),
    question(
      3,
      'Welke plicht krijgen platforms voor seksadvertenties om uitbuiting te voorkomen en te melden, vanaf wanneer, en wie houdt toezicht?',
    ),
    question(
      4,
      'Is de regering bereid anonieme chathulp voor minderjarige slachtoffers te bekostigen, ook wanneer een ouder de dader is?',
    ),
    question(
      5,
      'Welk bedrag hoort bij welk doel in het actieplan, en waaraan kan de Kamer zien of het doel is gehaald?',
    ),
  ],
};

const ground = (block: string, kind: 'motion' | 'finding', name: string, missing: string[] = []) => ({
  block,
  kind,
  title: name,
  complete: missing.length === 0,
  missing,
});

/** The drawn inbreng from `sender` in the house style with this id. Without an argument: `neutraal`. */
export function drawnInbreng(
  houseStyle: { id: string; sender: string } = { id: 'neutraal', sender: 'Voorbeeldorganisatie' },
): Publication {
  const { id } = houseStyle;
  // In a style without a sender, the draft has the organisation of the drawing.
  const sender = houseStyle.sender || 'Voorbeeldorganisatie';
  return structuredClone<Publication>({
    format: PUBLICATION_FORMAT,
    version: PUBLICATION_VERSION,
    draft: 'drawn-inbreng',
    documentType: 'inbreng-commissiedebat',
    houseStyle: id,
    language: 'nl',
    metadata: {
      title,
      author: sender,
      subject: 'Inbreng commissiedebat',
      keywords: ['mensenhandel', 'commissiedebat', '28638'],
      modified: '2026-11-24T09:00:00Z',
    },
    fileName: 'inbreng-samen-tegen-mensenhandel',
    running: {
      sender,
      documentType: 'Inbreng commissiedebat',
      shortTitle: 'Inbreng ‘Samen tegen Mensenhandel’',
      page: 'Pagina ',
      of: ' van ',
      concept: null,
      stamp: null,
    },
    body: [
      { type: 'title', id: 'title', style: 'title', content: [run(title)] },
      paragraph('subtitle', 'subtitle', [
        'Commissie ',
        field('naam commissie', 'committee'),
        ', debat van ',
        field('datum debat', 'debateDate'),
        ' over Kamerstuk~28_638, nr.~233',
      ]),
      {
        type: 'group',
        id: 'lead',
        role: 'lead',
        form: null,
        block: null,
        keep: true,
        rule: null,
        children: [
          paragraph('lead--text', 'lead', [
            run('Laat de regering per eis zeggen wat zij doet en wanneer.', ['bold']),
            ' De Kamer sprak zich al uit voor non-punishment in de wet. De motie-Bikker~c.s. vraagt om een fundamentele herziening van het actieplan, met een financiële uitwerking.',
            noteMark(1),
          ]),
        ],
      },
      heading('demands', 'Vijf eisen aan de regering'),
      ...demands,
      { type: 'pageBreak', id: 'break', weak: true },
      heading('proof', 'Waarop de eisen rusten'),
      ...proof,
      heading('asked', 'Vragen die letterlijk gesteld kunnen worden'),
      questions,
      paragraph(
        'contact',
        'normal',
        [
          `${sender}: `,
          field('naam', 'contactName'),
          ', ',
          field('functie', 'contactRole'),
          ', ',
          field('telefoonnummer', 'contactPhone'),
          ', ',
          field('e-mailadres', 'contactEmail'),
          '. Blijft een toezegging uit? Vraag dan om de concept-motie bij die eis.',
        ],
        { before: 15, label: { size: 'label', content: [run('Contact')] } },
      ),
    ],
    notes: [
      kamerstuk(1, '2023/24, 28638, nr.~238.'),
      kamerstuk(2, '2023/24, 28638, nr.~229.'),
      note(
        3,
        'GRETA, ',
        run('Access to justice and effective remedies for victims of trafficking in human beings', ['italic'], {
          lang: 'en',
        }),
        ', derde evaluatieronde Nederland, 9~november 2023, rapportnummer ',
        field('nummer', 'finding.report'),
        '.',
      ),
      kamerstuk(4, '2018/19, 28638, nr.~166.'),
      kamerstuk(5, '2020/21, 28638, nr.~199.'),
      kamerstuk(6, '2020/21, 35570 VI, nr.~50.'),
      kamerstuk(7, '2023/24, 28638, nr.~240.'),
    ],
    images: {},
    evidence: {
      pointName: 'demand',
      demands: demands.map((group, at) => ({
        id: group.id,
        label: `Eis\u00a0${at + 1}`,
        claim: group.children[0]?.type === 'heading' ? (group.children[0].content[0] as PubRun).text : '',
      })),
      grounds: [
        ground('28638-229', 'motion', 'Motie van de leden Bikker en Mutluer'),
        ground('greta-non-punishment', 'finding', 'GRETA, derde rapport, onderdeel IV.8', ['paragraph', 'level']),
        ground('28638-238', 'motion', 'Motie van het lid Bikker c.s.', ['status']),
      ],
      cells: [
        ['veranker non-punishment in de wet', 'non-punishment (art. 26)', null],
        [null, null, null],
        [null, null, 'technologie komt niet of onvoldoende aan bod'],
        [null, null, null],
        [null, null, 'financiële uitwerking en concrete doelstellingen'],
      ],
    },
  });
}
