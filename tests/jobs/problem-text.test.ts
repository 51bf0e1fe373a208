import { expect, test } from 'vitest';
import { problemText } from '../../engine/jobs/problem-text.ts';

test('details of a document have the names of its form, in either language', () => {
  const unknown = {
    code: 'variable-unknown' as const,
    values: { name: 'datum', known: ['title', 'debateDate', 'firstMover'] },
  };
  expect(problemText(unknown, 'nl')).toContain('Kies uit: titel, Datum van het debat, firstMover.');
  expect(problemText(unknown, 'en')).toContain('Choose from: title, Date of the debate, firstMover.');
  const date = { code: 'variable-not-a-date' as const, values: { name: 'debateDate', value: 'gauw' } };
  expect(problemText(date, 'nl')).toMatch(/^‘gauw’ is geen datum voor ‘Datum van het debat’\./);
  expect(problemText(date, 'en')).toMatch(/^‘gauw’ is not a date for ‘Date of the debate’\./);
});

test('a contrast is a number in the format of each language', () => {
  const problem = {
    code: 'house-style-contrast' as const,
    values: {
      name: 'eigen',
      color: 'accent' as const,
      value: '#999999',
      behind: 'white' as const,
      behindValue: '#ffffff',
      ratio: '3.2',
      least: '4.5',
    },
  };
  expect(problemText(problem, 'nl')).toContain(
    'de huiskleur (#999999) heeft op wit (#ffffff) contrast 3,2 en dat moet ten minste 4,5 zijn',
  );
  expect(problemText(problem, 'en')).toContain(
    'the house colour (#999999) on white (#ffffff) has a contrast of 3.2, which must be at least 4.5',
  );
});

test('a file name breaks no line, reverses no text and sends no command to the terminal', () => {
  const file = 'a\nb\u001b[2J\u202Egpj.md';
  const message = problemText({ code: 'file-exists', values: { file } }, 'nl');
  expect(message).toBe('a\uFFFDb\uFFFD[2J\uFFFDgpj.md bestaat al en is niet veranderd. Kies een andere naam.');
});

test('a name that no block can have is refused with the rules for names: an accent may be a separate character', () => {
  for (const name of ['Café', 'Cafe\u0301', 'eis klanten']) {
    const unusable = {
      code: 'block-file-broken' as const,
      values: { file: `${name}.md`, fault: 'id-unusable' as const, detail: name },
    };
    expect(problemText(unusable, 'nl')).toContain(`‘${name}’ kan geen naam van een bouwsteen zijn: die bestaat uit`);
    expect(problemText(unusable, 'nl')).toContain('Zet bovenaan een id, of geef het bestand een andere naam.');
    expect(problemText(unusable, 'en')).toContain('at most 100 letters without accents');
  }
});

test('a folder with an unusable name gets the advice to rename it, not to change its permissions', () => {
  const closed = (detail: string) => ({ code: 'folder-closed' as const, values: { dir: 'map', detail } });
  expect(problemText(closed('ENAMETOOLONG'), 'nl')).toContain('Geef de map een andere naam');
  expect(problemText(closed('EILSEQ'), 'en')).toContain('Give it another name');
  expect(problemText(closed('EACCES'), 'nl')).toContain('Geef toestemming');
});
