import type { MeasureText } from '../../core/compose/measured-words.ts';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { WriterAssets } from '../../core/publication/publication.ts';
import { DrawableText } from './drawable-text.ts';
import { fontCoverage } from './font-coverage.ts';

/** Measures text in the fonts of a house style, as tables in the PDF and the Word file draw it. */
export function textMeasure({ fonts }: HouseStyle, files: WriterAssets['fonts']): MeasureText {
  const text = new DrawableText(
    Object.keys(files)
      .sort()
      .flatMap((file) => (files[file] && fontCoverage(files[file])) ?? []),
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
