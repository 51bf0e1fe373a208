import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findOtherParts, keepFactionPart, listFactions } from '../../../engine/core/drafts/faction-parts.ts';
import type { BodyNode, Inline } from '../../../engine/core/richtext/model.ts';
import { documentTypeOf } from '../../specimens/specimens.ts';
import { draftOf, para } from '../compose/draft-builder.ts';

const type = documentTypeOf('inbreng-schriftelijk-overleg');

const run = (text: string): Inline => ({ type: 'run', text });
const heading = (id: string, level: 1 | 2 | 3, content: Inline[], slot?: string): BodyNode => ({
  type: 'heading',
  id,
  level,
  content,
  ...(slot === undefined ? {} : { slot }),
});
const named = (id: string, name: Inline): BodyNode =>
  heading(id, 2, [run('Vragen en opmerkingen van de leden van de '), name, run('-fractie')]);
const variable = (name: string): Inline => ({ type: 'variable', name });

function consultation(parts: BodyNode[], variables: Draft['variables'] = {}): Draft {
  const body = [
    heading('basis', 1, [run('Vragen voor elke fractie')], 'vragen'),
    heading('onderwerp', 2, [run('De klant')]),
    para('vraag', 'Wat doet de regering?'),
    heading('fracties', 1, [run('Vragen en opmerkingen vanuit de fracties')], 'fracties'),
    para('vooraf', 'Een deel per fractie.'),
    ...parts,
    heading('gronden', 1, [run('Wat eerder is gevraagd')], 'gronden'),
    para('grond', 'Een motie.'),
  ];
  return draftOf(body, [], { documentType: type.id, variables });
}
const ids = (draft: Draft) => draft.body.map(({ id }) => id);

describe('the parts of the factions', () => {
  const draft = consultation(
    [
      named('a', variable('faction')),
      para('a1', 'Opening A.'),
      heading('a2', 3, [run('Techniek')]),
      named('b', run('D66')),
      para('b1', 'Opening B.'),
      heading('c', 2, [run('Overige vragen')]),
      para('c1', 'Opening C.'),
    ],
    { faction: { value: ' VVD ' } },
  );

  it('have the name in their subheading, typed or as a variable, or the whole subheading in another form', () => {
    expect(listFactions(draft, type)).toEqual(['VVD', 'D66', 'Overige vragen']);
  });

  it('have the name of the empty field until it is filled in', () => {
    expect(listFactions({ ...draft, variables: {} }, type)).toEqual(['eerste fractie', 'D66', 'Overige vragen']);
  });

  it('leave the document for one faction with the base, its own part and the rest', () => {
    const own = ['basis', 'onderwerp', 'vraag', 'fracties', 'vooraf', 'b', 'b1', 'gronden', 'grond'];
    expect(ids(keepFactionPart(draft, type, 'D66'))).toEqual(own);
    expect(findOtherParts(draft, type, 'D66').map(({ id }) => id)).toEqual(['a', 'a1', 'a2', 'c', 'c1']);
  });

  it('belong together under one name', () => {
    const twice = consultation([named('a', run('VVD')), named('b', run('D66')), named('c', run('VVD'))]);
    expect(listFactions(twice, type)).toEqual(['VVD', 'D66']);
    expect(ids(keepFactionPart(twice, type, 'VVD'))).toEqual(ids(twice).filter((id) => id !== 'b'));
  });

  it('end at a heading of the first level that the writer added', () => {
    const own = consultation([named('a', run('VVD')), heading('eigen', 1, [run('Tot slot')]), para('slot', 'Dank.')]);
    expect(findOtherParts(own, type, 'D66').map(({ id }) => id)).toEqual(['a']);
  });

  it('are in no other document type and in no other section', () => {
    expect(listFactions(draft, documentTypeOf('brief'))).toEqual([]);
    expect(listFactions(consultation([]), type)).toEqual([]);
  });
});
