import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Version } from '../../../electron/ipc/contract.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { type ChangePlace, findEffect, restoreVersion, takePart } from '../../../engine/core/drafts/take-part.ts';
import { loadMissingPictures } from '../../document/open/pictures.ts';
import { useBridge, useSettings, useTemplates } from '../../document/services/app-data.tsx';
import { documentName, type HeldDocument, shownStatus } from '../../document/session/held-document.ts';
import { draftOf } from '../../document/session/opened-document.ts';
import { useNow } from '../../ui/clock.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { differenceRows } from './difference-rows-of.ts';
import { useCountWords } from './draft-words.ts';
import { useVersionWordCounts } from './use-version-word-counts.ts';
import { type SnapshotView, type VersionsProblem, VersionsScreen } from './versions-screen.tsx';

export interface LiveVersionsProps {
  held: HeldDocument;
  /** Opens a version as a new document in its own window. Gives an error as a sentence, or null. */
  onOpenCopy: (draft: Draft) => Promise<string | null>;
  onClose: () => void;
  onHome: () => void;
}

const NOW = 'now';

/** Compares versions of the open document with the current text, and restores them wholly or in part. */
export function LiveVersions({ held, onOpenCopy, onClose, onHome }: LiveVersionsProps) {
  const t = useTexts();
  const language = useLanguage();
  const bridge = useBridge();
  const { autosave } = useSettings();
  const now = useNow();
  const { document } = held;
  const draft = useSyncExternalStore(document.onChange, document.draft);
  const standing = useSyncExternalStore(held.listen, held.saveStatus);
  const { documentTypes, houseStyles } = useTemplates();
  const { versions, readable, reload } = useVersions(held);
  const [chosen, setChosen] = useState<string | null>(null);
  const countWords = useCountWords();
  const words = useVersionWordCounts(draft.id, versions, countWords);
  const at = chosen ?? versions?.[0]?.id ?? NOW;
  const former = useVersion(draft.id, at === NOW ? null : at);
  const reader = useMemo(
    () => ({ t, language, documentTypes, houseStyles }),
    [t, language, documentTypes, houseStyles],
  );
  const rows = useMemo(() => (isDraft(former) ? differenceRows(former, draft, reader) : null), [former, draft, reader]);
  const wordsNow = useMemo(() => countWords(draft), [draft, countWords]);
  const wordsThen = useMemo(() => (isDraft(former) ? countWords(former) : 0), [former, countWords]);

  const [problem, setProblem] = useState<VersionsProblem | null>(null);
  const notKept = (message: string): VersionsProblem => ({ title: t.versions.notKept, message });
  const keep = async (why: Version['why'], name: string | null): Promise<boolean> => {
    const kept = await bridge.keepVersion({
      draftId: draft.id,
      document: held.file()?.grant ?? null,
      draft: document.text(),
      name,
      why,
    });
    setProblem(kept.ok ? null : notKept(kept.problem.message));
    await reload();
    return kept.ok;
  };
  const restore = async (): Promise<void> => {
    if (!isDraft(former)) return;
    if (!(await keep('before-restore', null))) return;
    document.replace(restoreVersion(former, document.draft()));
    onClose();
  };
  const restorePart = async (place: ChangePlace): Promise<void> => {
    if (!isDraft(former)) return;
    // Keeps comparing the same version when the list gets a newer one.
    setChosen(at);
    if (!(await keep('before-restore', null))) return;
    document.replace(takePart(place, former, document.draft()));
  };
  /** Opens the copy in another window and goes back to the document in this one. */
  const openCopy = async (): Promise<void> => {
    if (!isDraft(former)) return;
    const refused = await onOpenCopy(former);
    if (refused === null) onClose();
    else setProblem({ title: t.start.notDone, message: refused });
  };
  // The chosen version gets the focus, so wait for the list.
  if (versions === null) return <div className="window" />;
  // A version carries the time at which it was stored, and the current text is never older than a version.
  const nowAt = [held.changedAt(), ...versions.map(({ at: when }) => when)].reduce((one, other) =>
    Date.parse(one) < Date.parse(other) ? other : one,
  );
  const snapshots: SnapshotView[] = [
    { id: NOW, at: nowAt, why: 'now', name: null, words: wordsNow },
    ...versions.map(
      ({ id, at: when, why, name }): SnapshotView => ({
        id,
        at: when,
        why: name === null ? why : 'named',
        name,
        words: words.get(id) ?? null,
      }),
    ),
  ];
  return (
    <VersionsScreen
      document={documentName(held) || t.recovery.untitled}
      snapshots={snapshots}
      chosen={at}
      onChoose={setChosen}
      rows={rows}
      wordsMore={wordsNow - wordsThen}
      unreadable={readable === false ? 'all' : former === 'unreadable' ? 'this' : null}
      undoWord={({ place }) => {
        const effect = isDraft(former) && place ? findEffect(place, former, draft) : null;
        return effect === null ? null : effect === 'put-back' ? t.blocks.putBack : t.versions.takeOut;
      }}
      onUndoChange={({ place }) => void (place && restorePart(place))}
      onRestore={() => void restore()}
      onOpenCopy={() => void openCopy()}
      onName={(id, name) => {
        // Keeps comparing the same version when the list gets a newer one.
        setChosen(at);
        if (id === null) void keep('named', name);
        else
          void bridge.nameVersion({ draftId: draft.id, version: id, name }).then(async (reply) => {
            await reload();
            setProblem(reply.ok ? null : notKept(reply.problem.message));
            if (reply.ok) setChosen(reply.value.id);
          });
      }}
      problem={problem}
      onClose={onClose}
      onHome={onHome}
      now={now}
      save={shownStatus(standing, held.file() !== null, autosave)}
      size={versions.reduce((total, { bytes }) => total + bytes, 0)}
    />
  );
}

interface KeptVersions {
  versions: readonly Version[] | null;
  /** false: the versions could not be listed. */
  readable: boolean;
  reload: () => Promise<void>;
}

function useVersions(held: HeldDocument): KeptVersions {
  const bridge = useBridge();
  const [readable, setReadable] = useState(true);
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const reload = useMemo(
    () => async (): Promise<void> => {
      const reply = await bridge.versions({
        draftId: held.document.head().id,
        document: held.file()?.grant ?? null,
      });
      setReadable(reply.ok);
      setVersions(reply.ok ? reply.value : []);
    },
    [bridge, held],
  );
  useEffect(() => void reload(), [reload]);
  return { versions, readable, reload };
}

function isDraft(former: Draft | 'unreadable' | null): former is Draft {
  return former !== null && former !== 'unreadable';
}

/** Reads the draft of a version; null: not read yet, or no version is chosen. */
function useVersion(draftId: string, version: string | null): Draft | 'unreadable' | null {
  const bridge = useBridge();
  const [read, setRead] = useState<{ version: string; draft: Draft | 'unreadable' } | null>(null);
  useEffect(() => {
    if (version === null) return;
    let ended = false;
    const read = async (): Promise<void> => {
      const reply = await bridge.readVersion({ draftId, version });
      const draft = reply.ok ? draftOf(reply.value.draft) : 'unreadable';
      // Loads the pictures first, because the page draws them as soon as the version is restored.
      if (draft !== 'unreadable') await loadMissingPictures(bridge, draft);
      if (!ended) setRead({ version, draft });
    };
    void read();
    return () => {
      ended = true;
    };
  }, [bridge, draftId, version]);
  return read?.version === version ? read.draft : null;
}
