import { useMemo, useState } from 'react';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import { useLibrary, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { proposedName } from '../../document/session/document-names.ts';
import { useNow } from '../../ui/clock.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { formatRowTitle } from '../../writing/blocks/describe.ts';
import { type ChangeFormatInput, formatChanges } from '../../writing/blocks/format-changes.ts';
import { differenceRows } from '../versions/difference-rows-of.ts';
import { type CountWords, useCountWords } from '../versions/draft-words.ts';
import type { DifferenceReader } from '../versions/field-words.ts';
import type { FoundFormShown } from './found-form.tsx';
import { type FoundWork, RecoveryScreen } from './recovery-screen.tsx';
import type { Found, FoundForm } from './use-found-work.ts';

/** Decisions of the user about unsaved changes after a crash. */
export interface Recovering {
  onRecover: (work: Found) => void;
  /** Opens the recovered draft as a new document; the file stays unchanged. */
  onOpenCopy: (work: Found) => void;
  onKeepFile: (work: Found) => void;
  onLookAgain: (work: Found) => Promise<void>;
  onRecoverForm: (form: FoundForm) => void;
  onDropForm: (form: FoundForm) => void;
  /** Shows the remaining changes, because other windows may have decided about some of them. */
  onShowAgain: () => Promise<void>;
}

export interface LiveRecoveryProps extends Recovering {
  found: readonly Found[] | null;
  forms: readonly FoundForm[];
  first: string | null;
  /** The message of the last action that failed. */
  problem: string | null;
  onLater: () => void;
}

/** Compares unsaved changes in the journals with the files. */
export function LiveRecovery(props: LiveRecoveryProps) {
  const { found, forms, first } = props;
  const t = useTexts();
  const language = useLanguage();
  const { versionDays } = useSettings();
  const now = useNow();
  const [chosen, setChosen] = useState(first);
  const { documentTypes, houseStyles } = useTemplates();
  const countWords = useCountWords();
  const works = useMemo(
    () => (found ?? []).map((work) => shownWork(work, { t, language, documentTypes, houseStyles }, countWords)),
    [found, t, language, documentTypes, houseStyles, countWords],
  );
  const { find } = useLibrary();
  const shownForms = useMemo(
    () => forms.map((form) => shownForm(form, { find, t, language })),
    [forms, find, t, language],
  );
  const newest = lastOf([...(found ?? []), ...forms]);
  const [top] = [...works.map(({ id }) => id), ...shownForms.map(({ id }) => id)];
  if (newest === undefined || top === undefined) return <div className="window" />;
  const withWork = (act: (work: Found) => void) => (id: string) => {
    const work = found?.find((one) => one.id === id);
    if (work) act(work);
  };
  const withForm = (act: (form: FoundForm) => void) => (id: string) => {
    const form = forms.find((one) => one.form === id);
    if (form) act(form);
  };
  return (
    <RecoveryScreen
      problem={props.problem}
      lastAt={newest}
      now={now}
      found={works}
      forms={shownForms}
      chosen={chosen ?? top}
      onChoose={setChosen}
      onRecover={withWork(props.onRecover)}
      onOpenCopy={withWork(props.onOpenCopy)}
      onKeepFile={withWork(props.onKeepFile)}
      onLookAgain={async (id) => {
        const work = found?.find((one) => one.id === id);
        if (work) await props.onLookAgain(work);
      }}
      onRecoverForm={withForm(props.onRecoverForm)}
      onDropForm={withForm(props.onDropForm)}
      onLater={props.onLater}
      keptDays={versionDays}
    />
  );
}

/** ISO 8601: time of the last change in all journals. */
function lastOf(found: readonly { at: string }[]): string | undefined {
  return found
    .map(({ at }) => at)
    .sort()
    .at(-1);
}

function shownForm({ form, at, text }: FoundForm, readers: ChangeFormatInput): FoundFormShown {
  const { block, base, typed, place } = text;
  return {
    id: form,
    title: formatRowTitle(block) || readers.t.library.make(block.kind),
    foundAt: at,
    isNew: base === null,
    place: place?.name ?? null,
    changes: formatChanges(base ?? createBlankBlock(block.kind, block.id, ''), block, readers),
    typed,
    lang: block.language,
  };
}

function shownWork(work: Found, reader: DifferenceReader, countWords: CountWords): FoundWork {
  const { t } = reader;
  const { draft } = work.read;
  const { inFile } = work;
  // Shows a document that was never saved as wholly new: compares it with the same document without text.
  const from = inFile ?? { ...draft, title: [], subtitle: [], shortTitle: null, body: [] };
  const rows = differenceRows(from, draft, reader).filter(
    (row) => inFile || row.type === 'same' || row.change.words.length > 0,
  );
  return {
    id: work.id,
    title: proposedName(draft, reader.documentTypes) || t.recovery.untitled,
    fileName: work.fileName,
    foundAt: work.at,
    foundWords: countWords(draft),
    file: work.isAway ? 'away' : inFile ? { at: inFile.modified, words: countWords(inFile) } : null,
    rows,
    differences: rows.filter((row) => row.type === 'change').length,
    cutOff: work.cutOff,
  };
}
