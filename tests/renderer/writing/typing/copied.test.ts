// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { copiedFrom, withSource } from '../../../../renderer/writing/typing/clipboard/copied.ts';
import { noteWordsOf } from '../../../../renderer/writing/typing/clipboard/note-words.ts';

function drawn(html: string): Node[] {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return [...holder.childNodes];
}
const copy = (html: string) =>
  copiedFrom(drawn(html), (mark) =>
    mark.classList.contains('fn')
      ? { number: mark.textContent ?? '', words: `Kamerstukken II, nr. ${mark.textContent}` }
      : null,
  );

describe('what is copied out', () => {
  test('keeps headings, lists, tables, links and marks, and nothing of the app', () => {
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

  test('in the text of a cell its paragraphs and lines stay apart, and the marks of notes are those of the text', () => {
    const { text } = copy(
      '<table><tbody><tr><td><p>Een</p><p>Twee<sup class="fn">1</sup></p></td><td>drie<br>vier</td></tr></tbody></table>',
    );
    expect(text).toBe('Een Twee [1]\tdrie vier\n\n1 Kamerstukken II, nr. 1');
  });

  test('a picture is what it shows, with its caption on a line of its own; what is still to be filled in stays behind', () => {
    const figure = (alt: string, caption: string) =>
      copy(
        `<figure><button class="grip"></button><img alt="${alt}"><div class="own caption">${caption}</div></figure>`,
      );
    expect(figure('Het logo', '<div class="own-drawn"><b>Afbeelding 1. </b>Logo</div>')).toEqual({
      html: '[Het logo]<p><b>Afbeelding 1. </b>Logo</p>',
      text: '[Het logo]\nAfbeelding 1. Logo',
    });
    expect(figure('', '<div class="own-drawn empty">Bijschrift</div>')).toEqual({ html: '', text: '' });
  });

  test('a table keeps its caption', () => {
    const { html, text } = copy(
      '<table><caption><b>Tabel 1. </b>Moties</caption><tbody><tr><td>a</td></tr></tbody></table>',
    );
    expect(html).toBe(
      '<table border="1"><caption><b>Tabel 1. </b>Moties</caption><tbody><tr><td>a</td></tr></tbody></table>',
    );
    expect(text).toBe('Tabel 1. Moties\na');
  });

  test('a note’s mark is followed at the end by the words of the note, once', () => {
    const { html, text } = copy('<p>Waar<sup class="fn">1</sup> en<sup class="fn">1</sup>.</p>');
    expect(html).toBe('<p>Waar<sup>1</sup> en<sup>1</sup>.</p><p><sup>1</sup> Kamerstukken II, nr. 1</p>');
    expect(text).toBe('Waar [1] en [1].\n\n1 Kamerstukken II, nr. 1');
  });

  test('the mark of a note that has no words, such as one that was made just now, leaves nothing behind', () => {
    const { html, text } = copiedFrom(drawn('<p>Waar<sup class="fn">·</sup>.</p>'), noteWordsOf(null));
    expect(html).toBe('<p>Waar.</p>');
    expect(text).toBe('Waar.');
  });

  test('of a block the words that print: no caption, handle, buttons or state', () => {
    const { html, text } = copy(
      `<div class="block"><section class="blk"><button class="grip">Verplaatsen</button><div class="cap"><span>Gronden</span></div>
       <div class="blk-body"><h3><span class="ml">Eis 1</span>Kom met een plan</h3><p class="d-g"><b>Motie</b><span>Kuik c.s.</span></p></div><button class="addg">Grond</button></section></div>`.replace(
        />\s+</g,
        '><',
      ),
    );
    expect(html).toBe('<h3>Eis 1 Kom met een plan</h3><p><b>Motie</b>: Kuik c.s.</p>');
    expect(text).toBe('Eis 1 Kom met een plan\nMotie: Kuik c.s.');
  });

  test('a label that its line begins with is not said twice', () => {
    const { html, text } = copy('<p><span class="ml">Motie</span>Motie van het lid Bikker</p>');
    expect(html).toBe('<p>Motie van het lid Bikker</p>');
    expect(text).toBe('Motie van het lid Bikker');
  });

  test('the source follows where the words do not name it', () => {
    expect(withSource('<p>Woorden</p>', 'Handelingen II & meer')).toBe(
      '<p>Woorden</p><p>Handelingen II &amp; meer</p>',
    );
    expect(withSource('<p>Zie nr. 229</p>', 'nr. 229')).toBe('<p>Zie nr. 229</p>');
  });

  test('an address that runs something is words', () => {
    expect(copy('<p><a href="javascript:x()">klik</a></p>').html).toBe('<p>klik</p>');
  });
});
