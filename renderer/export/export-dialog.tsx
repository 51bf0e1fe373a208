import { CircleCheck, CircleDashed, CircleX, FileText, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CheckFinding } from '../../engine/core/checks/list.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Checkbox } from '../parts/choice.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note } from '../parts/notes.tsx';
import { Select } from '../parts/select.tsx';
import { useTexts } from '../texts/language.tsx';
import { EXPORT_FORMATS, type ExportFormat, type FormatStep } from './export-steps.ts';

export interface ExportChoices {
  formats: ExportFormat[];
  houseStyle: string;
  /** Without extension. */
  name: string;
  /** null: for all; else the audience. */
  audience: string | null;
  showFolder: boolean;
  /** Why it goes out with errors; null where there are none. */
  reason: string | null;
}

export type ExportState =
  | { state: 'ready' }
  | { state: 'busy'; steps: readonly FormatStep[] }
  | { state: 'failed'; message: string }
  | {
      state: 'done';
      files: readonly { format: ExportFormat; name: string; path: string }[];
      pages: number;
      reason: string | null;
      /** What could not be drawn as it was, a sentence each. */
      notes: readonly string[];
    };

/** Why it should not go out yet. */
export interface ExportError {
  /** A sentence. */
  message: string;
  /** Where it is about; null: no place to go to. */
  finding: CheckFinding | null;
}

export interface ExportDialogProps {
  state: ExportState;
  /** What it begins with. */
  initial: ExportChoices;
  folder: string;
  /** Findings of severity error that nobody put aside. */
  errors: readonly ExportError[];
  houseStyles: readonly { id: string; name: string }[];
  audiences: readonly { id: string; name: string }[];
  pages: { count: number; limit: number | null } | null;
  /** The first page in the house style that is chosen, as a picture; null: not set yet. */
  thumbnail: string | null;
  /** Another house style is looked at. */
  onHouseStyle: (id: string) => void;
  onChooseFolder: () => void;
  onExport: (choices: ExportChoices) => void;
  onCancel: () => void;
  onClose: () => void;
  onJump: (finding: CheckFinding) => void;
  onOpenFile: (path: string) => void;
  onShowInFolder: (path: string) => void;
}

/** One dialog from choosing to done. Errors stand first; with a reason it may go out all the same. */
export function ExportDialog(props: ExportDialogProps) {
  switch (props.state.state) {
    case 'ready':
    case 'failed':
      return <Ready {...props} failure={props.state.state === 'failed' ? props.state.message : null} />;
    case 'busy':
      return <Busy {...props} steps={props.state.steps} />;
    case 'done':
      return <Done {...props} done={props.state} />;
  }
}

function Ready(props: ExportDialogProps & { failure: string | null }) {
  const t = useTexts();
  const x = t.export;
  const [choices, setChoices] = useState({ ...props.initial });
  const [reason, setReason] = useState(props.initial.reason ?? '');
  const set = (fields: Partial<typeof choices>) => setChoices({ ...choices, ...fields });
  const hasErrors = props.errors.length > 0;
  const ready = choices.formats.length > 0 && choices.name.trim() !== '' && (!hasErrors || reason.trim() !== '');
  const go = () => {
    if (ready) props.onExport({ ...choices, name: choices.name.trim(), reason: hasErrors ? reason.trim() : null });
  };
  const grouped = groupErrors(props.errors);
  return (
    <Dialog
      title={x.title}
      onClose={props.onClose}
      onEnter={go}
      footer={
        <>
          <Checkbox checked={choices.showFolder} onChange={(showFolder) => set({ showFolder })}>
            {x.showFolder}
          </Checkbox>
          <span className="spacer" />
          <Button large onPress={props.onClose}>
            {t.form.cancel}
          </Button>
          <Button large look="main" disabled={!ready} autoFocus={!hasErrors} onPress={go}>
            {hasErrors ? x.exportAnyway : x.export}
          </Button>
        </>
      }
    >
      <div className="exp">
        <div className="l">
          {props.failure !== null && (
            <Note tone="bad" title={x.failed}>
              {props.failure}
            </Note>
          )}
          {hasErrors && (
            <section className="stop" aria-label={x.openErrors}>
              <h3>
                <Icon of={CircleX} tone="err" />
                {x.errorsOpen(props.errors.length)}
              </h3>
              <ul>
                {grouped.map(({ finding, message, count }) => (
                  <li key={message}>
                    <span>{count > 1 ? x.times(message, count) : message}</span>
                    {finding && (
                      <LinkButton label={`${x.goTo}: ${message}`} onPress={() => props.onJump(finding)}>
                        {x.goTo}
                      </LinkButton>
                    )}
                  </li>
                ))}
              </ul>
              <TextField
                label={x.reason}
                value={reason}
                onChange={setReason}
                hint={x.reasonStays}
                autoFocus
                onEnter={go}
              />
            </section>
          )}
          <fieldset>
            <legend className="lbl">{x.files}</legend>
            <div className="fmtrow">
              {EXPORT_FORMATS.map((format) => (
                <Checkbox
                  key={format}
                  checked={choices.formats.includes(format)}
                  onChange={(on) =>
                    set({
                      formats: EXPORT_FORMATS.filter((one) => (one === format ? on : choices.formats.includes(one))),
                    })
                  }
                >
                  {x.format[format]}
                </Checkbox>
              ))}
            </div>
            {choices.formats.length === 0 && <p className="hint bad">{x.chooseFormat}</p>}
          </fieldset>
          <div className="two">
            <Select
              label={x.houseStyle}
              value={choices.houseStyle}
              options={props.houseStyles.map((style) => ({ value: style.id, label: style.name }))}
              onChange={(houseStyle) => {
                set({ houseStyle });
                props.onHouseStyle(houseStyle);
              }}
            />
            {props.audiences.length > 0 && (
              <Select
                label={x.version}
                value={choices.audience ?? ' '}
                options={[
                  { value: ' ', label: x.forAll },
                  ...props.audiences.map((audience) => ({ value: audience.id, label: audience.name })),
                ]}
                onChange={(audience) => set({ audience: audience === ' ' ? null : audience })}
              />
            )}
          </div>
          <TextField
            label={x.name}
            value={choices.name}
            onChange={(name) => set({ name })}
            problem={choices.name.trim() === '' ? x.nameEmpty : null}
            onEnter={go}
          />
          <div>
            <h3 className="lbl">{x.folder}</h3>
            <div className="rowf">
              <div className="field still">
                <span className="grow">{props.folder}</span>
              </div>
              <Button look="line" large onPress={props.onChooseFolder}>
                {t.settings.chooseFolder}
              </Button>
            </div>
          </div>
        </div>
        <div className="r">
          <div className="mini">
            {props.thumbnail === null ? (
              <span className="no-page" />
            ) : (
              <img src={props.thumbnail} alt={t.start.firstPage} />
            )}
          </div>
          {props.pages && (
            <div className={isTooLong(props.pages) ? 'hint num warn' : 'hint num'}>
              {isTooLong(props.pages) && <Icon of={TriangleAlert} small tone="warn" />}
              {t.preview.pages(props.pages.count, props.pages.limit)}
            </div>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Busy(props: ExportDialogProps & { steps: Extract<ExportState, { state: 'busy' }>['steps'] }) {
  const t = useTexts();
  const x = t.export;
  return (
    <Dialog
      narrow
      title={x.title}
      onClose={props.onCancel}
      footer={
        <>
          <span className="spacer" />
          <Button large look="line" autoFocus onPress={props.onCancel}>
            {t.form.cancel}
          </Button>
        </>
      }
    >
      <ul className="done">
        {props.steps.map(({ format, step, share }) => (
          <li key={format}>
            <Icon of={step === 'done' ? CircleCheck : CircleDashed} tone={step === 'done' ? 'ok' : 'mute'} />
            <span>
              {x.format[format]}
              <span className="m" role="status">
                {x.step[step]}
              </span>
              {step !== 'done' && step !== 'waiting' && (
                <progress
                  className="prog"
                  aria-label={x.format[format]}
                  max={1}
                  {...(share === null ? {} : { value: share })}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Done(props: ExportDialogProps & { done: Extract<ExportState, { state: 'done' }> }) {
  const t = useTexts();
  const x = t.export;
  const { files, pages, reason } = props.done;
  return (
    <Dialog
      narrow
      title={x.done}
      onClose={props.onClose}
      onEnter={props.onClose}
      footer={
        <>
          {reason !== null && <span className="mute">{x.reasonKept(reason)}</span>}
          <span className="spacer" />
          <Button large look="main" onPress={props.onClose}>
            {t.controls.close}
          </Button>
        </>
      }
    >
      <ul className="done">
        {files.map((file, index) => (
          <li key={file.path}>
            <Icon of={FileText} />
            <span>
              <span className="fname">{file.name}</span>
              <span className="m num">{x.madeFile[file.format](pages)}</span>
            </span>
            <Button label={`${x.showInFolder}: ${file.name}`} onPress={() => props.onShowInFolder(file.path)}>
              {x.showInFolder}
            </Button>
            <Button
              look="line"
              autoFocus={index === 0}
              label={`${x.open}: ${file.name}`}
              onPress={() => props.onOpenFile(file.path)}
            >
              {x.open}
            </Button>
          </li>
        ))}
      </ul>
      {props.done.notes.length > 0 && (
        <div className="dialog-pad">
          <Note tone="warn" title={x.notAsItWas}>
            {props.done.notes.join(' ')}
          </Note>
        </div>
      )}
    </Dialog>
  );
}

function isTooLong({ count, limit }: NonNullable<ExportDialogProps['pages']>): boolean {
  return limit !== null && count > limit;
}

/** Equal sentences once, with their number. */
function groupErrors(errors: readonly ExportError[]): (ExportError & { count: number })[] {
  const groups = new Map<string, ExportError & { count: number }>();
  for (const error of errors) {
    const group = groups.get(error.message);
    if (group) group.count += 1;
    else groups.set(error.message, { ...error, count: 1 });
  }
  return [...groups.values()];
}
