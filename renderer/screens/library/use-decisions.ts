import { useContext, useState } from 'react';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { type LibraryNow, useBridge } from '../../document/services/app-data.tsx';
import { OpenEntriesContext } from '../../document/unsaved/open-entries.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import type { WaitingDecisionView } from './decision.tsx';
import { forgetTie, tieEntryKey } from './waiting-ties.ts';

export interface Decisions {
  decisions: readonly WaitingDecisionView[];
  chosen: WaitingDecisionView | null;
  choose: (id: string) => void;
  /** Ties the chosen decision to a motion, with the source in which the user saw it. */
  tie: (motion: BlockId, source: string) => Promise<void>;
  /** Why the decision could not be tied, as a sentence. */
  problem: string | null;
}

/** Decisions that wait until the user names their motion. */
export function useDecisions(library: LibraryNow): Decisions {
  const t = useTexts();
  const bridge = useBridge();
  const entries = useContext(OpenEntriesContext);
  const [id, setId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const decisions = library.decisions.map((one) => ({
    ...one,
    addresses: one.addresses.length === 0 ? [] : [{ addresses: one.addresses, copy: t.blocks.copyAddress.decision }],
  }));
  const chosen = decisions.find((one) => one.id === id) ?? decisions[0] ?? null;
  const tie = async (motion: BlockId, source: string): Promise<void> => {
    if (!chosen) return;
    const reply = await bridge.tieDecision({ motion, decision: chosen.id, source });
    setProblem(reply.ok ? null : reply.problem.message);
    if (!reply.ok) return;
    forgetTie(chosen.id);
    entries.set(tieEntryKey(chosen.id), null);
    setId(null);
    await library.reload();
  };
  return {
    decisions,
    chosen,
    choose: (next) => {
      setProblem(null);
      setId(next);
    },
    tie,
    problem,
  };
}
