import { expect, test } from 'vitest';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { POINT_NAMES, POINT_WORDS, type PointName } from '../../../engine/core/drafts/point-name.ts';
import { formatEvidenceText } from '../../../engine/core/evidence/table.ts';
import { collectPublicationText } from '../../../engine/core/publication/text.ts';
import { block, draftOf, para, place, typeOf, words } from './draft-builder.ts';
import { neutraal } from './neutraal.ts';

const motion = block('motion', { id: '28638-229', gist: 'veranker non-punishment' });
const demand = block('demand', {
  id: 'doe-een',
  title: 'Veranker het beginsel in de wet',
  addressee: 'de minister',
  grounds: [{ block: motion.id }],
});
const question = block('question', {
  id: 'vraag',
  demand: demand.id,
  body: [para('v', 'Wanneer komt het wetsvoorstel?')],
});
const reference = { type: 'crossReference' as const, target: 'at-doe-een', shows: 'label' as const };

function printed(houseStyleName: PointName, more: Partial<Draft>): string {
  const draft = draftOf(
    [para('p', [...words('Zie '), reference]), place(demand, 'full'), place(motion, 'full'), place(question, 'full')],
    [demand, motion, question],
    more,
  );
  const publication = compose({
    draft,
    documentType: typeOf({ questionTiming: true }),
    houseStyle: { ...neutraal, pointName: houseStyleName },
    layout: null,
  });
  const { head, body, notes } = collectPublicationText(publication);
  return [...head, ...body, ...notes.flat(), formatEvidenceText(publication.evidence, draft.language)].join('\n');
}

/** 'What we ask', the heading of a column, is no name of a demand. */
const OTHERS =
  /\b(?:eis|eisen|verzoek|verzoeken|punt|punten|aanbeveling|aanbevelingen|demands?|(?<!we )asks?|requests?|points?|recommendations?)\b/gi;
const namesIn = (text: string) => new Set((text.match(OTHERS) ?? []).map((name) => name.toLowerCase()));

test('the document has one name for its demands: in labels, questions, references and the matrix', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const name of POINT_NAMES) {
      const text = printed('demand', { language, pointName: name });
      const { one, many } = POINT_WORDS[language][name];
      const found = namesIn(text);
      expect(found, `${language} ${name}`).toContain(one);
      for (const other of found) expect([one, many], `${language} ${name}`).toContain(other);
    }
  }
});

test('a document without a choice follows its house style', () => {
  expect(printed('recommendation', { pointName: null })).toBe(printed('demand', { pointName: 'recommendation' }));
});
