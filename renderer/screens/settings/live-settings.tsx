import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBridge, useLibrary, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { isUnreadable } from '../../document/services/library-data.ts';
import type { OrganisationSetting } from '../../document/services/organisation-fields.ts';
import type { OpenForms } from '../../document/unsaved/open-forms.ts';
import { UnderWayContext } from '../../document/unsaved/operations.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { askAtClosing } from './ask-at-closing.ts';
import { LeaveSettingsDialog } from './leave-settings-dialog.tsx';
import { type OrganisationDraft, type OrganisationNow, organisationDraft } from './organisation-draft.ts';
import type { SettingsPart } from './settings-parts.ts';
import { SettingsScreen, type SettingsValues } from './settings-screen.tsx';
import { useOwnWords } from './use-own-words.ts';
import { useStarter } from './use-starter.ts';
import { useStyleEntries } from './use-style-pictures.ts';
import { useUserName } from './use-user-name.ts';

/** Width of a first page in CSS pixels. */
const STYLE_WIDTH = 132;

/** Settings of this computer and of the organisation of the library. A change applies immediately. */
export function LiveSettings({
  at,
  atClosing,
  onAgain,
  field,
  onClose,
  onHome,
}: {
  /** The part to show first, which gets the focus. */
  at?: SettingsPart | undefined;
  /** Receives the questions to ask before the window closes. */
  atClosing: Pick<OpenForms, 'add'>;
  /** Opens Settings again at the organisation. */
  onAgain: () => void;
  /** The field of the organisation that gets the focus. */
  field?: OrganisationSetting | undefined;
  onClose: () => void;
  onHome: () => void;
}) {
  const t = useTexts();
  const bridge = useBridge();
  const settings = useSettings();
  const library = useLibrary();
  const { houseStyles } = useTemplates();
  const [problem, setProblem] = useState<string | null>(null);
  const starter = useStarter(setProblem);
  const { userName, changeUserName } = useUserName(atClosing, setProblem);
  const [logoProblem, setLogoProblem] = useState<string | null>(null);
  const own = useOrganisation();
  const leaving = useAskAtClosing(atClosing, own.draft, onAgain);
  const ownWords = useOwnWords(setProblem);
  const styles = useStyleEntries(houseStyles, 2 * STYLE_WIDTH);
  const [replaced, setReplaced] = useState({ files: 0, bytes: 0 });
  useEffect(() => {
    void bridge.replacedFiles().then((reply) => reply.ok && setReplaced(reply.value));
  }, [bridge]);

  const change = (values: SettingsValues): void => {
    if (values.userName !== userName) changeUserName(values.userName);
    const { language, appearance, autosave, spelling, houseStyle, keepVersionsDays: versionDays } = values;
    const next = { language, appearance, autosave, spelling, houseStyle, versionDays };
    const isChanged = Object.entries(next).some(([name, value]) => settings[name as keyof typeof next] !== value);
    if (isChanged)
      void bridge.changeSettings(next).then((reply) => setProblem(reply.ok ? null : reply.problem.message));
    if (values.organisation.logo !== own.values.logo) setLogoProblem(null);
    own.draft.change(values.organisation);
  };
  const chooseLibrary = async (): Promise<void> => {
    // Stores pending changes in the library for which the user typed them.
    void own.draft.flush();
    const chosen = await bridge.chooseLibrary({ starter: false });
    setProblem(chosen.ok ? null : chosen.problem.message);
    starter.forget();
  };
  const chooseLogo = async (): Promise<void> => {
    const chosen = await bridge.chooseLogo();
    if (chosen.ok && chosen.value) setLogoProblem(await own.draft.writeLogo(chosen.value.grant));
  };
  const screen = (
    <SettingsScreen
      at={at}
      field={field}
      values={{
        language: settings.language,
        appearance: settings.appearance,
        autosave: settings.autosave,
        spelling: settings.spelling,
        keepVersionsDays: settings.versionDays,
        houseStyle: settings.houseStyle,
        userName,
        organisation: own.values,
      }}
      onChange={change}
      library={{
        folder: library.folder ?? settings.library ?? t.start.noLibrary,
        blocks: isUnreadable(library.refused) ? null : (library.blocks?.length ?? 0),
      }}
      onChooseLibrary={() => void chooseLibrary()}
      onAddStarter={library.folder === null || library.refused !== null ? undefined : () => void starter.add()}
      starterAdded={starter.added}
      onChooseLogo={() => void chooseLogo()}
      logoProblem={logoProblem}
      wrongColour={own.wrongColour?.text ?? null}
      onWrongColour={own.draft.keepWrongColour}
      styles={styles}
      replaced={replaced}
      onShowReplaced={() => void bridge.showReplacedFiles()}
      ownWords={ownWords.words}
      onOwnWords={ownWords.change}
      onClose={onClose}
      onHome={onHome}
      platform={navigator.platform.startsWith('Mac') ? 'mac' : 'other'}
      notice={
        (problem ?? own.problem) !== null && (
          <Note
            tone="bad"
            title={problem === null && own.isUnread && !own.isRefused ? t.settings.unread : t.settings.notChanged}
            actions={
              problem === null &&
              own.isRefused && (
                <Button look="line" onPress={() => void own.draft.flush()}>
                  {t.settings.again}
                </Button>
              )
            }
          >
            {problem ?? own.problem}
          </Note>
        )
      }
    />
  );
  return (
    <>
      {screen}
      {leaving}
    </>
  );
}

/** Asks before the window closes with unsaved organisation details. Gives the dialog while it is open. */
function useAskAtClosing(closing: Pick<OpenForms, 'add'>, draft: OrganisationDraft, onAgain: () => void): ReactNode {
  const [answer, setAnswer] = useState<((goes: boolean) => void) | null>(null);
  const pendingSaves = useContext(UnderWayContext);
  const show = useRef(onAgain);
  show.current = onAgain;
  useEffect(() => {
    let asked: ((goes: boolean) => void) | null = null;
    const ask = () =>
      pendingSaves.during(
        { what: 'asking' },
        new Promise<boolean>((said) => {
          asked = said;
          setAnswer(() => (goes: boolean) => {
            setAnswer(null);
            said(goes);
          });
        }),
      );
    askAtClosing(closing, draft, pendingSaves, { ask, show: () => show.current() });
    return () => {
      // The dialog goes away without an answer, so the window stays open.
      asked?.(false);
      askAtClosing(closing, draft, pendingSaves, { ask: null, show: () => show.current() });
    };
  }, [closing, draft, pendingSaves]);
  return answer && <LeaveSettingsDialog why={draft.now().wrongColour?.why ?? draft.now().problem} onAnswer={answer} />;
}

function useOrganisation(): OrganisationNow & { draft: OrganisationDraft } {
  const bridge = useBridge();
  const library = useSettings().library;
  const isReadable = useLibrary().refused === null;
  const draft = organisationDraft(bridge);
  const now = useSyncExternalStore(draft.listen, draft.now);
  // Retries changes that an unavailable library could not store, also when Settings opens again.
  useEffect(() => {
    void draft.open(library).then(() => (isReadable ? draft.flush() : undefined));
  }, [draft, library, isReadable]);
  useEffect(() => () => void draft.flush(), [draft]);
  return { ...now, draft };
}
