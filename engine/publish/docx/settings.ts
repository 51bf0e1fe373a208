import { twipsOfMm } from './units.ts';
import { tag, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/**
 * `word/settings.xml`: fonts embedded whole, Dutch hyphenation as drawn, the layout rules of Word 2013 and later, and
 * nothing that makes Word ask when it opens the file.
 */
export function settingsPart(language: string): string {
  const compat = (name: string, val: number) =>
    tag('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': val });
  return (
    XML_HEAD +
    tag(
      'w:settings',
      WORD_NAMESPACES,
      '<w:zoom w:percent="100"/>',
      '<w:embedTrueTypeFonts/>',
      // A label that is wider than its column pushes the words to the next of these, not far away.
      tag('w:defaultTabStop', { 'w:val': twipsOfMm(4) }),
      '<w:autoHyphenation/>',
      tag('w:consecutiveHyphenLimit', { 'w:val': 2 }),
      tag('w:hyphenationZone', { 'w:val': twipsOfMm(6) }),
      '<w:doNotHyphenateCaps/>',
      '<w:characterSpacingControl w:val="doNotCompress"/>',
      tag('w:footnotePr', {}, '<w:footnote w:id="-1"/>', '<w:footnote w:id="0"/>'),
      tag(
        'w:compat',
        {},
        compat('compatibilityMode', 15),
        compat('overrideTableStyleFontSizeAndJustification', 1),
        compat('enableOpenTypeFeatures', 1),
        compat('doNotFlipMirrorIndents', 1),
        compat('differentiateMultirowTableHeaders', 1),
        compat('useWord2013TrackBottomHyphenation', 0),
      ),
      tag('w:themeFontLang', { 'w:val': language }),
      '<w:decimalSymbol w:val=","/>',
      '<w:listSeparator w:val=";"/>',
    )
  );
}
