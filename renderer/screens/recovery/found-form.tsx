import { type RefObject, useState } from 'react';
import type { Change } from '../../../engine/core/diff/change.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ChangedWords, DifferenceLegend, PartLine } from '../../ui/difference/difference.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { TypedField } from '../../writing/blocks/form-text.ts';
import { ThrowDialog } from './throw-dialog.tsx';

/** The form of a block that the user had neither stored nor discarded at the crash. */
export interface FoundFormShown {
  id: string;
  title: string;
  /** ISO 8601: time of the last change in the journal. */
  foundAt: string;
  isNew: boolean;
  /** Name of the document that was open below the form; null: none. */
  place: string | null;
  /** For a new block all fields, otherwise the differences with the library block at that time. */
  changes: readonly Change[];
  /** Text in fields that the block could not accept yet. */
  typed: readonly TypedField[];
  lang: string;
}

export interface FoundFormProps {
  form: FoundFormShown;
  /** The screen opened with this form, so Enter recovers it. */
  isFirst: boolean;
  /** The buttons are disabled, because a press now was meant for the content that was shown before. */
  isJustShown: boolean;
  reading: RefObject<HTMLElement | null>;
  onRecover: (id: string) => void;
  onDrop: (id: string) => void;
}

/** Shows the content of an unsaved form, with buttons to recover or discard it. */
export function FoundForm({ form, isFirst, isJustShown, reading, onRecover, onDrop }: FoundFormProps) {
  const t = useTexts();
  const r = t.recovery;
  const [throwing, setThrowing] = useState(false);
  return (
    <main className="split-screen-main">
      <header>
        <h2>{form.title}</h2>
        <p>{r.formKept(form.place)}</p>
      </header>
      <div className="split-screen-stack">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys */}
        <section className="split-screen-scroll" aria-label={r.filledIn} tabIndex={0} ref={reading}>
          {form.changes.map((change) => (
            <PartLine key={change.where} label={t.compare.part(change.where)} lang={form.lang}>
              <ChangedWords parts={change.words} side={form.isNew ? 'to' : undefined} />
            </PartLine>
          ))}
          {form.typed.map(({ label, text }) => (
            <PartLine key={`${label}: ${text}`} label={label} lang={form.lang}>
              {text}
            </PartLine>
          ))}
          {!form.isNew && <DifferenceLegend added={r.onlyForm} removed={r.onlyLibrary} />}
        </section>
      </div>
      <footer className="split-screen-actions">
        <Button look="line" large disabled={isJustShown} onPress={() => setThrowing(true)}>
          {r.throwAway}
        </Button>
        <span className="spacer" />
        <Button look="main" large autoFocus={isFirst} disabled={isJustShown} onPress={() => onRecover(form.id)}>
          {r.recover}
        </Button>
      </footer>
      {throwing && (
        <ThrowDialog
          title={r.throwFormTitle}
          what={r.throwForm(form.title)}
          onThrow={() => onDrop(form.id)}
          onClose={() => setThrowing(false)}
        />
      )}
    </main>
  );
}
