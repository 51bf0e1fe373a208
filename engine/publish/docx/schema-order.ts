const names = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * The order of child elements in the schemas of ISO 29500-1 (wml.xsd), by their parent.
 * Word refuses a file in which they are in another order. Only parents that get elements of ours have a table.
 */
const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  // CT_PPr
  'w:pPr': names(`
    w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers
    w:pBdr w:shd w:tabs w:suppressAutoHyphens w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr
    w:sectPr`),
  // EG_RPrBase, then the elements of Word 2010 ([MS-DOCX] 2.6.1)
  'w:rPr': names(`
    w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:strike w:noProof w:color w:spacing w:sz w:szCs w:u w:shd w:vertAlign
    w:lang w14:numForm w14:numSpacing`),
  // CT_SdtBlock, CT_SdtPr, CT_SdtDocPart
  'w:sdt': names('w:sdtPr w:sdtContent'),
  'w:sdtPr': names('w:rPr w:alias w:tag w:id w:showingPlcHdr w:docPartObj w:text'),
  'w:docPartObj': names('w:docPartGallery w:docPartUnique'),
  // CT_Settings
  'w:settings': names(`
    w:zoom w:displayBackgroundShape w:embedTrueTypeFonts w:defaultTabStop w:autoHyphenation
    w:consecutiveHyphenLimit w:hyphenationZone w:doNotHyphenateCaps w:evenAndOddHeaders
    w:characterSpacingControl w:footnotePr w:compat w:themeFontLang w:decimalSymbol w:listSeparator`),
  // CT_Style
  'w:style': names(`
    w:name w:basedOn w:next w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:pPr w:rPr w:tblPr
    w:tblStylePr`),
  // CT_TblPrBase, CT_TblStylePr
  'w:tblPr': names('w:tblStyle w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook'),
  'w:tblStylePr': names('w:tblPr w:tcPr'),
  // CT_Font
  'w:font': names(`
    w:charset w:family w:pitch w:embedRegular w:embedBold w:embedItalic w:embedBoldItalic`),
};

/** Child elements in the order of the table of their parent. Those that it does not name come first, as attributes do. */
export function inSchemaOrder<Child>(
  parent: string,
  children: readonly Child[],
  nameOf: (child: Child) => string,
): Child[] {
  const order = CHILD_ORDER[parent];
  if (!order) return [...children];
  const placeOf = (child: Child): number => order.indexOf(nameOf(child));
  return [...children].sort((one, other) => placeOf(one) - placeOf(other));
}
