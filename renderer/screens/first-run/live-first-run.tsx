import { type RefObject, useContext, useEffect, useState } from 'react';
import type { GrantedFile } from '../../../electron/ipc/grant.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { useBridge, useTemplates } from '../../document/services/app-data.tsx';
import { pathOf } from '../../document/session/granted-path.ts';
import { draftOf } from '../../document/session/opened-document.ts';
import { OpenEntriesContext } from '../../document/unsaved/open-entries.ts';
import { Note } from '../../ui/controls/notes.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { exampleAsChosen } from '../settings/example-as-chosen.ts';
import { useStyleEntries } from '../settings/use-style-pictures.ts';
import { type FirstRunChoices, FirstRunScreen } from './first-run-screen.tsx';

/** The state of the form, kept while the user looks at the example. */
export interface FilledIn {
  choices: FirstRunChoices;
  made: GrantedFile | null;
  existing: GrantedFile | null;
}

export interface LiveFirstRunProps {
  /** Set when the user opens the example. The screen restores it later. */
  filledIn: RefObject<FilledIn | null>;
  /** The message of an action that failed. */
  problem: string | null;
  /** Called when the library is ready. */
  onBegun: () => void;
  /** Opens the sample document, before any library exists. */
  onExample: (draft: Draft) => void;
}

/** Device pixels: twice the width of the larger picture, for high-density screens. */
const PAGE_WIDTH = 2 * 344;

/** First start of the app: creates or opens the library and stores the first choices. */
export function LiveFirstRun({ filledIn, problem: refused, onBegun, onExample }: LiveFirstRunProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { houseStyles } = useTemplates();
  const [before] = useState(() => filledIn.current);
  const [made, setMade] = useState(before?.made ?? null);
  const [existing, setExisting] = useState(before?.existing ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [organisation, setOrganisation] = useState(before?.choices.organisation ?? '');
  const entries = useContext(OpenEntriesContext);
  const noteOrganisation = (name: string): void => {
    setOrganisation(name);
    entries.set('first-run', name.trim() === '' ? null : { kind: 'first-run', text: name.trim() });
  };
  const styles = useStyleEntries(houseStyles, PAGE_WIDTH, organisation);
  useEffect(() => {
    void bridge.libraryPlace().then((reply) => reply.ok && setMade((chosen) => chosen ?? reply.value));
  }, [bridge]);

  const choose = async (kind: FirstRunChoices['library']): Promise<void> => {
    const chosen = await bridge.chooseFolder();
    if (!chosen.ok || !chosen.value) return;
    setProblem(null);
    if (kind === 'new') setMade(chosen.value);
    else setExisting(chosen.value);
  };
  const begin = async ({ library, starter, organisation, houseStyle }: FirstRunChoices): Promise<void> => {
    const folder = library === 'new' ? made : existing;
    if (!folder) return;
    setBusy(true);
    // biome-ignore lint/correctness/useHookAtTopLevel: a request of the app, no hook
    const used = await bridge.useLibrary({ folder: folder.grant, starter });
    if (used.ok) {
      await bridge.changeSettings({ houseStyle });
      const isStored = organisation === '' || (await bridge.changeOrganisation({ name: organisation })).ok;
      if (isStored) entries.set('first-run', null);
      onBegun();
    } else setProblem(used.problem.message);
    setBusy(false);
  };
  const showExample = async (choices: FirstRunChoices): Promise<void> => {
    const { houseStyle, organisation } = choices;
    filledIn.current = { choices, made, existing };
    const example = await bridge.beginExample({ sample: 'inbreng' });
    if (example.ok) onExample(exampleAsChosen(draftOf(example.value.draft), houseStyle, organisation));
    else setProblem(example.problem.message);
  };
  // Waits for the default folder, so that the form appears once and keeps the focus in its field.
  if (!made) return <div className="window" />;
  return (
    <FirstRunScreen
      filledIn={before?.choices}
      newFolder={pathOf(made)}
      existingFolder={existing && pathOf(existing)}
      styles={styles}
      onOrganisation={noteOrganisation}
      onChooseFolder={(kind) => void choose(kind)}
      onBegin={(choices) => void begin(choices)}
      onExample={(choices) => void showExample(choices)}
      busy={busy}
      notice={
        (problem ?? refused) !== null && (
          <Note tone="bad" title={problem === null ? t.start.notDone : t.firstRun.folderRefused}>
            {problem ?? refused}
          </Note>
        )
      }
    />
  );
}
