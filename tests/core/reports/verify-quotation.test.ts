import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../engine/core/reports/verify-quotation.ts';
import { paragraph, reportOf } from './sample-report.ts';

const section = {
  id: 'IV.8',
  path: 'IV.8',
  label: '8',
  title: 'Non-punishment',
  level: 2,
  page: 4,
  part: 'report' as const,
};
const report = reportOf(
  [
    paragraph(1, 'The authorities appointed a coordinator in the spring. The coordinator has a staff of four.'),
    paragraph(
      2,
      'The Committee urges the authorities to:\n• adopt a provision on non-punishment;\n• train “front-line” staff.',
      {
        section: 'IV.8',
        pages: [4, 5],
      },
    ),
    paragraph(3, 'Municipalities receive no money for shelters.'),
    paragraph(null, 'The government does not share the view of the Committee.', { part: 'comments', pages: [9, 9] }),
  ],
  { sections: [section] },
);
const verify = (text: string, number?: number) => verifyQuotation(report, text, { paragraph: number ?? null });

describe('a quotation that is in the report', () => {
  it('is literal, with its paragraph, pages and section', () => {
    expect(verify('adopt a provision on non-punishment;')).toEqual({
      result: 'literal',
      isTypeset: false,
      places: [{ paragraph: 2, pages: [4, 5], section, part: 'report' }],
    });
  });

  it('is literal over a line end, over two paragraphs, and with another form of quotation marks', () => {
    expect(verify('urges the authorities to:\nadopt a provision')).toMatchObject({ result: 'literal' });
    expect(verify('a staff of four. The Committee urges')).toMatchObject({
      result: 'literal',
      places: [{ paragraph: 1 }, { paragraph: 2 }],
    });
    expect(verify("train 'front-line' staff.")).toMatchObject({ result: 'altered' });
    expect(verify('train "front-line" staff.')).toMatchObject({ result: 'literal', isTypeset: true });
  });

  it('is literal with an omission and with a change in square brackets', () => {
    expect(verify('The authorities appointed (…) in the spring.')).toMatchObject({ result: 'literal' });
    expect(verify('[T]he coordinator has a staff of four.')).toMatchObject({ result: 'literal' });
    expect(verify('The coordinator has […] The authorities appointed')).not.toMatchObject({ result: 'literal' });
  });

  it('tells a quotation of the government from one of the report', () => {
    expect(verify('does not share the view')).toMatchObject({
      result: 'literal',
      places: [{ paragraph: null, part: 'comments' }],
    });
  });
});

describe('a quotation that is not in the report', () => {
  it('is altered, with what it says and what the report says', () => {
    expect(verify('The authorities appointed a coordinator in the autumn.')).toEqual({
      result: 'altered',
      isLonger: false,
      place: { paragraph: 1, pages: [1, 1], section: null, part: 'report' },
      differences: [{ quoted: 'autumn.', source: 'spring.' }],
    });
    expect(verify('Municipalities receive money for shelters.')).toMatchObject({
      differences: [{ quoted: '', source: 'no' }],
    });
    expect(verify('Municipalities receive no public money for shelters.')).toMatchObject({
      differences: [{ quoted: 'public', source: '' }],
    });
  });

  it('is altered by one letter, one comma or one capital', () => {
    for (const text of [
      'The authority appointed a coordinator in the spring.',
      'The authorities appointed a coordinator, in the spring.',
      'the authorities appointed a coordinator in the spring.',
      'he authorities appointed a coordinator in the spring.',
    ]) {
      expect(verify(text).result, text).toBe('altered');
    }
  });

  it('is longer than the paragraph', () => {
    expect(verify('Municipalities receive no money for shelters. They should.')).toMatchObject({
      result: 'altered',
      isLonger: true,
      differences: [{ quoted: 'They should.', source: '' }],
    });
    expect(verify('Municipalities receive no money for homes.')).toMatchObject({ result: 'altered', isLonger: false });
  });

  it('is altered in the paragraph that was named, though another has it', () => {
    expect(verify('Municipalities receive no money for shelters.', 3)).toMatchObject({ result: 'literal' });
    expect(verify('Municipalities receive no money for shelters.', 1)).toEqual({ result: 'not-found' });
  });

  it('is found nowhere', () => {
    expect(verify('Nothing of this was ever written by any body.')).toEqual({ result: 'not-found' });
    expect(verify('  ')).toEqual({ result: 'not-found' });
    expect(verify('(…)')).toEqual({ result: 'not-found' });
  });
});

describe('a quotation in a long text', () => {
  it('is searched for once, not from each place where its first word is', () => {
    const long = reportOf([paragraph(1, 'een e '.repeat(100_000))]);
    expect(verifyQuotation(long, 'e […] zzzz')).toEqual({ result: 'not-found' });
    const many = reportOf(Array.from({ length: 400 }, (_, at) => paragraph(at + 1, 'een e '.repeat(250))));
    expect(verifyQuotation(many, 'e […] zzzz')).toEqual({ result: 'not-found' });
  });
});
