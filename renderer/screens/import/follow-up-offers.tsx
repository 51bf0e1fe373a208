import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

/** A sentence of a later paper about a motion or commitment, which the user may add to its follow-up log. */
export interface FollowUpChoice {
  key: string;
  block: BlockId;
  /** '28638, nr. 249' */
  paper: string;
  /** The office that signed the paper, and its day: 'Staatssecretaris van …, 23 april 2024'; '' if both are unknown. */
  from: string;
  /** '28638, nr. 238' of a motion; the title of a commitment. */
  name: string;
  /** Title of a motion; null if the name contains it. */
  title: string | null;
  lang: string;
  says: string;
  place: string;
  /** Places of the other sentences that name it. */
  others: readonly string[];
  isNoted: boolean;
}

export interface FollowUpOffersProps {
  choices: readonly FollowUpChoice[];
  onNote: (key: string) => void;
  onOpenBlock: (id: BlockId) => void;
  /** The user decided about the last choice, so the focus has to move elsewhere. */
  onNoneLeft: () => void;
}

/** Motions and commitments that a later paper names: its sentence, and the choice to note it. */
export function FollowUpOffers({ choices, onNote, onOpenBlock, onNoneLeft }: FollowUpOffersProps) {
  const { import: t } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = choices.filter(({ key }) => !left.has(key));
  const open = shown.filter(({ isNoted }) => !isNoted).length;
  const section = useRef<HTMLElement>(null);
  const before = useRef(open);
  const none = useRef(onNoneLeft);
  none.current = onNoneLeft;
  // A decision removes the focused button, so the next choice gets the focus.
  useEffect(() => {
    const isFewer = open < before.current;
    before.current = open;
    if (!isFewer || document.activeElement !== document.body) return;
    const next = section.current?.querySelector<HTMLElement>('[data-note] button');
    if (next) next.focus();
    else none.current();
  }, [open]);
  if (shown.length === 0) return null;
  return (
    <section className="import-attention" ref={section} aria-label={t.noteTitle}>
      <h3>{t.noteTitle}</h3>
      <p className="muted">{t.noteWhy}</p>
      {shown.map((choice) => (
        <div className="import-offer" key={choice.key}>
          <b>{t.names(choice.paper, choice.name)}</b>
          {choice.title !== null && (
            <div className="import-note-detail" lang={choice.lang}>
              {choice.title}
            </div>
          )}
          <blockquote className="import-note-quote">
            <p lang="nl">{choice.says}</p>
            <p className="import-note-detail">
              {[choice.from, choice.place].filter((part) => part !== '').join(', ')}
              {choice.others.length > 0 && ` · ${t.alsoNamed(choice.others.join('; '))}`}
            </p>
          </blockquote>
          <div className="form-row">
            {choice.isNoted ? (
              <>
                <span className="status">
                  <Icon of={Check} small />
                  {t.noted}
                </span>
                <LinkButton label={t.openNamed(choice.name)} onPress={() => onOpenBlock(choice.block)}>
                  {t.openBlock}
                </LinkButton>
              </>
            ) : (
              <>
                <span className="contents" data-note="">
                  <Button label={t.noteNamed(choice.name)} look="line" onPress={() => onNote(choice.key)}>
                    {t.note}
                  </Button>
                </span>
                <Button label={t.leaveOutNamed(choice.name)} onPress={() => setLeft(new Set([...left, choice.key]))}>
                  {t.leaveOut}
                </Button>
              </>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
