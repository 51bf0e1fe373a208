import { describe, expect, it } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { addFollowUp, findFollowUps, groupByPaper } from '../../../engine/core/monitor/find-follow-ups.ts';
import { isFollowed } from '../../../engine/core/monitor/monitor-rows.ts';
import type { PaperParagraph, PaperText } from '../../../engine/core/records/paper-text.ts';
import { block } from '../compose/draft-builder.ts';

const kamerstuk = (number: string, dossier = '28638', addition: string | null = null): Kamerstuk => ({
  ...{ chamber: 'II', dossier, addition, number },
});
const line = (text: string, fields: Partial<PaperParagraph> = {}): PaperParagraph => ({
  ...{ text, isHeading: false, page: null, notes: [] },
  ...fields,
});
const heading = (text: string): PaperParagraph => line(text, { isHeading: true });
/** A letter for these tests; its sentences are in no paper of the Kamer. */
const letter = (paragraphs: PaperParagraph[], fields: Partial<PaperText> = {}): PaperText => ({
  ...{ kamerstuk: kamerstuk('900'), date: '2024-04-23', title: null, sender: null, paragraphs },
  ...fields,
});
const motion = (number: string, fields: object = {}): Block =>
  block('motion', { id: `28638-${number}`, kamerstuk: kamerstuk(number), date: '2023-12-21', ...fields });

const quotes = (paper: PaperText, blocks: readonly Block[]) =>
  findFollowUps(paper, groupByPaper(blocks)).offers.map(({ block: id, entry: { says, place } }) => [id, says, place]);

describe('the follow-up that a later paper gives', () => {
  it('quotes the sentence that names the motion, with date, paper and place, and gives no verdict', () => {
    const paper = letter([
      line('Hierbij de voortgang.'),
      line('Het eerste punt. De motie-Bikker c.s. (Kamerstuk 28 638, nr. 238) krijgt een plek. Het laatste punt.'),
    ]);
    expect(findFollowUps(paper, groupByPaper([motion('238'), motion('240')]))).toEqual({
      offers: [
        {
          block: '28638-238',
          entry: {
            ...{ date: '2024-04-23', paper: kamerstuk('900'), literal: true, verdict: null, next: null },
            says: 'De motie-Bikker c.s. (Kamerstuk 28 638, nr. 238) krijgt een plek.',
            place: 'alinea 2',
          },
          others: [],
        },
      ],
      noted: [],
    });
  });

  it('finds each number of a list, and numbers of other dossiers', () => {
    const paper = letter([line('Zie 28 638, nrs. 238 en 240, en Kamerstuk 35 570 VI, nr. 50.')]);
    const visible = block('motion', {
      ...{ id: '35570-VI-50', kamerstuk: kamerstuk('50', '35570', 'VI'), date: '2020-11-26' },
    });
    expect(quotes(paper, [motion('238'), motion('240'), motion('242'), visible]).map(([id]) => id)).toEqual([
      '28638-238',
      '28638-240',
      '35570-VI-50',
    ]);
  });

  it('takes the sentence with the mark of a note that names the motion', () => {
    const text = 'De eerste zin. De motie wordt uitgevoerd. De derde zin.';
    const at = text.indexOf(' De derde');
    const paper = letter([line(text, { notes: [{ at, text: 'Kamerstukken II 2023/24, 28 638, nr. 238.' }] })]);
    expect(quotes(paper, [motion('238')])).toEqual([['28638-238', 'De motie wordt uitgevoerd.', 'alinea 1']]);
  });

  it('takes the text below a heading that names the motion', () => {
    const paper = letter([
      line('Aanleiding.'),
      heading('Motie-Bikker c.s. (28 638, nr. 238)'),
      line('Het plan wordt herzien. Daarna volgt een brief.'),
      line('Nog een alinea over nr. 238.'),
    ]);
    expect(quotes(paper, [motion('238')])).toEqual([
      ['28638-238', 'Het plan wordt herzien.', '‘Motie-Bikker c.s. (28 638, nr. 238)’, alinea 1'],
    ]);
    const last = letter([heading('Motie (28 638, nr. 238)')]);
    expect(quotes(last, [motion('238')])).toEqual([
      ['28638-238', 'Motie (28 638, nr. 238)', '‘Motie (28 638, nr. 238)’'],
    ]);
  });

  it('names the page where the source has pages', () => {
    const paper = letter([line('Kamerstuk 28638, nr. 238 is uitgevoerd.', { page: 3 })]);
    expect(quotes(paper, [motion('238')])).toEqual([['28638-238', 'Kamerstuk 28638, nr. 238 is uitgevoerd.', 'p. 3']]);
  });

  it('takes the title where the text does not give the number', () => {
    const title = 'Reactie op de motie van het lid Bikker c.s. (Kamerstuk 28638-238)';
    expect(quotes(letter([line('De motie wordt uitgevoerd.')], { title }), [motion('238')])).toEqual([
      ['28638-238', title, 'titel'],
    ]);
    const both = letter([line('Over 28 638, nr. 238 het volgende.')], { title });
    expect(quotes(both, [motion('238')])).toEqual([['28638-238', 'Over 28 638, nr. 238 het volgende.', 'alinea 1']]);
  });

  it('lists the other sentences that name the motion, each once', () => {
    const sentence = 'Over 28 638, nr. 238 komt een brief.';
    const paper = letter([line(`${sentence} ${sentence}`), line('In 28 638, nr. 238 staat een datum.')]);
    expect(findFollowUps(paper, groupByPaper([motion('238')])).offers[0]?.others).toEqual([
      { says: 'In 28 638, nr. 238 staat een datum.', place: 'alinea 2' },
    ]);
  });

  it('follows a commitment by the paper in which it was made', () => {
    const promise = block('commitment', {
      ...{ id: 'toezegging', date: '2023-12-21' },
      source: { type: 'kamerstuk', kamerstuk: kamerstuk('246'), sessionYear: null, title: null, date: null },
    });
    const paper = letter([line('De toezegging uit 28 638, nr. 246 is nagekomen.')]);
    expect(quotes(paper, [promise])).toEqual([
      ['toezegging', 'De toezegging uit 28 638, nr. 246 is nagekomen.', 'alinea 1'],
    ]);
  });
});

describe('nothing is offered', () => {
  const names = [line('Zie Kamerstuk 28 638, nr. 238.')];
  const offered = (paper: PaperText, ...blocks: Block[]) => findFollowUps(paper, groupByPaper(blocks)).offers.length;

  it('by an earlier paper, or by one that is not known to be later', () => {
    expect(offered(letter(names, { date: '2023-12-20' }), motion('238'))).toBe(0);
    // Of one day: the number decides.
    expect(offered(letter(names, { date: '2023-12-21' }), motion('238'))).toBe(1);
    expect(offered(letter(names, { date: '2023-12-21', kamerstuk: kamerstuk('237') }), motion('238'))).toBe(0);
    // Without a date: the number in the same dossier decides.
    expect(offered(letter(names, { date: null }), motion('238'))).toBe(1);
    expect(offered(letter(names, { date: null, kamerstuk: kamerstuk('100') }), motion('238'))).toBe(0);
    expect(offered(letter(names, { date: null, kamerstuk: kamerstuk('900', '36547') }), motion('238'))).toBe(0);
    expect(offered(letter(names), motion('238', { date: null }))).toBe(1);
  });

  it('by the motion itself, and for a retired block', () => {
    expect(offered(letter(names, { kamerstuk: kamerstuk('238') }), motion('238', { date: null }))).toBe(0);
    expect(offered(letter(names), motion('238', { blockStatus: 'retired' }))).toBe(0);
  });

  it('for another number, a bare number or another chamber', () => {
    expect(offered(letter([line('Zie 28 638, nr. 2380, en nr. 238.')]), motion('238'))).toBe(0);
    const senate = block('motion', {
      ...{ id: 'motie', kamerstuk: { ...kamerstuk('238'), chamber: 'I' }, date: '2023-12-21' },
    });
    expect(offered(letter(names), senate)).toBe(0);
  });

  it('again once the log has the paper', () => {
    const [offer] = findFollowUps(letter(names), groupByPaper([motion('238')])).offers;
    const before = motion('238', { followUp: [followUpEntrySchema.parse({ says: 'Een eerdere aantekening.' })] });
    if (!offer || !isFollowed(before)) throw new Error('no offer');
    const after = addFollowUp(before, offer.entry);
    expect(after.followUp.map(({ says }) => says)).toEqual([
      'Een eerdere aantekening.',
      'Zie Kamerstuk 28 638, nr. 238.',
    ]);
    expect(findFollowUps(letter(names), groupByPaper([after]))).toEqual({ offers: [], noted: ['28638-238'] });
  });
});
