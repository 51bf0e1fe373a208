import { CircleX, EyeOff, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { fitsFileName } from '../../../engine/core/compose/file-name.ts';
import { CARRY_OPTIONS, type Carry, canCarry, DEFAULT_CARRY } from '../../../engine/core/drafts/carry.ts';
import { FORMATS, isCarrier } from '../../../engine/core/publication/formats.ts';
import { PURPOSES, type Purpose } from '../../../engine/core/publication/purpose.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/controls/choice.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { PageLines } from '../../ui/controls/page-lines.tsx';
import { PathText } from '../../ui/controls/path-text.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { CopyActions } from './copy-actions.tsx';
import { type ExportDialogProps, listParts, type Replaced } from './export-state.ts';
import { FactionChoice } from './faction-choice.tsx';
import { FindingList } from './finding-list.tsx';
import { OpenWarnings } from './open-warnings.tsx';
import { notOwn, PlaceTaken } from './place-taken.tsx';
import { useReplaced } from './use-replaced.ts';

/**
 * Asks for the purpose, formats, name and folder. The missing values of a document to be sent, and errors, come first. The focus is on the
 * reason, or without errors on Exporteren.
 */
export function ExportForm(props: ExportDialogProps & { failure: string | null }) {
  const t = useTexts();
  const x = t.export;
  const [choices, setChoices] = useState({ ...props.initial });
  const [reason, setReason] = useState(props.initial.reason ?? '');
  const set = (fields: Partial<typeof choices>) => setChoices({ ...choices, ...fields });
  /** A name that nobody typed follows the reader and the purpose. */
  const rename = (faction: string | null, purpose: Purpose): void => {
    if (choices.name === props.nameFor(props.faction, props.purpose)) set({ name: props.nameFor(faction, purpose) });
  };
  const needed = props.errors.filter(({ isNeeded }) => isNeeded);
  const errors = props.errors.filter(({ isNeeded }) => !isNeeded);
  const neededList = useRef<HTMLElement>(null);
  const carry = canCarry(choices.carry, props.faction) ? choices.carry : DEFAULT_CARRY;
  const hasErrors = errors.length > 0;
  const nameProblem =
    choices.name.trim() === '' ? x.nameEmpty : fitsFileName(choices.name.trim()) ? null : x.nameTooLong;
  const mayGo = needed.length > 0 || !hasErrors || reason.trim() !== '';
  const ready = choices.formats.length > 0 && nameProblem === null && mayGo;
  const parts = listParts(choices);
  const replaced = useReplaced(choices.name.trim(), parts, props.folder, props.replaced);
  const others = notOwn(replaced);
  /** The existing files that the user agreed to replace. Another name or another file on disk needs a new consent. */
  const [going, setGoing] = useState<Replaced | null>(null);
  const way = replaced !== null && going === replaced ? 'replace' : 'rename';
  const go = () => {
    if (!ready) return;
    if (needed.length > 0) return neededList.current?.querySelector('button')?.focus();
    const name = replaced && others.length > 0 && way === 'rename' ? replaced.free.name : choices.name.trim();
    const replaces = way === 'replace' ? others.flatMap(({ sha256 }) => sha256 ?? []) : [];
    props.onExport({ ...choices, carry, name, reason: hasErrors ? reason.trim() : null }, replaces);
  };
  /** Drops the reason. Escape and the close button keep it for the next time. */
  const cancel = () => {
    props.onReason('');
    props.onClose();
  };
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
          <Button large onPress={cancel}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" disabled={!ready} autoFocus={!hasErrors} onPress={go}>
            {hasErrors && needed.length === 0 ? x.exportAnyway : x.export}
          </Button>
        </>
      }
    >
      <div className="export">
        <div className="export-choices">
          {props.failure !== null && (
            <Note tone="bad" title={x.failed}>
              {props.failure}
            </Note>
          )}
          <div className="export-purpose">
            <h3 className="field-label">{x.purpose}</h3>
            <RadioGroup
              row
              label={x.purpose}
              value={props.purpose}
              options={PURPOSES.map((purpose) => ({ value: purpose, label: x.purposes[purpose] }))}
              onChange={(purpose) => {
                rename(props.faction, purpose);
                props.onPurpose(purpose);
              }}
            />
            {props.purpose === 'sending' && <p className="hint">{x.sendingWhat}</p>}
          </div>
          {props.factions.length > 0 && (
            <FactionChoice
              {...props}
              onFaction={(faction) => {
                rename(faction, props.purpose);
                props.onFaction(faction);
              }}
            />
          )}
          {needed.length > 0 && (
            <section className="export-problems" aria-label={x.needed} ref={neededList}>
              <h3>
                <Icon of={CircleX} tone="err" />
                {x.needed}
              </h3>
              <FindingList isFlat label={x.needed} findings={needed} onJump={props.onJump} />
              <p className="hint" role="status">
                {x.neededWhat}
              </p>
            </section>
          )}
          {hasErrors && needed.length === 0 && (
            <section className="export-problems" aria-label={x.openErrors}>
              <h3>
                <Icon of={CircleX} tone="err" />
                {x.errorsOpen(errors.length)}
              </h3>
              <FindingList label={x.openErrors} findings={errors} onJump={props.onJump} />
              <TextField
                label={x.reason}
                value={reason}
                onChange={(text) => {
                  setReason(text);
                  props.onReason(text);
                }}
                hint={x.reasonStays}
                autoFocus
                onEnter={go}
              />
            </section>
          )}
          {props.omissions.length > 0 && (
            <section className="export-omissions" aria-label={x.omissions}>
              <h3>
                <Icon of={EyeOff} small />
                {x.omissionsCount(props.omissions.length)}
              </h3>
              <FindingList isFlat label={x.omissions} findings={props.omissions} onJump={props.onJump} />
              <p className="hint">{x.omissionsWhat}</p>
            </section>
          )}
          <OpenWarnings warnings={props.warnings} onJump={props.onJump} />
          <fieldset>
            <legend className="field-label">{x.files}</legend>
            <div className="export-formats">
              {FORMATS.map((format) => (
                <Checkbox
                  key={format}
                  checked={choices.formats.includes(format)}
                  onChange={(on) =>
                    set({
                      formats: FORMATS.filter((one) => (one === format ? on : choices.formats.includes(one))),
                    })
                  }
                >
                  {x.part[format]}
                </Checkbox>
              ))}
            </div>
            {choices.formats.length === 0 && <p className="hint is-bad">{x.chooseFormat}</p>}
          </fieldset>
          <Select
            label={x.houseStyle}
            hint={props.isForMember ? x.styledForMember : undefined}
            value={choices.houseStyle}
            options={props.houseStyles.map((style) => ({ value: style.id, label: style.name }))}
            onChange={(houseStyle) => {
              set({ houseStyle });
              props.onHouseStyle(houseStyle);
            }}
          />
          <TextField
            label={x.name}
            value={choices.name}
            onChange={(name) => set({ name })}
            problem={nameProblem}
            onEnter={go}
          />
          <div>
            <h3 className="field-label">{x.folder}</h3>
            <div className="form-row">
              <div className="field is-static">
                <span className="field-value">
                  <PathText path={props.folder} />
                </span>
              </div>
              <Button look="line" large onPress={props.onChooseFolder}>
                {t.settings.chooseFolder}
              </Button>
            </div>
            <PlaceTaken
              replaced={replaced}
              parts={parts}
              way={way}
              onWay={(chosen) => setGoing(chosen === 'replace' ? replaced : null)}
            />
          </div>
          <Checkbox checked={choices.sources} detail={x.sourcesWhat} onChange={(sources) => set({ sources })}>
            {x.sources}
          </Checkbox>
          <Select
            label={x.carry}
            value={carry}
            options={CARRY_OPTIONS.filter((option) => canCarry(option, props.faction)).map((option) => ({
              value: option,
              label: x.carryChoice[option],
            }))}
            onChange={(chosen) => set({ carry: chosen })}
            disabled={!choices.formats.some(isCarrier)}
            hint={choices.formats.some(isCarrier) ? <CarryHint carry={carry} /> : x.carryNoFormat}
          />
        </div>
        <div className="export-preview">
          <div className="export-first-page">
            <div className="page-picture">
              {props.thumbnail === null ? <PageLines /> : <img src={props.thumbnail} alt={t.start.firstPage} />}
            </div>
            {props.pages && (
              <div className={isTooLong(props.pages) ? 'hint numeric is-warning' : 'hint numeric'}>
                {isTooLong(props.pages) && <Icon of={TriangleAlert} small tone="warn" />}
                {t.preview.pages(props.pages.count, props.pages.limit, props.pages.annex)}
              </div>
            )}
          </div>
          <CopyActions {...props} />
        </div>
      </div>
    </Dialog>
  );
}

/**
 * Says which part of the draft the files contain and that the choice is remembered. Warns when they contain internal text.
 */
function CarryHint({ carry }: { carry: Carry }) {
  const { export: x } = useTexts();
  return (
    <span className={carry === 'full' ? 'hint is-warning' : 'hint'}>
      {carry === 'full' && <Icon of={TriangleAlert} small tone="warn" />}
      {x.carryMeans[carry]} {x.carryRemembered}
    </span>
  );
}

function isTooLong({ count, limit }: NonNullable<ExportDialogProps['pages']>): boolean {
  return limit !== null && count > limit;
}
