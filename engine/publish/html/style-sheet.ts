import type { HouseStyle, ParagraphStyle } from '../../core/house-styles/house-style.ts';
import { STYLE_NAMES } from '../../core/house-styles/house-style.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import { LOGO_SHARE } from '../logo-size.ts';

type Face = ParagraphStyle['face'];

/**
 * The style sheet of a house style. Sizes are the printed ones: on paper `--pt` is a point and `--mm` a millimetre; on a
 * screen both are relative to the reader's font size. The margin column of the page is a column beside the text, and on a
 * narrow screen a line above it.
 */
export function styleSheet(style: HouseStyle): string {
  const { colors, page, rules } = style;
  const widthOf = (landscape: boolean) => textArea(style, landscape).width + page.marginColumn;
  return [
    `:root{--pt:.1rem;--mm:.2835rem;--column:calc(${page.marginColumn} * var(--mm))}`,
    '*{box-sizing:border-box;margin:0;padding:0}',
    `html{background:#fff;color:${colors.ink};-webkit-text-size-adjust:100%;text-size-adjust:100%}`,
    `body{max-width:calc(${widthOf(false)} * var(--mm) + 3rem);margin:0 auto;padding:1.5rem;overflow-wrap:break-word}`,
    `.broad{max-width:calc(${widthOf(true)} * var(--mm) + 3rem)}`,
    'main,.notes{padding-left:var(--column)}',
    ...STYLE_NAMES.map((name) => `.s-${name}{${declarations(style, style.styles[name])}}`),
    `a{color:inherit;text-decoration-color:${colors.rule};text-underline-offset:.15em}`,
    '.note-mark{text-decoration:none}sup,sub{font-size:.68em;line-height:0}',
    `.tone-soft{color:${colors.grey}}.tone-strong{color:${colors.ink}}.tone-accent{color:${colors.accent}}`,
    `.field{color:${colors.ink};background:${colors.field};border-bottom:1px dotted ${colors.fieldLine};white-space:nowrap}`,
    // Labels.
    '.hung{display:grid;grid-template-columns:var(--column) minmax(0,1fr);align-items:baseline;margin-left:calc(-1 * var(--column))}',
    `.label{color:${colors.accent};font-weight:700;padding-right:.5em}`,
    `.label-label{${faced(style, style.label)}}.label-number{${faced(style, style.number)}}.label-value{${faced(style, style.figureValue)}}`,
    `.led{display:block;padding-left:calc(${page.groundTab} * var(--mm));text-indent:calc(${-page.groundTab} * var(--mm))}`,
    `.led>*{text-indent:0}.lead{display:inline-block;min-width:calc(${page.groundTab} * var(--mm));padding-right:.5em;margin-right:-.25em}`,
    `.lead-accent{color:${colors.accent}}.lead-strong{color:${colors.ink}}`,
    // Groups.
    `.rule-demand{border-top:calc(${rules.demand.width} * var(--pt)) solid ${rules.demand.color};margin-left:calc(-1 * var(--column));padding-left:var(--column);margin-top:calc(8 * var(--pt));padding-top:calc(4 * var(--pt))}`,
    '.rule-demand>:first-child{margin-top:0}',
    style.leadBox
      ? `.s-lead{background:${colors.tint};padding:calc(6 * var(--pt)) calc(9 * var(--pt));margin-left:calc(-9 * var(--pt));margin-right:calc(-9 * var(--pt))}.s-lead+.s-lead{margin-top:0;padding-top:0}.s-lead.hung{display:block}`
      : '',
    'blockquote.literal{margin-top:calc(4 * var(--pt))}blockquote.literal>:first-child{margin-top:0}',
    `blockquote.ruled{border-left:calc(${rules.literal.width} * var(--pt)) solid ${rules.literal.color};padding-left:calc(9 * var(--pt));margin-left:calc(${-9 - rules.literal.width} * var(--pt))}`,
    'blockquote .hung,td .hung,th .hung,li .hung{display:block;margin-left:0}',
    // Lists.
    'ol,ul{list-style:none}.list .list{margin-top:0}.list>li{position:relative;padding-left:calc(6 * var(--mm))}',
    `.list>li>.marker{display:inline-block;min-width:calc(6 * var(--mm));margin-left:calc(-6 * var(--mm));padding-right:.3em}.s-listNumber>li>.marker{color:${colors.accent}}`,
    '.contents .s-toc2{padding-left:calc(6 * var(--mm))}.contents a{text-decoration:none}.contents .marker{display:inline-block;min-width:calc(8 * var(--mm))}',
    // Tables and pictures.
    `td .list,th .list{font-size:calc(${style.styles.tableText.size} * var(--pt));line-height:calc(${style.styles.tableText.pitch} * var(--pt))}`,
    `.table{margin-top:calc(9 * var(--pt));overflow-x:auto}.table.wide{margin-left:calc(-1 * var(--column))}caption{text-align:left;padding-bottom:calc(3 * var(--pt))}`,
    `table{border-collapse:collapse;width:100%;border-bottom:.75pt solid ${colors.ink};font-variant-numeric:tabular-nums lining-nums}`,
    `th,td{text-align:left;vertical-align:top;padding:calc(2 * var(--pt)) calc(6 * var(--pt)) calc(2 * var(--pt)) 0;border-top:.35pt solid ${colors.rule}}`,
    `thead tr:first-child>*,table>tbody:first-of-type>tr:first-child>*{border-top:.75pt solid ${colors.ink}}thead+tbody>tr:first-child>*{border-top:.5pt solid ${colors.ink}}`,
    '.right{text-align:right;padding-right:0;padding-left:calc(6 * var(--pt))}.center{text-align:center}td>:first-child,th>:first-child{margin-top:0}',
    'figure{margin-top:calc(9 * var(--pt))}img{display:block;max-width:100%;height:auto}',
    // Vote bar.
    '.vote .legend{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5em}.vote .bar{display:block;width:100%;height:auto;margin-top:calc(2.25 * var(--pt))}',
    `.factions>div{display:flex}.factions dt{flex:none;width:calc(${page.groundTab} * var(--mm));font-weight:700}.vote .tone-soft{color:${colors.grey}}`,
    `.swatch{display:inline-block;width:calc(6 * var(--pt));height:calc(6 * var(--pt));margin-right:.4em;border:.7pt solid ${colors.ink};print-color-adjust:exact;-webkit-print-color-adjust:exact}`,
    `.swatch-for{background:${colors.accent};border-color:${colors.accent}}.swatch-absent{background:${colors.absent};border-color:${colors.absent}}.swatch-unknown{border:.7pt dashed ${colors.absent}}`,
    // Around the text.
    `.masthead{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 2em;margin-bottom:calc(18 * var(--pt));padding-bottom:calc(6 * var(--pt))${page.headRule === null || !rules.head ? '' : `;border-bottom:calc(${rules.head.width} * var(--pt)) solid ${rules.head.color}`}}`,
    `.masthead img{max-width:${100 * LOGO_SHARE}%;object-fit:contain;object-position:left}`,
    `.masthead .sender{color:${colors.accent};font-weight:700;font-size:calc(${style.sendersName.size} * var(--pt))}.masthead img{height:calc(${page.logoHeight} * var(--mm));width:auto}.masthead>:nth-child(2){margin-left:auto}.stamp{font-weight:700;letter-spacing:.3em}`,
    `hr{border:0}hr.strong{border-top:1pt solid ${colors.ink}}hr.thin{border-top:.5pt solid ${colors.rule}}`,
    `.notes{margin-top:calc(24 * var(--pt))}.notes::before{content:"";display:block;width:calc(28 * var(--mm));border-top:.5pt solid ${colors.ink};margin-bottom:calc(3 * var(--pt))}`,
    `.notes ol{list-style:decimal;padding-left:calc(6 * var(--mm))}.notes li::marker{font-size:calc(${style.styles.footnote.size} * var(--pt));font-family:${family(style, 'text')}}.notes li>p{display:block}`,
    '.back{text-decoration:none}',
    '@media screen and (max-width:40rem){:root{--column:0rem}.hung{display:block;margin-left:0}.hung>.label{display:block}.hung>.label-value{line-height:1.2;margin-bottom:calc(3 * var(--pt))}.table.wide{margin-left:0}.factions>div{display:block}}',
    `@page{size:A4;margin:${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left - page.marginColumn}mm}`,
    // Prints a wide table on a landscape page.
    '@page landscape{size:A4 landscape}',
    '@media print{.landscape{page:landscape}}',
    // Keeps a heading directly above it on the same page.
    '@media print{:is(h1,h2,h3,h4,h5,h6):has(+.landscape,+.group>.landscape:first-child){page:landscape}}',
    '@media print{:root{--pt:1pt;--mm:1mm}body,.broad{max-width:none;padding:0}.back{display:none}a{text-decoration:none}h1,h2,h3,h4,.s-blockTitle,.s-blockMeta,caption{break-after:avoid}.keep,.vote,tr,figure{break-inside:avoid}.page-break{break-after:page}thead{display:table-header-group}p{orphans:2;widows:2}.field{print-color-adjust:exact;-webkit-print-color-adjust:exact}.s-lead{print-color-adjust:exact;-webkit-print-color-adjust:exact}}',
  ]
    .filter((rule) => rule !== '')
    .join('\n');
}

function declarations(style: HouseStyle, paragraph: ParagraphStyle): string {
  return [
    faced(style, paragraph),
    `line-height:calc(${paragraph.pitch} * var(--pt))`,
    `margin-top:calc(${paragraph.before} * var(--pt))`,
    `font-weight:${paragraph.bold ? 700 : 400}`,
    `color:${style.colors[paragraph.color]}`,
    `hyphens:${paragraph.hyphenate ? 'auto' : 'manual'}`,
  ].join(';');
}

function faced(style: HouseStyle, { face, size }: { face: Face; size: number }): string {
  return `font-family:${family(style, face)};font-size:calc(${size} * var(--pt))`;
}

/** The font family of the house style, with a generic family as fallback. */
function family(style: HouseStyle, face: Face): string {
  const name = style.fonts[face].family;
  const literal = name === style.fonts.literal.family;
  return `"${cssString(name)}",${literal ? 'Georgia,Cambria,serif' : '"Segoe UI",Helvetica,Arial,sans-serif'}`;
}

/** Escapes text for a quoted CSS string inside an HTML file: no character can end the string or the element. */
function cssString(text: string): string {
  return text.replace(/[^A-Za-z0-9 _-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}
