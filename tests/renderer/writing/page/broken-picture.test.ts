// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { setMissingPictures } from '../../../../renderer/document/open/pictures.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { drawFigure } from '../../../../renderer/writing/page/draw-figure.ts';
import { createDrawing, type DrawingSources } from '../../../../renderer/writing/page/drawing.ts';

const hash = 'b'.repeat(64);
afterEach(() => setMissingPictures([hash]));

const sources = {
  head: () => ({ images: { [hash]: {} }, blocks: {}, language: 'nl' }),
  texts: () => nl,
  templates: () => ({ documentType: { monitor: false } }),
} as unknown as DrawingSources;

function drawn(): HTMLElement {
  const into = document.createElement('figure');
  const { context } = createDrawing(sources);
  drawFigure({ image: hash, alt: 'Een kaart' } as Parameters<typeof drawFigure>[0], undefined, into, {
    sources,
    context,
  });
  return into;
}

test('draws a picture without bytes as broken, says what to do, and never requests its address', () => {
  setMissingPictures([], [hash]);
  const figure = drawn();
  expect(figure.querySelector('img')?.hasAttribute('src')).toBe(false);
  expect(figure.querySelector('img')?.className).toBe('is-broken');
  expect(figure.querySelector('.picture-broken')?.textContent).toContain('beschadigd of niet meer te vinden');
});

test('draws an available picture from its address', () => {
  const figure = drawn();
  expect(figure.querySelector('img')?.getAttribute('src')).toBe(`/pictures/${hash}`);
  expect(figure.querySelector<HTMLElement>('.picture-broken')?.hidden).toBe(true);
});
