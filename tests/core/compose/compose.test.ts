import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { Motion } from '../../../engine/core/blocks/motion.ts';
import { compose, composeWithMarks } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import type {
  Publication,
  PublicationNode,
  PubParagraph,
  PubVoteBar,
} from '../../../engine/core/publication/publication.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import type { BodyNode, ContentNode, Paragraph, TableCell } from '../../../engine/core/richtext/model.ts';
import { block, draftOf, para, place, typeOf, words } from './draft-builder.ts';

const houseStyle = houseStyleSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../templates/house-styles/neutraal/house-style.json', import.meta.url), 'utf8'),
  ),
);

function composed(
  draft: Draft,
  type: Partial<DocumentType> = {},
  pages: number | null = null,
  audience: string | null = null,
): Publication {
  return compose({
    draft,
    documentType: typeOf(type),
    houseStyle,
    layout: pages === null ? null : { pages },
    audience,
  });
}

function flat(blocks: readonly PublicationNode[]): PublicationNode[] {
  return blocks.flatMap((one) =>
    one.type === 'group' || one.type === 'literal' ? [one, ...flat(one.children)] : [one],
  );
}

function paragraphs(publication: Publication): PubParagraph[] {
  return flat(publication.body).filter((one) => one.type === 'paragraph');
}

/** The text of the paragraphs with this style, no-break spaces as spaces. */
function texts(publication: Publication, style: PubParagraph['style']): string[] {
  return paragraphs(publication)
    .filter((one) => one.style === style)
    .map((one) => spaced(`${one.lead ? `${getPlainText(one.lead.content)} ` : ''}${getPlainText(one.content)}`));
}

/** The grounds of the demands, without the lines with their addressee. */
const grounds = (publication: Publication) => texts(publication, 'ground').filter((line) => !line.startsWith('Aan '));

const spaced = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const notes = (publication: Publication) =>
  publication.notes.map((note) => spaced(note.content.map((one) => getPlainText(one.content)).join(' ')));

const bikker = block('motion', {
  id: '28638-238',
  title: 'Motie van het lid Bikker c.s. over een fundamentele herziening van het actieplan',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '238' },
  date: '2023-12-21',
  movers: ['Bikker', 'Helder', 'Mutluer'],
  appreciation: 'Ontraden',
  body: [
    'De Kamer,',
    'gehoord de beraadslaging,',
    'overwegende dat A;',
    'overwegende dat B;',
    'verzoekt de regering C,',
    'en gaat over tot de orde van de dag.',
  ].map((text, index) => para(`b${index + 1}`, text)),
});
const adopted = block('motion', {
  id: '28638-229',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '229' },
  date: '2023-09-27',
  movers: ['Bikker', 'Mutluer'],
  status: 'adopted',
  decidedOn: '2023-10-03',
});
const report = block('source', {
  id: 'greta-nld-3',
  source: {
    type: 'greta-report',
    country: 'NLD',
    round: 3,
    number: null,
    title: 'Access to justice and effective remedies for victims of trafficking in human beings',
    language: 'en',
    adopted: null,
    published: '2023-11-09',
    hudoc: 'NLD-REP-3-2023--ENG',
  },
  language: 'en',
  sections: [{ number: 'IV.8', title: 'Non-punishment provision (Article 26)', id: null, link: null }],
});
const finding = block('finding', {
  id: 'greta-non-punishment',
  title: 'Non-punishment, een eigen onderdeel',
  report: 'greta-nld-3',
  section: 'IV.8',
  gist: 'non-punishment (art. 26)',
  body: [para('b1', 'GRETA bespreekt het niet bestraffen van slachtoffers apart.')],
});
const demand = block('demand', {
  id: 'eis-een',
  title: 'Zet non-punishment in de wet',
  addressee: 'de regering',
  body: [para('b1', 'Wie tot een strafbaar feit is gedwongen, krijgt bescherming.')],
  grounds: [
    { block: '28638-229', shows: 'veranker non-punishment in de wet' },
    { block: 'greta-non-punishment' },
    { block: '28638-238', shows: 'herzie het actieplan' },
  ],
});

describe('a demand with its grounds', () => {
  test('names mover, request, known outcome, and the source as a note after the punctuation', () => {
    const publication = composed(draftOf([place(demand, 'full')], [demand, adopted, finding, report, bikker]));
    expect(grounds(publication)).toEqual([
      'Motie Bikker en Mutluer: veranker non-punishment in de wet. Aangenomen op 3 oktober 2023.',
      'GRETA Derde rapport over Nederland, onderdeel IV.8: non-punishment (art. 26).',
      'Motie Bikker c.s. (2023): herzie het actieplan, [uitslag].',
    ]);
    expect(notes(publication)).toEqual([
      'Kamerstukken II 2023/24, 28638, nr. 229.',
      'GRETA, Access to justice and effective remedies for victims of trafficking in human beings, derde evaluatieronde Nederland, 9 november 2023, rapportnummer [nummer].',
      'Kamerstukken II 2023/24, 28638, nr. 238.',
    ]);
  });

  test('names the paragraph of a finding where it is known', () => {
    const known = block('finding', { ...finding, paragraph: '170' });
    const publication = composed(draftOf([place(demand, 'full')], [demand, adopted, known, report, bikker]));
    expect(grounds(publication)[1]).toBe(
      'GRETA Derde rapport over Nederland, onderdeel IV.8, alinea 170: non-punishment (art. 26).',
    );
  });

  test('cites the page of a motion whose text is in the document, instead of a note', () => {
    const publication = composed(
      draftOf([place(demand, 'full'), place(bikker, 'full')], [demand, adopted, finding, report, bikker]),
    );
    const last = paragraphs(publication).filter((one) => one.style === 'ground')[3];
    expect(last?.content.find((piece) => piece.type === 'reference')).toMatchObject({
      shows: 'page',
      target: 'at-28638-238',
      text: 'pagina',
    });
    expect(last?.content.some((piece) => piece.type === 'noteMark')).toBe(false);
  });

  test('has an empty line where there is no ground', () => {
    const bare = block('demand', { id: 'eis-kaal', title: 'Doe iets', addressee: 'de regering' });
    const publication = composed(draftOf([place(bare, 'full')], [bare]));
    expect(grounds(publication)).toEqual(['Onderbouwing [onderbouwing].']);
  });

  test('includes grounds of this draft and omits dropped ones', () => {
    const publication = composed(
      draftOf(
        [
          place(demand, 'full', {
            grounds: {
              added: [{ block: '28638-238', shows: 'reken het door' }],
              dropped: ['28638-229', 'greta-non-punishment'],
            },
          }),
        ],
        [demand, adopted, finding, report, bikker],
      ),
    );
    expect(grounds(publication)).toEqual(['Motie Bikker c.s. (2023): reken het door, [uitslag].']);
  });
});

test('a motion without a number has an empty field where its Kamerstuk is cited', () => {
  const kamerstuk = { chamber: 'II', dossier: '28638', addition: null, number: null } as const;
  const numberless = block('motion', { id: 'm', title: 'Motie van het lid A over b', movers: ['A'], kamerstuk });
  const body = [place(numberless, 'full'), para('p', [{ type: 'citation', id: 'c1', block: 'm', placement: 'text' }])];
  const publication = composed(draftOf(body, [numberless]));
  expect(texts(publication, 'blockMeta')).toEqual(['Kamerstuk 28 638, nr. [nummer].']);
  const cited = paragraphs(publication).find(({ id }) => id === 'p');
  expect(cited?.content).toContainEqual(expect.objectContaining({ type: 'field', text: '[nummer]', block: 'm' }));
});

describe('the list of sources', () => {
  const website = (id: string, organisation: string) =>
    block('source', {
      id,
      source: { type: 'website', organisation, title: 'Titel', date: '2024-01-01', url: null, language: 'nl' },
    });
  const type = { citations: { placement: 'note' as const, shorten: false, sourceList: 'always' as const } };
  const listed = (draft: Draft) => texts(composed(draft, type), 'bibliography').map((line) => line.split(',')[0]);
  const naming = (id: string): Paragraph =>
    para(`p-${id}`, [{ type: 'citation', id: `c-${id}`, block: id, placement: 'note' }]);

  test('omits a source that only another variant cites, in the text or in a note', () => {
    const [here, elsewhere, inNote] = ['a', 'b', 'c'].map((id) => website(id, id.toUpperCase()));
    if (!here || !elsewhere || !inNote) throw new Error('three sources');
    const note: Paragraph = para('p', [{ type: 'footnote', id: 'f', audiences: ['pers'], content: [naming('c')] }]);
    const draft = draftOf([naming('a'), { ...naming('b'), audiences: ['pers'] }, note], [here, elsewhere, inNote], {
      audiences: [{ id: 'pers', name: 'Pers' }],
    });
    expect(listed(draft)).toEqual(['A']);
  });

  test('sorts accented letters beside plain ones', () => {
    const names = ['Zorginstituut', 'Éénloket', 'ecpat', 'Defence for Children'];
    const sources = names.map((name, index) => website(`s${index}`, name));
    expect(
      listed(
        draftOf(
          sources.map(({ id }) => naming(id)),
          sources,
        ),
      ),
    ).toEqual(['Defence for Children', 'ecpat', 'Éénloket', 'Zorginstituut']);
  });
});

describe('the addressee of a demand', () => {
  const ask = (id: string, addressee: string | null, deadline: string | null = null) =>
    block('demand', { id, title: 'Doe iets', addressee, deadline });
  const lines = (draft: Draft) => texts(composed(draft), 'ground').filter((line) => line.startsWith('Aan'));
  const lead = (content: Paragraph['content'] | string) => para('kern', content, 'lead');

  test('is printed where the core message does not name it, with a deadline or without', () => {
    const demands = [ask('e1', 'de minister'), ask('e2', 'de minister', '2027-07-01')];
    const body = demands.map((one) => place(one, 'full'));
    expect(lines(draftOf(body, demands))).toEqual(['Aan de minister.', 'Aan de minister, uiterlijk 1 juli 2027.']);
    expect(lines(draftOf([lead('Spreek de ministers aan.'), ...body], demands))).toHaveLength(2);
  });

  test('is omitted where the core message names it, as text or by a variable, and there is no deadline', () => {
    const demands = [ask('e1', 'de minister'), ask('e2', 'de minister'), ask('e3', 'de Kamer')];
    const body = demands.map((one) => place(one, 'full'));
    expect(lines(draftOf([lead('Vraag de minister om haast.'), ...body], demands))).toEqual(['Aan de Kamer.']);
    const named = [lead([{ type: 'variable', name: 'minister' }]), ...body];
    const variables = { minister: { value: 'De minister' } };
    expect(lines(draftOf(named, demands, { variables }))).toEqual(['Aan de Kamer.']);
  });

  test('has a written-out deadline unchanged', () => {
    const demands = [ask('e1', 'de minister', 'voor de zomer'), ask('e2', null, 'elk kwartaal.')];
    const body = [lead('Vraag de minister om haast.'), ...demands.map((one) => place(one, 'full'))];
    expect(lines(draftOf(body, demands))).toEqual([
      'Aan de minister, voor de zomer.',
      'Aan [geadresseerde], elk kwartaal.',
    ]);
  });

  test('follows the claim where demands are only listed', () => {
    const demands = [
      ask('e1', 'de minister', '2027-07-01'),
      ask('e2', 'de Kamer'),
      ask('e3', null, '2027-07-01'),
      ask('e4', null),
    ];
    const body = demands.map((one) => place(one, 'short'));
    const listed = paragraphs(composed(draftOf(body, demands))).map(({ content }) => spaced(getPlainText(content)));
    expect(listed.filter((line) => line.startsWith('Doe iets'))).toEqual([
      'Doe iets. Aan de minister, uiterlijk 1 juli 2027.',
      'Doe iets. Aan de Kamer.',
      'Doe iets. Uiterlijk 1 juli 2027.',
      'Doe iets.',
    ]);
  });

  test('is in one sentence below listed demands that ask the same of the same', () => {
    const listed = (...demands: Block[]) => {
      const body = demands.map((one) => place(one, 'short'));
      return paragraphs(composed(draftOf(body, demands))).map(({ content }) => spaced(getPlainText(content)));
    };
    expect(listed(ask('e1', 'de minister', '2027-07-01'), ask('e2', 'de minister', '2027-07-01'))).toEqual([
      'Doe iets.',
      'Doe iets.',
      'Dit vragen wij van de minister, uiterlijk 1 juli 2027.',
    ]);
    expect(listed(ask('e1', null, '2027-07-01'), ask('e2', null, '2027-07-01'))).toEqual([
      'Doe iets.',
      'Doe iets.',
      'Dit vragen wij uiterlijk 1 juli 2027.',
    ]);
    expect(listed(ask('e1', 'de minister'))).toEqual(['Doe iets. Aan de minister.']);
  });
});

describe('a ground whose title has no subject', () => {
  const pasted = (fields: object) =>
    block('motion', {
      id: '28638-300',
      title: 'Motie van het lid Helder c.s.',
      kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '300' },
      date: '2023-12-21',
      movers: ['Helder'],
      andOthers: true,
      ...fields,
    });
  const demand = block('demand', {
    id: 'eis-h',
    title: 'Doe dat',
    addressee: 'de regering',
    grounds: [{ block: '28638-300' }],
  });
  const ground = (motion: Block) => grounds(composed(draftOf([place(demand, 'full')], [demand, motion])));

  test('prints the request of the motion', () => {
    const body = [para('b1', 'De Kamer,'), para('b2', 'verzoekt de regering een plan te maken,')];
    expect(ground(pasted({ body }))).toEqual([
      'Motie Helder c.s. (2023): verzoekt de regering een plan te maken, [uitslag].',
    ]);
    const long = [para('b1', `verzoekt de regering ${'heel '.repeat(20)}snel te zijn;`)];
    expect(ground(pasted({ body: long, status: 'adopted' }))[0]).toMatch(
      /^Motie Helder c\.s\. \(2023\): .*heel … Aangenomen\.$/,
    );
  });

  test('has an empty field where no request is known', () => {
    expect(ground(pasted({}))).toEqual(['Motie Helder c.s. (2023): [wat de motie vraagt], [uitslag].']);
  });

  test('keeps the dot of an abbreviation at the end of a phrase, without a second one', () => {
    expect(ground(pasted({ gist: 'volg de motie-Bikker c.s.' }))).toEqual([
      'Motie Helder c.s. (2023): volg de motie-Bikker c.s., [uitslag].',
    ]);
    expect(ground(pasted({ gist: 'volg de motie-Bikker c.s.', status: 'adopted' }))).toEqual([
      'Motie Helder c.s. (2023): volg de motie-Bikker c.s. Aangenomen.',
    ]);
    expect(ground(pasted({ gist: 'doe het nu.', status: 'adopted' }))).toEqual([
      'Motie Helder c.s. (2023): doe het nu. Aangenomen.',
    ]);
    const report = block('finding', {
      id: '28638-300',
      report: null,
      section: 'I',
      gist: 'voor kinderen, ouders e.d.',
    });
    expect(ground(report)[0]).toMatch(/: voor kinderen, ouders e\.d\.$/);
  });
});

describe('a long source', () => {
  test('has the number of its note where a citation in the text repeats it', () => {
    const cite = (id: string) => ({ type: 'citation' as const, id, block: report.id, placement: 'note' as const });
    const body = [para('p', [...words('Eerst '), cite('c1')]), para('q', [...words('en weer '), cite('c2')])];
    const input = {
      draft: draftOf(body, [report]),
      documentType: typeOf({}),
      houseStyle,
      layout: null,
      audience: null,
    };
    const { citations } = composeWithMarks(input).marks;
    expect(citations.get('c1')).toEqual({ note: 1 });
    expect(citations.get('c2')).toEqual({ words: '(zie noot 1)', seeNote: 1 });
  });

  test('is printed in full once and then cited by its note', () => {
    const second = block('finding', { ...finding, id: 'greta-tweede', section: 'V.3', gist: 'de vraag ontmoedigen' });
    const both = block('demand', {
      ...demand,
      id: 'eis-beide',
      grounds: [{ block: finding.id }, { block: second.id }],
    });
    const publication = composed(
      draftOf([place(both, 'full'), place(finding, 'full')], [both, finding, second, report]),
    );
    expect(grounds(publication)[1]).toBe('GRETA Derde rapport (zie noot 1), onderdeel V.3: de vraag ontmoedigen.');
    expect(texts(publication, 'blockMeta')[0]).toBe(
      'Zie noot 1, onderdeel IV.8 ‘Non-punishment provision (Article 26)’, alinea [nummer]. Onderbouwt punt 1.',
    );
    expect(publication.notes).toHaveLength(1);
  });

  test('has no full stop after the title of a section, except that of an abbreviation', () => {
    const cited = (title: string) => {
      const sections = [{ number: 'IV.8', title, id: null, link: null }];
      const publication = composed(
        draftOf([place(finding, 'full')], [finding, block('source', { ...report, sections })]),
      );
      return texts(publication, 'blockMeta')[0];
    };
    expect(cited('child-sensitive procedures and remedies.')).toContain(
      ' ‘child-sensitive procedures and remedies’, alinea ',
    );
    expect(cited('police, courts, etc.')).toContain(' ‘police, courts, etc.’, alinea ');
  });
});

describe('the title of a press release', () => {
  test('has white above it below the embargo line, and none at the top of the page', () => {
    const front: DocumentType['front'] = [
      {
        type: 'line',
        style: 'blockTitle',
        label: [],
        content: [{ type: 'variable', name: 'embargo' }],
        before: 0,
        optional: true,
      },
      { type: 'title', style: 'title', label: [], bold: false, content: null, before: 10 },
    ];
    const white = (embargo: string | null) => {
      const draft = draftOf([], [], { title: words('Titel'), variables: { embargo: { value: embargo } } });
      return composed(draft, { front }).body.flatMap((one) => (one.type === 'title' ? [one.before] : []));
    };
    expect(white('3 december 2026')).toEqual([10]);
    expect(white(null)).toEqual([undefined]);
  });
});

describe('the frame of a document', () => {
  test('is in the language of the document where the type has both', () => {
    const front: DocumentType['front'] = [
      {
        type: 'line',
        style: 'letter',
        label: { nl: words('Datum'), en: words('Date') },
        content: { nl: words('Geachte leden,'), en: words('Dear members,') },
        optional: false,
      },
    ];
    const printed = (language: string) =>
      composed(draftOf([], [], { language }), { front }).body.flatMap((one) =>
        one.type === 'paragraph' ? [[getPlainText(one.label?.content ?? []), getPlainText(one.content)]] : [],
      );
    expect(printed('nl')).toEqual([['Datum', 'Geachte leden,']]);
    expect(printed('en-GB')).toEqual([['Date', 'Dear members,']]);
  });
});

describe('the Kamer’s heading of a motion', () => {
  test('has values in capitals, unlike other lines', () => {
    const line = (text: string) => ({
      type: 'line' as const,
      style: 'motionHead' as const,
      label: [],
      content: [...words(text), { type: 'variable' as const, name: 'mover' }],
      optional: false,
    });
    const draft = draftOf([], [], { variables: { mover: { value: 'Van der Graaf' } } });
    const publication = composed(draft, { front: [line('MOTIE VAN HET LID '), line('Ingediend door '), line('')] });
    expect(texts(publication, 'motionHead')).toEqual([
      'MOTIE VAN HET LID VAN DER GRAAF',
      'Ingediend door Van der Graaf',
      'Van der Graaf',
    ]);
  });
});

describe('a motion in full', () => {
  test('shows an empty outcome, facts and text, and no vote where nothing is known', () => {
    const publication = composed(draftOf([place(bikker, 'full')], [bikker]));
    expect(texts(publication, 'blockTitle')).toEqual(['Motie van het lid Bikker c.s.: [uitslag]']);
    expect(texts(publication, 'blockMeta')).toEqual([
      'Kamerstuk 28 638, nr. 238, voorgesteld 21 december 2023. Appreciatie: ontraden. Ingediend door Bikker, Helder en Mutluer.',
    ]);
    expect(texts(publication, 'literal')).toHaveLength(6);
    expect(flat(publication.body).some((one) => one.type === 'voteBar')).toBe(false);
  });

  test.each(['Geen (expliciete) appreciatie', 'Niet beschikbaar bij gewijzigde moties en/of amendementen', ''])(
    'has no line about the government’s view when there is none: %j',
    (appreciation) => {
      const motion = block('motion', { ...bikker, id: 'm-1', appreciation });
      expect(texts(composed(draftOf([place(motion, 'full')], [motion])), 'blockMeta')).toEqual([
        'Kamerstuk 28 638, nr. 238, voorgesteld 21 december 2023. Ingediend door Bikker, Helder en Mutluer.',
      ]);
    },
  );

  test('marks omitted text, once for each series', () => {
    const publication = composed(draftOf([place(bikker, 'full', { excerpt: [0, 1, 4, 5] })], [bikker]));
    expect(texts(publication, 'literal')).toEqual([
      'De Kamer,',
      'gehoord de beraadslaging, (…)',
      'verzoekt de regering C,',
      'en gaat over tot de orde van de dag.',
    ]);
    const twice = draftOf([place(bikker, 'full', { excerpt: [0, 1, 4, 5] })], [bikker]);
    composed(twice);
    expect(texts(composed(twice), 'literal')[1]).toBe('gehoord de beraadslaging, (…)');
    const start = composed(draftOf([place(bikker, 'full', { excerpt: [4] })], [bikker]));
    expect(texts(start, 'literal')).toEqual(['(…)', 'verzoekt de regering C, (…)']);
  });

  test('with a known outcome and unknown votes shows one dashed outline and a text', () => {
    const publication = composed(draftOf([place(adopted, 'full')], [adopted]));
    const bar = flat(publication.body).find((one): one is PubVoteBar => one.type === 'voteBar');
    expect(bar?.segments).toEqual({ for: 0, absent: 0, unknown: 1, against: 0 });
    expect(bar?.legend.map((part) => part.text)).toEqual(['Stemverhouding niet bekend']);
    expect(texts(publication, 'blockTitle')).toEqual(['Motie van de leden Bikker en Mutluer: aangenomen']);
  });
});

describe('a vote', () => {
  const withVotes = (votes: NonNullable<Motion['votes']>) => {
    const motion = block('motion', { ...adopted, id: 'm-1', votes });
    const publication = composed(draftOf([place(motion, 'full')], [motion]));
    const bar = flat(publication.body).find((one): one is PubVoteBar => one.type === 'voteBar');
    if (!bar) throw new Error('no bar');
    return bar;
  };
  const faction = (name: string, seats: number, vote: 'for' | 'against' | 'absent') => ({
    faction: name,
    seats,
    for: 0,
    against: 0,
    absent: 0,
    mistake: false,
    [vote]: seats,
  });

  test('that is complete shows both sides with their factions, largest first', () => {
    const bar = withVotes({
      method: 'hands',
      complete: true,
      for: 102,
      against: 47,
      absent: 1,
      byFaction: [
        faction('Kleine', 2, 'for'),
        faction('Grote', 100, 'for'),
        faction('Tegen', 47, 'against'),
        faction('JA21', 1, 'absent'),
      ],
      members: [],
    });
    expect(bar.legend.map((part) => part.text)).toEqual(['102 voor', '1 niet deelgenomen (JA21)', '47 tegen']);
    expect(bar.factions.map((line) => spaced(line.text))).toEqual(['Grote 100, Kleine 2', 'Tegen 47']);
    expect(bar.alt).toContain('102 voor, 47 tegen, 1 niet deelgenomen');
  });

  test('that is incomplete uses ‘ten minste’ and shows unknown votes', () => {
    const bar = withVotes({
      method: 'hands',
      complete: false,
      for: 40,
      against: 62,
      absent: 0,
      byFaction: [faction('A', 40, 'for'), faction('B', 62, 'against')],
      members: [],
    });
    expect(bar.legend.map((part) => part.text)).toEqual(['ten minste 40 voor', '48 onbekend', 'ten minste 62 tegen']);
    expect(bar.note).toContain('Van 102 van de 150 zetels is de stem bekend.');
  });

  test('with totals and no rows names no factions', () => {
    const bar = withVotes({
      method: 'roll-call',
      complete: false,
      for: 90,
      against: 36,
      absent: null,
      byFaction: [],
      members: [],
    });
    expect(bar.legend.map((part) => part.text)).toEqual(['90 voor', '24 onbekend', '36 tegen']);
    expect(bar.factions).toEqual([]);
    expect(bar.note).toBe('Verdeling over de fracties staat niet in de geopende bestanden.');
  });

  test('names dissenting members with their prefix in front', () => {
    const bar = withVotes({
      method: 'hands',
      complete: true,
      for: 80,
      against: 70,
      absent: 0,
      byFaction: [faction('A', 80, 'for'), faction('B', 70, 'against')],
      members: [
        { name: 'Eijk van, W.P.J.', faction: 'B', vote: 'for' },
        { name: 'Lammers, A.N.', faction: 'B', vote: 'for' },
      ],
    });
    expect(bar.note).toContain('Anders dan hun fractie: Lammers en Van Eijk (B) voor.');
  });
});

describe('the writer’s text', () => {
  test('separates a source in brackets from the text before it, and puts the full stop behind it', () => {
    const cited = (id: string, before: string): BodyNode =>
      para(id, [...words(before), { type: 'citation', id: `${id}c`, block: bikker.id, placement: 'text' }]);
    const draft = draftOf(
      [
        cited('p1', 'De motie vraagt veel.'),
        cited('p4', 'Het gaat om Bikker c.s.'),
        cited('p2', 'Dat vraagt zij '),
        cited('p3', '('),
      ],
      [bikker],
    );
    expect(texts(composed(draft), 'normal')).toEqual([
      'De motie vraagt veel (Kamerstuk 28 638, nr. 238).',
      'Het gaat om Bikker c.s. (Kamerstuk 28 638, nr. 238)',
      'Dat vraagt zij (Kamerstuk 28 638, nr. 238)',
      '((Kamerstuk 28 638, nr. 238)',
    ]);
  });

  test('keeps the attribution of a quotation with its last paragraph only', () => {
    const { body } = composed(
      draftOf([
        { type: 'quotation', id: 'q', content: [para('q1', 'Eerst.'), para('q2', 'Dan.')], attribution: words('Wie') },
      ]),
    );
    const drawn = body.find((one) => one.type === 'literal');
    expect(drawn?.type === 'literal' && drawn.children.map((one) => one.keepWithNext)).toEqual([
      undefined,
      true,
      false,
    ]);
  });

  test('omits empty paragraphs', () => {
    const publication = composed(draftOf([para('leeg', []), para('een', 'Tekst'), para('weer', [])]));
    expect(paragraphs(publication).map(({ id }) => id)).toEqual(['een']);
  });

  test('numbers notes in the order in which they are printed, title first', () => {
    const note = (id: string, text: string) => ({ type: 'footnote' as const, id, content: [para(`${id}p`, text)] });
    const publication = composed(
      draftOf(
        [
          para('p1', [{ type: 'run', text: 'Eerst' }, note('f2', 'tweede'), { type: 'run', text: '. Dan verder.' }]),
          para('p2', [note('f3', 'derde')]),
        ],
        [],
        {
          title: [...words('Titel'), note('f1', 'eerste')],
        },
      ),
    );
    expect(notes(publication)).toEqual(['eerste', 'tweede', 'derde']);
    const first = paragraphs(publication).find((one) => one.id === 'p1');
    expect(first?.content.map((piece) => (piece.type === 'run' ? piece.text : piece.type))).toEqual([
      'Eerst.',
      'noteMark',
      ' Dan verder.',
    ]);
  });

  test('counts the document’s own lists separately from those in its blocks', () => {
    const list = (id: string, labels: string[], continues = false): ContentNode => ({
      type: 'list',
      id,
      ordered: true,
      ...(continues ? { continues } : {}),
      items: labels.map((label) => ({ id: label, content: words(label), lists: [] })),
    });
    const passage = block('passage', { id: 'met-lijst', body: [list('m', ['x', 'y', 'z']), list('n', ['u'], true)] });
    const publication = composed(
      draftOf([list('l1', ['a', 'b']), place(passage, 'full'), list('l2', ['c'], true)], [passage]),
    );
    const items = flat(publication.body).flatMap((one) => (one.type === 'list' ? one.items : []));
    const numbered = items.map((one) => `${one.number.label} ${getPlainText(one.content)}`);
    expect(numbered).toEqual(['1. a', '2. b', '1. x', '2. y', '3. z', '4. u', '3. c']);
  });

  test('continues counting in a list that continues', () => {
    const item = (id: string, lists = []) => ({ id, content: words(id), lists });
    const publication = composed(
      draftOf([
        { type: 'list', id: 'l1', ordered: true, start: 3, items: [item('a'), item('b')] },
        para('p', 'Tussen'),
        { type: 'list', id: 'l2', ordered: true, continues: true, items: [item('c')] },
        { type: 'list', id: 'l3', ordered: true, items: [item('d')] },
      ]),
    );
    const lists = publication.body.filter((one) => one.type === 'list');
    expect(
      lists.flatMap((list) => list.items.map((one) => [one.number.label, one.number.scheme, one.number.restart])),
    ).toEqual([
      ['3.', 'list:l1', true],
      ['4.', 'list:l1', false],
      ['5.', 'list:l1', false],
      ['1.', 'list:l3', true],
    ]);
  });

  test('omits nodes of another variant', () => {
    const draft = draftOf([para('p1', 'Voor allen'), { ...para('p2', 'Alleen pers'), audiences: ['pers'] }]);
    expect(texts(composed(draft), 'normal')).toEqual(['Voor allen']);
    expect(texts(composed(draft, {}, null, 'pers'), 'normal')).toEqual(['Voor allen', 'Alleen pers']);
  });

  test('counts the tables and figures that a variant prints with a caption, also figures in cells', () => {
    const figure = (id: string, caption: string) =>
      ({ type: 'figure', id, image: 'a'.repeat(64), width: 1, decorative: false, caption: words(caption) }) as const;
    const table = (id: string, captionFor: string[] | undefined, cells: TableCell[]): BodyNode => ({
      type: 'table',
      id,
      columns: cells.map(() => ({})),
      caption: [{ type: 'run', text: 'Opvang', ...(captionFor && { audiences: captionFor }) }],
      rows: [{ cells }],
    });
    const draft = draftOf([
      table('for-press', ['pers'], [{ id: 'c1', content: [figure('in-cell', 'Kaart')] }]),
      table('for-all', undefined, [{ id: 'c2', audiences: ['pers'], content: [figure('in-press-cell', 'Foto')] }]),
      { ...figure('figure-for-press', 'Lijn'), audiences: ['pers'] },
      figure('last', 'Staven'),
    ]);
    const numbered = (audience: string | null) => {
      const { labels } = composeWithMarks({ draft, documentType: typeOf(), houseStyle, layout: null, audience }).marks;
      return [[...labels.table.keys()], [...labels.figure.keys()]];
    };
    expect(numbered(null)).toEqual([['for-all'], ['in-cell', 'last']]);
    expect(numbered('pers')).toEqual([
      ['for-press', 'for-all'],
      ['in-cell', 'in-press-cell', 'figure-for-press', 'last'],
    ]);
  });

  test('shows an empty variable as a field, a date in words, and a blank for the reader', () => {
    const variable = (name: string) => ({ type: 'variable' as const, name });
    const publication = composed(
      draftOf(
        [
          para('p1', [
            variable('committee'),
            ...words(' op '),
            variable('debateDate'),
            ...words(' '),
            variable('member'),
          ]),
        ],
        [],
        {
          variables: { debateDate: { value: '2026-01-15' } },
          definitions: [
            {
              name: 'member',
              label: { nl: 'Lid', en: 'Member' },
              placeholder: { nl: 'naam', en: 'name' },
              type: 'text',
              filledBy: 'reader',
            },
          ],
        },
      ),
    );
    const content = paragraphs(publication)[0]?.content ?? [];
    expect(spaced(getPlainText(content))).toBe('[naam commissie] op 15 januari 2026 [naam]');
    expect(content.filter((piece) => piece.type === 'field').map((piece) => piece.filledBy)).toEqual([
      'writer',
      'reader',
    ]);
  });

  test('prints an address on several lines where it is alone on its line, otherwise on one line', () => {
    const address = { type: 'variable' as const, name: 'organisationAddress' };
    const body = [
      para('alone', [address]),
      para('below', [...words('Stichting\n'), address]),
      para('within', [...words('Wij zijn te vinden op '), address, ...words('.')]),
      para('in-link', [{ type: 'link', href: 'https://voorbeeld.org', content: [address] }]),
    ];
    const value = 'Postbus 1 \n\n t.a.v. de directie,\n2500 AA Den Haag\n';
    const drawn = paragraphs(composed(draftOf(body, [], { variables: { organisationAddress: { value } } })));
    const lines = drawn.map(({ content }) =>
      content.map((piece) => (piece.type === 'break' ? '|' : spaced(getPlainText([piece])))).join(''),
    );
    expect(lines).toEqual([
      'Postbus 1|t.a.v. de directie,|2500 AA Den Haag',
      'Stichting|Postbus 1|t.a.v. de directie,|2500 AA Den Haag',
      'Wij zijn te vinden op Postbus 1, t.a.v. de directie, 2500 AA Den Haag.',
      'Postbus 1, t.a.v. de directie, 2500 AA Den Haag',
    ]);
  });

  test('refers to a demand by its label, and to a missing node by an empty field', () => {
    const reference = (target: string) => ({ type: 'crossReference' as const, target, shows: 'label' as const });
    const publication = composed(
      draftOf(
        [para('p1', [reference('at-eis-een'), ...words(' '), reference('weg')]), place(demand, 'full')],
        [demand],
      ),
    );
    expect(spaced(getPlainText(paragraphs(publication)[0]?.content ?? []))).toBe('punt 1 [verwijzing]');
  });

  test('refers to the page of a node that this variant prints, and otherwise by an empty field', () => {
    const reference = (target: string) => ({ type: 'crossReference' as const, target, shows: 'page' as const });
    const list = {
      type: 'list' as const,
      id: 'lijst',
      ordered: false,
      items: [{ id: 'punt', content: words('Alleen pers'), lists: [], audiences: ['pers'] }],
    };
    const draft = draftOf([
      para('p1', [reference('p2'), ...words(' '), reference('p3'), ...words(' '), reference('lijst')]),
      para('p2', 'Voor allen'),
      { ...para('p3', 'Alleen pers'), audiences: ['pers'] },
      list,
    ]);
    expect(spaced(getPlainText(paragraphs(composed(draft))[0]?.content ?? []))).toBe(
      'pagina [verwijzing] [verwijzing]',
    );
  });
});

describe('the length of the document', () => {
  const heading = (id: string, level: 1 | 2 | 3, text: string) => ({
    type: 'heading' as const,
    id,
    level,
    content: words(text),
  });
  const body = [heading('h1', 1, 'Een'), heading('h2', 2, 'Twee'), heading('h3', 1, 'Drie'), place(adopted, 'short')];

  test('adds contents and numbered headings from five pages, sources from three', () => {
    const draft = draftOf(body, [adopted]);
    const kinds = (pages: number | null) => {
      const publication = composed(draft, {}, pages);
      return [
        publication.body.some((one) => one.type === 'contents'),
        publication.body.some((one) => one.type === 'heading' && one.number !== undefined),
        publication.body.some((one) => one.type === 'group' && one.role === 'sources'),
      ];
    };
    expect(kinds(null)).toEqual([false, false, false]);
    expect(kinds(3)).toEqual([false, false, true]);
    expect(kinds(5)).toEqual([true, true, true]);
  });

  const slot = (id: string, more: Partial<DocumentType['slots'][number]>): DocumentType['slots'][number] => ({
    ...{ id, heading: null, guidance: { nl: '', en: '' }, required: false, start: [], takes: [] },
    ...{
      as: 'section',
      label: null,
      paragraphs: 'body',
      questions: 'numbered',
      factionParts: false,
      phrases: [],
      spare: false,
      voteTable: false,
      pageInTwo: false,
      hidesHeading: false,
      onlyInConcept: false,
    },
    ...more,
  });

  test('starts the evidence on the second page of two', () => {
    const slots = [slot('proof', { pageInTwo: true })];
    const draft = draftOf([{ ...heading('h1', 1, 'Bewijs'), slot: 'proof' }]);
    expect(composed(draft, { slots }, 2).body.some((one) => one.type === 'pageBreak')).toBe(true);
    expect(composed(draft, { slots }, 3).body.some((one) => one.type === 'pageBreak')).toBe(false);
  });

  test('never skips a heading level, and gives equal headings one level', () => {
    const levels = (...written: (1 | 2 | 3)[]) =>
      composed(draftOf(written.map((level, at) => heading(`h${at}`, level, 'Kop'))))
        .body.filter((one) => one.type === 'heading')
        .map((one) => one.level);
    expect(levels(3, 3, 1)).toEqual([1, 1, 1]);
    expect(levels(2, 2, 3, 2)).toEqual([1, 1, 2, 1]);
    expect(levels(1, 3, 3, 2, 3)).toEqual([1, 2, 2, 2, 3]);
  });

  test('numbers a long document without headings of level 1 as if level 2 were the first', () => {
    const long = draftOf([
      heading('a', 2, 'Een'),
      heading('b', 2, 'Twee'),
      heading('c', 1, 'Drie'),
      heading('d', 2, 'Vier'),
    ]);
    const numbers = composed(long, {}, 5).body.flatMap((one) => (one.type === 'heading' ? [one.number] : []));
    expect(numbers.map((one) => [one?.label, one?.level, one?.value])).toEqual([
      ['1', 1, 1],
      ['2', 1, 2],
      ['3', 1, 3],
      ['3.1', 2, 1],
    ]);
  });

  test('does not number an aside of a long document', () => {
    const written = [
      heading('a', 1, 'Een'),
      { ...heading('b', 1, 'Noot voor de redactie'), slot: 'note' },
      para('p', 'Zie punt 1.'),
      heading('c', 1, 'Twee'),
    ];
    const { body } = composed(draftOf(written), { slots: [slot('note', { as: 'aside' })] }, 5);
    const numbers = body.flatMap((one) => (one.type === 'heading' ? [one.number?.label] : []));
    expect(numbers).toEqual(['1', '2']);
  });
});

describe('the file name', () => {
  test('is safe on every system', () => {
    const name = (title: string) => composed(draftOf([], [], { title: words(title) })).fileName;
    expect(name('Wat: “doet” <de> minister/staat?')).toBe('Proef Wat doet de minister staat');
    expect(name('x'.repeat(400)).length).toBeLessThanOrEqual(120);
    expect(composed(draftOf([], [], { title: words('con') }), { fileName: '{title}' }).fileName).toBe('con document');
  });
  test('contains the title while the debate is empty', () => {
    const pattern = { fileName: 'Inbreng {debate} {debateDate}' };
    const name = (more: Partial<Draft>) => composed(draftOf([], [], more), pattern).fileName;
    const debateDate = { value: '2026-01-15' };
    expect(name({ title: words('Meer ambitie'), variables: { debateDate } })).toBe('Inbreng Meer ambitie 2026-01-15');
    expect(name({ title: words('Meer ambitie'), variables: { debateDate, debate: { value: 'Mensenhandel' } } })).toBe(
      'Inbreng Mensenhandel 2026-01-15',
    );
    expect(name({ title: [] })).toBe('Proef');
    expect(composed(draftOf([], [], { title: words('Proef met een titel') })).fileName).toBe('Proef met een titel');
    expect(name({ title: words('Inbreng jeugd'), variables: { debateDate } })).toBe('Inbreng jeugd 2026-01-15');
  });
});

test('compose is pure: the same draft gives the same publication', () => {
  const draft = draftOf([place(demand, 'full'), place(bikker, 'full')], [demand, adopted, finding, report, bikker]);
  expect(composed(draft)).toEqual(composed(structuredClone(draft)));
});

test('every node of a publication has a unique id', () => {
  const publication = composed(
    draftOf(
      [place(demand, 'full'), place(bikker, 'full'), place(finding, 'full')],
      [demand, adopted, finding, report, bikker],
    ),
    {},
    5,
  );
  const ids = flat(publication.body).map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('a table with cells that span', () => {
  const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
    id: `c-${text.replace(' ', '-')}`,
    content: [para(`p-${text.replace(' ', '-')}`, text)],
    ...more,
  });
  const table: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}, { align: 'right' }, { align: 'right' }, {}],
    rows: [
      { cells: [cell('Regio', { header: true, rowSpan: 2 }), cell('Meldingen', { colSpan: 2 }), cell('Uitleg')] },
      { cells: [cell('2022', { header: true }), cell('2023'), cell('kort', { align: 'center' })] },
      { cells: [cell('Utrecht'), cell('12'), cell('niet bekend', { colSpan: 2 })] },
    ],
  };

  test('aligns a cell like the column that it is in, not like its index in the row', () => {
    const drawn = composed(draftOf([table])).body.find((one) => one.type === 'table');
    if (drawn?.type !== 'table') throw new Error('no table');
    expect(drawn.rows.map((row) => row.cells.map((one) => one.align))).toEqual([
      ['left', 'right', 'left'],
      ['right', 'right', 'center'],
      ['left', 'right', 'left'],
    ]);
  });
});

describe('blocks that belong together', () => {
  const table = (id: string) => ({
    type: 'table' as const,
    id,
    columns: [{}],
    rows: [
      { cells: [{ id: `${id}-h`, header: true, content: [para(`${id}-hp`, 'Uitslag')] }] },
      { cells: [{ id: `${id}-c`, content: [para(`${id}-cp`, '–')] }] },
    ],
  });

  test('a line below a table that explains its dash is part of the table', () => {
    const { body } = composed(
      draftOf([table('t'), para('p', '– staat niet in de bestanden.'), para('q', '– en nog een.')]),
    );
    const drawn = body.find((one) => one.type === 'table');
    expect(drawn?.type === 'table' && drawn.note && spaced(getPlainText(drawn.note))).toBe(
      '– staat niet in de bestanden.',
    );
    expect(body.map((one) => one.id)).not.toContain('p');
    expect(body.map((one) => one.id)).toContain('q');
  });

  test('another paragraph below a table stays a paragraph', () => {
    const { body } = composed(draftOf([table('t'), para('p', 'Van één motie staat de uitslag vast.')]));
    expect(body.find((one) => one.type === 'table')).toMatchObject({ note: null });
    expect(body.map((one) => one.id)).toContain('p');
  });

  test('the text below a table has white above it', () => {
    const { body } = composed(draftOf([table('t'), para('p', 'Van één motie staat de uitslag vast.'), table('u')]));
    expect(body.find((one) => one.id === 'p')).toMatchObject({ before: 11 });
    const quoted = composed(draftOf([table('t'), para('q', 'De Kamer,', 'literal')])).body.find(
      (one) => one.type === 'literal',
    );
    expect(quoted?.type === 'literal' && quoted.children[0]?.before).toBe(11);
  });

  test('own text after a motion has as much white above it as the motion has', () => {
    const draft = draftOf(
      [place(bikker, 'full'), para('p', 'Die motie vraagt veel.'), para('q', 'En meer.')],
      [bikker],
    );
    const { body } = composed(draft);
    expect(body.find((one) => one.id === 'p')).toMatchObject({ before: 11 });
    expect(body.find((one) => one.id === 'q')).not.toHaveProperty('before');
  });

  test('own text after a demand is no part of its explanation', () => {
    const body = [para('c', 'Leg non-punishment vast.'), para('u', 'Dat ontbreekt.')];
    const demand = block('demand', { id: 'eis', body });
    const draft = draftOf([place(demand, 'full'), para('p', 'Wij denken graag mee.')], [demand]);
    expect(composed(draft).body.find((one) => one.id === 'p')).toMatchObject({ before: 11 });
  });

  test('text between a heading and a question stays on the page of that question', () => {
    const question = block('question', { id: 'vraag', body: [para('v', 'Wanneer komt het wetsvoorstel?')] });
    const heading = { type: 'heading' as const, id: 'h', level: 1 as const, content: words('Regie') };
    const draft = draftOf([heading, para('p', 'Een plan is te volgen.'), place(question, 'full')], [question]);
    expect(composed(draft).body.find((one) => one.id === 'p')).toMatchObject({ keepWithNext: true });
    const plain = draftOf([heading, para('p', 'Een plan is te volgen.'), para('q', 'Zo is het.')]);
    expect(composed(plain).body.find((one) => one.id === 'p')).not.toHaveProperty('keepWithNext');
  });

  test('an empty field is never split over two lines', () => {
    const draft = draftOf([para('p', [{ type: 'variable', name: 'contactName' }])], [], { variables: {} });
    const [one] = paragraphs(composed(draft));
    const field = one?.content.find((inline) => inline.type === 'field');
    expect(field?.type === 'field' && field.text).toMatch(/^\[\S*\]$|^\[[^ ]*\]$/);
  });
});

describe('the text of a motion over two pages', () => {
  test('short lines at its beginning and end stay with the clause next to them', () => {
    const long =
      'verzoekt de regering te komen tot een fundamentele herziening van het actieplan en de Kamer te informeren,';
    const motion = block('motion', {
      id: 'm',
      body: [
        para('a', 'De Kamer,'),
        para('b', `overwegende dat het plan zonder geld en doelen niet te volgen is voor de Kamer of voor een ander;`),
        para('c', long),
        para('d', 'en gaat over tot de orde van de dag.'),
      ],
    });
    const { body } = composed(draftOf([place(motion, 'full')], [motion]));
    const literal = flat(body).find((one) => one.type === 'literal');
    const kept = literal?.type === 'literal' ? literal.children.map((child) => child.keepWithNext ?? false) : [];
    expect(kept).toEqual([true, false, true, false]);
  });
});

describe('the closing lines', () => {
  const line = (text: string) => ({ type: 'line' as const, style: 'normal' as const, label: [], content: words(text) });
  const closing = [line('Met vriendelijke groet,'), line('De ondertekenaar')].map((one) => ({
    ...one,
    optional: false,
  }));
  const kept = (publication: Publication) => paragraphs(publication).map((one) => one.keepWithNext ?? false);

  test('are never alone on a page: the last two paragraphs stay with them, and they stay together', () => {
    const draft = draftOf([para('p', 'Een.'), para('q', 'Twee.'), para('r', 'Drie.')]);
    expect(kept(composed(draft, { back: closing }))).toEqual([false, true, true, true, false]);
    expect(kept(composed(draft))).toEqual([false, false, false]);
  });

  test('stay with a list at the end too', () => {
    const list: BodyNode = {
      type: 'list',
      id: 'l',
      ordered: true,
      items: ['a', 'b'].map((id) => ({ id, content: words(id), lists: [] })),
    };
    const drawn = composed(draftOf([list]), { back: closing }).body.find((one) => one.type === 'list');
    expect(drawn).toHaveProperty('keepWithNext', true);
    expect(composed(draftOf([list])).body.find((one) => one.type === 'list')).not.toHaveProperty('keepWithNext');
  });

  test('stay with the end of a quotation or of literal text too', () => {
    const quoted = (attribution: boolean): BodyNode => ({
      type: 'quotation',
      id: 'q',
      content: [para('q1', 'Een.'), para('q2', 'Twee.')],
      ...(attribution ? { attribution: words('Wie') } : {}),
    });
    expect(kept(composed(draftOf([para('p', 'Vooraf.'), quoted(false)]), { back: closing }))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(kept(composed(draftOf([quoted(true)]), { back: closing }))).toEqual([false, true, true, true, false]);
  });
});

test('the movers are separated from the last line of a motion', () => {
  const role = { role: 'literal' as const };
  const draft = draftOf([
    { ...para('a', 'De Kamer,'), ...role },
    { ...para('b', 'en gaat over tot de orde van de dag.'), ...role },
    { ...para('c', [{ type: 'variable', name: 'motionMovers' }]), ...role },
  ]);
  const { styles } = typeOf();
  const { body } = composed(draft, { styles: { ...styles, literal: 'motionText' } });
  const literal = flat(body).find((one) => one.type === 'literal');
  const above = literal?.type === 'literal' ? literal.children.map((child) => child.before) : [];
  expect(above).toEqual([undefined, undefined, houseStyle.styles.motionText.before * 2]);
});

test('the draft’s own stamp is printed; that of a concept is in the head of each page', () => {
  const stamped = (stamp: Draft['stamp']) =>
    composed(draftOf([para('p1', 'Tekst.')], [], { stamp }), { stamp: 'concept' }).running;
  expect(stamped('confidential')).toMatchObject({ concept: 'Concept', stamp: 'VERTROUWELIJK' });
  for (const stamp of ['concept', null] as const)
    expect(stamped(stamp)).toMatchObject({ concept: 'Concept', stamp: null });
});

test('an answer is close to its question and on its page, apart from the next question', () => {
  const questions = ['a', 'b'].map((id) =>
    block('question', { id: `vraag-${id}`, body: [para(`w-${id}`, `Wat gebeurt er met ${id}?`)] }),
  );
  const [first, second] = questions as [Block, Block];
  const body = [place(first, 'full'), para('answer', 'Dat gebeurt morgen.'), place(second, 'full')];
  const spacingOf = (answersQuestions: boolean) =>
    paragraphs(composed(draftOf(body, questions), { answersQuestions })).map(({ before, keepWithNext }) => ({
      before,
      isKept: keepWithNext ?? false,
    }));
  expect(spacingOf(true)).toEqual([
    { before: undefined, isKept: true },
    { before: 4, isKept: false },
    { before: 11, isKept: true },
  ]);
  expect(spacingOf(false)).toEqual([
    { before: undefined, isKept: false },
    { before: 11, isKept: false },
    { before: undefined, isKept: false },
  ]);
});

describe('questions and their demands', () => {
  const demands = ['a', 'b', 'c'].map((id) => block('demand', { id: `eis-${id}`, title: `Doe ${id}` }));
  const questionBlocks = ['a', 'b', 'c'].map((id) =>
    block('question', { id: `vraag-${id}`, demand: `eis-${id}`, body: [para(`w-${id}`, `Wat gebeurt er met ${id}?`)] }),
  );
  const all = [...demands, ...questionBlocks];
  const textOf = (order: string, type: Partial<DocumentType> = { questionTiming: true }) => {
    const at = (list: readonly Block[], id: string) => place(list.find((one) => one.id.endsWith(id)) as Block, 'full');
    const body = [
      ...[...order].map((id) => at(demands, id)),
      ...questionBlocks.map((one) => at(questionBlocks, one.id.slice(-1))),
    ];
    const publication = composed(draftOf(body, all), type);
    return { questions: texts(publication, 'question'), lines: texts(publication, 'normal').join(' ') };
  };

  test('are announced as paired where their numbers agree', () => {
    const { questions, lines } = textOf('abc');
    expect(lines).toContain('Eén vraag per punt');
    expect(questions[0]).toBe('Wat gebeurt er met a?');
  });

  test('cite their demand once a demand was moved, or where the pairing is not announced', () => {
    const { questions, lines } = textOf('cab');
    expect(lines).not.toContain('hoort bij');
    expect(questions).toEqual([
      'Wat gebeurt er met a? (punt 2)',
      'Wat gebeurt er met b? (punt 3)',
      'Wat gebeurt er met c? (punt 1)',
    ]);
    expect(textOf('abc', { questionTiming: false }).questions[1]).toBe('Wat gebeurt er met b? (punt 2)');
  });

  test('do not cite a demand that is not in the document', () => {
    expect(textOf('ca').questions).toEqual([
      'Wat gebeurt er met a? (punt 2)',
      'Wat gebeurt er met b?',
      'Wat gebeurt er met c? (punt 1)',
    ]);
  });
});

test('one-line blocks are grouped, with white above the first and below the last', () => {
  const line = (id: string) => ({ ...place(bikker, 'short'), id });
  const body = [para('p1', 'Tekst.'), line('m1'), line('m2'), para('p2', 'Meer tekst.'), para('p3', 'En meer.')];
  const before = Object.fromEntries(
    paragraphs(composed(draftOf(body, [bikker]))).map(({ id, before }) => [id, before]),
  );
  expect(before).toMatchObject({ p1: undefined, 'm1--line': 6, 'm2--line': undefined, p2: 6, p3: undefined });
});

test('a title with a question mark keeps it, another ends with one full stop', () => {
  const question = block('question', { id: 'vraag', title: 'Komt er een hoofdstuk?', body: [para('w', 'Woorden?')] });
  const demand = block('demand', { id: 'eis', title: 'Waarom niet?' });
  const plain = block('passage', { id: 'passage', title: 'Over het plan.', body: [para('x', 'Woorden.')] });
  const body = [place(question, 'reference'), place(demand, 'short'), place(plain, 'reference')];
  const lines = paragraphs(composed(draftOf(body, [question, demand, plain]))).map(({ content }) =>
    getPlainText(content),
  );
  expect(lines).toEqual(['Komt er een hoofdstuk?', 'Waarom niet?', 'Over het plan.']);
});

test('a speaker without a role is named alone; the spokesperson of the document has one', () => {
  const body = [para('p', 'Dit kan anders.', 'literal')];
  const quote = (id: string, fields: object) => block('quote', { id, body, state: 'approved', ...fields });
  const quotes = [
    quote('huurder', { speaker: 'mevrouw D' }),
    quote('met-functie', { speaker: 'mevrouw D', role: 'huurder' }),
    quote('met-leeftijd', { speaker: 'mevrouw D', role: 'huurder, 24 jaar' }),
    quote('eigen', {}),
  ];
  const draft = draftOf(
    quotes.map((one) => place(one, 'full')),
    quotes,
  );
  expect(texts(composed(draft), 'blockMeta')).toEqual([
    'mevrouw D',
    'Huurder, mevrouw D',
    'mevrouw D, huurder, 24 jaar',
    'Woordvoerder, [naam in te vullen]',
  ]);
});

test('a quote sheet prints state and end of each approval, also of a published quote', () => {
  const body = [para('p', 'Daar moet het beginnen.', 'literal')];
  const quote = (id: string, fields: object) => block('quote', { id, role: 'woordvoerder', body, ...fields });
  const quotes = [
    quote('gepubliceerd', { state: 'published' }),
    quote('vrijgegeven', { state: 'approved', approvedBy: 'B. Voorbeeld', approvedOn: '2026-11-27' }),
    quote('even', {
      state: 'approved',
      approvedBy: 'B. Voorbeeld',
      approvedOn: '2026-11-27',
      validUntil: '2026-12-04',
    }),
    quote('voor', {
      state: 'approved',
      approvedBy: 'B. Voorbeeld',
      approvedOn: '2026-11-27',
      approvedHow: 'mail',
      approvedWhere: 'map Vrijgaven',
      approvedFor: ['members', 'press'],
      validUntil: '2026-12-04',
    }),
    quote('alles', {
      state: 'approved',
      approvedBy: 'B. Voorbeeld',
      approvedOn: '2026-11-27',
      approvedHow: 'phone',
      approvedFor: ['press', 'website', 'members'],
    }),
    quote('concept', { state: 'concept' }),
  ];
  const draft = draftOf(
    quotes.map((one) => place(one, 'full')),
    quotes,
  );
  const rows = texts(composed(draft, { quoteSheet: true }), 'ground');
  const states = rows.filter((row) => row.startsWith('Status'));
  // Only the quote without an approval has lines to sign.
  const blank = '________';
  expect(rows.filter((row) => row.includes(blank))).toEqual([
    `Voor pers ${blank} · website ${blank} · Kamerleden ${blank} · elk gebruik ${blank}`,
    `Akkoord naam ${blank}${blank} · handtekening ${blank}${blank}`,
    `Datum ${blank}${blank} · geldig tot en met ${blank}${blank}`,
  ]);
  expect(states).toEqual([
    'Status Gepubliceerd.',
    'Status Vrijgegeven door B. Voorbeeld op 27 november 2026.',
    'Status Vrijgegeven door B. Voorbeeld op 27 november 2026, geldig tot en met 4 december 2026.',
    'Status Vrijgegeven door B. Voorbeeld op 27 november 2026 per mail (map Vrijgaven), voor de pers en Kamerleden, geldig tot en met 4 december 2026.',
    'Status Vrijgegeven door B. Voorbeeld op 27 november 2026 per telefoon, voor elk gebruik.',
    'Status Concept, nog niet vrijgegeven. Vrijgave: [naam en datum]',
  ]);
});

test('paragraphs of a literal section are printed as literal text, with the typography of own text', () => {
  const section = (id: string, more: object) => ({ id, guidance: { nl: 'x', en: 'x' }, ...more });
  const type = {
    slots: [
      section('motie', { heading: null, paragraphs: 'literal' }),
      section('toelichting', { heading: words('Toelichting') }),
    ],
    styles: { body: 'normal', literal: 'motionText', question: 'question' },
    literalRule: false,
  } as never;
  const heading: BodyNode = { type: 'heading', id: 'h', level: 1, slot: 'toelichting', content: words('Toelichting') };
  const body = [
    para('a', "constaterende dat 'klanten' worden gemist;"),
    para('b', 'en gaat over tot de orde van de dag.'),
    heading,
    para('c', 'Voor de indiener.'),
  ];
  const publication = composed(draftOf(body), type);
  expect(texts(publication, 'motionText')).toEqual([
    'constaterende dat ‘klanten’ worden gemist;',
    'en gaat over tot de orde van de dag.',
  ]);
  expect(texts(publication, 'normal')).toEqual(['Voor de indiener.']);
  expect(publication.body.filter((one) => one.type === 'literal')).toHaveLength(1);
});
