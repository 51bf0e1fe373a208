import { expect, test } from 'vitest';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { documentTypeOf, specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';
import { block, draftOf, para, place } from './draft-builder.ts';
import { neutraal as houseStyle } from './neutraal.ts';

const documentType = documentTypeOf('spreektekst');
const composed = (draft: Draft, type = documentType) =>
  compose({ draft, documentType: type, houseStyle, layout: null }).body;

const spare: BodyNode = {
  type: 'heading',
  id: 'spare',
  level: 1,
  content: [{ type: 'run', text: 'Kan weg' }],
  slot: 'kan-weg',
};
const saying = (id: string, words: number) => para(id, 'woord '.repeat(words).trim());

/** The text of each label, by the id of its paragraph. */
function labelsOf(draft: Draft): Record<string, string> {
  const labels: Record<string, string> = {};
  JSON.stringify(composed(draft), (_key, node) => {
    if (node?.type === 'paragraph' && node.label) labels[node.id] = getPlainText(node.label.content);
    return node;
  });
  return labels;
}

const timingOf = (draft: Draft): string | undefined => {
  const line = composed(draft).find(({ id }) => id === 'speech--timing');
  return line?.type === 'paragraph' ? getPlainText(line.content) : undefined;
};

test('a speech prints the seconds of each paragraph, at 130 words a minute', () => {
  expect(labelsOf(draftOf([saying('a', 65), saying('b', 130)]))).toEqual({ a: '30 s', b: '60 s' });
});

test('a block of several paragraphs has one time', () => {
  const passage = block('passage', { id: 'passage', body: [saying('one', 65), saying('two', 65)] });
  expect(Object.values(labelsOf(draftOf([place(passage, 'full')], [passage])))).toEqual(['60 s']);
});

test('paragraphs in the section that can be left out say so, and the total is given with and without them', () => {
  const draft = draftOf([saying('a', 130), spare, saying('b', 65)]);
  expect(labelsOf(draft)).toEqual({ a: '60 s', b: 'kan vervallen, 30 s' });
  expect(timingOf(draft)).toBe(
    'Spreektijd: ongeveer 1:30 van de 4:00 minuten (195 woorden). Zonder wat kan vervallen: 1:00.',
  );
  expect(timingOf(draftOf([saying('a', 130)]))).toBe('Spreektijd: ongeveer 1:00 van de 4:00 minuten (130 woorden).');
});

test('the time itself is not counted, and other documents print none', () => {
  expect(timingOf(draftOf([saying('a', 130)]))).toContain('130 woorden');
  const other = composed(draftOf([saying('a', 130)]), { ...documentType, speech: null });
  expect(other.some(({ id }) => id === 'speech--timing')).toBe(false);
  expect(timingOf(draftOf([]))).toBeUndefined();
});

const tooLong = (draft: Draft) => {
  const publication = compose({ draft, documentType, houseStyle, layout: null });
  const found = runChecks({
    draft,
    documentType,
    library: null,
    layout: null,
    publication,
    today: '2026-11-25',
    dayOf: dayHere,
  });
  return found.flatMap((one) => (one.check === 'speech-too-long' ? [one.values] : []));
};

test('a speech over four minutes is reported, with what is left without the spare paragraphs', () => {
  expect(tooLong(draftOf([saying('a', 520)]))).toEqual([]);
  expect(tooLong(draftOf([saying('a', 525)]))).toEqual([{ seconds: 242, limit: 240, spare: 0 }]);
  expect(tooLong(draftOf([saying('a', 500), spare, saying('b', 130)]))).toEqual([
    { seconds: 291, limit: 240, spare: 60 },
  ]);
});

test('the sample speech fits in four minutes and has something to leave out', () => {
  const draft = specimen('spreektekst', finding(starterBlocks()));
  expect(tooLong(draft)).toEqual([]);
  expect(timingOf(draft)).toMatch(/^Spreektijd: ongeveer [23]:\d\d van de 4:00 minuten .* Zonder wat kan vervallen: /);
});
