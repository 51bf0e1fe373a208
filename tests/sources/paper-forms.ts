/**
 * The text of real Kamerstukken (the XML of tests/fixtures) in the other forms in which people have them. The pages follow
 * the elements and classes of the sites, with their navigation; nothing of the text is invented.
 */
import { sampleText } from './samples.ts';

export interface PaperText {
  /** '28 638' */
  dossier: string;
  dossierTitle: string;
  number: string;
  heading: string;
  /** 'Voorgesteld 21 december 2023' */
  dateLine: string;
  /** '2023-2024' */
  sessionYear: string;
  paragraphs: string[];
  movers: string[];
  /** Title in the metadata of newer files. */
  documentTitle: string | null;
}

/** The parts of a motion's XML. Read by plain expressions, so that a test does not trust the reader that it tests. */
export function readMotionXml(path: string): PaperText {
  return parseMotionXml(sampleText(path));
}

export function parseMotionXml(text: string): PaperText {
  const xml = text.replace(/\s+/g, ' ');
  const find = (expression: RegExp): string => {
    const found = expression.exec(xml)?.[1];
    if (found === undefined) throw new Error(`not in the sample: ${expression.source}`);
    return found.trim();
  };
  const all = [...xml.matchAll(/<al>(.*?)<\/al>/g)].map((found) => found[1] ?? '');
  const end = all.indexOf('en gaat over tot de orde van de dag.') + 1;
  return {
    dossier: find(/<dossiernr>(.*?)<\/dossiernr>/),
    dossierTitle: find(/<\/dossiernummer> ?<titel>(.*?)<\/titel>/),
    number: find(/<ondernummer kamer="2">(.*?)<\/ondernummer>/),
    heading: find(/<\/stuknr> ?<titel>(.*?)<\/titel>/),
    dateLine: find(/<datumtekst>(.*?)<\/datumtekst>/).replace(/<[^>]*>/g, ''),
    sessionYear: find(/Vergaderjaar (\d{4}-\d{4})/),
    paragraphs: all.slice(0, end),
    movers: all.slice(end),
    documentTitle: /name="OVERHEIDop.documenttitel"[^>]*content="([^"]*)"/.exec(xml)?.[1] ?? null,
  };
}

const compact = (dossier: string): string => dossier.replaceAll(' ', '');

/** A page of officielebekendmakingen.nl, as a browser saves it. */
export function makeOfficialPage(paper: PaperText): string {
  const id = `kst-${compact(paper.dossier)}-${paper.number}`;
  return `<!DOCTYPE html>
<!-- saved from url=(0056)https://zoek.officielebekendmakingen.nl/${id}.html -->
<html lang="nl"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>${paper.dossierTitle} | Overheid.nl &gt; Officiële bekendmakingen</title>
<meta name="DC.identifier" scheme="OVERHEIDop.ParlID" content="${id}">
<meta name="OVERHEIDop.publicationName" content="Kamerstuk">
<script>var tekst = "<p>De Kamer,</p>";</script><style>p { margin: 0 }</style></head>
<body><a href="#main-content">Ga direct naar de inhoud</a>
<header class="header"><nav><ul><li><a href="/">Home</a></li><li><a href="/uitgebreidzoeken">Uitgebreid zoeken</a></li></ul></nav></header>
<main id="main-content"><h1 class="element-invisible">Kamerstuk</h1>
<table class="metadata"><tr><th>Datum publicatie</th><th>Organisatie</th><th>Vergaderjaar</th><th>Dossier- en ondernummer</th></tr>
<tr><td></td><td>Tweede Kamer der Staten-Generaal</td><td>${paper.sessionYear}</td><td>${compact(paper.dossier)} nr. ${paper.number}</td></tr></table>
<div id="broodtekst"><h1 class="dossiertitel"><span class="dossiernummer">${paper.dossier}</span> ${paper.dossierTitle}</h1>
<div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. ${paper.number}</span> ${paper.heading}</h1>
<p class="kamerstukdatum">${paper.dateLine}</p>
<div class="algemeen">${paper.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
${paper.movers.length === 1 ? `<p>${paper.movers[0]}</p>` : `<div class="alineagroep">${paper.movers.map((name) => `<p>${name}</p>`).join('')}</div>`}
</div></div></div></main>
<footer><ul><li>Over deze site</li><li>Contact</li><li>Archief</li></ul></footer></body></html>`;
}

/** A page of tweedekamer.nl: the kind of paper before its title, one element for each clause, lines broken in the source. */
export function makeChamberPage(paper: PaperText): string {
  const title = paper.documentTitle ?? `Motie van het lid ${paper.movers[0]} over het actieplan`;
  return `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Motie : ${title} | Tweede Kamer der Staten-Generaal</title>
<link rel="canonical" href="https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2023Z20866&amp;did=2023D51890"></head>
<body><div role="banner"><a href="/">Tweede Kamer der Staten-Generaal</a></div>
<main><article><h1>Motie : ${title}</h1>
<div class="clause"><p>${paper.dossier}</p></div><div><p>${paper.dossierTitle}</p></div>
<div><p>Nr. ${paper.number}</p></div><div><p>${paper.heading}</p></div><div><p>${paper.dateLine}</p></div>
${paper.paragraphs.map((text) => `<div><p>${text.replace(/(.{60}\S*) /g, '$1\n')}</p></div>`).join('\n')}
${paper.movers.map((name) => `<div><p>${name}</p></div>`).join('\n')}
</article><aside><h2>Gerelateerd</h2><ul><li><a href="/kamerleden">Kamerleden</a></li></ul></aside></main>
<div role="contentinfo"><p>Contact</p><p>Postbus</p></div></body></html>`;
}

/** A site that copies the Kamer's papers: other elements, no metadata, lines broken by `br`. */
export function makeCopyPage(paper: PaperText): string {
  return `<html><head><title>Kamerstukken</title></head><body>
<p>[<a href="/">overzicht</a>] [<a href="/besluiten">besluiten</a>] [<a href="/leden">kamerleden</a>]</p>
<h1>${paper.dossierTitle}</h1><p>Nummer: 2023D51890, versie: 2</p>
<div class="preview"><p>Tweede Kamer der Staten-Generaal 2<br>Vergaderjaar ${paper.sessionYear}</p>
<p>${paper.dossier} ${paper.dossierTitle}</p><p>Nr. ${paper.number} ${paper.heading}</p><p>${paper.dateLine}</p>
<div>${paper.paragraphs.join('<br>\n')}<br><br>${paper.movers.join('<br>')}</div></div>
<hr><p>Reacties</p><p>Abonneren</p></body></html>`;
}

/** The text as a browser puts it on the clipboard. */
export function makeClipboardText(paper: PaperText): string {
  return [
    `Tweede Kamer der Staten-Generaal`,
    `Vergaderjaar ${paper.sessionYear}`,
    `${paper.dossier} ${paper.dossierTitle}`,
    `Nr. ${paper.number} ${paper.heading}`,
    paper.dateLine,
    ...paper.paragraphs,
    paper.movers.join('\n'),
  ].join('\n\n');
}
