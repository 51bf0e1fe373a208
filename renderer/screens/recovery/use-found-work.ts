import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormId, LeftForm, Recovery, Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { Unlisted } from '../../../electron/ipc/unlisted.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { isSameDraft } from '../../document/session/held-document.ts';
import { draftOf, type ReadDocument, readFile } from '../../document/session/opened-document.ts';
import { parseFormText } from '../../writing/blocks/form-text.ts';
import type { RestoredForm } from '../../writing/blocks/use-form-journal.ts';

/** Words of a draft that the journal has and its file has not. */
export interface Found {
  /** Of its journal. */
  id: JournalId;
  /** Of the file that it was written in, to show; null where it was never saved. */
  fileName: string | null;
  /** ISO 8601: when the last of it came into the journal. */
  at: string;
  /** Of what the file says now; null where it was never saved, is not there any more, or can't be read now. */
  inFile: Draft | null;
  /** The file can't be read now, and nobody knows what it says: nothing is decided before it can. */
  isAway: boolean;
  /** As it is opened again. */
  read: ReadDocument;
  cutOff: boolean;
}

/** The form of a block that was neither kept nor let go. */
export interface FoundForm extends RestoredForm {
  /** ISO 8601: when the last of it came into the journal. */
  at: string;
}

/** Those of the forms that lay over the document that was written in this journal, the newest first. */
export function formsOver(forms: readonly FoundForm[], journal: JournalId): FoundForm[] {
  return forms.filter(({ text }) => text.place?.journal === journal);
}

/** All that a person decides about. */
export interface FoundAll {
  works: readonly Found[];
  forms: readonly FoundForm[];
}

export interface Look extends FoundAll {
  /** Something was decided, or looked for, since it began: what is left is something else. */
  isPast: boolean;
}

export interface Unreadable {
  journals: readonly JournalId[];
  forms: readonly FormId[];
  /** Where they stay. */
  folders: readonly string[];
}

export interface FoundWork {
  /** null: not looked yet. */
  works: readonly Found[] | null;
  forms: readonly FoundForm[];
  /** Journals with words that can't be read, and of which no person has read that; they stay there. null: none. */
  unreadable: Unreadable | null;
  /** A person has read it: it is said again only when something of them changes. */
  passOver: () => void;
  /** The one to show first. */
  first: JournalId | null;
  /**
   * Looks again, and gives what was found. What was found before and can't be read now is still shown, as it was then. `first`:
   * what to show first.
   */
  look: (first: JournalId | null) => Promise<Look>;
  /** These were decided about. Gives the number that is left. */
  settle: (...ids: readonly string[]) => number;
}

const UNLISTED: Unlisted = 'unlisted';

/** What a crash left behind. What says the same as its file is nothing to decide about, and is cleared away. */
export function useFoundWork(bridge: WindowBridge): FoundWork {
  const [works, setWorks] = useState<readonly Found[] | null>(null);
  const [forms, setForms] = useState<readonly FoundForm[]>([]);
  /** What is left at this moment: several decisions may be on their way. */
  const left = useRef<FoundAll>({ works: [], forms: [] });
  /** Of several looks the last counts, whichever is answered last. */
  const looks = useRef(0);
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const [first, setFirst] = useState<string | null>(null);
  const look = useCallback(
    async (toShow: JournalId | null) => {
      looks.current += 1;
      const mine = looks.current;
      const [reply, formsReply] = await Promise.all([bridge.recoveries(), bridge.leftForms()]);
      const { works: knownWorks, forms: knownForms } = left.current;
      const areListed = reply.ok && reply.value.every(({ journal }) => journal !== UNLISTED);
      const read: Found[] = areListed ? [] : [...knownWorks];
      const refused: Recovery[] = [];
      const refusedForms: LeftForm[] = [];
      for (const recovery of reply.ok ? reply.value : []) {
        const now = await readFound(bridge, recovery);
        const one = now === 'unreadable' ? (knownWorks.find(({ id }) => id === recovery.journal) ?? now) : now;
        if (one === 'unreadable') refused.push(recovery);
        else if (one) read.push(one);
      }
      const areFormsListed = formsReply.ok && formsReply.value.every(({ form }) => form !== UNLISTED);
      const readForms: FoundForm[] = areFormsListed ? [] : [...knownForms];
      for (const left of formsReply.ok ? formsReply.value : []) {
        const { form, at, text } = left;
        const filledIn = parseFormText(text);
        const known = knownForms.find((one) => one.form === form);
        if (filledIn) readForms.push({ form, at, text: filledIn });
        else if (known) readForms.push(known);
        else refusedForms.push(left);
      }
      const all = { works: read, forms: readForms };
      if (mine !== looks.current) return { ...all, isPast: true };
      left.current = all;
      setForms(readForms);
      setFirst(toShow);
      setWorks(read);
      setUnreadable(unreadableOf(refused, refusedForms));
      return { ...all, isPast: false };
    },
    [bridge],
  );
  const settle = useCallback((...ids: readonly string[]) => {
    // A look that began before knows nothing of it.
    looks.current += 1;
    const leftWorks = left.current.works.filter((one) => !ids.includes(one.id));
    const leftForms = left.current.forms.filter((one) => !ids.includes(one.form));
    left.current = { works: leftWorks, forms: leftForms };
    setWorks(leftWorks);
    setForms(leftForms);
    return leftWorks.length + leftForms.length;
  }, []);
  const passOver = (): void => {
    setUnreadable(null);
    if (unreadable)
      void bridge.passOverUnreadable({ journals: [...unreadable.journals], forms: [...unreadable.forms] });
  };
  return { works, forms, unreadable, passOver, first, look, settle };
}

/**
 * What is left to decide about is looked for again when one comes back to the window: another window may have decided since, or
 * opened some of it. Only where some of it `isCounted` on the screen.
 */
export function useRecount({ works, forms, look }: FoundWork, isCounted: boolean): void {
  const counts = isCounted && (works?.length ?? 0) + forms.length > 0;
  useEffect(() => {
    if (!counts) return;
    const again = (): void => void look(null);
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [counts, look]);
}

/** What a person has to be told of what was found and can't be read. */
export function unreadableOf(works: readonly Recovery[], forms: readonly LeftForm[]): Unreadable | null {
  const [newWorks, newForms] = [works.filter((one) => !one.passedOver), forms.filter((one) => !one.passedOver)];
  if (newWorks.length + newForms.length === 0) return null;
  return {
    journals: newWorks.map(({ journal }) => journal),
    forms: newForms.map(({ form }) => form),
    folders: [...new Set([...newWorks, ...newForms].map(({ folder }) => folder))],
  };
}

/** Refused because another window has it open, or wrote on in it: what was shown here is not what stands there. */
function isElsewhere(reply: Reply<unknown>): boolean {
  return !reply.ok && (reply.problem.code === 'found-elsewhere' || reply.problem.code === 'found-changed');
}

/** What a journal has beside its file; null: nothing to decide about. */
export async function readFound(
  bridge: Pick<WindowBridge, 'readRecovery' | 'peekDraft' | 'closeRecovery'>,
  { journal, draftId, at, cutOff }: Pick<Recovery, 'journal' | 'draftId' | 'at' | 'cutOff'>,
): Promise<Found | 'unreadable' | null> {
  const reply = await bridge.readRecovery({ journal });
  if (!reply.ok) return reply.problem.code === 'no-recovery' || isElsewhere(reply) ? null : 'unreadable';
  const draft = draftOf(reply.value.draft);
  const { file } = reply.value;
  const there = file === null ? null : await readFile(bridge.peekDraft, file);
  const isThere = there?.ok && there.value.draft.id === draftId;
  const inFile = isThere ? there.value.draft : null;
  const isAway = there?.ok === false && (there.code === 'file-away' || there.code === 'draft-unreadable');
  if (inFile && isSameDraft(inFile, draft)) {
    await bridge.closeRecovery({ journal, at });
    return null;
  }
  const read: ReadDocument = {
    draft,
    file: isThere ? file : null,
    base: isThere ? there.value.base : null,
    repaired: [],
    pictureWarnings: there?.ok ? there.value.pictureWarnings : [],
    carrier: null,
    inFile,
    waits: true,
    journal,
  };
  return { id: journal, fileName: file?.name ?? null, at, inFile, isAway, read, cutOff };
}
