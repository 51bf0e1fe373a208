import type { Decision } from '../../../engine/core/blocks/motion.ts';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { moment } from '../../ui/texts/moments.ts';

export interface MotionDecisionsProps {
  decisions: readonly Decision[];
  /** ISO 8601. */
  now: string;
}

/** Lists the decisions of the Kamer about a motion: result, date, text, and who linked the decision to this motion. */
export function MotionDecisions({ decisions, now }: MotionDecisionsProps) {
  const t = useTexts();
  const language = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <ul className="block-form-decisions numeric" aria-label={t.form.decisions}>
      {decisions.map((decision) => {
        const day = decision.date === null ? null : t.date(decision.date);
        return (
          <li key={decision.id}>
            <b>{[t.decision.title(decision.result, true), day].filter(Boolean).join(', ')}</b>
            {decision.text !== null && <span>{t.form.decisionSays(decision.text)}</span>}
            <span className="muted">
              {decision.tied === 'file'
                ? t.form.tiedByFile
                : t.form.tiedBy(
                    decision.tied.by,
                    moment(decision.tied.at, now, language),
                    decision.tied.source ?? null,
                  )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
