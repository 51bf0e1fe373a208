import { BookMarked, CircleCheck } from 'lucide-react';
import { textOfParagraph } from '../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { type Choice, chosenNumbers, chosenPages, isEmptyChoice } from './choice.ts';

/** A finding that was made of the last choice. */
export interface MadeFinding {
  title: string;
  onTranslate: () => void;
  onOpen: () => void;
  /** null: no document is open to insert into. */
  onInsert: (() => void) | null;
}

export interface ChoiceBarProps {
  report: Report;
  choice: Choice;
  /** A finding is being saved. */
  isMaking: boolean;
  made: MadeFinding | null;
  /** Why no finding was made, as a sentence. */
  problem: string | null;
  onMake: () => void;
  onClear: () => void;
}

/** Numbers of paragraphs that are named; of more only the number is shown. */
const MOST_NAMED = 8;

/** Shows the choice with the button that makes a finding of it, and after that the way to the finding. */
export function ChoiceBar({ report, choice, isMaking, made, problem, onMake, onClear }: ChoiceBarProps) {
  const t = useTexts().report;
  const numbers = chosenNumbers(choice, report);
  const sentence = choice.what === 'sentence' ? report.paragraphs[choice.paragraph] : undefined;
  const isEmpty = isEmptyChoice(choice);
  return (
    <footer className="report-choice">
      <div className="report-choice-what" role="status">
        {problem !== null && (
          <span className="hint is-bad">
            {t.notMade}: {problem}
          </span>
        )}
        {isMaking ? (
          t.making
        ) : isEmpty && made ? (
          <span className="report-choice-made">
            <Icon of={CircleCheck} tone="ok" />
            <span>{t.made(made.title)}</span>
          </span>
        ) : isEmpty ? (
          <span className="muted">{t.choiceHint}</span>
        ) : choice.what === 'sentence' && sentence ? (
          <span className="report-choice-sentence">
            {sentence.number === null
              ? t.chosenFromPage(chosenPages(choice, report))
              : t.chosenSentence(sentence.number)}{' '}
            <q lang={sentence.language ?? report.language ?? undefined}>
              {textOfParagraph(sentence).slice(choice.from, choice.to)}
            </q>
          </span>
        ) : (
          <b>
            {numbers.length === 0
              ? t.chosenOnPages(choice.what === 'paragraphs' ? choice.chosen.size : 1, chosenPages(choice, report))
              : numbers.length > MOST_NAMED
                ? t.chosenMany(numbers.length)
                : t.chosenParagraphs(numbers)}
          </b>
        )}
      </div>
      {isEmpty && made && !isMaking && (
        <div className="link-row">
          <LinkButton onPress={made.onTranslate}>{t.translate}</LinkButton>
          <LinkButton onPress={made.onOpen}>{t.openFinding}</LinkButton>
          {made.onInsert && <LinkButton onPress={made.onInsert}>{t.insertFinding}</LinkButton>}
        </div>
      )}
      {!isEmpty && <Button onPress={onClear}>{t.clearChoice}</Button>}
      <Button look="main" icon={BookMarked} disabled={isEmpty || isMaking} onPress={onMake}>
        {t.makeFinding}
      </Button>
    </footer>
  );
}
