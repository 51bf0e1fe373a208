import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { useBridge, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument } from '../../document/session/held-document.ts';
import { readFile } from '../../document/session/opened-document.ts';
import { now } from '../../ui/clock.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { versionsOf } from './conflict-entry.ts';
import { ConflictScreen } from './conflict-screen.tsx';
import { type Choices, mergeOf } from './merge.ts';

export interface LiveConflictProps {
  held: HeldDocument;
  onSaveAs: () => Promise<boolean>;
  /** Called when the conflict is resolved or postponed. */
  onClose: () => void;
}

type Theirs = { draft: Draft; hash: string } | { problem: string };

/** Compares the file that another program changed with the version in this window. The user chooses from both. */
export function LiveConflict({ held, onSaveAs, onClose }: LiveConflictProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  useEffect(() => {
    const file = held.file();
    if (!file) return;
    void readFile(bridge.peekDraft, file).then((reply) =>
      setTheirs(reply.ok ? { draft: reply.value.draft, hash: reply.value.base ?? '' } : { problem: reply.message }),
    );
  }, [bridge, held]);
  if (!theirs) return <div className="window" />;
  if ('draft' in theirs) return <Compared held={held} theirs={theirs} onSaveAs={onSaveAs} onClose={onClose} />;
  return (
    <Dialog
      narrow
      title={t.conflict.notReadable}
      onClose={onClose}
      footer={
        <>
          <Button
            large
            onPress={() => {
              held.resolveConflict(null, 'unreadable');
              void held.session.save();
              onClose();
            }}
          >
            {t.conflict.saveHere}
          </Button>
          <span className="spacer" />
          <Button large onPress={onClose}>
            {t.controls.cancel}
          </Button>
          <Button large look="main" autoFocus onPress={() => void onSaveAs().then((saved) => saved && onClose())}>
            {t.save.toFile}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <p>{theirs.problem}</p>
        <p className="hint">{t.conflict.keptHere}</p>
      </div>
    </Dialog>
  );
}

function Compared({
  held,
  theirs,
  onSaveAs,
  onClose,
}: LiveConflictProps & { theirs: Extract<Theirs, { draft: Draft }> }) {
  const t = useTexts();
  const language = useLanguage();
  const bridge = useBridge();
  const { versionDays } = useSettings();
  const { documentTypes, houseStyles } = useTemplates();
  const [here] = useState(() => held.document.draft());
  const merge = useMemo(
    () => mergeOf(versionsOf(held.inFile(), here, theirs.draft), { t, language, documentTypes, houseStyles }),
    [held, here, theirs, t, language, documentTypes, houseStyles],
  );
  const [choices, setChoices] = useState<Choices>(merge.chosen);
  const [problem, setProblem] = useState<string | null>(null);
  // Uses the time at which the file was read if the time in the file is older than the last change here.
  const [folderAt] = useState(() => {
    const { modified } = theirs.draft;
    return Date.parse(modified) > Date.parse(held.changedAt()) ? modified : now();
  });
  const settle = async (): Promise<void> => {
    const draftId = here.id;
    for (const draft of [theirs.draft, here]) {
      const kept = await bridge.keepVersion({
        draftId,
        document: held.file()?.grant ?? null,
        draft: JSON.stringify(draft),
        name: null,
        why: 'kept-aside',
      });
      if (!kept.ok) return setProblem(kept.problem.message);
    }
    held.document.replace(merge.merged(choices));
    held.resolveConflict(theirs.draft, theirs.hash);
    await held.session.save();
    onClose();
  };
  const all = merge.rows.flatMap((row) => (row.type === 'conflict' ? [row.key] : []));
  return (
    <ConflictScreen
      document={documentName(held)}
      hereAt={held.changedAt()}
      folderAt={folderAt}
      rows={merge.rows}
      choices={choices}
      onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
      onChooseAll={(side) => setChoices(Object.fromEntries(all.map((key) => [key, side])))}
      onMerge={() => void settle()}
      onKeepBoth={() => void onSaveAs().then((saved) => saved && onClose())}
      onHome={onClose}
      keptDays={versionDays}
      problem={problem}
    />
  );
}
