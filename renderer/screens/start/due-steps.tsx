import type { DueStep } from '../../../engine/core/monitor/list-due-steps.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { formatRowTitle } from '../../writing/blocks/describe.ts';

/** Number of steps that are shown; the motion monitor of the library has all. */
const MOST_STEPS = 5;

export interface DueStepsProps {
  steps: readonly DueStep[];
  /** `2026-11-25` */
  today: string;
  onOpenBlock: (id: string) => void;
}

/** The next steps of motions and commitments that are overdue or come due. */
export function DueSteps({ steps, today, onOpenBlock }: DueStepsProps) {
  const t = useTexts();
  if (steps.length === 0) return null;
  const left = steps.length - MOST_STEPS;
  return (
    <section className="start-due" aria-label={t.start.dueSteps}>
      <h2 className="heading">{t.start.dueSteps}</h2>
      <ul>
        {steps.slice(0, MOST_STEPS).map(({ key, block, step, on }) => (
          <li key={key}>
            <span className={on < today ? 'start-due-day is-overdue numeric' : 'start-due-day numeric'}>
              {on < today ? t.library.monitor.overdue(t.date(on)) : t.date(on)}
            </span>
            <span lang={block.language}>
              <span className="start-due-step">{step.trim() === '' ? t.start.stepWithoutText : step}</span>
              <LinkButton onPress={() => onOpenBlock(block.id)}>{formatRowTitle(block)}</LinkButton>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="hint">{t.start.moreSteps(left)}</p>}
    </section>
  );
}
