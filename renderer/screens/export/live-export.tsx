import { useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ExportedFile } from '../../../electron/ipc/contract.ts';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { FindingResult } from '../../../electron/ipc/results.ts';
import { stopsExport } from '../../../engine/core/checks/fields-for-sending.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import { nameExport } from '../../../engine/core/compose/file-name.ts';
import { type Carry, DEFAULT_CARRY } from '../../../engine/core/drafts/carry.ts';
import { type ExportPart, isCarrier } from '../../../engine/core/publication/formats.ts';
import { countAnnexPages, countMainPages } from '../../../engine/core/publication/main-pages.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import { useBridge, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { pathOf } from '../../document/session/granted-path.ts';
import { documentName, type HeldDocument } from '../../document/session/held-document.ts';
import { draftOf } from '../../document/session/opened-document.ts';
import { OpenEntriesContext } from '../../document/unsaved/open-entries.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { copyMail } from '../../writing/window/copy-mail.ts';
import { ExportDialog } from './export-dialog.tsx';
import { type ExportChoices, type ExportFinding, type ExportState, listParts } from './export-state.ts';
import { stepsAt } from './export-steps.ts';
import { exportVersion } from './export-version.ts';
import { useFactions } from './use-factions.ts';
import { usePrintedFirst } from './use-printed-first.ts';

export interface LiveExportProps {
  held: HeldDocument;
  onClose: () => void;
  onJump: (finding: CheckFinding) => void;
}

/** Typed reasons that are not used yet. The dialog restores them when it opens again, also after a jump to a finding. */
const waitingReasons = new WeakMap<HeldDocument, string>();

/** The documents whose purpose was read from earlier exports. */
const rememberedPurposes = new WeakSet<HeldDocument>();

/** The errors that stopped an export for this purpose and faction. */
interface Stopped {
  purpose: Purpose;
  faction: string | null;
  findings: readonly FindingResult[];
}

/** Exports the current document and stores the reason when the user overrules errors. */
export function LiveExport({ held, onClose, onJump }: LiveExportProps) {
  const language = useLanguage();
  const texts = useTexts();
  const bridge = useBridge();
  const settings = useSettings();
  const { documentTypes, houseStyles } = useTemplates();
  const { document, outcomes } = held;
  const outcome = useSyncExternalStore(outcomes.onOutcome, outcomes.outcome);
  const head = document.head();
  const { documentType } = head;
  const [folder, setFolder] = useState<GrantedFile | null>(null);
  const [carry, setCarry] = useState<Carry | null>(null);
  const [state, setState] = useState<ExportState>({ state: 'ready' });
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const [again, setAgain] = useState<ExportChoices | null>(null);
  const [notShown, setNotShown] = useState<string | null>(null);
  const [style, setStyle] = useState(head.houseStyle ?? settings.houseStyle);
  const entries = useContext(OpenEntriesContext);
  const noteReason = (reason: string): void => {
    waitingReasons.set(held, reason);
    entries.set('reason', reason.trim() === '' ? null : { kind: 'reason', text: reason.trim() });
  };
  const purpose = useSyncExternalStore(outcomes.onPurpose, outcomes.purpose);
  const type = documentTypes.find((one) => one.id === documentType);
  const { factions, faction, setFaction, reader, omitted } = useFactions(document, type);
  const first = usePrintedFirst(reader, style, purpose);
  const [copied, setCopied] = useState<string | null>(null);
  const files = useRef<readonly ExportedFile[]>([]);
  const busy = useRef<readonly ExportPart[] | null>(null);
  const isStopped = useRef(false);

  useEffect(() => {
    void bridge.exportPlace().then((reply) => reply.ok && setFolder((chosen) => chosen ?? reply.value));
  }, [bridge]);
  const draftId = head.id;
  useEffect(() => {
    void bridge.exportChoices({ documentType, draftId }).then((reply) => {
      // Once for each opening: after that, the user's own choice counts.
      if (reply.ok && reply.value.purpose !== null && !rememberedPurposes.has(held)) {
        outcomes.setPurpose(reply.value.purpose);
      }
      rememberedPurposes.add(held);
      setCarry(reply.ok ? reply.value.carry : DEFAULT_CARRY);
    });
  }, [bridge, documentType, draftId, held, outcomes]);
  useEffect(() => (purpose === 'sending' ? outcomes.watchSending() : undefined), [outcomes, purpose]);
  useEffect(
    () =>
      bridge.listen('exportProgress', ({ stage }) => {
        if (busy.current) setState({ state: 'busy', steps: stepsAt(stage, busy.current) });
      }),
    [bridge],
  );

  const current = (purpose === 'sending' ? outcome?.findingsForSending : outcome?.findings) ?? [];
  const open = current.filter(({ silenced, location }) => !silenced && !omitted.has(location?.node ?? ''));
  const said = (finding: CheckFinding): ExportFinding => ({
    message: formatFinding(finding, language),
    finding,
    isNeeded: finding.stopsSending,
  });
  const findings = open.filter((finding) => stopsExport(finding, purpose));
  const errors: ExportFinding[] =
    stopped?.purpose === purpose && stopped.faction === faction
      ? stopped.findings.map((result) => ({
          message: result.message[language],
          finding: findingOf(result, findings),
          isNeeded: result.needed,
        }))
      : findings.map(said);

  const show = (how: 'open' | 'folder') => async (grant: string) => {
    const file = files.current.find((one) => one.grant === grant);
    if (!file) return;
    const reply = await bridge.showFile({ file: file.grant, how });
    setNotShown(reply.ok ? null : reply.problem.message);
  };

  const exportNow = async (choices: ExportChoices, replaces: readonly string[]): Promise<void> => {
    if (!folder) return;
    setAgain(choices);
    setNotShown(null);
    busy.current = listParts(choices);
    setState({ state: 'busy', steps: stepsAt('reading', busy.current) });
    const { name, formats, houseStyle, reason: despite, carry, sources } = choices;
    const asked = {
      draft: document.text(),
      draftId: head.id,
      name,
      folder: folder.grant,
      formats,
      houseStyle,
      despite,
      carry,
      purpose,
      ...(faction === null ? {} : { faction }),
      documentType,
      sources,
    };
    isStopped.current = false;
    const reply = await exportVersion(
      bridge,
      held.file()?.grant ?? null,
      { ...asked, replaces: [...replaces] },
      () => isStopped.current,
    );
    busy.current = null;
    if (reply === null) {
      setState({ state: 'ready' });
      return;
    }
    if (!reply.ok) {
      const cancelled = reply.problem.code === 'cancelled';
      setState(cancelled ? { state: 'ready' } : { state: 'failed', message: reply.problem.message });
      return;
    }
    const { stoppedBy, pages, notes, without } = reply.value;
    if (stoppedBy.length > 0) {
      setStopped({ purpose, faction, findings: stoppedBy });
      setState({ state: 'ready' });
      return;
    }
    const { overruled } = draftOf(reply.value.draft);
    if (overruled.length > head.overruled.length) document.change((now) => ({ ...now, overruled }));
    noteReason('');
    files.current = reply.value.files;
    setState({
      state: 'done',
      files: reply.value.files.map(({ format, name, grant }) => ({ format, name, path: grant })),
      pages,
      carry: formats.some(isCarrier) ? carry : null,
      reason: choices.reason,
      notes: notes.map((note) => note[language]),
      without,
    });
    const [shown] = reply.value.files;
    if (choices.showFolder && shown) await show('folder')(shown.grant);
  };
  const usualName = outcome?.fileName ?? documentName(held);
  const nameFor = (reader: string | null, of: Purpose): string =>
    nameExport(usualName, { reader, purpose: of, language: interfaceLanguageOf(head.language) });
  const copyForMail = async (): Promise<void> => {
    const house = houseStyles.find((one) => one.id === style);
    if (type && house)
      setCopied(await copyMail(bridge, reader(), { documentType: type, houseStyle: house }, texts.writing));
  };
  const copyPart = async (): Promise<void> => {
    if (faction === null) return;
    const part = await bridge.factionPart({ draft: document.text(), faction });
    const reply = part.ok ? await bridge.copy(part.value) : part;
    setCopied(reply.ok ? texts.export.partCopied(faction) : reply.problem.message);
  };
  const saveTable = async (): Promise<void> => {
    const chosen = await bridge.chooseOutput({ name: usualName.slice(0, 200), of: 'monitor' });
    if (chosen.ok && chosen.value === null) return;
    const saved =
      chosen.ok && chosen.value
        ? await bridge.saveMonitor({ draft: document.text(), file: chosen.value.grant })
        : chosen;
    setCopied(saved.ok ? texts.export.tableSaved((chosen.ok && chosen.value?.name) || '') : saved.problem.message);
  };
  const layout = first?.layout ?? outcomes.layout();
  if (!folder || carry === null) return null;
  return (
    <ExportDialog
      // Errors that stop the export mount a new dialog, which shows them first.
      key={stopped?.findings.length ?? 0}
      state={state}
      initial={
        again ?? {
          formats: ['docx', 'pdf'],
          houseStyle: style,
          name: nameFor(faction, purpose),
          showFolder: false,
          sources: false,
          carry,
          reason: waitingReasons.get(held) ?? null,
        }
      }
      purpose={purpose}
      onPurpose={outcomes.setPurpose}
      factions={factions}
      faction={faction}
      onFaction={(chosen) => {
        setFaction(chosen);
        setCopied(null);
      }}
      nameFor={nameFor}
      onCopyMail={() => void copyForMail()}
      onSaveTable={type?.monitor ? () => void saveTable() : null}
      onCopyPart={() => void copyPart()}
      copied={copied}
      folder={pathOf(folder)}
      errors={errors}
      warnings={open.filter((finding) => finding.severity !== 'info' && !stopsExport(finding, purpose)).map(said)}
      omissions={open.filter(({ isOmitted }) => isOmitted).map(said)}
      houseStyles={houseStyles.map((style) => ({ id: style.id, name: style.name[language] }))}
      isForMember={faction !== null || (type?.forMember ?? false)}
      pages={
        layout && {
          count: countMainPages(layout),
          annex: countAnnexPages(layout),
          limit: type?.pageLimit ?? null,
        }
      }
      thumbnail={first?.address ?? null}
      onHouseStyle={setStyle}
      replaced={async (name, parts) => {
        const asked = { draftId: head.id, name, folder: folder.grant, parts: [...parts] };
        const reply = await bridge.exportsThere(asked);
        return reply.ok ? reply.value : { there: [], free: { name, replaces: [] } };
      }}
      onReason={noteReason}
      onChooseFolder={() =>
        void bridge.chooseFolder().then((reply) => reply.ok && reply.value && setFolder(reply.value))
      }
      onExport={(choices, replaces) => void exportNow(choices, replaces)}
      onCancel={() => {
        isStopped.current = true;
        void bridge.cancelExport();
      }}
      onClose={onClose}
      onJump={onJump}
      notShown={notShown}
      onOpenFile={(grant) => void show('open')(grant)}
      onShowInFolder={(grant) => void show('folder')(grant)}
    />
  );
}

function findingOf({ check, location }: FindingResult, findings: readonly CheckFinding[]): CheckFinding | null {
  return findings.find((one) => one.check === check && one.location?.node === location?.node) ?? null;
}
