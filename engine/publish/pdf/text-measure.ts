import type { MeasureText } from '../../core/compose/measured-words.ts';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { WriterAssets } from '../../core/publication/publication.ts';
import { DrawableText } from './drawable-text.ts';
import { type FontCoverage, fontCoverage } from './font-coverage.ts';

/** Reading a font takes long, and the same bytes come with each change of a document. */
const coverages = new WeakMap<Uint8Array, FontCoverage | null>();

function coverageOf(bytes: Uint8Array): FontCoverage | null {
  const known = coverages.get(bytes);
  if (known !== undefined) return known;
  const coverage = fontCoverage(bytes);
  coverages.set(bytes, coverage);
  return coverage;
}

/** Measures text in the fonts of a house style, as tables in the PDF and the Word file draw it. */
export function textMeasure({ fonts }: HouseStyle, files: WriterAssets['fonts']): MeasureText {
  const text = new DrawableText(
    Object.keys(files)
      .sort()
      .flatMap((file) => (files[file] && coverageOf(files[file])) ?? []),
  );
  const measured = new Map<string, number>();
  return (word, { face, bold, italic }) => {
    const key = `${face} ${bold} ${italic} ${word}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const width = text.widthInTable(word, { family: fonts[face].family, bold, italic });
    measured.set(key, width);
    return width;
  };
}
