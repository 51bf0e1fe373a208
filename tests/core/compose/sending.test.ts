import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { slotSchema } from '../../../engine/core/document-types/document-type.ts';
import { publishDraft } from '../../../engine/core/drafts/publish-draft.ts';
import type { Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { block, draftOf, para, place, typeOf } from './draft-builder.ts';
import { neutraal } from './neutraal.ts';
import { commitment, finding, motion, report } from './unknown-facts.ts';

const PAPER = { chamber: 'II', dossier: '28638', addition: null } as const;

function composed(purpose: Purpose, body: BodyNode[], blocks: Block[]): Publication {
  return compose({ draft: draftOf(body, blocks), documentType: typeOf(), houseStyle: neutraal, layout: null, purpose });
}

/** Each paragraph and heading, then each note, with ordinary spaces. */
function lines({ body, notes }: Publication): string[] {
  const flat = (blocks: readonly PublicationNode[]): PublicationNode[] =>
    blocks.flatMap((one) => (one.type === 'group' || one.type === 'literal' ? flat(one.children) : [one]));
  return [...flat(body), ...notes.flatMap((note) => note.content)].flatMap((one) => {
    if (one.type === 'voteBar') return [`[bar] ${one.legend.map(({ text }) => text).join(' ')}`];
    if (one.type !== 'paragraph' && one.type !== 'heading') return [];
    const lead = one.type === 'paragraph' && one.lead ? `${getPlainText(one.lead.content)} ` : '';
    return [`${lead}${getPlainText(one.content)}`.replace(/[\u00A0\u202F]/g, ' ')];
  });
}

describe('a document to be sent', () => {
  test('omits the unknown outcome of a motion, in its title and in the line of a ground', () => {
    const demand = block('demand', {
      id: 'eis',
      title: 'Maak de doelen meetbaar',
      addressee: 'de minister',
      grounds: [{ block: motion.id }],
    });
    const whole = composed('sending', [place(motion, 'full')], [motion]);
    expect(lines(whole)).toContain('Motie van het lid Veltman');
    const line = composed('sending', [place(demand, 'full')], [demand, motion]);
    expect(lines(line)).toContain('Motie Veltman (2023): formuleer de doelen smart.');
  });

  test('has no section that is for colleagues, nor numbers its notes and demands', () => {
    const own = { type: 'run', text: 'Wat nog ontbreekt' } as const;
    const slot = { id: 'intern', heading: [own], guidance: { nl: 'Intern', en: 'Internal' }, onlyInConcept: true };
    const type = typeOf({ slots: [slotSchema.parse(slot)] });
    const asked = block('demand', { id: 'eis', title: 'Maak de doelen meetbaar' });
    const body: BodyNode[] = [
      para('p1', 'Klanten zijn strafbaar.'),
      { type: 'heading', id: 'h1', level: 1, slot: 'intern', content: [own] },
      para('p2', 'De uitslag van nr. 240 zoeken.'),
      place(asked, 'full'),
    ];
    const linesFor = (purpose: Purpose) =>
      lines(
        compose({ draft: draftOf(body, [asked]), documentType: type, houseStyle: neutraal, layout: null, purpose }),
      );
    expect(linesFor('concept').join('\n')).toContain('De uitslag van nr. 240 zoeken.');
    expect(linesFor('sending')).toEqual(['Klanten zijn strafbaar.']);
    const carried = publishDraft(draftOf(body, [asked]), { documentType: type, purpose: 'sending' });
    expect([carried.body.map(({ id }) => id), Object.keys(carried.blocks)]).toEqual([['p1'], []]);
  });

  test('never says that votes are not known', () => {
    const adopted = block('motion', {
      ...motion,
      id: '28638-229',
      kamerstuk: { ...PAPER, number: '229' },
      status: 'adopted',
    });
    for (const unknownVotes of ['words', 'bar'] as const) {
      const publication = compose({
        draft: draftOf([place(adopted, 'full')], [adopted]),
        documentType: typeOf({ unknownVotes }),
        houseStyle: neutraal,
        layout: null,
        purpose: 'sending',
      });
      expect(lines(publication).join('\n')).toContain('aangenomen');
      expect(lines(publication).join('\n')).not.toContain('niet bekend');
    }
  });

  test('omits the level, section, paragraph, number and day that a finding and its report lack', () => {
    const printed = lines(composed('sending', [place(finding, 'full')], [finding, report]));
    expect(printed).toContain('Derde rapport over Nederland.');
    expect(printed).toContain('GRETA, Access to justice, derde evaluatieronde Nederland.');
    expect(printed.join('\n')).not.toMatch(/Niveau|\[/);
  });

  test('omits the day and the state of a commitment, and the day of its source', () => {
    const printed = lines(composed('sending', [place(commitment, 'full')], [commitment]));
    expect(printed).toContain('Een visie op technologie');
    expect(printed).toContain('Toegezegd door de minister. Bron: CKM, Meer ambitie.');
  });

  test('prints what a note says of a commitment without a day as a sentence of its own', () => {
    const demand = block('demand', {
      id: 'eis',
      title: 'Kom met een visie',
      grounds: [{ block: commitment.id, shows: 'volgens CKM toegezegd' }],
    });
    const dated = { ...commitment, date: '2022-06-01', state: 'open' } as Block;
    const printed = (one: Block) => lines(composed('sending', [place(demand, 'full')], [demand, one]));
    expect(printed(commitment)).toContain('Toezegging Volgens CKM toegezegd.');
    expect(printed(dated)).toContain('Toezegging De minister (2022): volgens CKM toegezegd, openstaand.');
  });

  test('omits an unknown addressee, and prints the deadline under its own label', () => {
    const demand = block('demand', { id: 'eis', title: 'Maak de doelen meetbaar', deadline: '2024-03-01' });
    const printed = lines(composed('sending', [place(demand, 'full')], [demand]));
    expect(printed).toContain('Termijn Uiterlijk 1 maart 2024.');
    expect(printed.join('\n')).not.toContain('[');
  });

  test('has no mark of a concept, whatever its stamp', () => {
    for (const stamp of ['concept', 'confidential', null] as const) {
      const running = (purpose: Purpose) =>
        compose({
          draft: { ...draftOf([para('p', 'Tekst.')], []), stamp },
          documentType: typeOf(),
          houseStyle: neutraal,
          layout: null,
          purpose,
        }).running;
      expect(running('concept').concept).toBe('Concept');
      expect(running('sending')).toEqual({ ...running('concept'), concept: null });
    }
  });

  test('keeps the fields that the text needs', () => {
    const figure = block('figure', { id: 'cijfer', title: 'Cijfer', body: [para('p', 'slachtoffers')] });
    const variable: BodyNode = {
      type: 'paragraph',
      id: 'v',
      content: [{ type: 'variable', name: 'debateDate' }],
    };
    const printed = JSON.stringify(composed('sending', [variable, place(figure, 'full')], [figure]).body);
    for (const name of ['debateDate', 'figure.value', 'figure.source']) expect(printed).toContain(`"name":"${name}"`);
  });

  test('is the concept without its mark where nothing is unknown', () => {
    const known = block('motion', {
      ...motion,
      id: '28638-229',
      status: 'rejected',
      decidedOn: '2023-10-03',
      votes: null,
    });
    const demand = block('demand', { id: 'eis', title: 'Maak de doelen meetbaar', addressee: 'de minister' });
    const of = (purpose: Purpose) => composed(purpose, [para('p', 'Tekst.'), place(demand, 'short')], [demand, known]);
    const concept = of('concept');
    expect(of('sending')).toEqual({ ...concept, running: { ...concept.running, concept: null } });
  });
});

describe('a concept', () => {
  test('shows an empty field for each unknown fact, and never the choices of a form', () => {
    const printed = lines(
      composed('concept', [place(motion, 'full'), place(finding, 'full')], [motion, finding, report]),
    );
    expect(printed).toContain('Motie van het lid Veltman: [uitslag]');
    expect(printed).toContain('Niveau [niveau]');
  });

  test('leaves the addressee and the deadline to the core message where it names both', () => {
    const demand = block('demand', {
      id: 'eis',
      title: 'Maak de doelen meetbaar',
      addressee: 'de minister',
      deadline: 'vóór de begrotingsbehandeling',
    });
    const lead = (text: string) =>
      lines(composed('concept', [para('p', text, 'lead'), place(demand, 'full')], [demand]));
    expect(lead('Vraag de minister om één toezegging.')).toContain('Aan de minister, vóór de begrotingsbehandeling.');
    const both = lead('Vraag de minister om één toezegging, vóór de begrotingsbehandeling.');
    expect(both.filter((line) => line.startsWith('Aan '))).toEqual([]);
  });
});
