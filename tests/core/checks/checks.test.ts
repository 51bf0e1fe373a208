import { describe, expect, test } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { CheckInput } from '../../../engine/core/checks/check.ts';
import { makeKey } from '../../../engine/core/checks/finding-key.ts';
import { CHECKS, type CheckCode } from '../../../engine/core/checks/list.ts';
import {
  canBeChosen,
  countFindings,
  formatFinding,
  getFindingHelp,
  getSeverity,
  MAX_OF_ONE_CHECK,
  runChecks,
} from '../../../engine/core/checks/run-checks.ts';
import type { FrameLine } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import { toLocalDay } from '../../../engine/core/local-day.ts';
import type { BodyNode, Inline } from '../../../engine/core/richtext/model.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { block, cite, documentType, draft, findings, foundBy, paragraph, placed, revision } from './drafts.ts';
import { motionWith } from './labelled.ts';

const source = block({
  id: 'rapport',
  kind: 'source',
  source: { type: 'report', organisation: null, title: 'Rapport', date: null, url: null },
});
const greta = block({
  id: 'greta-3',
  kind: 'source',
  source: {
    ...{ type: 'greta-report', country: 'NLD', round: 3, number: null, title: null, language: 'en' },
    ...{ adopted: null, published: null, hudoc: null },
  },
});
const motion = motionWith('28638-229', 'adopted', {
  gist: 'veranker non-punishment in de wet',
  decidedOn: '2026-10-03',
  statusByHand: { by: 'Anna', at: '2026-11-25T09:00:00+01:00', source: 'Handelingen II 2023/24, nr. 8' },
});
const demand = block({
  id: 'eis-1',
  kind: 'demand',
  title: 'Veranker non-punishment in de wet',
  addressee: 'de minister',
  grounds: [{ block: '28638-229' }],
});

describe('the list of checks', () => {
  test('has each code once and texts in both languages', () => {
    expect(new Set(CHECKS.map((check) => check.code)).size).toBe(CHECKS.length);
    for (const check of CHECKS) {
      for (const language of ['nl', 'en'] as const) expect(check.texts[language].help.length).toBeGreaterThan(20);
      expect(check.texts.nl.help).not.toMatch(/\b(?:u|je|jij|uw|jouw|succesvol|ok|item)\b/i);
    }
  });

  test('a clean draft has no finding', () => {
    expect(
      findings(draft([paragraph('p1', 'Klanten van minderjarigen zijn strafbaar.'), placed(demand)], [demand, motion])),
    ).toEqual([]);
  });
});

describe('a remaining placeholder', () => {
  test('is located in own text, and at the block when it is in library text', () => {
    const passage = block({ id: 'p', kind: 'passage', body: [paragraph('b1', 'Aan [naam] gericht.')] });
    const found = foundBy(
      'placeholder-left',
      draft([paragraph('p1', 'Op [datum] en xxx.'), placed(passage)], [passage]),
    );
    expect(found).toMatchObject([
      { severity: 'error', location: { node: 'p1', range: { from: 3, to: 10 } }, values: { text: '[datum]' } },
      { location: { node: 'p1', range: { from: 14, to: 17 } }, values: { text: 'xxx' } },
      { location: { node: 'at-p' }, block: 'p', values: { text: '[naam]' } },
    ]);
    expect(found[2]?.location).not.toHaveProperty('range');
  });

  test('is found in adapted text, notes, tables, titles and values; not outside an excerpt or a form', () => {
    const passage = block({
      id: 'p',
      kind: 'passage',
      body: [paragraph('b1', 'Aan [naam].'), paragraph('b2', 'TODO')],
    });
    const adapted = placed(passage, { own: { body: [paragraph('o1', 'Aan [functie].')] } });
    expect(foundBy('placeholder-left', draft([adapted], [passage]))).toMatchObject([
      { location: { node: 'o1', range: { from: 4, to: 13 } } },
    ]);
    const shortened = block({ ...passage, id: 'm', kind: 'motion' });
    expect(foundBy('placeholder-left', draft([placed(shortened, { excerpt: [1] })], [shortened]))).toMatchObject([
      { values: { text: 'TODO' } },
    ]);
    // Only literal text is shortened, so this prints both.
    expect(foundBy('placeholder-left', draft([placed(passage, { excerpt: [1] })], [passage]))).toHaveLength(2);
    expect(foundBy('placeholder-left', draft([placed(passage, { form: 'reference' })], [passage]))).toEqual([]);
    const body: BodyNode[] = [
      paragraph('p1', 'Zie', { type: 'footnote', id: 'f1', content: [paragraph('f2', 'Bron: [bron]')] }),
      { type: 'table', id: 't1', columns: [{}], rows: [{ cells: [{ id: 'c1', content: [paragraph('c2', 'xxx')] }] }] },
      {
        type: 'list',
        id: 'l1',
        ordered: false,
        items: [{ id: 'i1', content: [{ type: 'run', text: '[aantal]' }], lists: [] }],
      },
    ];
    const many = draft(body, [], {
      title: [{ type: 'run', text: '[titel]' }],
      variables: { minister: { value: 'xxx' } },
    });
    expect(foundBy('placeholder-left', many).map(({ location }) => location?.node ?? null)).toEqual([
      null,
      null,
      'f2',
      'c2',
      'i1',
    ]);
  });

  test('in a variable is reported with the label in the form', () => {
    const [found] = foundBy('placeholder-left', draft([], [], { variables: { debateDate: { value: 'xxx' } } }));
    expect(found && formatFinding(found, 'nl')).toBe('Bij ‘Datum van het debat’ staat nog iets open: ‘xxx’.');
    expect(found && formatFinding(found, 'en')).toBe('‘Date of the debate’ still has something left open: ‘xxx’.');
  });

  test('is neither an invulveld nor an empty variable', () => {
    const text = paragraph('p1', 'Aan ', { type: 'variable', name: 'minister' }, '.');
    expect(foundBy('placeholder-left', draft([text]))).toEqual([]);
  });
});

test('is not reported in a subtitle that is not printed', () => {
  const subtitle: Inline[] = [
    { type: 'run', text: 'Aan [naam]' },
    { type: 'variable', name: 'committee' },
    cite('c1', 'weg'),
  ];
  const letter = draft([paragraph('p1', 'Tekst.')], [], { subtitle });
  expect(findings(letter)).toEqual([]);
  const codes = findings(letter, { documentType: documentType({ front: [{ type: 'subtitle' }] }) }).map(
    ({ check }) => check,
  );
  expect(codes).toEqual(['placeholder-left', 'variable-empty']);
});

describe('a title', () => {
  const titled = documentType({ front: [{ type: 'title', style: 'title', label: [], content: null, bold: false }] });

  test('is printed as a field and reported when it is empty', () => {
    const untitled = draft([paragraph('p1', 'Tekst.')], [], { title: [] });
    expect(foundBy('variable-empty', untitled, { documentType: titled })).toMatchObject([
      { location: null, severity: 'error', values: { name: 'title', label: { nl: 'Titel', en: 'Title' } } },
    ]);
  });

  test('is not reported when it is filled in, or supplied by the document type', () => {
    expect(foundBy('variable-empty', draft([]), { documentType: titled })).toEqual([]);
    expect(foundBy('variable-empty', draft([], [], { title: [] }))).toEqual([]);
  });
});

describe('a variable without a value', () => {
  const text = (name: string) => paragraph('p1', 'Op ', { type: 'variable', name }, ', ', { type: 'variable', name });

  test('is an error, once, at its first position', () => {
    expect(foundBy('variable-empty', draft([text('debateDate')]))).toMatchObject([
      {
        severity: 'error',
        location: { node: 'p1' },
        values: { name: 'debateDate', label: { nl: 'Datum van het debat' } },
      },
    ]);
    expect(
      foundBy('variable-empty', draft([text('debateDate')], [], { variables: { debateDate: { value: ' ' } } })),
    ).toHaveLength(1);
    expect(
      foundBy(
        'variable-empty',
        draft([text('debateDate')], [], { variables: { debateDate: { value: '2023-12-21' } } }),
      ),
    ).toEqual([]);
  });

  test('is not reported when it is an invulveld, by its definition or by choice', () => {
    const reader = {
      name: 'lid',
      label: { nl: 'Lid', en: 'Member' },
      placeholder: { nl: 'lid', en: 'member' },
      type: 'text',
      filledBy: 'reader',
    } as const;
    expect(foundBy('variable-empty', draft([text('lid')], [], { definitions: [reader] }))).toEqual([]);
    expect(
      foundBy('variable-empty', draft([text('lid')]), { documentType: documentType({ variables: [reader] }) }),
    ).toEqual([]);
    expect(
      foundBy(
        'variable-empty',
        draft([text('minister')], [], { variables: { minister: { value: null, filledBy: 'reader' } } }),
      ),
    ).toEqual([]);
    expect(
      foundBy(
        'variable-empty',
        draft([text('lid')], [], { definitions: [reader], variables: { lid: { value: null, filledBy: 'writer' } } }),
      ),
    ).toHaveLength(1);
  });

  test('is reported in frame lines, except lines that are omitted because they are empty', () => {
    const line = (optional: boolean): FrameLine => ({
      type: 'line',
      style: 'normal',
      label: [],
      content: [{ type: 'variable', name: 'address' }],
      optional,
    });
    expect(
      foundBy('variable-empty', draft([]), { documentType: documentType({ front: [line(false)] }) }),
    ).toMatchObject([{ location: null }]);
    expect(foundBy('variable-empty', draft([]), { documentType: documentType({ front: [line(true)] }) })).toEqual([]);
  });
});

describe('a demand', () => {
  test('without an addressee is an error', () => {
    const nobody = block({ id: 'eis-2', kind: 'demand', grounds: [{ block: '28638-229' }] });
    expect(foundBy('demand-without-addressee', draft([placed(nobody)], [nobody, motion]))).toMatchObject([
      { severity: 'error', block: 'eis-2', location: { node: 'at-eis-2' } },
    ]);
    expect(foundBy('demand-without-addressee', draft([placed(demand)], [demand, motion]))).toEqual([]);
  });

  test('without a ground is an error; grounds that this draft drops or adds count', () => {
    const bare = block({ id: 'eis-2', kind: 'demand', addressee: 'de minister' });
    expect(foundBy('demand-without-ground', draft([placed(bare)], [bare]))).toMatchObject([
      { severity: 'error', block: 'eis-2' },
    ]);
    const dropped = placed(demand, { grounds: { added: [], dropped: ['28638-229'] } });
    expect(foundBy('demand-without-ground', draft([dropped], [demand, motion]))).toHaveLength(1);
    const added = placed(bare, { grounds: { added: [{ block: '28638-229' }], dropped: [] } });
    expect(foundBy('demand-without-ground', draft([added], [bare, motion]))).toEqual([]);
  });

  test('a ground without a block does not count', () => {
    const [found] = foundBy('demand-without-ground', draft([placed(demand)], [demand]), { library: null });
    expect(found && formatFinding(found, 'nl')).toContain('28638-229 staat niet in het document');
    const more = placed(demand, { grounds: { added: [{ block: 'weg' }], dropped: [] } });
    const [both] = foundBy('demand-without-ground', draft([more], [demand]), { library: null });
    expect(both && formatFinding(both, 'nl')).toContain('28638-229 en weg staan niet in het document');
    expect(foundBy('demand-without-ground', draft([placed(demand)], [demand]), { library: () => motion })).toEqual([]);
  });
});

describe('facts of blocks', () => {
  const numberless = { ...motion, id: 'motie-x', kamerstuk: null, zaak: '2023Z16029' };

  test('a motion without a Kamerstuk number is one warning, wherever it is used', () => {
    const body = [paragraph('p1', 'Zie', cite('c1', 'motie-x')), placed(numberless, { form: 'short' })];
    expect(foundBy('motion-without-number', draft(body, [numberless]))).toMatchObject([
      { severity: 'warning', block: 'motie-x', location: { node: 'c1' }, values: { zaak: '2023Z16029' } },
    ]);
    const asGround = block({ id: 'eis-2', kind: 'demand', addressee: 'x', grounds: [{ block: 'motie-x' }] });
    expect(foundBy('motion-without-number', draft([placed(asGround)], [asGround, numberless]))).toMatchObject([
      { location: { node: 'at-eis-2' } },
    ]);
    expect(foundBy('motion-without-number', draft([], [numberless]))).toEqual([]);
  });

  test('a finding without report or section is a warning; the locator can name the section', () => {
    const incomplete = block({ id: 'b1', kind: 'finding', report: 'greta-3', level: 'urges', paragraph: '3' });
    expect(foundBy('finding-without-report', draft([placed(incomplete)], [incomplete, greta]))).toMatchObject([
      { values: { missing: ['section'] } },
    ]);
    expect(
      foundBy('finding-without-report', draft([paragraph('p1', 'Zie', cite('c1', 'b1', 'IV.8'))], [incomplete, greta])),
    ).toEqual([]);
    const bare = block({ id: 'b2', kind: 'finding' });
    expect(foundBy('finding-without-report', draft([placed(bare)], [bare]))).toMatchObject([
      { values: { missing: ['report', 'page'] } },
    ]);
  });

  test('a finding of another report than one of GRETA lacks a page at most', () => {
    const finding = block({ id: 'b1', kind: 'finding', report: 'rapport' });
    const found = (of: typeof finding) =>
      (['finding-without-report', 'fact-missing'] as const).flatMap((check) =>
        foundBy(check, draft([placed(of)], [of, source])).flatMap(({ values }) =>
          'missing' in values ? [values.missing] : [],
        ),
      );
    expect(found(finding)).toEqual([['page']]);
    for (const place of [{ page: '24' }, { paragraph: '3' }, { section: '2.1' }])
      expect(found({ ...finding, ...place } as typeof finding)).toEqual([]);
  });

  test('a quote is an error unless approved or published, and an approval can expire', () => {
    const quote = (state: string, validUntil: string | null = null) =>
      block({
        id: 'c',
        kind: 'quote',
        state,
        validUntil,
        speaker: 'Shamir Ceuleers',
        body: [paragraph('b1', 'We zijn het aan de slachtoffers verplicht om de lat veel hoger te leggen.')],
      });
    const stateFound = (of: ReturnType<typeof quote>) =>
      foundBy('quote-not-approved', draft([placed(of)], [of])).map(({ values }) => values);
    for (const state of ['concept', 'submitted', 'expired'])
      expect(stateFound(quote(state))).toMatchObject([{ state }]);
    expect(stateFound(quote('approved'))).toEqual([]);
    expect(stateFound(quote('approved', '2026-11-25'))).toEqual([]);
    expect(stateFound(quote('approved', '2026-11-24'))).toMatchObject([{ state: 'expired' }]);
    expect(stateFound(quote('published', '2020-01-01'))).toEqual([]);
    // The draft's copy is from before the library withdrew the approval.
    const released = quote('approved');
    const inLibrary = (current: ReturnType<typeof quote>) =>
      foundBy('quote-not-approved', draft([placed(released)], [released]), { library: () => current });
    for (const state of ['concept', 'submitted', 'expired'])
      expect(inLibrary(quote(state)).map((one) => formatFinding(one, 'nl'))).toEqual([
        `Het citaat ‘${released.title}’ is in de bibliotheek niet meer vrijgegeven.`,
      ]);
    for (const state of ['approved', 'published']) expect(inLibrary(quote(state))).toEqual([]);
    // A last day makes no new revision, and an expired quote may not be used.
    expect(inLibrary(quote('approved', '2026-11-24'))).toMatchObject([
      { severity: 'error', values: { state: 'withdrawn' } },
    ]);
    expect(inLibrary({ ...quote('approved'), blockStatus: 'retired' }).map((one) => formatFinding(one, 'nl'))).toEqual([
      `Het citaat ‘${released.title}’ is in de bibliotheek niet meer in gebruik.`,
    ]);
    const printed = quote('published');
    expect(
      foundBy('quote-not-approved', draft([placed(printed)], [printed]), {
        library: () => ({ ...printed, blockStatus: 'retired' }),
      }),
    ).toEqual([]);
    // With the label in the form of a quote.
    const concept = quote('concept');
    const [found] = foundBy('quote-not-approved', draft([placed(concept)], [concept]));
    expect(found && formatFinding(found, 'en')).toMatch(/is still a draft\.$/);
  });

  test('own words on a released quote are not approved, in any language and at any place', () => {
    const own = (text: string) => ({ own: { body: [paragraph('own-1', text)] } });
    const quote = (state: string) =>
      block({ id: 'c', kind: 'quote', state, approvedBy: 'A', body: [paragraph('b1', 'De lat moet hoger.')] });
    const states = (of: Block, more: Parameters<typeof placed>[1]) =>
      foundBy('quote-not-approved', draft([placed(of), { ...placed(of, more), id: 'second' }], [of])).map(
        ({ severity, location, values }) => [severity, location?.node, 'state' in values ? values.state : null],
      );
    // The library's text was approved after the words of the document had changed.
    for (const state of ['approved', 'published'])
      expect(states(quote(state), own('De lat moet veel hoger.'))).toEqual([['error', 'second', 'altered']]);
    expect(states(quote('approved'), { ...own('Raise the bar.'), lang: 'en' })).toEqual([
      ['error', 'second', 'altered'],
    ]);
    expect(states(quote('approved'), own('De lat moet hoger!'))).toEqual([['error', 'second', 'altered']]);
    expect(states(quote('approved'), own('De  lat moet hoger. '))).toEqual([]);
    expect(states(quote('approved'), { own: { title: 'Een andere naam' } })).toEqual([]);
    expect(states(quote('concept'), own('De lat moet veel hoger.'))).toEqual([
      ['error', 'at-c', 'concept'],
      ['error', 'second', 'concept'],
    ]);
    const [found] = foundBy(
      'quote-not-approved',
      draft([placed(quote('approved'), own('Anders.'))], [quote('approved')]),
    );
    expect(found && formatFinding(found, 'nl')).toBe(
      'Het citaat ‘Titel van c’ is in dit document gewijzigd en zo niet vrijgegeven.',
    );
  });

  test('an approved quote that is not in the library is a warning', () => {
    const quote = (state: string) =>
      block({ id: 'c', kind: 'quote', state, body: [paragraph('b1', 'De lat moet hoger.')] });
    const foundIn = (of: Block, library: Parameters<typeof findings>[1]) =>
      findings(draft([placed(of)], [of]), library)
        .filter(({ check }) => check.startsWith('quote-'))
        .map(({ check, severity, location }) => [check, severity, location]);
    expect(foundIn(quote('approved'), { library: () => undefined })).toEqual([
      ['quote-not-in-library', 'warning', { node: 'at-c' }],
    ]);
    // Nothing is reported without a library, for a published quote, or twice for a concept.
    for (const library of [null, () => null]) expect(foundIn(quote('approved'), { library })).toEqual([]);
    expect(foundIn(quote('published'), { library: () => undefined })).toEqual([]);
    expect(foundIn(quote('concept'), { library: () => undefined })).toEqual([
      ['quote-not-approved', 'error', { node: 'at-c' }],
    ]);
  });

  test('a figure has a source when its own sentence has a citation or a note', () => {
    const note: Inline = {
      type: 'footnote',
      id: 'f1',
      content: [paragraph('f2', 'Kamerstukken II 2023/24, 28638, nr. 238.')],
    };
    const facts = { kind: 'figure' as const, value: '4', date: '2023-12-21' };
    const bare = block({ ...facts, id: 'g1', body: [paragraph('b1', 'moties.')] });
    const noted = block({ ...facts, id: 'g2', body: [paragraph('b2', 'moties.', note)] });
    const cited = block({ ...facts, id: 'g3', body: [paragraph('b3', 'moties.', cite('c1', 's1'))] });
    const all = [bare, noted, cited];
    expect(
      foundBy(
        'fact-missing',
        draft(
          all.map((each) => placed(each)),
          all,
        ),
      ).map(({ block: id, values }) => [id, values]),
    ).toEqual([['g1', expect.objectContaining({ missing: ['source'] })]]);
  });

  test('unknown facts are one warning for each block', () => {
    const unknown = motionWith('28638-238', 'unknown');
    const finding = block({ id: 'b1', kind: 'finding', report: 'greta-3', section: 'IV.8' });
    const figure = block({ id: 'g1', kind: 'figure', value: '12.500' });
    const quote = block({ id: 'q1', kind: 'quote', state: 'approved' });
    const body = [placed(unknown), placed(unknown, { id: 'again' }), placed(finding), placed(figure), placed(quote)];
    const found = foundBy('fact-missing', draft(body, [unknown, finding, figure, quote, greta]));
    expect(
      found.map(({ severity, block: of, values }) => [severity, of, 'missing' in values ? values.missing : null]),
    ).toEqual([
      ['warning', '28638-238', ['outcome']],
      ['warning', 'b1', ['paragraph', 'level']],
      ['warning', 'g1', ['date', 'source']],
      ['warning', 'q1', ['speaker']],
    ]);
  });

  test('a note that only cites a motion does not need its outcome', () => {
    const unknown = motionWith('28638-238', 'unknown');
    expect(foundBy('fact-missing', draft([paragraph('p1', 'Zie', cite('c1', unknown.id))], [unknown]))).toEqual([]);
  });

  test('a block without a snapshot is reported', () => {
    const found = foundBy('fact-missing', draft([placed(motion)], []));
    expect(found).toMatchObject([
      { block: '28638-229', location: { node: 'at-28638-229' }, values: { missing: ['block'] } },
    ]);
  });
});

describe('a block that differs from the library', () => {
  const now = {
    ...motion,
    revision: revision(2),
    revisions: [1, 2].map((digit) => ({
      hash: revision(digit),
      date: `2026-0${digit}-01T00:00:00Z`,
      by: 'x',
      previous: null,
    })),
  };
  const old = { ...motion, revision: revision(1) };
  const states = (of: Parameters<typeof draft>[1], library: Parameters<typeof findings>[1]) =>
    foundBy('block-older', draft([placed(old)], of), library).map(({ severity, values }) => [
      severity,
      'state' in values ? values.state : null,
    ]);

  test('is older when the library lists its revision, different when it does not', () => {
    expect(states([old], { library: () => now })).toEqual([['warning', 'older']]);
    expect(states([{ ...old, revision: revision(9) }], { library: () => now })).toEqual([['warning', 'different']]);
    expect(states([{ ...old, revision: revision(2) }], { library: () => now })).toEqual([]);
  });

  test('is newer since the local day on which that revision was written', () => {
    // Half past midnight in a Dutch winter: in UTC the day before.
    const written = [now.revisions[0], { ...now.revisions[1], date: '2026-02-14T23:30:00.000Z' }] as Block['revisions'];
    const dayOf = (moment: string) => toLocalDay(new Date(moment), -60);
    const [found] = foundBy('block-older', draft([placed(old)], [old]), {
      library: () => ({ ...now, revisions: written }),
      dayOf,
    });
    expect(found && formatFinding(found, 'nl')).toContain('nieuwer, sinds 15 februari 2026.');
  });

  test('is not reported when the library lacks it or there is no library', () => {
    expect(states([old], { library: () => undefined })).toEqual([]);
    expect(states([old], { library: null })).toEqual([['info', 'not-compared']]);
    expect(states([old], { library: () => null })).toEqual([['info', 'not-compared']]);
    expect(foundBy('block-older', draft([]), { library: null })).toEqual([]);
  });

  test('is older by its follow-up alone only in a document that prints it', () => {
    const followed = block({ ...now, followUp: [{ date: '2026-11-01', says: 'Rond de tafel gezeten.' }] });
    const monitor = documentType({ monitor: true });
    expect(states([old], { library: () => followed })).toEqual([]);
    expect(states([old], { library: () => followed, documentType: monitor })).toEqual([['warning', 'older']]);
    const renamed = { ...followed, title: 'Een andere titel' };
    expect(states([old], { library: () => renamed })).toEqual([['warning', 'older']]);
  });

  test('is a warning after its last day', () => {
    const stale = { ...motion, validUntil: '2026-11-24' };
    const found = foundBy('block-expired', draft([placed(stale)], [stale]));
    expect(found).toMatchObject([{ severity: 'warning', values: { validUntil: '2026-11-24' } }]);
    const messages = (['nl', 'en'] as const).map((language) => found.map((one) => formatFinding(one, language)).join());
    expect(messages).toEqual([
      expect.stringContaining('gold tot en met 24 november 2026.'),
      expect.stringContaining('was valid until 24 November 2026.'),
    ]);
    expect(foundBy('block-expired', draft([placed(stale)], [stale]), { today: '2026-11-24' })).toEqual([]);
  });

  test('follows the last day in the library, because a day makes no new revision', () => {
    const dayFound = (copy: string | null, inLibrary: string | null, digit = 1) => {
      const here = { ...old, validUntil: copy };
      const inLibraryNow = { ...now, revision: revision(digit), validUntil: inLibrary };
      return foundBy('block-expired', draft([placed(here)], [here]), { library: () => inLibraryNow }).map(
        ({ values }) => 'validUntil' in values && values.validUntil,
      );
    };
    expect(dayFound(null, '2026-11-24')).toEqual(['2026-11-24']);
    expect(dayFound('2026-11-24', '2027-01-01')).toEqual([]);
    // The new date belongs to the new text, and the draft has the old one.
    expect(dayFound('2026-11-24', '2027-01-01', 2)).toEqual(['2026-11-24']);
    const here = { ...old, validUntil: '2026-11-24' };
    const isWarned = (validUntil: string, blockStatus: 'ready' | 'retired' = 'ready') => {
      const inLibraryNow = { ...now, revision: revision(2), validUntil, blockStatus };
      const [found] = foundBy('block-expired', draft([placed(here)], [here]), { library: () => inLibraryNow });
      return found && formatFinding(found, 'nl').includes('De bibliotheek heeft een andere tekst, die nog geldt.');
    };
    expect([isWarned('2027-01-01'), isWarned('2026-11-23'), isWarned('2027-01-01', 'retired')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(dayFound(null, '2026-11-24', 2)).toEqual(['2026-11-24']);
  });
});

describe('the last day of a document', () => {
  const expiring = documentType({ expiresBy: 'linesUntil', datedBy: 'letterDate' });
  const found = (linesUntil: string | null, more: Record<string, string> = {}, type = expiring) =>
    foundBy(
      'document-expired',
      draft([], [], {
        variables: Object.fromEntries(
          Object.entries({ linesUntil, ...more }).map(([name, value]) => [name, { value }]),
        ),
      }),
      { documentType: type },
    ).map((finding) => formatFinding(finding, 'nl'));

  test('is a warning when it is over, for a year', () => {
    expect(found('2026-11-24')).toEqual(['Dit document gold tot en met 24 november 2026.']);
    expect([found('2026-11-25'), found('2025-11-24'), found('volgende week'), found(null)]).toEqual([[], [], [], []]);
    expect(found('2026-11-24', {}, documentType())).toEqual([]);
  });

  test('is a warning before the date of the debate or the document', () => {
    const message = 'Dit document geldt tot en met 1 december 2026, maar is van 2 december 2026.';
    expect(found('2026-12-01', { debateDate: '2026-12-02' })).toEqual([message]);
    expect(found('2026-12-01', { letterDate: '2026-12-02' })).toEqual([message]);
    expect(found('2026-12-01', { letterDate: '2026-12-01' })).toEqual([]);
  });
});

describe('the number of pages', () => {
  const limited = documentType({ pageLimit: 2 });

  test('is an error above the limit only', () => {
    expect(foundBy('page-limit', draft([]), { documentType: limited, layout: { pages: 3, pageOf: {} } })).toMatchObject(
      [{ severity: 'error', location: null, values: { limit: 2, pages: 3 } }],
    );
    expect(foundBy('page-limit', draft([]), { documentType: limited, layout: { pages: 2, pageOf: {} } })).toEqual([]);
  });

  test('has the limit of one page in the singular', () => {
    const [found] = foundBy('page-limit', draft([]), {
      documentType: documentType({ pageLimit: 1 }),
      layout: { pages: 2, pageOf: {} },
    });
    expect(found && formatFinding(found, 'nl')).toBe('Het document telt 2 pagina’s; er mag er 1 zijn.');
    expect(found && formatFinding(found, 'en')).toBe('The document has 2 pages; 1 is allowed.');
  });

  test('is ‘niet gemeten’ without layout facts', () => {
    const [found] = foundBy('page-limit', draft([]), {
      documentType: { ...limited, checks: { 'page-limit': 'error' } },
      layout: null,
    });
    expect(found?.severity).toBe('info');
    expect(found && formatFinding(found, 'nl')).toMatch(/^Niet gemeten/);
    expect(foundBy('page-limit', draft([]), { layout: null })).toEqual([]);
  });
});

describe('a nearly full last page', () => {
  const limited = documentType({ pageLimit: 2 });
  const found = (pages: number, roomLeft?: number) =>
    foundBy('last-page-full', draft([]), {
      documentType: limited,
      layout: { pages, pageOf: {}, ...(roomLeft === undefined ? {} : { roomLeft }) },
    });

  test('is a warning on the last allowed page', () => {
    expect(found(2, 12)).toMatchObject([{ severity: 'warning', location: null, values: { limit: 2 } }]);
    const [finding] = found(2, 0);
    expect(finding && formatFinding(finding, 'nl')).toBe(
      'Pagina 2 is bijna vol. In Word of LibreOffice kan het document een pagina langer worden.',
    );
    expect(finding && formatFinding(finding, 'en')).toBe(
      'Page 2 is nearly full. In Word or LibreOffice the document may become a page longer.',
    );
  });

  test('is not reported with enough room, on another page, above the limit, without a limit or unmeasured', () => {
    expect([found(2, 30), found(1, 0), found(3, 0), found(2)]).toEqual([[], [], [], []]);
    expect(foundBy('last-page-full', draft([]), { layout: { pages: 2, pageOf: {}, roomLeft: 0 } })).toEqual([]);
    expect(foundBy('last-page-full', draft([]), { documentType: limited, layout: null })).toEqual([]);
  });

  test('needs more room in a long document, because its Word file has the foot of the PDF', () => {
    const long = documentType({ pageLimit: 12 });
    const layout = { pages: 12, pageOf: {}, roomLeft: 30 };
    expect(foundBy('last-page-full', draft([]), { documentType: long, layout })).toHaveLength(1);
  });
});

describe('a sentence that contradicts the status of a motion, in a draft', () => {
  const wrong = motionWith('28638-240', 'rejected');

  test('is located in own prose at its range, with a citation after the period', () => {
    const text = paragraph('p1', 'Eerst dit. De motie is aangenomen.', cite('c1', wrong.id), ' En nu verder.');
    expect(foundBy('sentence-against-status', draft([text], [wrong]))).toMatchObject([
      {
        severity: 'warning',
        block: wrong.id,
        location: { node: 'p1', range: { from: 11, to: 34 } },
        values: { said: 'adopted', status: 'rejected' },
      },
    ]);
  });

  test('is found in a demand grounded on the motion, in its claim and in the text for a ground', () => {
    const body = [paragraph('b1', 'De Kamer nam de motie aan.')];
    const demandOnMotion = block({
      id: 'eis-2',
      kind: 'demand',
      addressee: 'x',
      title: 'Voer de aangenomen motie uit',
      grounds: [{ block: wrong.id, shows: 'aangenomen motie over doelen' }],
      body,
    });
    expect(foundBy('sentence-against-status', draft([placed(demandOnMotion)], [demandOnMotion, wrong]))).toHaveLength(
      3,
    );
    const dropped = placed(demandOnMotion, { grounds: { added: [], dropped: [wrong.id] } });
    expect(foundBy('sentence-against-status', draft([dropped], [demandOnMotion, wrong]))).toEqual([]);
  });

  test('is not searched for in quoted text, nor in another language', () => {
    const sentence = 'De motie-Veltman is aangenomen.';
    const body: BodyNode[] = [
      { type: 'quotation', id: 'q1', content: [paragraph('q2', sentence)] },
      { ...paragraph('p1', sentence), role: 'literal' },
      { ...paragraph('p2', sentence), lang: 'en' },
    ];
    expect(foundBy('sentence-against-status', draft(body, [wrong]))).toEqual([]);
    expect(foundBy('sentence-against-status', draft([paragraph('p1', sentence)], [wrong]))).toHaveLength(1);
  });

  test('is found in a quote of our own spokesperson', () => {
    const quote = block({
      id: 'q',
      kind: 'quote',
      state: 'approved',
      speaker: 'x',
      body: [paragraph('b1', 'De motie-Veltman is aangenomen.')],
    });
    expect(foundBy('sentence-against-status', draft([placed(quote)], [quote, wrong]))).toHaveLength(1);
  });

  test('is not reported for a held motion with an earlier decision that held it', () => {
    const later = motionWith('28638-240', 'adopted', {
      decisions: [{ id: 'b1', result: 'held', date: null, text: null, tied: 'file' }],
    });
    expect(
      foundBy('sentence-against-status', draft([paragraph('p1', 'De motie-Veltman werd aangehouden.')], [later])),
    ).toEqual([]);
  });
});

describe('a motion without a known request', () => {
  const title = 'Motie van het lid Helder c.s.';
  const requestBody = [paragraph('v1', 'De Kamer,'), paragraph('v2', 'verzoekt de regering een plan te maken,')];
  const wordless = motionWith('28638-238', 'adopted', { title });
  const requested = motionWith('28638-238', 'adopted', { title, body: requestBody });
  const withGround = (shows?: string) =>
    block({ ...demand, id: 'eis-2', grounds: [{ block: '28638-238', ...(shows ? { shows } : {}) }] });
  const document = (motion: Block, shows?: string) => draft([placed(withGround(shows))], [withGround(shows), motion]);

  test('needs one phrase when a line prints the beginning of its request', () => {
    expect(foundBy('motion-without-gist', document(requested))).toMatchObject([
      { severity: 'info', block: '28638-238', values: { printed: 'verzoekt de regering een plan te maken' } },
    ]);
    const short = draft([placed(requested, { form: 'short' })], [requested]);
    expect(foundBy('motion-without-gist', short)).toHaveLength(1);
    expect(foundBy('fact-missing', document(requested))).toEqual([]);
  });

  test('lacks a fact when a line prints an empty field for it', () => {
    const [found] = foundBy('fact-missing', document(wordless));
    expect(found?.values).toMatchObject({ missing: ['gist'] });
    expect(found && formatFinding(found, 'nl')).toMatch(/^Van ‘motie-.*’ is de samenvatting/);
    expect(foundBy('motion-without-gist', document(wordless))).toEqual([]);
  });

  test('lacks nothing when the draft has a phrase, a subject or the whole text', () => {
    for (const of of [
      document(wordless, 'maak een plan'),
      document(motionWith('28638-238', 'adopted', { title, gist: 'maak een plan' })),
      document(motionWith('28638-238', 'adopted', { title: `${title} over een plan` })),
      draft([placed(requested)], [requested]),
    ]) {
      expect(findings(of).filter(({ check }) => check === 'motion-without-gist' || check === 'fact-missing')).toEqual(
        [],
      );
    }
  });
});

describe('the settings of document type and user', () => {
  const wrong = draft([paragraph('p1', 'xxx'), paragraph('p2', 'xxx')]);

  test('raise, lower and remove findings by the document type', () => {
    const lowered = documentType({ checks: { 'placeholder-left': 'warning' } });
    expect(findings(wrong, { documentType: lowered }).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(countFindings(findings(wrong, { documentType: lowered })).error).toBe(0);
    expect(findings(wrong, { documentType: documentType({ checks: { 'placeholder-left': 'off' } }) })).toEqual([]);
    expect(getSeverity('placeholder-left', lowered)).toBe('warning');
    expect(getSeverity('page-limit', lowered)).toBe('error');
  });

  test('let the organisation choose, but the document type decides on a check that it names', () => {
    const linked = draft([
      paragraph('p1', { type: 'link', href: 'https://fout', content: [{ type: 'run', text: 'hier' }] }),
    ]);
    const style = (checks: HouseStyle['checks']) => ({ houseStyle: { ...shippedHouseStyle('neutraal'), checks } });
    const severities = (more: Partial<CheckInput>) =>
      foundBy('link-malformed', linked, more).map((one) => one.severity);
    expect(severities({})).toEqual(['warning']);
    expect(severities(style({ 'link-malformed': 'error' }))).toEqual(['error']);
    expect(severities(style({ 'link-malformed': 'off' }))).toEqual([]);
    const ofType = { documentType: documentType({ checks: { 'link-malformed': 'info' } }) };
    expect(severities({ ...ofType, ...style({ 'link-malformed': 'error' }) })).toEqual(['info']);
    expect(severities({ ...ofType, ...style({ 'link-malformed': 'off' }) })).toEqual([]);
    expect(severities(style({ 'no-such-check': 'off' }))).toEqual(['warning']);
  });

  test('never turn off for the organisation what a document needs before it is sent', () => {
    const checks = { 'placeholder-left': 'off', 'quote-not-approved': 'off', 'variable-empty': 'info' } as const;
    const houseStyle = { ...shippedHouseStyle('neutraal'), checks };
    expect(findings(wrong, { houseStyle }).map(({ severity }) => severity)).toEqual(['error', 'error']);
    expect(getSeverity('quote-not-approved', documentType(), houseStyle)).toBe('error');
    expect(getSeverity('variable-empty', documentType(), houseStyle)).toBe('error');
    expect(['variable-empty', 'sentence-long'].map((code) => canBeChosen(code as CheckCode))).toEqual([false, true]);
  });

  test('keep a silenced finding in the list, and it stops nothing', () => {
    const reason = { reason: 'zo bedoeld', by: 'x', at: '2026-11-25T09:00:00+01:00' };
    const [first] = findings(wrong);
    if (!first) throw new Error('nothing was found');
    const silenced = { ...wrong, silenced: [{ ...makeKey(first), ...reason }] };
    expect(findings(silenced).map((finding) => finding.silenced)).toEqual([true, false]);
    expect(countFindings(findings(silenced))).toEqual({ error: 1, warning: 0, info: 0, silenced: 1 });
    const asWarning = documentType({ checks: { 'placeholder-left': 'warning' } });
    expect(findings(silenced, { documentType: asWarning }).every((finding) => !finding.silenced)).toBe(true);
  });

  test('do not silence a finding at a position by a reason for the whole document', () => {
    const empty = documentType({ front: [{ type: 'title', style: 'title', label: [], content: null, bold: false }] });
    const open = draft([paragraph('p1', 'Op ', { type: 'variable', name: 'debateDate' })], [], { title: [] });
    const [title] = foundBy('variable-empty', open, { documentType: empty });
    if (!title) throw new Error('nothing was found');
    const reason = { reason: 'zo bedoeld', by: 'x', at: '2026-11-25T09:00:00+01:00' };
    const silenced = { ...open, silenced: [{ ...makeKey(title), ...reason }] };
    expect(foundBy('variable-empty', silenced, { documentType: empty }).map((each) => each.silenced)).toEqual([
      true,
      false,
    ]);
  });

  test('text of another variant is not printed and gives no finding', () => {
    const audiences = ['fractie-a'];
    const demand = block({ id: 'eis-1', kind: 'demand' });
    const passage = block({
      id: 'p',
      kind: 'passage',
      body: [{ ...paragraph('b1', 'xxx'), audiences }, paragraph('b2', 'Gewone tekst.')],
    });
    const hidden = draft(
      [
        { ...paragraph('p1', 'xxx ', { type: 'variable', name: 'minister' }), audiences },
        paragraph('p2', { type: 'run', text: 'xxx xxx ', audiences }, 'zichtbaar xxx', {
          type: 'footnote',
          id: 'f1',
          content: [paragraph('f2', 'xxx')],
          audiences,
        }),
        { ...placed(demand), audiences },
        placed(passage),
      ],
      [demand, passage],
    );
    expect(findings(hidden)).toMatchObject([
      { check: 'placeholder-left', location: { node: 'p2', range: { from: 18, to: 21 } } },
    ]);
    const inVariant = findings(hidden, { audience: 'fractie-a' });
    expect(inVariant.map(({ check, location }) => [check, location?.node])).toEqual([
      ['placeholder-left', 'p1'],
      ['variable-empty', 'p1'],
      ['placeholder-left', 'p2'],
      ['placeholder-left', 'p2'],
      ['placeholder-left', 'p2'],
      ['placeholder-left', 'f2'],
      ['demand-without-addressee', 'at-eis-1'],
      ['demand-without-ground', 'at-eis-1'],
      ['placeholder-left', 'at-p'],
    ]);
  });

  test('findings have the order of the document, each once, and are the same each time', () => {
    const passage = block({ id: 'p', kind: 'passage', body: [paragraph('b1', '[naam] en [naam]')] });
    const bare = block({ id: 'eis-2', kind: 'demand' });
    const all = draft(
      [placed(bare), paragraph('p1', 'xxx ', { type: 'variable', name: 'minister' }), placed(passage)],
      [passage, bare],
    );
    const found = findings(all, { documentType: documentType({ pageLimit: 1 }), layout: { pages: 2, pageOf: {} } });
    expect(found.map(({ check, location }) => [check, location?.node ?? null])).toEqual([
      ['page-limit', null],
      ['demand-without-addressee', 'at-eis-2'],
      ['demand-without-ground', 'at-eis-2'],
      ['placeholder-left', 'p1'],
      ['variable-empty', 'p1'],
      ['placeholder-left', 'at-p'],
    ]);
    expect(
      runChecks({
        draft: all,
        documentType: documentType({ pageLimit: 1 }),
        library: null,
        layout: { pages: 2, pageOf: {} },
        publication: null,
        today: '2026-11-25',
        dayOf: dayHere,
      }),
    ).toHaveLength(7);
  });

  test('every finding has a message in both languages', () => {
    for (const finding of findings(wrong)) {
      expect(formatFinding(finding, 'nl')).toContain('xxx');
      expect(formatFinding(finding, 'en')).toContain('xxx');
      expect(getFindingHelp(finding, 'nl')).not.toBe(getFindingHelp(finding, 'en'));
    }
  });
});

describe('a block that occurs twice', () => {
  const again = (place: ReturnType<typeof placed>, other: Partial<ReturnType<typeof placed>>) => ({
    ...place,
    id: 'again',
    ...other,
  });

  test('is reported at the second position, once for all of them', () => {
    const body = [placed(motion), placed(demand), again(placed(motion), {}), again(placed(motion), { id: 'third' })];
    const found = foundBy('block-twice', draft(body, [demand, motion]));
    expect(found).toMatchObject([
      { severity: 'warning', location: { node: 'again' }, block: '28638-229', values: { times: 3 } },
    ]);
    expect(formatFinding(found[0] as never, 'nl')).toMatch(/^‘motie.+’ staat 3 keer in het document\.$/);
  });

  test('is not reported when it has another text, is only named, or contains a demand', () => {
    const parts = block({ id: 'p', kind: 'motion', body: [paragraph('b1', 'Een.'), paragraph('b2', 'Twee.')] });
    const whole = placed(parts);
    for (const other of [
      again({ ...whole, excerpt: [0] }, { excerpt: [1] }),
      again(whole, { form: 'reference' }),
      again(whole, { own: { body: [paragraph('o1', 'Drie.')] } }),
    ])
      expect(foundBy('block-twice', draft([{ ...whole, excerpt: [0] }, other], [parts]))).toEqual([]);
    expect(foundBy('block-twice', draft([placed(demand), placed(motion)], [demand, motion]))).toEqual([]);
    const cited = paragraph('p1', 'Zie ', cite('c1', '28638-229'), ' en ', cite('c2', '28638-229'));
    expect(foundBy('block-twice', draft([cited, placed(motion)], [motion]))).toEqual([]);
  });
});

describe('a heading without text below it', () => {
  const heading = (id: string, level: 1 | 2 | 3, text = id): BodyNode => ({
    type: 'heading',
    id,
    level,
    content: text ? [{ type: 'run', text }] : [],
  });
  const found = (body: BodyNode[]) =>
    foundBy('heading-without-text', draft(body)).map(({ location }) => location?.node);

  test('is reported before one of its own or a higher level, at the end, and above empty lines', () => {
    expect(found([heading('a', 1), heading('b', 1), paragraph('p', 'Tekst.')])).toEqual(['a']);
    expect(found([heading('a', 2), heading('b', 1), paragraph('p', 'Tekst.')])).toEqual(['a']);
    expect(found([heading('a', 1), paragraph('p', ''), { type: 'pageBreak', id: 'break' }])).toEqual(['a']);
    expect(found([heading('a', 1), heading('b', 2)])).toEqual(['b']);
  });

  test('is not reported when a subheading follows, or when it is empty and so is not printed', () => {
    expect(found([heading('a', 1), heading('b', 2), paragraph('p', 'Tekst.')])).toEqual([]);
    expect(found([heading('a', 1, ''), heading('b', 1), paragraph('p', 'Tekst.')])).toEqual([]);
  });
});

describe('a required part', () => {
  const slot = (more: Record<string, unknown>) => ({ guidance: { nl: '', en: '' }, required: true, ...more });
  const type = documentType({
    slots: [
      slot({ id: 'kern', heading: null }),
      slot({ id: 'eisen', heading: [{ type: 'run', text: 'Eisen' }], takes: ['demand'] }),
      slot({ id: 'lijst', heading: [{ type: 'run', text: 'Op een rij' }] }),
    ] as never,
  });
  const heading = (id: string, words: string): BodyNode => ({
    type: 'heading',
    id: `h-${id}`,
    level: 1,
    slot: id,
    content: [{ type: 'run', text: words }],
  });
  const missing = (body: BodyNode[], blocks = [demand, motion]) =>
    foundBy('part-missing', draft(body, blocks), { documentType: type });

  test('is reported when it is missing, each part with its own message', () => {
    const found = missing([]);
    expect(found.map((one) => formatFinding(one, 'nl'))).toEqual([
      'De eerste alinea is nog leeg.',
      'Er staat nog geen eis in het document.',
      'Het onderdeel ‘Op een rij’ ontbreekt.',
    ]);
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('of one kind of block is missing when it only has a sentence, and the finding leads to that', () => {
    const body = [paragraph('p', 'Kern.'), heading('eisen', 'Vijf eisen'), paragraph('q', 'Wij vragen.')];
    expect(missing([...body, heading('lijst', 'Rij')])).toMatchObject([
      { location: { node: 'h-eisen' }, values: { kind: 'demand' } },
    ]);
  });

  test('that is still empty leads to the empty line below its heading', () => {
    const body = [paragraph('p', 'Kern.'), heading('eisen', 'Eisen'), paragraph('leeg', ''), heading('lijst', 'Rij')];
    expect(missing(body)).toMatchObject([{ location: { node: 'leeg' } }]);
  });

  test('is present under a rewritten heading, and the first one with a block before any heading', () => {
    const body = [placed(motion), heading('eisen', 'Vijf eisen'), placed(demand), heading('lijst', 'Anders')];
    expect(missing(body)).toEqual([]);
    expect(foundBy('part-missing', draft([]))).toEqual([]);
  });
});

describe('a picture without a description', () => {
  const picture = (id: string, more: Record<string, unknown> = {}): BodyNode =>
    ({ type: 'figure', id, image: 'a'.repeat(64), ...more }) as BodyNode;

  test('is an error wherever it prints, at the picture or at the library block that contains it', () => {
    const passage = block({ id: 'p', kind: 'passage', body: [picture('b1') as never] });
    const cell = { id: 'c', content: [picture('in-cell') as never] };
    const body: BodyNode[] = [
      picture('f', { caption: [{ type: 'run', text: 'Twee keer zoveel' }] }),
      { type: 'table', id: 't', columns: [{}], rows: [{ cells: [cell] }] },
      placed(passage),
    ];
    const found = foundBy('picture-without-description', draft(body, [passage]));
    expect(found).toMatchObject([
      { severity: 'error', location: { node: 'f' }, values: { caption: 'Twee keer zoveel' } },
      { location: { node: 'in-cell' } },
      { location: { node: 'at-p' }, block: 'p' },
    ]);
  });

  test('is not reported when it has a description or is decorative', () => {
    const body = [picture('f', { alt: 'Een staafdiagram.' }), picture('g', { decorative: true })];
    expect(foundBy('picture-without-description', draft(body))).toEqual([]);
    expect(foundBy('picture-without-description', draft([picture('h', { alt: ' ' })]))).toHaveLength(1);
  });
});

test('a demand grounded on a rejected motion is named with it; one that is only beside it is not', () => {
  const rejected = motionWith('28638-229', 'rejected');
  expect(foundBy('ground-rejected', draft([placed(demand), placed(rejected)], [demand, rejected]))).toMatchObject([
    { severity: 'warning', location: { node: 'at-eis-1' }, block: '28638-229', values: { claim: demand.title } },
  ]);
  expect(foundBy('ground-rejected', draft([placed(demand)], [demand, motion]))).toEqual([]);
  expect(foundBy('ground-rejected', draft([placed(rejected)], [rejected]))).toEqual([]);
});

describe('many findings of one check', () => {
  const open = (count: number) => draft([paragraph('p1', 'TODO '.repeat(count)), paragraph('p2', 'Op [datum].')]);

  test('are listed up to a limit, and the last of them counts the others', () => {
    const found = foundBy('placeholder-left', open(12_540));
    expect(found).toHaveLength(MAX_OF_ONE_CHECK);
    expect(found.slice(0, -1).every(({ more }) => more === undefined)).toBe(true);
    const last = found.at(-1);
    expect(last && formatFinding(last, 'nl')).toBe(
      'Er staat nog iets open: ‘TODO’. En nog 12.341 keer iets van deze soort, verderop in het document.',
    );
    expect(last && formatFinding(last, 'en')).toContain('And 12,341 more of this kind');
    expect(countFindings(found)).toEqual({ error: 12_541, warning: 0, info: 0, silenced: 0 });
  });

  test('are all listed when they reach the limit', () => {
    const found = foundBy('placeholder-left', open(MAX_OF_ONE_CHECK - 1));
    expect(found).toHaveLength(MAX_OF_ONE_CHECK);
    expect(found.at(-1)?.more).toBeUndefined();
  });

  test('include the next one when one is silenced, also beyond the limit', () => {
    const whole = open(MAX_OF_ONE_CHECK + 9);
    const [first] = foundBy('placeholder-left', whole);
    const beyondLimit = foundBy('placeholder-left', draft([paragraph('p2', 'Op [datum].')]))[0];
    if (!first || !beyondLimit) throw new Error('nothing found');
    const silence = (finding: typeof first) => ({
      ...makeKey(finding),
      reason: 'Bewust.',
      by: 'Proef',
      at: '2026-11-25T09:00:00+01:00',
    });
    const found = foundBy('placeholder-left', { ...whole, silenced: [silence(first), silence(beyondLimit)] });
    expect(found.filter(({ silenced }) => silenced)).toHaveLength(2);
    expect(countFindings(found)).toEqual({ error: MAX_OF_ONE_CHECK + 8, warning: 0, info: 0, silenced: 2 });
  });
});
