// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { makeNoteTarget } from '../../../../engine/core/compose/notes.ts';
import type { PubInline, PubNote } from '../../../../engine/core/publication/publication.ts';
import { drawInline } from '../../../../renderer/writing/page/draw-inline.ts';
import {
  appendSource,
  type CopiedNote,
  toClipboardContent,
} from '../../../../renderer/writing/typing/clipboard/clipboard-content.ts';
import { createNoteFinder } from '../../../../renderer/writing/typing/clipboard/note-finder.ts';

function drawn(html: string): Node[] {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return [...holder.childNodes];
}
const findByNumber = (number: string): CopiedNote => ({
  number,
  text: number === '5' ? 'Kamerstukken II, nr. 5. Uitslag: zie noot 4.' : `Kamerstukken II, nr. ${number}`,
  refersTo: number === '5' ? ['4'] : [],
});
const copy = (html: string) =>
  toClipboardContent(drawn(html), {
    findByMark: (mark) => (mark.classList.contains('page-note-mark') ? findByNumber(mark.textContent ?? '') : null),
    findByNumber,
  });

describe('copied content', () => {
  test('keeps headings, lists, tables, links and marks, and nothing of the interface', () => {
    const { html, text } = copy(
      `<h1 dir="auto" data-id="h"><span>Kop</span></h1>
       <p class="x" style="color: red"><strong>vet</strong><span class="is-underline">streep</span><a href="https://a.nl" rel="x">hier</a></p>
       <ul><li value="1"><span>een</span></li><li><ul><li><span>binnen</span></li></ul></li></ul>
       <table><tbody><tr><th colspan="2">a</th></tr><tr><td>b &lt; c</td><td>d</td></tr></tbody></table>`.replace(
        />\s+</g,
        '><',
      ),
    );
    expect(html).toBe(
      '<h1>Kop</h1><p><b>vet</b><u>streep</u><a href="https://a.nl">hier</a></p>' +
        '<ul><li>een</li><ul><li>binnen</li></ul></ul>' +
        '<table border="1"><tbody><tr><th colspan="2">a</th></tr><tr><td>b &lt; c</td><td>d</td></tr></tbody></table>',
    );
    expect(text).toBe('Kop\nvetstreephier\n– een\n– binnen\na\nb < c\td');
  });

  test('separates paragraphs and lines in the text of a cell, and uses the note marks of the text', () => {
    const { text } = copy(
      '<table><tbody><tr><td><p>Een</p><p>Twee<sup class="page-note-mark">1</sup></p></td><td>drie<br>vier</td></tr></tbody></table>',
    );
    expect(text).toBe('Een Twee [1]\tdrie vier\n\n1 Kamerstukken II, nr. 1');
  });

  test('contains a picture as its alternative text with the caption on its own line, without placeholders', () => {
    const figure = (alt: string, caption: string) =>
      copy(
        `<figure><button class="grip"></button><img alt="${alt}"><div class="editable caption">${caption}</div></figure>`,
      );
    expect(figure('Het logo', '<div class="editable-printed"><b>Afbeelding 1. </b>Logo</div>')).toEqual({
      html: '[Het logo]<p><b>Afbeelding 1. </b>Logo</p>',
      text: '[Het logo]\nAfbeelding 1. Logo',
    });
    expect(figure('', '<div class="editable-printed is-empty">Bijschrift</div>')).toEqual({ html: '', text: '' });
  });

  test('keeps the caption of a table', () => {
    const { html, text } = copy(
      '<table><caption><b>Tabel 1. </b>Moties</caption><tbody><tr><td>a</td></tr></tbody></table>',
    );
    expect(html).toBe(
      '<table border="1"><caption><b>Tabel 1. </b>Moties</caption><tbody><tr><td>a</td></tr></tbody></table>',
    );
    expect(text).toBe('Tabel 1. Moties\na');
  });

  test('ends with the text of each note, once', () => {
    const { html, text } = copy(
      '<p>Waar<sup class="page-note-mark">1</sup> en<sup class="page-note-mark">1</sup>.</p>',
    );
    expect(html).toBe('<p>Waar<sup>1</sup> en<sup>1</sup>.</p><p><sup>1</sup> Kamerstukken II, nr. 1</p>');
    expect(text).toBe('Waar [1] en [1].\n\n1 Kamerstukken II, nr. 1');
  });

  test('also ends with the notes that the text or another note refers to, in order', () => {
    const { html, text } = copy(
      '<p>Waar<sup class="page-note-mark">5</sup>, dus (<span class="page-reference" data-see-note="2">zie noot 2</span>).</p>',
    );
    expect(html).toBe(
      '<p>Waar<sup>5</sup>, dus (zie noot 2).</p><p><sup>2</sup> Kamerstukken II, nr. 2</p>' +
        '<p><sup>4</sup> Kamerstukken II, nr. 4</p><p><sup>5</sup> Kamerstukken II, nr. 5. Uitslag: zie noot 4.</p>',
    );
    expect(text).toBe(
      'Waar [5], dus (zie noot 2).\n\n2 Kamerstukken II, nr. 2\n4 Kamerstukken II, nr. 4\n5 Kamerstukken II, nr. 5. Uitslag: zie noot 4.',
    );
  });

  test('finds those notes by the drawn reference and by the references in their text', () => {
    const see = (number: number): PubInline => {
      const text = `zie noot ${number}`;
      return { type: 'reference', target: makeNoteTarget(number), shows: 'note', text, marks: [] };
    };
    const note = (number: number, content: PubInline[]): PubNote => ({
      id: `n${number}`,
      number,
      content: [{ type: 'paragraph', id: `p${number}`, style: 'footnote', content }],
    });
    const run = (text: string): PubInline => ({ type: 'run', text, marks: [] });
    const notes = [note(1, [run('Handelingen.')]), note(2, [run('Kamerstukken. Uitslag: '), see(1)])];
    const words = drawInline([run('Aangenomen ('), see(2), run(').')], { pageOf: () => null, picture: () => null });
    expect(toClipboardContent([words], createNoteFinder({ notes })).text).toBe(
      'Aangenomen (zie noot 2).\n\n1 Handelingen.\n2 Kamerstukken. Uitslag: zie noot 1',
    );
  });

  test('leaves out the mark of an empty note', () => {
    const { html, text } = toClipboardContent(
      drawn('<p>Waar<sup class="page-note-mark">·</sup>.</p>'),
      createNoteFinder(null),
    );
    expect(html).toBe('<p>Waar.</p>');
    expect(text).toBe('Waar.');
  });

  test('has only the printed text of a block: no caption, handle, buttons or state', () => {
    const { html, text } = copy(
      `<div class="block"><section class="block-frame"><button class="grip">Verplaatsen</button><div class="block-frame-caption"><span>Onderbouwing</span></div>
       <div class="block-frame-body"><h3><span class="margin-label">Eis 1</span>Kom met een plan</h3><p class="page-ground"><b>Motie</b><span>Kuik c.s.</span></p></div><button class="link-add">Grond</button></section></div>`.replace(
        />\s+</g,
        '><',
      ),
    );
    expect(html).toBe('<h3>Eis 1 Kom met een plan</h3><p><b>Motie</b>: Kuik c.s.</p>');
    expect(text).toBe('Eis 1 Kom met een plan\nMotie: Kuik c.s.');
  });

  test('does not repeat a label with which the line begins', () => {
    const { html, text } = copy('<p><span class="margin-label">Motie</span>Motie van het lid Bikker</p>');
    expect(html).toBe('<p>Motie van het lid Bikker</p>');
    expect(text).toBe('Motie van het lid Bikker');
  });

  test('ends with the source unless the text names it', () => {
    expect(appendSource('<p>Woorden</p>', 'Handelingen II & meer')).toBe(
      '<p>Woorden</p><p>Handelingen II &amp; meer</p>',
    );
    expect(appendSource('<p>Zie nr. 229</p>', 'nr. 229')).toBe('<p>Zie nr. 229</p>');
  });

  test('turns a link with an executable address into text', () => {
    expect(copy('<p><a href="javascript:x()">klik</a></p>').html).toBe('<p>klik</p>');
  });
});
