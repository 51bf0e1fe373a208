// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { appendSource, toClipboardContent } from '../../../../renderer/writing/typing/clipboard/clipboard-content.ts';
import { createFindNote } from '../../../../renderer/writing/typing/clipboard/find-note.ts';

function drawn(html: string): Node[] {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return [...holder.childNodes];
}
const copy = (html: string) =>
  toClipboardContent(drawn(html), (mark) =>
    mark.classList.contains('page-note-mark')
      ? { number: mark.textContent ?? '', text: `Kamerstukken II, nr. ${mark.textContent}` }
      : null,
  );

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

  test('leaves out the mark of an empty note', () => {
    const { html, text } = toClipboardContent(
      drawn('<p>Waar<sup class="page-note-mark">·</sup>.</p>'),
      createFindNote(null),
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
