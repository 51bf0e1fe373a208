import { useEffect, useState, useSyncExternalStore } from 'react';
import type { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import type { DocumentCommands } from '../document-commands.ts';
import type { Side } from '../side/follow-side.ts';

const MODIFIERS: ReadonlySet<string> = new Set(['Alt', 'Control', 'Meta', 'Shift']);

interface Options {
  outcomes: Pick<Outcomes, 'outcome' | 'onOutcome'>;
  /** Null until the side pane's data exists. */
  side: Side | null;
  message: typeof formatFinding | null;
  commands: DocumentCommands;
}

/**
 * Returns the function that moves to the next or previous finding and shows its message. A call before the first check waits
 * for that check.
 */
export function useStepFinding({ outcomes, side, message, commands }: Options): (by: 1 | -1) => void {
  const t = useTexts();
  const language = useLanguage();
  const [requested, setRequested] = useState<1 | -1 | null>(null);
  const isChecked = useSyncExternalStore(outcomes.onOutcome, () => outcomes.outcome() !== null);
  const step = (by: 1 | -1): void => {
    if (!isChecked || !side || !message) {
      setRequested(by);
      return;
    }
    setRequested(null);
    const finding = side.step(by);
    if (finding) commands.goToFinding(finding);
    commands.say(finding ? message(finding, language) : t.checks.nothing);
  };
  useEffect(() => {
    if (requested !== null && isChecked && side && message) step(requested);
  });
  useEffect(() => {
    if (requested === null) return;
    // Any other action of the user cancels the waiting step.
    const forget = (event: Event): void => {
      if (!(event instanceof KeyboardEvent && MODIFIERS.has(event.key))) setRequested(null);
    };
    window.addEventListener('keydown', forget, { capture: true });
    window.addEventListener('pointerdown', forget, { capture: true });
    return () => {
      window.removeEventListener('keydown', forget, { capture: true });
      window.removeEventListener('pointerdown', forget, { capture: true });
    };
  }, [requested]);
  return step;
}
