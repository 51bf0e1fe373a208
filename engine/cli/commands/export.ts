import { CARRY_OPTIONS, DEFAULT_CARRY } from '../../core/drafts/carry.ts';
import { PURPOSES } from '../../core/publication/purpose.ts';
import { exportDraft, parseFormats } from '../../jobs/export.ts';
import type { ExportResult } from '../../jobs/results.ts';
import { carriedNotes } from '../carried-note.ts';
import { chooseOption } from '../choose-option.ts';
import { type Call, UsageError } from '../command.ts';
import { readExportInput } from '../export-input.ts';
import { findingLines, type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const { language, values } = call;
  const formats = parseFormats(values.text('to') ?? '');
  if (!formats.ok) return { ...refusedOutcome(formats.problem, language), exit: 2 };
  const despite = values.text('despite');
  if (despite?.trim() === '') {
    throw new UsageError({ nl: '--despite mist een reden.', en: '--despite lacks a reason.' }[language]);
  }
  const carry = chooseOption(values.text('carry') ?? DEFAULT_CARRY, CARRY_OPTIONS, language);
  const purpose = chooseOption(values.text('for') ?? 'concept', PURPOSES, language);
  const exported = await exportDraft({
    ...readExportInput(call),
    formats: formats.value,
    outDir: values.text('out') ?? '.',
    carry,
    purpose,
    faction: values.text('fractie'),
    despite: despite?.trim(),
    existingFiles: values.flag('replace') ? 'replace' : 'keep-changed',
  });
  if (!exported.ok) return refusedOutcome(exported.problem, language);
  const { value } = exported;
  if (value.stoppedBy.length > 0) {
    return outcome(value, [], {
      exit: 3,
      messages: [
        {
          nl: 'Niet geëxporteerd; er is niets geschreven. Deze fouten staan in het document:',
          en: 'Not exported; nothing was written. The document has these errors:',
        }[language],
        ...stoppedMessages(value.stoppedBy, language),
        ...value.gaps.map((gap) => gap[language]),
      ],
    });
  }
  return outcome(
    value,
    value.files.map(({ file }) => file),
    {
      messages: [
        ...carriedNotes(call.positionals, language),
        ...overruledMessages(value.overruled, language),
        ...omissionMessages(value.remaining, language),
        ...warningMessages(value.remaining, language),
        ...lossMessages(value.notes, language),
        ...value.gaps.map((gap) => gap[language]),
      ],
    },
  );
}

/** The reasons that stopped an export, and the next steps. */
export function stoppedMessages(stoppedBy: ExportResult['stoppedBy'], language: Call['language']): string[] {
  return [
    ...findingLines(stoppedBy, language).map((line) => `  ${line}`),
    (stoppedBy.some(({ needed }) => needed) ? NEEDED : OVERRULE)[language],
  ];
}

const OVERRULE = {
  nl: 'Los ze op, of exporteer toch met --despite en een reden; die blijft in het document.',
  en: 'Fix them, or export anyway with --despite and a reason, which stays in the document.',
};
const NEEDED = {
  nl: 'Zonder dit kan het document niet worden verstuurd. Vul het in, of exporteer een concept met --for concept.',
  en: 'The document can’t be sent without this. Fill it in, or export a concept with --for concept.',
};

/** The unknown facts that the files to be sent omit. */
function omissionMessages(remaining: ExportResult['remaining'], language: Call['language']): string[] {
  const omitted = remaining.filter((finding) => finding.omitted);
  if (omitted.length === 0) return [];
  return [
    {
      nl: 'Weggelaten, omdat het niet bekend is:',
      en: 'Left out, because it is not known:',
    }[language],
    ...findingLines(omitted, language).map((line) => `  ${line}`),
  ];
}

/** The warnings, and empty values of a concept. Findings of severity info are left to `inbreng check`. */
function warningMessages(remaining: ExportResult['remaining'], language: Call['language']): string[] {
  const warnings = remaining.filter(({ severity }) => severity !== 'info');
  if (warnings.length === 0) return [];
  return [
    {
      nl: 'Geëxporteerd. Nog na te kijken; ‘inbreng check’ zegt wat eraan te doen is:',
      en: 'Exported. Still to check; ‘inbreng check’ says what to do:',
    }[language],
    ...findingLines(warnings, language).map((line) => `  ${line}`),
  ];
}

function lossMessages(notes: ExportResult['notes'], language: Call['language']): string[] {
  if (notes.length === 0) return [];
  return [
    {
      nl: 'Geschreven, maar dit kon niet worden getekend; op die plek staat een vervangend teken of de beschrijving:',
      en: 'Written, but this could not be drawn; another character or the description is shown instead:',
    }[language],
    ...notes.map((note) => `  ${note[language]}`),
  ];
}

export function overruledMessages(overruled: Parameters<typeof findingLines>[0], language: Call['language']): string[] {
  if (overruled.length === 0) return [];
  return [
    { nl: 'Toch geëxporteerd, ondanks:', en: 'Exported despite:' }[language],
    ...findingLines(overruled, language).map((line) => `  ${line}`),
  ];
}
