import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBridge, useLibrary, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { isUnreadable } from '../../document/services/library-data.ts';
import type { OrganisationField } from '../../document/services/organisation-fields.ts';
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

/** CSS pixels of a first page. */
const STYLE_WIDTH = 132;

/** Settings of this computer and the organisation of the library; a change holds at once. */
export function LiveSettings({
  at,
  atClosing,
  onAgain,
  field,
  onClose,
  onHome,
}: {
  /** Shown first, with the focus in it. */
  at?: SettingsPart | undefined;
  /** For what is asked before the window closes. */
  atClosing: Pick<OpenForms, 'add'>;
  /** Opens it at the organisation, after it was closed. */
  onAgain: () => void;
  /** Of the organisation: it has the focus. */
  field?: OrganisationField | undefined;
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
    // What was typed goes to the library that it was typed for.
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

/** The window does not close unasked over what stands in no library. Gives the question while it is asked. */
function useAskAtClosing(closing: Pick<OpenForms, 'add'>, draft: OrganisationDraft, onAgain: () => void): ReactNode {
  const [answer, setAnswer] = useState<((goes: boolean) => void) | null>(null);
  const underWay = useContext(UnderWayContext);
  const show = useRef(onAgain);
  show.current = onAgain;
  useEffect(() => {
    let asked: ((goes: boolean) => void) | null = null;
    const ask = () =>
      underWay.during(
        { what: 'asking' },
        new Promise<boolean>((said) => {
          asked = said;
          setAnswer(() => (goes: boolean) => {
            setAnswer(null);
            said(goes);
          });
        }),
      );
    askAtClosing(closing, draft, underWay, { ask, show: () => show.current() });
    return () => {
      // Nobody can answer any more: what was to go stays.
      asked?.(false);
      askAtClosing(closing, draft, underWay, { ask: null, show: () => show.current() });
    };
  }, [closing, draft, underWay]);
  return answer && <LeaveSettingsDialog why={draft.now().wrongColour?.why ?? draft.now().problem} onAnswer={answer} />;
}

function useOrganisation(): OrganisationNow & { draft: OrganisationDraft } {
  const bridge = useBridge();
  const library = useSettings().library;
  const isReadable = useLibrary().refused === null;
  const draft = organisationDraft(bridge);
  const now = useSyncExternalStore(draft.listen, draft.now);
  // What a library that was away could not take is tried again, also when the screen is opened again.
  useEffect(() => {
    void draft.open(library).then(() => (isReadable ? draft.flush() : undefined));
  }, [draft, library, isReadable]);
  useEffect(() => () => void draft.flush(), [draft]);
  return { ...now, draft };
}
