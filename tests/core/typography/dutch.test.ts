import { describe, expect, it } from 'vitest';
import { setLiteral, setSegments, setText } from '../../../engine/core/typography/dutch.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';

/** `~` is a no-break space, `_` a narrow one, so that they are visible. */
const show = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
const set = (text: string) => show(setText(text, 'nl'));

describe('Dutch typography', () => {
  it.each([
    ['het plan "Samen tegen Mensenhandel"', 'het plan ‘Samen tegen Mensenhandel’'],
    ["het plan 'Samen tegen Mensenhandel'", 'het plan ‘Samen tegen Mensenhandel’'],
    ['het plan “Samen tegen Mensenhandel”', 'het plan ‘Samen tegen Mensenhandel’'],
    ['het plan „Samen tegen Mensenhandel”', 'het plan ‘Samen tegen Mensenhandel’'],
    ['zij zei: "het heet \'Samen\' nu"', 'zij zei: ‘het heet “Samen” nu’'],
    ['"\'Samen\' heet het"', '‘“Samen” heet het’'],
    ["de thema's en foto's", 'de thema’s en foto’s'],
    ["'s avonds en 't is laat", '’s avonds en ’t is laat'],
    ['‘s-Hertogenbosch', '’s-Hertogenbosch'],
    ["in de jaren '90 en daarna", 'in de jaren ’90 en daarna'],
    ["'90 procent', zei zij", '‘90~procent’, zei zij'],
    ["Hans' brief", 'Hans’ brief'],
    ["\"Hans' brief 'over' alles\"", '‘Hans’ brief “over” alles’'],
    ['("wie?")', '(‘wie?’)'],
    ['een scherm van 5"', 'een scherm van 5”'],
    ['Wie dan...', 'Wie dan…'],
    ['het heet "plan" .', 'het heet ‘plan’.'],
    ['in 2023-2024', 'in 2023–2024'],
    ['met 102-47 stemmen', 'met 102–47 stemmen'],
    ['de motie-Bikker, 21-12-2023, 28638-249, 070-1234567', 'de motie-Bikker, 21-12-2023, 28638-249, 070-1234567'],
    ['vergaderjaar 2023-24, 2023-12', 'vergaderjaar 2023–24, 2023-12'],
    ['vergaderjaar 2023/24', 'vergaderjaar 2023/24'],
    ['een kind - hoe jong ook - telt', 'een kind – hoe jong ook – telt'],
    ['een kind — hoe jong ook — telt', 'een kind – hoe jong ook – telt'],
    ['Kamerstuk 28 638, nr. 233', 'Kamerstuk~28_638,~nr.~233'],
    ['Kamerstuk 28638, nr. 233', 'Kamerstuk~28_638,~nr.~233'],
    ['Kamerstukken II 2023/24, 28638, nr. 238', 'Kamerstukken~II 2023/24, 28638, nr.~238'],
    ['Kamerstuk 35570 VI, nr. 50', 'Kamerstuk~35_570~VI,~nr.~50'],
    ['Kamerstuk 21501-32, nr. 1740', 'Kamerstuk~21_501-32,~nr.~1740'],
    ['28638 mensen', '28638 mensen'],
    ['op 21 december 2023', 'op 21~december 2023'],
    ['Bikker c.s. vraagt; (…) voorts', 'Bikker~c.s. vraagt;~(…) voorts'],
    [
      'art. 26, p. 3, § 4, eis 3, aanbeveling 2, point 1, vraag 2, noot 1, pagina 2',
      'art.~26, p.~3, §~4, eis~3, aanbeveling~2, point~1, vraag~2, noot~1, pagina~2',
    ],
    ['€2,5 miljoen en € 12.500 en 12 %', '€~2,5~miljoen en €~12.500 en 12%'],
    ['gesprek met A. de Vries en M.H. Bikker', 'gesprek met A.~de~Vries en M.H.~Bikker'],
    ['prof. dr. J. van der Graaf', 'prof.~dr.~J.~van~der~Graaf'],
    ['het lid Van der Graaf en mevrouw De Jong', 'het lid Van~der~Graaf en mevrouw De~Jong'],
    ['vitamine A. De dosis', 'vitamine A. De dosis'],
    ['het lid van de Kamer', 'het lid van de Kamer'],
    ['bijlage A, onderdeel IV.8, par. 41, alinea 170', 'bijlage~A, onderdeel~IV.8, par.~41, alinea~170'],
    ['twee  spaties   hier', 'twee spaties hier'],
    ['een komma , een punt .', 'een komma, een punt.'],
    ['klaar.. Verder ,, dus', 'klaar. Verder, dus'],
    ['een verhouding van 1 : 2', 'een verhouding van 1 : 2'],
  ])('sets %s', (typed, printed) => {
    expect(set(typed)).toBe(printed);
  });

  it('keeps the day with every month, in Dutch and in English', () => {
    for (const [language, months] of [
      ['nl', 'januari februari maart april mei juni juli augustus september oktober november december'],
      ['en', 'January February March April May June July August September October November December'],
    ] as const) {
      for (const month of months.split(' ')) {
        expect(show(setText(`op 5 ${month} 2024`, language)), month).toBe(`op 5~${month} 2024`);
      }
    }
  });

  it('removes the space before a note mark where there are two, and keeps the text of a source', () => {
    const segments = [{ text: 'een woord ' }, { text: '', settled: true }, { text: ' verder' }];
    expect(setSegments(segments, { language: 'nl' })).toEqual(['een woord', '', ' verder']);
    expect(setLiteral('twee  spaties , en dan..', 'nl')).toBe('twee  spaties , en dan..');
  });

  it('handles a quotation that opens in one run and closes in the next, and leaves a settled run unchanged', () => {
    const set = setSegments(
      [{ text: 'zij zei "' }, { text: '"nee" - 28 638, nr. 3', settled: true }, { text: ' dat" niet' }],
      { language: 'nl' },
    );
    expect(set).toEqual(['zij zei ‘', '"nee" - 28 638, nr. 3', ' dat’ niet']);
  });

  it('changes only quotation marks, apostrophes and spaces in the text of a source', () => {
    expect(show(setLiteral('de "foto\'s" van 2019-2020 ... op 4 juli 2019 - p. 3; 28638, nr. 3', 'nl'))).toBe(
      'de ‘foto’s’ van 2019-2020 ... op 4~juli 2019 - p.~3; 28638, nr.~3',
    );
  });

  it('gives double marks inside a quotation whose own marks are added later', () => {
    const options = { language: 'nl', literal: true, inQuotation: true };
    expect(setSegments([{ text: "Dat 'ene' kind" }], options)).toEqual(['Dat “ene” kind']);
  });

  it('applies only safe rules in another language', () => {
    expect(show(setText('the "plan" - 102-47 of 21 December...', 'en'))).toBe('the ‘plan’ - 102-47 of 21~December…');
    expect(setText('le "plan" de l\'État', 'fr')).toBe('le "plan" de l\'État');
  });

  it('repairs a doubled dot and a space before a dot also where a straight mark follows', () => {
    expect(setText('zij zei "ja.." en "nee ." daarna', 'nl')).toBe('zij zei ‘ja.’ en ‘nee.’ daarna');
  });

  it('changes nothing when it is applied a second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '‘',
        '’',
        '“',
        '”',
        '„',
        ' ',
        ' ',
        ' - ',
        '--',
        '—',
        '...',
        '.',
        ',',
        '(',
        ')',
        '-',
        '€',
        '%',
        '\n',
      ),
      fc.constantFrom(
        's',
        't',
        'Hans',
        'foto',
        'nr.',
        'p.',
        '12',
        '90',
        '2023',
        '2024',
        '28638',
        '28',
        '638',
        'VI',
        'c.s.',
        '(…)',
      ),
      fc.constantFrom('Kamerstuk', 'december', 'miljoen', '\u00a0', '\u202f', 'eis', '5', '0', '#', '/', '@'),
    );
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const segments = fc.array(fc.record({ text, settled: fc.boolean(), lang: fc.constantFrom('nl', 'en', 'de') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(segments, fc.boolean(), fc.boolean(), (parts, literal, inQuotation) => {
        const options = { language: 'nl', literal, inQuotation };
        const once = setSegments(parts, options);
        const again = setSegments(
          parts.map((part, index) => ({ ...part, text: once[index] ?? '' })),
          options,
        );
        expect(again).toEqual(once);
      }),
      { numRuns: runsOf(600, 20_000) },
    );
  });

  const pieces = fc.constantFrom(
    ...'een|wet|Kamerstukken|Handelingen|dossier|nr.|nrs.|art.|p.|§|eis|mei|uur|c.s.|II|VI|km|%|(…)|...|..|.|[|]|,|-|--|—|–'.split(
      '|',
    ),
    ...'\'|"|‘|’|“|”|„|`|´|€|28638|28|638|2023|7| | | |\u00a0|\u202f|\n'.split('|'),
  );

  it('skips text that no rule applies to, and no other', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const text = words.join('');
        // A digit on its own line makes every rule apply.
        expect(setText(`${text}\n7`, 'nl')).toBe(`${setText(text, 'nl')}\n7`);
      }),
      { numRuns: runsOf(600, 20_000) },
    );
  });

  it('gives the same text however it is split into runs', () => {
    fc.assert(
      fc.property(fc.array(fc.array(pieces, { maxLength: 4 }), { maxLength: 6 }), (parts) => {
        const segments = parts.map((words) => ({ text: words.join('') }));
        const whole = segments.map(({ text }) => text).join('');
        expect(setSegments(segments, { language: 'nl' }).join('')).toBe(setText(whole, 'nl'));
      }),
      { numRuns: runsOf(400, 20_000) },
    );
  });

  it('handles a text of nothing but quotation marks, however many', () => {
    for (const mark of ['"', '“', "'", '’']) expect(setText(mark.repeat(20_000), 'nl')).toHaveLength(20_000);
  });
});
