import { useState } from 'react';
import type { ImportResult, ProblemResult } from '../../../electron/ipc/results.ts';
import { addFollowUp } from '../../../engine/core/monitor/find-follow-ups.ts';
import { isFollowed } from '../../../engine/core/monitor/monitor-rows.ts';
import { useBridge, useLibrary } from '../../document/services/app-data.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { followUpChoices, keyOfFollowUp } from './follow-up-choices.ts';
import type { FollowUpChoice } from './follow-up-offers.tsx';

interface FollowUps {
  choices: readonly FollowUpChoice[];
  /** Adds the entry to the log of its block, as any change of the block. Resolves to what went wrong, or null. */
  note: (key: string) => Promise<Pick<ProblemResult, 'message'> | null>;
}

/** The choices that the papers of an import give. `result` null: nothing was imported. */
export function useFollowUps(result: ImportResult | null): FollowUps {
  const t = useTexts();
  const bridge = useBridge();
  const { find, reload } = useLibrary();
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());
  const papers = result?.papers ?? [];
  return {
    choices: followUpChoices(papers, find, noted, t),
    note: async (key) => {
      const found = papers.flatMap(({ followUps }) => followUps).find((one) => keyOfFollowUp(one) === key);
      const base = found && find(found.block);
      if (!found || !base || !isFollowed(base)) return { message: t.import.blockGone };
      const reply = await bridge.writeBlock({ block: addFollowUp(base, found.entry), base });
      await reload();
      if (!reply.ok) return reply.problem;
      if (reply.value.outcome !== 'written') return { message: t.import.changedMeanwhile };
      setNoted((before) => new Set([...before, key]));
      return null;
    },
  };
}
