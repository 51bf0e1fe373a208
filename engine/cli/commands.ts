import { FORMATS } from '../core/publication/formats.ts';
import type { Bilingual } from '../core/result.ts';
import type { Command, Option } from './command.ts';

const library: Option = {
  type: 'string',
  value: 'DIR',
  help: { nl: 'map van de bibliotheek', en: 'folder of the library' },
};
const LIBRARY_TO_COMPARE = {
  nl: 'bibliotheek om de bouwstenen mee te vergelijken',
  en: 'library to compare the blocks with',
};
const neededLibrary: Option = { ...library, required: true };

const houseStyle: Option = {
  type: 'string',
  value: 'NAME|DIR',
  help: {
    nl: 'huisstijl: neutraal, voorbeeld-ngo of een map',
    en: 'house style: neutraal, voorbeeld-ngo or a folder',
  },
};

const documentFormats: Option = {
  type: 'string',
  value: FORMATS.join(','),
  help: { nl: 'een of meer vormen, met komma’s ertussen', en: 'one or more formats, with commas' },
};
const tableFormat: Option = {
  type: 'string',
  value: 'xlsx|csv|json',
  help: { nl: 'rekenblad, csv of json', en: 'spreadsheet, csv or json' },
};
const tableFile: Option = {
  type: 'string',
  value: 'FILE',
  help: {
    nl: 'het bestand; nodig voor xlsx, anders naar standaarduitvoer',
    en: 'the file; needed for xlsx, otherwise standard output',
  },
};

const report = takeOne('REPORT', {
  nl: 'een PDF, of in de bibliotheek de naam, het nummer of de vingerafdruk van een rapport',
  en: 'a PDF, or in the library the name, the number or the fingerprint of a report',
});
const paragraph: Option = {
  type: 'string',
  multiple: true,
  value: 'N',
  help: { nl: 'nummer van een alinea; mag vaker', en: 'number of a paragraph; may be repeated' },
};

const file = takeOne('FILE.inbreng', { nl: 'het document', en: 'the document' });

/** A positional with exactly one value. */
function takeOne(name: string, help: Bilingual): Command['positionals'][number] {
  return { name, help, min: 1, max: 1 };
}

/** Every command of `inbreng`. A new one is an entry here and a file in commands/. */
export const COMMANDS: Command[] = [
  {
    name: 'library init',
    summary: { nl: 'maak een bibliotheek', en: 'make a library' },
    positionals: [takeOne('DIR', { nl: 'nieuwe of lege map', en: 'new or empty folder' })],
    options: {
      starter: {
        type: 'boolean',
        help: { nl: 'met de startbibliotheek over mensenhandel', en: 'with the starter library on human trafficking' },
      },
    },
    examples: ['library init bibliotheek --starter'],
    load: async () => (await import('./commands/library-init.ts')).run,
  },
  {
    name: 'library list',
    summary: { nl: 'noem de bouwstenen', en: 'list the blocks' },
    positionals: [],
    options: { library: neededLibrary },
    examples: ['library list --library bibliotheek'],
    load: async () => (await import('./commands/library-list.ts')).run,
  },
  {
    name: 'library show',
    summary: { nl: 'toon een bouwsteen', en: 'show a block' },
    positionals: [
      takeOne('ID', {
        nl: 'naam van de bouwsteen, een oude naam of een Kamerstuknummer',
        en: 'name of the block, a former name or a Kamerstuk number',
      }),
    ],
    options: { library: neededLibrary },
    examples: ['library show 28638-238 --library bibliotheek --json'],
    load: async () => (await import('./commands/library-show.ts')).run,
  },
  {
    name: 'library search',
    summary: { nl: 'zoek bouwstenen', en: 'search the blocks' },
    positionals: [
      {
        name: 'WORDS',
        help: { nl: 'woorden of een Kamerstuknummer', en: 'words or a Kamerstuk number' },
        min: 1,
        max: 100,
      },
    ],
    options: { library: neededLibrary },
    examples: [
      'library search klanten minderjarigen --library bibliotheek',
      'library search "28 638, nr. 238" --library bibliotheek',
    ],
    load: async () => (await import('./commands/library-search.ts')).run,
  },
  {
    name: 'library tie',
    summary: { nl: 'koppel een besluit aan een motie', en: 'link a decision to a motion' },
    positionals: [
      takeOne('ID', { nl: 'naam of Kamerstuknummer van de motie', en: 'name or Kamerstuk number of the motion' }),
      takeOne('BESLUIT', {
        nl: 'nummer van het besluit, uit de melding bij import',
        en: 'id of the decision, from the message of import',
      }),
    ],
    options: { library: neededLibrary },
    examples: ['library tie 28638-238 22375a64-96fd-4c6c-8b17-5c9871e8a854 --library bibliotheek'],
    load: async () => (await import('./commands/library-tie.ts')).run,
  },
  {
    name: 'import',
    summary: {
      nl: 'lees opgeslagen bestanden van de Kamer en GRETA in',
      en: 'read saved files of the Kamer and GRETA',
    },
    positionals: [
      {
        name: 'FILE',
        help: { nl: 'bestanden; - voor standaardinvoer', en: 'files; - for standard input' },
        min: 1,
        max: 10_000,
      },
    ],
    options: {
      library: neededLibrary,
      take: {
        type: 'string',
        multiple: true,
        value: 'ID',
        help: {
          nl: 'neem voor deze bouwsteen over wat het bestand zegt; mag vaker',
          en: 'take what the file says for this block; may be repeated',
        },
      },
      note: {
        type: 'string',
        multiple: true,
        value: 'ID',
        help: {
          nl: 'noteer bij deze motie of toezegging wat een later Kamerstuk erover zegt; mag vaker',
          en: 'note at this motion or commitment what a later Kamerstuk says of it; may be repeated',
        },
      },
      keep: {
        type: 'string',
        value: 'text|file',
        help: {
          nl: 'bewaar van een rapport alleen de tekst met de vingerafdruk (text), of ook de PDF (file)',
          en: 'keep only the text of a report with its fingerprint (text), or its PDF too (file)',
        },
        choices: async () => ['text', 'file'],
      },
    },
    examples: [
      'import kst-28638-238.xml zaak.json --library bibliotheek',
      'import - --library bibliotheek < motie.txt',
      'import kst-28638-249.xml --library bibliotheek --note 28638-238',
    ],
    load: async () => (await import('./commands/import.ts')).run,
  },
  {
    name: 'report show',
    summary: { nl: 'toon een rapport of alinea’s ervan', en: 'show a report or paragraphs of it' },
    positionals: [report],
    options: { library, paragraph },
    examples: ['report show rapport.pdf', 'report show rapport.pdf --paragraph 12 --library bibliotheek'],
    load: async () => (await import('./commands/report-show.ts')).run,
  },
  {
    name: 'report find',
    summary: { nl: 'zoek in een rapport', en: 'search in a report' },
    positionals: [
      report,
      {
        name: 'WORDS',
        help: { nl: 'woorden, of een zin tussen "…"', en: 'words, or a phrase in "…"' },
        min: 1,
        max: 100,
      },
    ],
    options: { library },
    examples: ['report find rapport.pdf non-punishment'],
    load: async () => (await import('./commands/report-find.ts')).run,
  },
  {
    name: 'report pick',
    summary: { nl: 'maak een bevinding van alinea’s of een zin', en: 'make a finding from paragraphs or a sentence' },
    positionals: [report],
    options: {
      library: neededLibrary,
      paragraph,
      sentence: {
        type: 'string',
        value: 'TEXT',
        help: {
          nl: 'alleen deze zin, letterlijk; zonder --paragraph in een rapport zonder genummerde alinea’s',
          en: 'only this sentence, literally; without --paragraph in a report without numbered paragraphs',
        },
      },
      title: {
        type: 'string',
        value: 'TEXT',
        help: { nl: 'onderwerp van de bevinding', en: 'subject of the finding' },
      },
      translation: {
        type: 'string',
        value: 'TEXT',
        help: { nl: 'onze vertaling in het Nederlands', en: 'our translation into Dutch' },
      },
    },
    examples: ['report pick rapport.pdf --paragraph 12 --library bibliotheek'],
    load: async () => (await import('./commands/report-pick.ts')).run,
  },
  {
    name: 'new',
    summary: { nl: 'begin een document', en: 'begin a document' },
    positionals: [],
    options: {
      type: {
        type: 'string',
        value: 'TYPE',
        required: true,
        help: { nl: 'documentsoort', en: 'document type' },
        choices: async (templates) => (await import('../jobs/document-types.ts')).documentTypeIds(templates),
      },
      library: neededLibrary,
      set: {
        type: 'string',
        multiple: true,
        value: 'KEY=VALUE',
        help: {
          nl: 'vul een gegeven in, zoals titel of "Datum van het debat"; mag vaker',
          en: 'fill in a detail, such as title or "Date of the debate"; may be repeated',
        },
      },
      debate: {
        type: 'string',
        value: 'FILE',
        help: {
          nl: 'neem datum, commissie, onderwerp en agenda over uit de pagina of convocatie van een debat',
          en: 'take date, committee, subject and agenda from the page or convocatie of a debate',
        },
      },
      block: {
        type: 'string',
        multiple: true,
        value: 'ID[:FORM]',
        help: {
          nl: 'voeg een bouwsteen in: volledig (full), als één regel (short) of alleen als verwijzing (reference); mag vaker',
          en: 'insert a block: in full (full), as one line (short) or as its citation only (reference); may be repeated',
        },
      },
      out: {
        type: 'string',
        value: 'FILE.inbreng',
        required: true,
        help: { nl: 'het nieuwe bestand', en: 'the new file' },
      },
    },
    examples: [
      'new --type factsheet --library bibliotheek --block eis-klanten --out blad.inbreng',
      'new --type inbreng-commissiedebat --library bibliotheek --debate convocatie.html --out inbreng.inbreng',
      'new --type brief --library bibliotheek --set titel="Vijf eisen" --out brief.inbreng',
    ],
    load: async () => (await import('./commands/new.ts')).run,
  },
  {
    name: 'check',
    summary: { nl: 'controleer een document', en: 'check a document' },
    positionals: [file],
    options: {
      library: { ...library, help: LIBRARY_TO_COMPARE },
      report: {
        type: 'string',
        value: 'FILE',
        multiple: true,
        help: {
          nl: 'een rapport als PDF, om citaten en alinea’s mee te vergelijken; mag vaker',
          en: 'a report as PDF, to compare quotations and paragraphs with; may be repeated',
        },
      },
      format: {
        type: 'string',
        value: 'text|sarif',
        help: {
          nl: 'als tekst, of als SARIF 2.1.0 voor andere programma’s',
          en: 'as text, or as SARIF 2.1.0 for other programs',
        },
      },
    },
    examples: ['check inbreng.inbreng --library bibliotheek', 'check inbreng.inbreng --format sarif > controles.sarif'],
    typesets: true,
    load: async () => (await import('./commands/check.ts')).run,
  },
  {
    name: 'export',
    summary: { nl: 'exporteer naar Word, PDF, HTML of tekst', en: 'export to Word, PDF, HTML or text' },
    positionals: [file],
    options: {
      to: { ...documentFormats, required: true },
      out: {
        type: 'string',
        value: 'DIR',
        required: true,
        help: { nl: 'map voor de bestanden', en: 'folder for the files' },
      },
      'house-style': houseStyle,
      library: { ...library, help: LIBRARY_TO_COMPARE },
      carry: {
        type: 'string',
        value: 'full|published|none',
        help: {
          nl: 'wat Word en PDF van het document bevatten: alleen wat de lezer ziet (published, als er niets staat), alles met opmerkingen, notities en namen (full), of niets (none)',
          en: 'what Word and PDF hold of the document: only what the reader sees (published, unless said otherwise), everything with comments, notes and names (full), or nothing (none)',
        },
      },
      for: {
        type: 'string',
        value: 'concept|sending',
        help: {
          nl: 'waarvoor het document is: om mee te lezen, met lege velden (concept, als er niets staat), of om te versturen (sending): wat niet bekend en niet nodig is, valt weg; wat nodig is, houdt de export tegen',
          en: 'what the document is for: to be read by colleagues, with empty fields (concept, unless said otherwise), or to be sent (sending): what is unknown and not needed is left out; what is needed stops the export',
        },
      },
      fractie: {
        type: 'string',
        value: 'NAME',
        help: {
          nl: 'alleen het deel voor deze fractie, zoals het kopje haar noemt, zonder de delen voor andere fracties',
          en: 'only the part for this group, as its heading names it, without the parts for other groups',
        },
      },
      despite: {
        type: 'string',
        value: 'REASON',
        help: {
          nl: 'exporteer ondanks fouten; de reden blijft in het document',
          en: 'export despite errors; the reason stays in the document',
        },
      },
      replace: {
        type: 'boolean',
        help: {
          nl: 'vervang ook een bestand dat na de vorige export is gewijzigd, of dat van iets anders is',
          en: 'also replace a file that changed after the last export, or that is something else',
        },
      },
    },
    examples: [
      'export inbreng.inbreng --to docx,pdf --out uit --house-style voorbeeld-ngo',
      'export inbreng.inbreng --to docx --out uit --carry full',
      'export inbreng.inbreng --to docx,pdf --out uit --for sending',
      'export overleg.inbreng --to docx --out uit --fractie VVD',
    ],
    typesets: true,
    load: async () => (await import('./commands/export.ts')).run,
  },
  {
    name: 'cite',
    summary: { nl: 'schrijf een verwijzing in de officiële vorm', en: 'write a citation in the official form' },
    positionals: [
      { name: 'TEXT', help: { nl: 'bijvoorbeeld 28638-249', en: 'for example 28638-249' }, min: 1, max: 100 },
    ],
    options: {},
    examples: ['cite "28 638, nr. 249"', 'cite kst-35570-VI-50 --json'],
    load: async () => (await import('./commands/cite.ts')).run,
  },
  {
    name: 'diff',
    summary: {
      nl: 'vergelijk twee documenten, of een document met de bibliotheek',
      en: 'compare two documents, or one with the library',
    },
    positionals: [
      takeOne('A', { nl: 'een document', en: 'a document' }),
      takeOne('B', {
        nl: 'een tweede document, of de naam van een bouwsteen',
        en: 'a second document, or the name of a block',
      }),
    ],
    options: { library },
    examples: ['diff oud.inbreng nieuw.inbreng', 'diff inbreng.inbreng 28638-238 --library bibliotheek'],
    load: async () => (await import('./commands/diff.ts')).run,
  },
  {
    name: 'evidence',
    summary: { nl: 'toon de onderbouwing van elke eis', en: 'show the evidence for each ask' },
    positionals: [file],
    options: {
      to: {
        ...tableFormat,
        help: { nl: 'rekenblad, csv of json; anders als tekst', en: 'spreadsheet, csv or json; otherwise as text' },
      },
      out: tableFile,
    },
    examples: [
      'evidence inbreng.inbreng',
      'evidence inbreng.inbreng --to xlsx --out onderbouwing.xlsx',
      'evidence inbreng.inbreng --to csv > onderbouwing.csv',
    ],
    load: async () => (await import('./commands/evidence.ts')).run,
  },
  {
    name: 'sources',
    summary: {
      nl: 'maak een bronnenmap: het document, zijn bronnen en een lijst om na te kijken',
      en: 'make a source pack: the document, its sources and a list for checking',
    },
    positionals: [file],
    options: {
      to: {
        ...documentFormats,
        help: {
          nl: 'vormen van het document, met komma’s ertussen (docx,pdf, als er niets staat)',
          en: 'formats of the document, with commas (docx,pdf, unless said otherwise)',
        },
      },
      out: {
        type: 'string',
        value: 'FILE.zip|DIR',
        required: true,
        help: { nl: 'een zip, of een map die nieuw of leeg is', en: 'a zip, or a folder that is new or empty' },
      },
      library: {
        ...library,
        help: {
          nl: 'bibliotheek met de teksten van de bronnen en wat uit officiële bestanden is gelezen',
          en: 'library with the texts of the sources and what was read from official files',
        },
      },
      'house-style': houseStyle,
    },
    examples: [
      'sources inbreng.inbreng --library bibliotheek --out bronnenmap.zip',
      'sources inbreng.inbreng --to pdf --out bronnenmap',
    ],
    typesets: true,
    load: async () => (await import('./commands/sources.ts')).run,
  },
  {
    name: 'monitor',
    summary: {
      nl: 'schrijf de motiemonitor: wat er na de stemming gebeurde',
      en: 'write the motion monitor: what happened after the vote',
    },
    positionals: [],
    options: {
      library: neededLibrary,
      to: { ...tableFormat, required: true },
      dossier: {
        type: 'string',
        value: 'NUMBER',
        help: { nl: 'alleen dit dossier, zoals 28638 of 35570-VI', en: 'only this dossier, such as 28638 or 35570-VI' },
      },
      out: tableFile,
    },
    examples: [
      'monitor --library bibliotheek --to xlsx --out monitor.xlsx',
      'monitor --library bibliotheek --dossier 28638 --to csv > monitor.csv',
    ],
    load: async () => (await import('./commands/monitor.ts')).run,
  },
  {
    name: 'demo',
    summary: {
      nl: 'maak het voorbeeld: van moties tot Word en PDF',
      en: 'make the example: from motions to Word and PDF',
    },
    positionals: [],
    options: {
      out: {
        type: 'string',
        value: 'DIR',
        required: true,
        help: { nl: 'map voor het voorbeeld', en: 'folder for the example' },
      },
      'house-style': houseStyle,
    },
    examples: ['demo --out uit'],
    typesets: true,
    load: async () => (await import('./commands/demo.ts')).run,
  },
];
