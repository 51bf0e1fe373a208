import type { PointName } from '../core/drafts/point-name.ts';
import type { UsedGround } from '../core/evidence/ground-uses.ts';
import { describeMissing } from '../core/evidence/table.ts';
import { getEvidenceTexts } from '../core/evidence/texts.ts';
import { interfaceLanguageOf } from '../core/result.ts';
import { LINK_ADDRESS } from '../core/richtext/model.ts';
import { escaped } from '../publish/html/escape.ts';

/** A block of the folder: a ground, or another source that the document uses. */
export interface IndexEntry {
  /** From 1, in the list and in the names of files. */
  number: number;
  ground: UsedGround;
  /** The demands that it supports, with its note for each; empty: it is only cited. */
  uses: { label: string; claim: string; shows: string }[];
  /** Paths inside the folder, with their content. */
  files: { path: string; of: 'text' | 'record' | 'file' }[];
  /** Names and SHA-256 of the official files that the library read. */
  read: { file: string; hash: string }[];
}

export interface SourcesIndex {
  title: string;
  language: string;
  pointName: PointName;
  /** Names of the exported documents inside the folder. */
  documents: string[];
  entries: IndexEntry[];
  /** Labels and claims of the demands without grounds. */
  alone: { label: string; claim: string }[];
  /** The picture of the matrix; '' for a document without demands. */
  svg: string;
}

interface IndexTexts {
  heading: string;
  explanation: string;
  documents: string;
  grounds: string;
  others: string;
  alone: string;
  supports: string;
  whereFound: string;
  here: string;
  text: string;
  record: string;
  file: string;
  read: string;
  nowhere: string;
  noOthers: string;
  checked: string;
}

const NL: IndexTexts = {
  heading: 'Bronnenmap bij',
  explanation:
    'Om na te kijken of elke onderbouwing zegt wat het document ervan maakt. De webadressen leiden naar de officiële bron. De teksten en gegevens in deze map zijn wat de bibliotheek van die bron heeft.',
  documents: 'Het document',
  grounds: 'Onderbouwing',
  others: 'Andere bronnen in het document',
  alone: 'Zonder onderbouwing',
  supports: 'Onderbouwt en laat zien',
  whereFound: 'Waar de bron is',
  here: 'In deze map',
  text: 'de tekst',
  record: 'wat uit het officiële bestand is gelezen',
  file: 'het rapport zelf',
  read: 'Gelezen uit',
  nowhere: 'Geen webadres bekend.',
  noOthers: 'Geen.',
  checked: 'Nagekeken',
};
const EN: IndexTexts = {
  heading: 'Sources of',
  explanation:
    'To check that each piece of evidence says what the document makes of it. The web addresses lead to the official source. The texts and data in this folder are what the library has of that source.',
  documents: 'The document',
  grounds: 'Evidence',
  others: 'Other sources in the document',
  alone: 'Without evidence',
  supports: 'Supports and shows',
  whereFound: 'Where the source is',
  here: 'In this folder',
  text: 'the text',
  record: 'what was read from the official file',
  file: 'the report itself',
  read: 'Read from',
  nowhere: 'No web address is known.',
  noOthers: 'None.',
  checked: 'Checked',
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `body{font:15px/1.5 sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}
td a,code{overflow-wrap:anywhere}th{background:#eee}svg{max-width:100%;height:auto;margin-top:1rem}h2{margin-top:2rem}code{font-size:.8em}ul{margin:0;padding-left:1.1rem}`;

/** The readable list of a folder with sources: one HTML page that loads and runs nothing. */
export function formatSourcesIndex(index: SourcesIndex): string {
  const t = interfaceLanguageOf(index.language) === 'en' ? EN : NL;
  const grounds = index.entries.filter(({ uses }) => uses.length > 0);
  const others = index.entries.filter(({ uses }) => uses.length === 0);
  return `${[
    '<!DOCTYPE html>',
    `<html lang="${escaped(index.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${t.heading} ${index.title}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(`${t.heading} ${index.title}`)}</h1>`,
    `<p>${escaped(t.explanation)}</p>`,
    `<h2>${escaped(t.documents)}</h2>`,
    `<ul>${index.documents.map((name) => `<li>${fileLink(name, name)}</li>`).join('')}</ul>`,
    index.svg,
    `<h2>${escaped(t.grounds)}</h2>`,
    formatTable(grounds, index, t),
    ...(index.alone.length === 0
      ? []
      : [
          `<h2>${escaped(t.alone)}</h2>`,
          `<ul>${index.alone.map(({ label, claim }) => `<li><strong>${escaped(label)}</strong> ${escaped(claim)}</li>`).join('')}</ul>`,
        ]),
    `<h2>${escaped(t.others)}</h2>`,
    others.length === 0 ? `<p>${escaped(t.noOthers)}</p>` : formatTable(others, index, t),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function formatTable(entries: readonly IndexEntry[], index: SourcesIndex, t: IndexTexts): string {
  const texts = getEvidenceTexts(index.language, index.pointName);
  const heads = ['', t.grounds, t.supports, t.whereFound, t.here, texts.list.missing, t.checked];
  const rows = entries.map(({ number, ground, uses, files, read }) => {
    const kind = ground.kind === null ? '' : `${texts.kind[ground.kind]}: `;
    const cells = [
      `<th scope="row">${number}</th>`,
      `<td>${escaped(kind)}${escaped(ground.title)}</td>`,
      `<td>${list(uses.map(({ label, claim, shows }) => `<strong>${escaped(label)}</strong> ${escaped(shows === '' ? claim : shows)}`))}</td>`,
      `<td>${[escaped(ground.source), addressLink(ground.address, t)].filter((one) => one !== '').join('<br>')}</td>`,
      `<td>${list([
        ...files.map(({ path, of }) => fileLink(path, t[of])),
        ...read.map(({ file, hash }) => `${escaped(`${t.read} ${file}`)}<br><code>SHA-256 ${escaped(hash)}</code>`),
      ])}</td>`,
      `<td>${escaped(uses.length === 0 ? '' : describeMissing(ground.missing, texts))}</td>`,
      '<td></td>',
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = heads.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

function addressLink(address: string | null, t: IndexTexts): string {
  if (address === null) return escaped(t.nowhere);
  const shown = escaped(address);
  return LINK_ADDRESS.test(address) ? `<a href="${shown}">${shown}</a>` : shown;
}

function fileLink(path: string, text: string): string {
  return `<a href="${escaped(path.split('/').map(encodeURIComponent).join('/'))}">${escaped(text)}</a>`;
}

/** The same list as rows for a spreadsheet: a row for each use, and for each other source. */
export function formatSourcesRows(index: SourcesIndex): string[][] {
  const texts = getEvidenceTexts(index.language, index.pointName);
  const t = interfaceLanguageOf(index.language) === 'en' ? EN : NL;
  const { list: heads } = texts;
  return [
    [
      '',
      heads.kind,
      heads.title,
      texts.demandHead,
      texts.claim,
      heads.shows,
      heads.source,
      heads.address,
      t.here,
      t.read,
      heads.missing,
      t.checked,
    ],
    ...index.entries.flatMap(({ number, ground, uses, files, read }) =>
      (uses.length === 0 ? [{ label: '', claim: '', shows: '' }] : uses).map(({ label, claim, shows }) => [
        String(number),
        ground.kind === null ? '' : texts.kind[ground.kind],
        ground.title,
        label,
        claim,
        shows,
        ground.source,
        ground.address ?? '',
        files.map(({ path }) => path).join(', '),
        read.map(({ file, hash }) => `${file} (SHA-256 ${hash})`).join(', '),
        uses.length === 0 ? '' : describeMissing(ground.missing, texts),
        '',
      ]),
    ),
    ...index.alone.map(({ label, claim }) => ['', '', texts.noGround, label, claim, '', '', '', '', '', '', '']),
  ];
}
