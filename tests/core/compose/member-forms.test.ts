/** Texts that a Member hands in or reads out as their own. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { makeFactionDocument } from '../../../engine/core/drafts/faction-parts.ts';
import { countMainPages, NOTE_SHEET_LINE } from '../../../engine/core/publication/main-pages.ts';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { documentTypeOf, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { neutraal } from './neutraal.ts';

const blocks = starterBlocks();
const find = finding(blocks);
const ORGANISATION = 'Voorbeeldorganisatie';

function publish(draft: Draft, documentType: DocumentType): Publication {
  return compose({ draft, documentType, houseStyle: neutraal, layout: { pages: 1 }, purpose: 'sending' });
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const linesOf = (publication: Publication): string[] => collectPublicationText(publication).body.map(plain);

describe.each([
  ['concept-motie', 'Bij deze conceptmotie'],
  ['amendement', 'Bij dit conceptamendement'],
  ['kamervragen', 'Bij deze Kamervragen'],
  ['spreektekst', 'Bij deze spreektekst'],
])('a %s', (type, heading) => {
  const publication = publish(specimen(type, find), documentTypeOf(type));
  const sheetAt = publication.body.findIndex((node) => node.id === NOTE_SHEET_LINE);
  const own = { ...publication, body: publication.body.slice(0, sheetAt) };

  it('names the organisation nowhere in the text, its heads and its metadata', () => {
    expect(publication.sheet).toBe('neutral');
    expect(JSON.stringify({ ...own, notes: [], draft: '' })).not.toContain(ORGANISATION);
    expect([publication.running.sender, publication.running.documentType, publication.metadata.author]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('has our note and grounds behind it, on a sheet of their own with our name', () => {
    expect(publication.body[sheetAt - 2]).toMatchObject({ type: 'pageBreak' });
    expect(publication.body[sheetAt - 1]).toMatchObject({ type: 'heading' });
    const lines = linesOf({ ...publication, body: publication.body.slice(sheetAt - 1) });
    expect(lines[0]).toBe(heading);
    expect(lines[1]).toMatch(`Toelichting van ${ORGANISATION}. Dit blad hoort niet bij de tekst.`);
    expect(lines.slice(2).some((line) => line.startsWith('Motie '))).toBe(true);
    expect(publication.body.slice(0, sheetAt).some((node) => node.type === 'group' && node.role === 'motion')).toBe(
      false,
    );
  });

  it('does not count that sheet for the limit of pages', () => {
    expect(countMainPages({ pages: 2, pageOf: { [NOTE_SHEET_LINE]: 2 } })).toBe(1);
  });
});

describe('a speech', () => {
  it('has no headings to read aloud', () => {
    const { body } = publish(specimen('spreektekst', find), documentTypeOf('spreektekst'));
    expect(body.filter(({ type }) => type === 'heading')).toHaveLength(1);
  });
});

describe('the movers of a motion', () => {
  it.each([
    [{ firstMover: 'Bikker', otherMovers: 'Krul\nMutluer' }, 'MOTIE VAN HET LID BIKKER C.S.'],
    [{ firstMover: 'Bikker', coMover: 'Krul', otherMovers: 'Mutluer' }, 'MOTIE VAN HET LID BIKKER C.S.'],
    [{ firstMover: 'Bikker', coMover: 'Krul' }, 'MOTIE VAN DE LEDEN BIKKER EN KRUL'],
  ])('%j begin %s', (values: Record<string, string>, line) => {
    const draft = specimen('concept-motie', find);
    const variables = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    const publication = publish(
      { ...draft, variables: { ...draft.variables, ...variables } },
      documentTypeOf('concept-motie'),
    );
    expect(linesOf(publication).join('\n')).toContain(line);
  });

  it('sign an amendment in the plural', () => {
    const draft = specimen('amendement', find);
    const variables = { ...draft.variables, mover: { value: 'Bikker' }, otherMovers: { value: 'Krul\nMutluer' } };
    const text = linesOf(publish({ ...draft, variables }, documentTypeOf('amendement'))).join('\n');
    expect(text).toContain('AMENDEMENT VAN HET LID BIKKER C.S.');
    expect(text).toContain('De ondergetekenden stellen het volgende amendement voor:');
  });
});

describe('the term of written questions', () => {
  const type = documentTypeOf('kamervragen');
  const asked = (draft: Draft) => linesOf(publish(draft, type)).filter((line) => /afzonderlijk/.test(line));

  it('is the last question, with the next number', () => {
    expect(asked(specimen('kamervragen', find))).toEqual([
      'Vraag 9 Kunt u elke vraag afzonderlijk en binnen drie weken beantwoorden?',
    ]);
  });

  it('is not asked again where a question of the writer asks it', () => {
    const draft = specimen('kamervragen', find);
    const own = find('vraag-afzonderlijk');
    const [first] = draft.body;
    if (!own || first?.type !== 'blockInstance') throw new Error('the specimen changed');
    const place = { ...first, id: 'own', block: own.id, revision: own.revision };
    expect(asked({ ...draft, body: [place, ...draft.body], blocks: { ...draft.blocks, [own.id]: own } })).toHaveLength(
      1,
    );
  });
});

describe('the part of a faction in a written consultation', () => {
  const type = documentTypeOf('inbreng-schriftelijk-overleg');
  const consultation = specimen('inbreng-schriftelijk-overleg', find);
  const draft: Draft = {
    ...consultation,
    variables: {
      ...consultation.variables,
      faction: { value: 'Eerste' },
      secondFaction: { value: 'Tweede' },
      consultedPaper: { value: 'de brief' },
    },
    blocks: Object.fromEntries(
      Object.entries(consultation.blocks).map(([id, one]) => [
        id,
        one.kind === 'question' ? { ...one, indirect: `of ${one.id} klopt` } : one,
      ]),
    ),
  };
  const forFaction = makeFactionDocument(draft, type, 'Tweede');
  const lines = linesOf(publish(forFaction.draft, forFaction.documentType));

  it('asks in the indirect form of the Kamer and names the faction in the first question', () => {
    expect(lines.slice(0, 2)).toEqual([
      'Vragen en opmerkingen van de leden van de Tweede-fractie',
      'De leden van de Tweede-fractie hebben met belangstelling kennisgenomen van de brief. Zij stellen daarover de volgende vragen.',
    ]);
    expect(lines[2]).toMatch(/^De leden van de Tweede-fractie vragen of .* klopt\./);
    expect(lines[3]).toMatch(/^Deze leden vragen of .* klopt\./);
  });

  it('has no text of another faction, and each general question once', () => {
    expect(lines.join('\n')).not.toContain('Eerste');
    for (const { id } of Object.values(draft.blocks).filter(({ kind }) => kind === 'question')) {
      const title = find(id)?.title ?? '';
      expect(lines.filter((line) => line.includes(`of ${id} klopt`) || line === title).length).toBeLessThan(2);
    }
    expect(lines.indexOf('Bij deze inbreng')).toBeGreaterThan(3);
  });
});

describe('other documents', () => {
  it('a petition has rows to sign', () => {
    const { body } = publish(specimen('petitie', find), documentTypeOf('petitie'));
    const table = body.find((node) => node.type === 'table');
    expect(table?.type === 'table' && table.rows.length).toBe(9);
  });

  it('a press release prints a quote as news: no label, no note, the name first', () => {
    const publication = publish(specimen('persbericht', find), documentTypeOf('persbericht'));
    const lines = linesOf(publication);
    const at = lines.findIndex((line) => line.startsWith('‘'));
    expect(lines[at + 1]).toBe('Shamir Ceuleers, woordvoerder van het Centrum Kinderhandel en Mensenhandel (CKM)');
    expect(lines.indexOf('Einde bericht')).toBe(lines.findIndex((line) => line.startsWith('Redactie')) - 1);
  });

  it('answers to the press are labelled', () => {
    const lines = linesOf(publish(specimen('vragen-en-antwoorden', find), documentTypeOf('vragen-en-antwoorden')));
    expect(lines.filter((line) => line.startsWith('Antwoord '))).toHaveLength(3);
  });

  it('a finding says which demand it supports only below that demand', () => {
    const text = linesOf(
      publish(specimen('position-paper-rondetafel', find), documentTypeOf('position-paper-rondetafel')),
    ).join('\n');
    expect(text).toContain('Aanbeveling 1');
    expect(text).not.toContain('Onderbouwt');
  });
});
