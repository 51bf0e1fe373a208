import { existsSync } from 'node:fs';
import { STANDARD_VARIABLES } from '../../core/drafts/variables.ts';
import { carrierNamed } from '../../jobs/carried-draft.ts';
import { diffDraftFiles, diffWithLibrary } from '../../jobs/diff.ts';
import type { DiffResult } from '../../jobs/results.ts';
import { carriedNotes } from '../carried-note.ts';
import { type Call, UsageError } from '../command.ts';
import { fieldName } from '../field-names.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language } = call;
  const [a = '', b = ''] = call.positionals;
  const library = call.values.text('library');
  const isFile = b.endsWith('.inbreng') || carrierNamed(b) !== null || (library === undefined && existsSync(b));
  if (!isFile && library === undefined) {
    throw new UsageError(
      {
        nl: `‘${b}’ is geen bestand. Geef met --library de bibliotheek op waarin deze bouwsteen staat.`,
        en: `‘${b}’ is not a file. Give the library that has this block with --library.`,
      }[language],
    );
  }
  const compared =
    isFile || library === undefined ? diffDraftFiles(a, b) : await diffWithLibrary({ file: a, id: b, library });
  if (!compared.ok) return refusedOutcome(compared.problem, language);
  const { value } = compared;
  const messages = carriedNotes(call.positionals, language);
  if (value.same) return outcome(value, [{ nl: 'Geen verschil.', en: 'No difference.' }[language]], { messages });
  // Reports a change beside the text (reasons, comments) once, whatever its size.
  return outcome(value, [...new Set(value.changes.map((change) => changeLine(change, language)))], { messages });
}

type Change = DiffResult['changes'][number];

const KINDS: { [Kind in Change['kind']]: { nl: string; en: string } } = {
  added: { nl: 'nieuw', en: 'new' },
  removed: { nl: 'weg', en: 'gone' },
  changed: { nl: 'anders', en: 'changed' },
  moved: { nl: 'verplaatst', en: 'moved' },
};

const THINGS: { [Thing in Change['what']]: { nl: string; en: string } } = {
  field: { nl: '', en: '' },
  block: { nl: 'bouwsteen', en: 'block' },
  heading: { nl: 'kop', en: 'heading' },
  paragraph: { nl: 'alinea', en: 'paragraph' },
  list: { nl: 'lijst', en: 'list' },
  listItem: { nl: 'lijstpunt', en: 'list item' },
  quotation: { nl: 'lang citaat', en: 'long quotation' },
  table: { nl: 'tabel', en: 'table' },
  tableCell: { nl: 'cel', en: 'cell' },
  figure: { nl: 'afbeelding', en: 'picture' },
  pageBreak: { nl: 'pagina-einde', en: 'page break' },
  blockInstance: { nl: 'bouwsteen in de tekst', en: 'block in the text' },
};

/** Characters that are shown on either side of a change. Longer unchanged text between two changes is cut. */
const CONTEXT = 40;

/** Fields of a draft that a person does not read word by word. */
const BEHIND = new Set(['audiences', 'definitions', 'images', 'overruled', 'silenced', 'threads']);

/** 'anders  alinea: Vraag [-drie-]{+vijf+} toezeggingen'. Ids of nodes are for programs (`--json`) only. */
function changeLine({ where, what, kind, words }: Change, language: Call['language']): string {
  const [first = ''] = where.split('.');
  if (what === 'field' && BEHIND.has(first)) return `${KINDS.changed[language]}  ${fieldName(first, language)}`;
  const text = words
    .map((part, index) => {
      const line = part.text.replace(/\s+/g, ' ');
      if (part.kind === 'removed') return `[-${line}-]`;
      if (part.kind === 'added') return `{+${line}+}`;
      return shortened(line, index > 0, index < words.length - 1);
    })
    .join('');
  const empty = text === '' && what === 'paragraph' ? { nl: 'lege ', en: 'empty ' }[language] : '';
  return `${KINDS[kind][language]}  ${empty}${placeOf(where, what, language)}${text === '' ? '' : `: ${text}`}`;
}

function placeOf(where: string, what: Change['what'], language: Call['language']): string {
  const [first = '', second = '', ...rest] = where.split('.');
  const block = first === 'blocks' ? `${THINGS.block[language]} ${second}` : '';
  if (what === 'block') return block || `${THINGS.block[language]} ${where}`;
  if (first === 'variables') return variableName(second, language);
  const fields = block ? rest : where.split('.');
  const within = what === 'field' ? fields.map((name) => fieldName(name, language)).join(' ') : THINGS[what][language];
  return block ? `${block}, ${within}` : within;
}

function variableName(name: string, language: Call['language']): string {
  return STANDARD_VARIABLES.find((variable) => variable.name === name)?.label[language] ?? name;
}

function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  if (text.length <= 2 * CONTEXT + 1) return text;
  const head = afterChange || !beforeChange ? text.slice(0, CONTEXT) : '';
  return `${head}…${beforeChange ? text.slice(-CONTEXT) : ''}`;
}
