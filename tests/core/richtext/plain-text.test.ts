import { describe, expect, it } from 'vitest';
import type { BlockNode, Inline } from '../../../engine/core/richtext/model.ts';
import { inlineText, plainText, searchText } from '../../../engine/core/richtext/plain-text.ts';

const run = (text: string): Inline => ({ type: 'run', text });

describe('The plain words of rich text', () => {
  it('stand one line a paragraph, list item and cell paragraph, in reading order', () => {
    const content: BlockNode[] = [
      { type: 'heading', id: 'h', level: 1, content: [run('Kop')] },
      {
        type: 'list',
        id: 'l',
        ordered: true,
        items: [
          {
            id: 'i',
            content: [run('een')],
            lists: [
              { type: 'list', id: 'm', ordered: false, items: [{ id: 'j', content: [run('genest')], lists: [] }] },
            ],
          },
        ],
      },
      {
        type: 'table',
        id: 't',
        caption: [run('Tabel')],
        columns: [{}, {}],
        rows: [
          {
            cells: [
              { id: 'a', content: [{ type: 'paragraph', id: 'p', content: [run('links')] }] },
              { id: 'b', content: [{ type: 'paragraph', id: 'q', content: [run('rechts')] }] },
            ],
          },
        ],
      },
      {
        type: 'quotation',
        id: 'c',
        content: [{ type: 'paragraph', id: 'r', content: [run('woorden')] }],
        attribution: [run('bron')],
      },
    ];
    expect(plainText(content)).toBe('Kop\neen\ngenest\nTabel\nlinks\nrechts\nwoorden\nbron');
  });

  it('take the words of a link, and of what has none from the caller', () => {
    const content: Inline[] = [
      run('Op '),
      { type: 'variable', name: 'debateDate' },
      run(' ('),
      { type: 'link', href: 'https://example.org', content: [{ type: 'run', text: 'agenda' }] },
      run(')'),
    ];
    expect(inlineText(content)).toBe('Op  (agenda)');
    expect(inlineText(content, (node) => (node.type === 'variable' ? `[${node.name}]` : ''))).toBe(
      'Op [debateDate] (agenda)',
    );
  });

  it('leave footnotes out', () => {
    const note: Inline = {
      type: 'footnote',
      id: 'n',
      content: [{ type: 'paragraph', id: 'p', content: [run('bron')] }],
    };
    expect(plainText([{ type: 'paragraph', id: 'q', content: [run('Bewering'), note, run('.')] }])).toBe('Bewering.');
  });
});

it('what a search finds are the words of notes and captions, and what a picture shows, too', () => {
  const content: BlockNode[] = [
    {
      type: 'paragraph',
      id: 'p',
      content: [
        run('Tekst'),
        { type: 'footnote', id: 'n', content: [{ type: 'paragraph', id: 'np', content: [run('noot')] }] },
      ],
    },
    { type: 'figure', id: 'f', image: 'a'.repeat(64), alt: 'grafiek', caption: [run('bijschrift')] },
  ];
  expect(searchText(content).split('\n')).toEqual(['Tekst', 'bijschrift', 'noot', 'grafiek']);
});
