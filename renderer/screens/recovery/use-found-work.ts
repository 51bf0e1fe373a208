import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormId, LeftForm, Recovery, Reply, WindowBridge } from '../../../electron/ipc/contract.ts';
import type { JournalId } from '../../../electron/ipc/journal-id.ts';
import type { Unlisted } from '../../../electron/ipc/unlisted.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { isSameDraft } from '../../document/session/held-document.ts';
import { draftOf, type ReadDocument, readFile } from '../../document/session/opened-document.ts';
import { parseFormText } from '../../writing/blocks/form-text.ts';
import type { RestoredForm } from '../../writing/blocks/use-form-journal.ts';

/** Changes of a draft that are in the journal but not in its file. */
export interface Found {
  /** Id of the journal. */
  id: JournalId;
  /** Name of the file, for display; null: never saved. */
  fileName: string | null;
  /** ISO 8601: time of the last change in the journal. */
  at: string;
  /** The draft in the file now; null: never saved, gone, or not readable now. */
  inFile: Draft | null;
  /** The file can't be read now, so the user can't decide between the file and the journal yet. */
  isAway: boolean;
  /** The document that recovery opens. */
  read: ReadDocument;
  cutOff: boolean;
}

/** The form of a block that the user had neither stored nor discarded at the crash. */
export interface FoundForm extends RestoredForm {
  /** ISO 8601: time of the last change in the journal. */
  at: string;
}

/** Forms that were open above the document of this journal. */
export function formsOver(forms: readonly FoundForm[], journal: JournalId): FoundForm[] {
  return forms.filter(({ text }) => text.place?.journal === journal);
}

/** All unsaved changes that need a decision of the user. */
export interface FoundAll {
  works: readonly Found[];
  forms: readonly FoundForm[];
}

export interface Look extends FoundAll {
  /** A decision or a newer search was made during this search, so its result is outdated. */
  isPast: boolean;
}

export interface Unreadable {
  journals: readonly JournalId[];
  forms: readonly FormId[];
  /** Folders that contain them. */
  folders: readonly string[];
}

export interface FoundWork {
  /** null: not searched yet. */
  works: readonly Found[] | null;
  forms: readonly FoundForm[];
  /** Unreadable journals and forms that the user does not know of yet. They stay on disk. null: none. */
  unreadable: Unreadable | null;
  /** Remembers that the user read the message. It returns only when one of these journals or forms changes. */
  passOver: () => void;
  /** The document to show first. */
  first: JournalId | null;
  /**
   * Searches again and gives the result. Keeps earlier results that can't be read now. `first`: the document to show first.
   */
  look: (first: JournalId | null) => Promise<Look>;
  /** Removes entries that the user decided about. Gives the number of entries that remain. */
  settle: (...ids: readonly string[]) => number;
}

const UNLISTED: Unlisted = 'unlisted';

/** Finds unsaved changes after a crash. A journal that equals its file needs no decision and is closed. */
export function useFoundWork(bridge: WindowBridge): FoundWork {
  const [works, setWorks] = useState<readonly Found[] | null>(null);
  const [forms, setForms] = useState<readonly FoundForm[]>([]);
  /** The entries that remain at this moment, because several decisions may be in flight. */
  const left = useRef<FoundAll>({ works: [], forms: [] });
  /** Number of the latest search. Results of earlier searches are ignored, whatever their order. */
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
    // Makes pending searches outdated, because they do not know about this decision.
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
 * Searches again when the window gets the focus, because another window may have decided about an entry or opened it.
 * `isCounted`: the screen shows the number of entries.
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

/** Unreadable journals and forms to report to the user; null: none. */
export function unreadableOf(works: readonly Recovery[], forms: readonly LeftForm[]): Unreadable | null {
  const [newWorks, newForms] = [works.filter((one) => !one.passedOver), forms.filter((one) => !one.passedOver)];
  if (newWorks.length + newForms.length === 0) return null;
  return {
    journals: newWorks.map(({ journal }) => journal),
    forms: newForms.map(({ form }) => form),
    folders: [...new Set([...newWorks, ...newForms].map(({ folder }) => folder))],
  };
}

/** Whether the request was refused because another window opened the journal or wrote to it. */
function isElsewhere(reply: Reply<unknown>): boolean {
  return !reply.ok && (reply.problem.code === 'found-elsewhere' || reply.problem.code === 'found-changed');
}

/** Reads the changes that a journal has beside its file; null: there is nothing to decide. */
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
