import { describe, expect, it } from 'vitest';
import { plainSvg } from '../../engine/store/plain-svg.ts';

const plain = (svg: string): string => new TextDecoder().decode(plainSvg(new TextEncoder().encode(svg)));

/** A drawing as Inkscape saves it. */
const INKSCAPE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Created with Inkscape -->
<svg width="9" height="9" sodipodi:docname="geheim-é.svg" inkscape:export-filename="/home/geheim/uit.png"
  xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:a="http://www.w3.org/1999/xlink"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'>
  <sodipodi:namedview id="geheim"><inkscape:page id="geheim-2"/></sodipodi:namedview>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>geheim</dc:title></rdf:RDF></metadata>
  <title>Kaart – 2026 🗺</title>
  <g inkscape:label="geheim > laag" id="laag"><path d="M0 0h9" sodipodi:nodetypes="cc"/><!-- geheim --><use xlink:href="#laag" a:title='x'/></g>
</svg>`;

describe('an imported drawing', () => {
  it('loses the private data of its program: metadata, comments, paths of files, names of layers', () => {
    const made = plain(INKSCAPE);
    expect(made).not.toMatch(/geheim|inkscape|sodipodi|rdf/i);
    expect(made).toContain('<title>Kaart – 2026 🗺</title>');
    expect(made).toContain('<g id="laag"><path d="M0 0h9"/><use xlink:href="#laag" a:title=\'x\'/></g>');
    expect(made).toContain('width="9" height="9"');
  });

  it('loses them also with other line ends', () => {
    expect(plain(INKSCAPE.replaceAll('\n', '\r\n'))).toBe(plain(INKSCAPE));
  });

  it('loses the source that draw.io stores in it', () => {
    expect(
      plain('<svg xmlns="http://www.w3.org/2000/svg" content="&lt;mxfile geheim&gt;"><path d="M0 0"/></svg>'),
    ).toBe('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>');
  });

  it('keeps its bytes when it contains only what is drawn, or can’t be read', () => {
    for (const svg of ['<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:path d="M0 0"/></svg:svg>', '<svg>', '']) {
      const bytes = new TextEncoder().encode(svg);
      expect(plainSvg(bytes)).toBe(bytes);
    }
  });
});
