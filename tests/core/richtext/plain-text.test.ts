import { describe, expect, it } from 'vitest';
import type { BodyNode, Inline } from '../../../engine/core/richtext/model.ts';
import { inlineText, plainText, searchText } from '../../../engine/core/richtext/plain-text.ts';

const run = (text: string): Inline => ({ type: 'run', text });

describe('the plain text of rich text', () => {
  it('has one line for each paragraph, list item and cell paragraph, in reading order', () => {
    const content: BodyNode[] = [
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

  it('includes link texts, and asks the caller for nodes without text', () => {
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

  it('omits footnotes', () => {
    const note: Inline = {
      type: 'footnote',
      id: 'n',
      content: [{ type: 'paragraph', id: 'p', content: [run('bron')] }],
    };
    expect(plainText([{ type: 'paragraph', id: 'q', content: [run('Bewering'), note, run('.')] }])).toBe('Bewering.');
  });
});

it('the search text also includes notes, captions and alternative texts', () => {
  const content: BodyNode[] = [
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
