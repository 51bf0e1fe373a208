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

/** What was filled in before somebody went to look at the example. */
export interface FilledIn {
  choices: FirstRunChoices;
  made: GrantedFile | null;
  existing: GrantedFile | null;
}

export interface LiveFirstRunProps {
  /** Filled when the example is looked at; with it the screen begins as it was. */
  filledIn: RefObject<FilledIn | null>;
  /** What could not be opened, a sentence. */
  problem: string | null;
  /** The library is there. */
  onBegun: () => void;
  /** The sample, to look at; nothing was made. */
  onExample: (draft: Draft) => void;
}

/** Pixels: twice that of the larger picture. */
const PAGE_WIDTH = 2 * 344;

/** The first time: makes or opens the library, and keeps the first choices. */
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
    const example = await bridge.beginExample();
    if (example.ok) onExample(exampleAsChosen(draftOf(example.value.draft), houseStyle, organisation));
    else setProblem(example.problem.message);
  };
  // One form from the start: the focus is in its field at once.
  if (!made) return <div className="app" />;
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
