import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createCountingIds, omitIds } from '../../engine/core/richtext/ids.ts';
import type { ContentNode, Inline, Paragraph, Run } from '../../engine/core/richtext/model.ts';
import { contentNodeSchema } from '../../engine/core/richtext/model.ts';
import { normalizeContent } from '../../engine/core/richtext/normalize.ts';
import { plainText } from '../../engine/core/richtext/plain-text.ts';
import { markdownPieces } from '../../engine/store/markdown/pieces.ts';
import { plainMarkdown, plainParagraphs } from '../../engine/store/markdown/plain-markdown.ts';
import { readMarkdown } from '../../engine/store/markdown/read-markdown.ts';
import { writeMarkdown } from '../../engine/store/markdown/write-markdown.ts';
import { isCampaign, runsOf } from '../campaign.ts';
import { contentArbitrary, textArbitrary } from '../core/richtext/arbitrary.ts';
import { fc } from '../fuzz/property.ts';

describe('Markdown of rich text', () => {
  it('reads back every content as written, with nothing dropped', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const markdown = writeMarkdown(content);
        const read = readMarkdown(markdown, createCountingIds('n'));
        expect(omitIds(read.content), markdown).toEqual(omitIds(normalizeContent(content)));
        expect(read.dropped).toEqual([]);
      }),
      { numRuns: runsOf(50, 20_000) },
    );
  });
});

describe('Markdown of plain paragraphs', () => {
  const piece = fc.constantFrom(
    ..."een|Wet|ß|é|e\u0301|’s|“ja”|(nee)|2|1.|1)|-|--|+|=|===|...|…|:|: |:a|::|;|!|![|?|/|//|://|http|https://x|www|www.x.nl|a@b.nl|%|§|€|#|*|_|`|~|~~|<|>|&|&amp;|[|]|[^1]|\\|\\_|{|}|$|^|'".split(
      '|',
    ),
    '|',
    '"',
    ' ',
    ' ',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '    ',
  );

  it('gives the same result with and without the Markdown parser', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const markdown = `${pieces.join('')}\n`;
        if (plainParagraphs(markdown) === undefined) return;
        plain += 1;
        const quick = readMarkdown(markdown, createCountingIds('n'));
        // An escaped character at the end makes the parser read the whole text.
        const whole = readMarkdown(`${markdown}\n\\_\n`, createCountingIds('n'));
        expect(whole.content.at(-1)).toMatchObject({ content: [{ type: 'run', text: '_' }] });
        expect(whole.content.slice(0, -1), JSON.stringify(markdown)).toEqual(quick.content);
        expect(whole.dropped).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  it('is the same text with and without the Markdown library', () => {
    let plain = 0;
    const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 2 }), (lines) => {
        const content = lines.map(
          (text, at): Paragraph => ({ type: 'paragraph', id: `p${at}`, content: [{ type: 'run', text }] }),
        );
        const quick = plainMarkdown(content);
        if (quick === undefined) return;
        plain += 1;
        expect(writeMarkdown(content)).toBe(quick);
        // A mark at the end makes the library write the whole text.
        const marked: Paragraph = {
          type: 'paragraph',
          id: 'x',
          content: [{ type: 'run', text: 'x', marks: ['bold'] }],
        };
        expect(writeMarkdown([...content, marked])).toBe(`${quick}\n**x**\n`);
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });
});

describe('Markdown in a block file', () => {
  const run = (text: string, more: object = {}): Run => ({ type: 'run', text, ...more });
  const paragraph = (...content: Inline[]): Paragraph => ({ type: 'paragraph', id: '', content });

  it('stays readable: only characters that would change meaning are escaped', () => {
    const words =
      'Kamerstuk 28 638, nr. 238 (2023-2024): zie art. 26; om 12:30 uur – 50% & meer! "Ja" #1 <3 ‘x’ 2,5 > 1';
    expect(writeMarkdown([paragraph(run(words))])).toBe(`${words.replace('<', '\\<')}\n`);
  });

  it('uses its own marks, and directives for everything else', () => {
    const content: ContentNode[] = [
      paragraph(
        run('verzoekt de '),
        run('regering', { marks: ['bold'] }),
        run(', '),
        run('echt', { marks: ['italic'] }),
        run('.'),
      ),
      paragraph(run('Op '), { type: 'variable', name: 'debateDate' }, run(' '), run('the debate', { lang: 'en' })),
      { ...paragraph(run('De Kamer,\ngehoord')), role: 'literal' },
      paragraph(
        run('Zie '),
        { type: 'citation', id: '', block: '28638-238', locator: { page: '3' }, placement: 'text' },
        run(' en '),
        { type: 'crossReference', target: 'n1', shows: 'page' },
      ),
      paragraph(
        run('Bewering'),
        { type: 'footnote', id: '', content: [paragraph(run('Bron.'))] },
        run(' '),
        run('x', { marks: ['underline', 'sup'] }),
      ),
    ];
    expect(writeMarkdown(content)).toBe(
      [
        'verzoekt de **regering**, *echt*.',
        'Op :variable[]{name=debateDate} :span[the debate]{lang=en}',
        ':::literal\nDe Kamer,\\\ngehoord\n:::',
        'Zie :cite[]{block=28638-238 page=3 as=text} en :ref[]{to=n1 shows=page}',
        'Bewering[^1] :u[:sup[x]]',
        '[^1]: Bron.\n',
      ].join('\n\n'),
    );
  });

  it('keeps a link whose text looks like the reference of a note', () => {
    const href = 'https://www.tweedekamer.nl/';
    const content: ContentNode[] = [
      paragraph(run('Bewering'), { type: 'footnote', id: '', content: [paragraph(run('Bron.'))] }),
      paragraph(run('Zie '), { type: 'link', href, content: [run('^1')] }),
    ];
    const markdown = writeMarkdown(content);
    expect(markdown).toBe(`Bewering[^1]\n\nZie [\\^1](${href})\n\n[^1]: Bron.\n`);
    expect(omitIds(readMarkdown(markdown, createCountingIds('n')).content)).toEqual(omitIds(content));
  });

  it('writes a plain table as GFM and any other in containers', () => {
    const cell = (text: string, more: object = {}) => ({ id: '', content: [paragraph(run(text))], ...more });
    const plain: ContentNode = {
      type: 'table',
      id: '',
      columns: [{}, { align: 'right' }],
      rows: [
        { cells: [cell('Jaar', { header: true }), cell('Zaken', { header: true })] },
        { cells: [cell('2023'), cell('1|2')] },
      ],
    };
    expect(writeMarkdown([plain])).toBe('| Jaar | Zaken |\n| - | -: |\n| 2023 | 1\\|2 |\n');
    const spanning: ContentNode = {
      ...plain,
      rows: [{ cells: [cell('Alles', { colSpan: 2 })] }],
      caption: [run('Zaken')],
    };
    expect(writeMarkdown([spanning])).toBe(
      ':::::table[Zaken]{columns="1, right"}\n::::row\n:::cell{colspan=2}\nAlles\n:::\n::::\n:::::\n',
    );
  });

  it('stays the same text when it is read and written again', () => {
    fc.assert(
      fc.property(contentArbitrary, (content) => {
        const markdown = writeMarkdown(content);
        expect(writeMarkdown(readMarkdown(markdown, createCountingIds('n')).content)).toBe(markdown);
      }),
      { numRuns: runsOf(20, 20_000) },
    );
  });
});

describe('Markdown of another program', () => {
  const read = (markdown: string) => {
    const { content, dropped } = readMarkdown(markdown, createCountingIds('n'));
    return { words: plainText(content), dropped: dropped.map(({ what, line }) => `${what} ${line}`), content };
  };

  it.each<[string, string, string[]]>([
    ['# Kop\n\ntekst', 'Kop\ntekst', ['heading 1']],
    ['Kop\n===\n\ntekst', 'Kop\ntekst', ['heading 1']],
    ['een\n\n---\n\ntwee', 'een\ntwee', ['rule 3']],
    ['een <b>vet</b> woord', 'een <b>vet</b> woord', ['html 1', 'html 1']],
    ['<div>\nblok\n</div>', '<div>\nblok\n</div>', ['html 1']],
    ['<!-- let op -->', '<!-- let op -->', ['html 1']],
    ['met `code` erin', 'met code erin', ['code 1']],
    ['```js\nlet a;\n\tb;\n```', 'let a;\n b;', ['code 1']],
    ['    ingesprongen', 'ingesprongen', ['code 1']],
    ['![een kaart](kaart.png)', 'een kaart', ['image 1']],
    ['[hier](bestand.docx)', 'hier', ['link 1']],
    ['[hier](javascript:alert)', 'hier', ['link 1']],
    ['[hier](https://example.org "titel")', 'hier', ['title 1']],
    ['- een\n\n  vervolg\n- twee', 'een\nvervolg\ntwee', ['block-in-item 3']],
    ['- een\n\n  > citaat', 'een\ncitaat', ['block-in-item 3']],
    ['> een\n>\n> - twee\n> - drie', 'een\ntwee\ndrie', ['quotation-content 3']],
    ['tekst[^1]\n\n[^1]: noot\n\n    - punt', 'tekst', ['footnote 5']],
    ['tekst\n\n[^weg]: een noot zonder plaats', 'tekst\neen noot zonder plaats', ['footnote 3']],
    ['Let op :zie[dit]{a=b} woord', 'Let op :zie[dit]{a=b} woord', ['directive 1']],
    [':::kader\ntekst\n:::', 'tekst', ['directive 1']],
    [':::kader[Kop]\ntekst\n:::', 'Kop\ntekst', ['directive 1']],
    ['::video{src=x}', '::video{src=x}', ['directive 1']],
    [':::literal\n- een\n:::', 'een', ['role 2']],
    [':span[x]{lang="niet goed"}', 'x', ['attribute 1']],
  ])('%j keeps its text and is named', (markdown, words, dropped) => {
    expect(read(markdown)).toMatchObject({ words, dropped });
  });

  it.each([
    ['om 12:30 uur', 'om 12:30 uur'],
    ['Motie:tekst en a:b', 'Motie:tekst en a:b'],
    ['- [ ] doen\n- [x] gedaan', '[ ] doen\n[x] gedaan'],
    ['www.example.org en a@b.nl', 'www.example.org en a@b.nl'],
    ['twee\nregels', 'twee regels'],
    ['twee  \nregels', 'twee\nregels'],
    ['~een~ golfje', '~een~ golfje'],
    ['[geen noot][^9]', '[geen noot][^9]'],
  ])('%j is read without loss or message', (markdown, words) => {
    expect(read(markdown)).toMatchObject({ words, dropped: [] });
  });

  it('may have links by reference and between angle brackets', () => {
    const { content, dropped } = read('[hier][a] en <https://example.org/b>\n\n[a]: https://example.org/a');
    expect(JSON.stringify(content).match(/"href":"[^"]*"/g)).toEqual([
      '"href":"https://example.org/a"',
      '"href":"https://example.org/b"',
    ]);
    expect(dropped).toEqual([]);
  });

  it('may have a note that contains itself: reading ends, and no word is lost', () => {
    const { words, dropped, content } = read('tekst[^1]\n\n[^1]: noot[^1] en [^2]\n\n[^2]: tweede');
    expect(words).toBe('tekst\ntweede');
    expect(JSON.stringify(content)).toContain('noot[^1] en [^2]');
    expect(dropped).toEqual(['footnote 3', 'footnote 3', 'footnote 5']);
  });

  it('becomes one line for each paragraph, without spaces at line ends', () => {
    expect(read('een \r\n  twee \u00a0\n\u00a0drie').words).toBe('een twee \u00a0 \u00a0drie');
    expect(read(`een${' '.repeat(200_000)}twee`).words).toHaveLength(200_007);
  });

  it('may be any text: it can be read, and the result can be written', () => {
    fc.assert(
      fc.property(fc.array(textArbitrary, { maxLength: 12 }), (parts) => {
        const { content } = readMarkdown(parts.join(''), createCountingIds('n'));
        expect(z.array(contentNodeSchema).safeParse(content).error).toBeUndefined();
        expect(omitIds(readMarkdown(writeMarkdown(content), createCountingIds('n')).content)).toEqual(omitIds(content));
      }),
      { numRuns: runsOf(50, 20_000) },
    );
  });
});

describe('Markdown of many parts', () => {
  const part = fc.constantFrom(
    ...'een zin|> een citaat|> - een punt|- een punt|1. eerst|2) dan|* ster|+ plus|# kop|---|a\n=|::empty|:br|| a |\n|---|'.split(
      '|',
    ),
    '| a | b |\n|---|---|\n| c | d |',
    '    ingesprongen',
    '  twee in',
    '> citaat\nlui vervolg',
    '- punt\nlui vervolg',
    '- punt\n\n  tweede alinea',
    'regel\\\nregel',
    'een *schuin* **vet** woord met `code` en <b>html</b>',
    '<div>\nx\n</div>',
    '\uFEFFmerk',
    '\u00a0vast',
  );
  const gap = fc.constantFrom('\n\n', '\n\n\n', '\n  \n', '\n', '\r\n\r\n');

  it('has the same reading in parts as at once', () => {
    let cut = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(part, gap), { minLength: 8, maxLength: 30 }), (parts) => {
        const filler = 'vol*u*it '.repeat(90);
        const markdown = parts.map(([text, end]) => `${text}${end}${filler}${end}`).join('');
        if (markdownPieces(markdown).length > 1) cut += 1;
        const inParts = readMarkdown(markdown, createCountingIds('n'));
        // A definition, which any part could use, has it read at once.
        const whole = `${markdown}\n\n[zz]: https://zz.nl\n`;
        expect(markdownPieces(whole)).toEqual([whole]);
        expect(inParts).toEqual(readMarkdown(whole, createCountingIds('n')));
      }),
      { numRuns: runsOf(8, 400) },
    );
    expect(cut).toBeGreaterThan(5);
  });

  it.each(['```\na\n\nb\n```', ':::lead\na\n\nb\n:::', '<!--\na\n\nb\n-->', 'x[^1]\n\n[^1]: een noot'])(
    'is read at once when an element spans a blank line: %j',
    (far) => {
      const markdown = `${'een *zin* met woorden\n\n'.repeat(600)}${far}\n\n${'nog *een* zin\n\n'.repeat(600)}`;
      expect(markdownPieces(markdown)).toEqual([markdown]);
    },
  );

  it('names the line of dropped content in a later part, and keeps its text', () => {
    const { content, dropped } = readMarkdown(`${'een *zin*\n\n'.repeat(2000)}# kop\n`, createCountingIds('n'));
    expect(dropped).toEqual([{ what: 'heading', line: 4001 }]);
    expect(plainText(content.slice(-1))).toBe('kop');
  });
});

describe('Markdown of a long text', () => {
  // The parser alone shifts all later text for each part, which takes minutes for these at the size of the campaign.
  const bytes = isCampaign ? 150_000 : 15_000;
  it.each([
    ['quotations', '> a\n\n'],
    ['a list and a line', '- a\n\nb\n\n'],
    ['marks in paragraphs', `${'*a* **b** '.repeat(50)}\n\n`],
  ])('is read to its end: %s', (_, piece) => {
    const markdown = piece.repeat(Math.floor(bytes / piece.length));
    const { content } = readMarkdown(markdown, createCountingIds('n'));
    const letters = (text: string): number => text.match(/[ab]/g)?.length ?? 0;
    expect(letters(plainText(content))).toBe(letters(markdown));
  });
});
