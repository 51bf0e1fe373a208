import { useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../electron/ipc/contract.ts';
import type { OrganisationView } from '../../electron/ipc/library-answers.ts';
import { useBridge, useLibrary, useSettings, useTemplates } from '../app/app-data.tsx';
import { Note } from '../parts/notes.tsx';
import { useTexts } from '../texts/language.tsx';
import type { SettingsPart } from './settings-parts.ts';
import { type OrganisationSettings, SettingsScreen, type SettingsValues } from './settings-screen.tsx';
import { useOwnWords } from './use-own-words.ts';
import { useStyleEntries } from './use-style-pictures.ts';

type OrganisationChange = InputOf<'changeOrganisation'>;

/** Milliseconds after the last letter in which what was typed goes to the library's folder. */
const PAUSE = 400;
/** CSS pixels of a first page. */
const STYLE_WIDTH = 132;

/** Settings of this computer and the organisation of the library; a change holds at once. */
export function LiveSettings({
  at,
  onClose,
  onHome,
}: {
  /** Shown first, with the focus in it. */
  at?: SettingsPart | undefined;
  onClose: () => void;
  onHome: () => void;
}) {
  const t = useTexts();
  const bridge = useBridge();
  const settings = useSettings();
  const library = useLibrary();
  const { houseStyles } = useTemplates();
  const [problem, setProblem] = useState<string | null>(null);
  const [userName, setUserName] = useState(settings.userName);
  const [logoProblem, setLogoProblem] = useState<string | null>(null);
  const own = useOrganisation();
  const ownWords = useOwnWords(setProblem);
  const styles = useStyleEntries(houseStyles, 2 * STYLE_WIDTH);
  const [replaced, setReplaced] = useState({ files: 0, bytes: 0 });
  useEffect(() => {
    void bridge.replacedFiles().then((reply) => reply.ok && setReplaced(reply.value));
  }, [bridge]);

  const change = (values: SettingsValues): void => {
    if (values.userName !== userName) setUserName(values.userName);
    const { language, appearance, autosave, spelling, houseStyle } = values;
    void bridge
      .changeSettings({
        language,
        appearance,
        autosave,
        spelling,
        houseStyle,
        versionDays: values.keepVersionsDays,
        userName: values.userName.trim(),
      })
      .then((reply) => setProblem(reply.ok ? null : reply.problem.message));
    if (values.organisation.logo !== own.values.logo) setLogoProblem(null);
    own.change(values.organisation);
  };
  const chooseLibrary = async (): Promise<void> => {
    const chosen = await bridge.chooseLibrary({ starter: false });
    setProblem(chosen.ok ? null : chosen.problem.message);
  };
  const chooseLogo = async (): Promise<void> => {
    const chosen = await bridge.chooseLogo();
    if (chosen.ok && chosen.value) setLogoProblem(await own.write({ logo: chosen.value.grant }));
  };
  return (
    <SettingsScreen
      at={at}
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
      library={{ folder: library.folder ?? t.start.noLibrary, blocks: library.blocks?.length ?? 0 }}
      onChooseLibrary={() => void chooseLibrary()}
      onChooseLogo={() => void chooseLogo()}
      logoProblem={logoProblem}
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
          <Note tone="bad" title={t.settings.notChanged}>
            {problem ?? own.problem}
          </Note>
        )
      }
    />
  );
}

const NO_ORGANISATION: OrganisationSettings = {
  name: '',
  spokesperson: '',
  role: '',
  phone: '',
  email: '',
  address: '',
  colour: null,
  logo: null,
};

const AWAY: ReadonlySet<string> = new Set(['organisation-away', 'library-away']);

/** The organisation as it is typed; the library follows after a pause, and when the screen goes. */
function useOrganisation() {
  const bridge = useBridge();
  const library = useSettings().library;
  const [values, setValues] = useState(NO_ORGANISATION);
  const [problem, setRefused] = useState<string | null>(null);
  const waiting = useRef<OrganisationChange>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Gives why it was refused. What a library that does not answer could not take goes along with the next change. */
  const write = async (fields: OrganisationChange): Promise<string | null> => {
    const reply = await bridge.changeOrganisation(fields);
    if (!reply.ok) {
      const { logo: _, ...typed } = fields;
      if (AWAY.has(reply.problem.code)) waiting.current = { ...typed, ...waiting.current };
      return reply.problem.message;
    }
    // What is being typed meanwhile stays as it is typed.
    setValues((now) => ({ ...now, colour: reply.value.colour, logo: logoOf(reply.value) }));
    return null;
  };
  const flush = (): void => {
    clearTimeout(timer.current);
    const fields = waiting.current;
    waiting.current = {};
    if (Object.keys(fields).length > 0) void write(fields).then(setRefused);
  };
  const flushLast = useRef(flush);
  flushLast.current = flush;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another library has another organisation
  useEffect(() => {
    void bridge.organisation().then((reply) => {
      setRefused(reply.ok ? null : reply.problem.message);
      if (reply.ok) setValues(valuesOf(reply.value));
    });
    return () => flushLast.current();
  }, [bridge, library]);

  return {
    values,
    problem,
    write,
    change: (next: OrganisationSettings): void => {
      const fields = changed(values, next);
      if (Object.keys(fields).length === 0) return;
      setValues(next);
      waiting.current = { ...waiting.current, ...fields };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
  };
}

function valuesOf(view: OrganisationView): OrganisationSettings {
  return {
    name: view.name,
    spokesperson: view.contactName,
    role: view.contactRole,
    phone: view.phone,
    email: view.email,
    address: view.address,
    colour: view.colour,
    logo: logoOf(view),
  };
}

function logoOf({ logo }: OrganisationView): OrganisationSettings['logo'] {
  return logo && { name: logo.name, picture: logo.address };
}

function changed(before: OrganisationSettings, after: OrganisationSettings): OrganisationChange {
  return {
    ...(after.name === before.name ? {} : { name: after.name }),
    ...(after.spokesperson === before.spokesperson ? {} : { contactName: after.spokesperson }),
    ...(after.role === before.role ? {} : { contactRole: after.role }),
    ...(after.phone === before.phone ? {} : { phone: after.phone }),
    ...(after.email === before.email ? {} : { email: after.email }),
    ...(after.address === before.address ? {} : { address: after.address }),
    ...(after.colour === before.colour ? {} : { colour: after.colour }),
    ...(before.logo !== null && after.logo === null ? { logo: null } : {}),
  };
}
