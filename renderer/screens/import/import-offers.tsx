import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { ImportOffer } from './import-view.ts';

export interface ImportOffersProps {
  offers: readonly ImportOffer[];
  onTake: (id: string) => void;
  /** The user kept the last offer's text, so the focus has to move elsewhere. */
  onNoneLeft: () => void;
}

/** Fields in which the user's text differs from the files: both texts, and the choice. */
export function ImportOffers({ offers, onTake, onNoneLeft }: ImportOffersProps) {
  const { import: t } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = offers.filter(({ id }) => !left.has(id));
  const section = useRef<HTMLElement>(null);
  /** Index of the row whose focused button disappeared: the next row has this index now. */
  const leftAt = useRef<number | null>(null);
  const none = useRef(onNoneLeft);
  none.current = onNoneLeft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that one was left
  useEffect(() => {
    const at = leftAt.current;
    leftAt.current = null;
    if (at === null) return;
    const buttons = section.current?.querySelectorAll<HTMLElement>('[data-leave] button') ?? [];
    if (buttons.length === 0) none.current();
    else buttons[Math.min(at, buttons.length - 1)]?.focus();
  }, [left]);
  if (open.length === 0) return null;
  return (
    <section className="import-attention " ref={section} aria-label={t.choose}>
      <h3>{t.choose}</h3>
      <p className="muted">{t.chooseWhy}</p>
      {open.map((offer, at) => (
        <div className="import-offer" key={offer.id}>
          <b lang={offer.lang}>{offer.title}</b>
          <table className="data-table">
            <thead>
              <tr>
                <td />
                <th scope="col">{t.here}</th>
                <th scope="col">{t.there}</th>
              </tr>
            </thead>
            <tbody>
              {offer.fields.map((field) => (
                <tr key={field.label}>
                  <th scope="row">{field.label}</th>
                  <td lang={offer.lang}>{field.here}</td>
                  <td lang={offer.lang}>{field.file}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="form-row">
            <Button label={t.takeNamed(offer.title)} look="line" onPress={() => onTake(offer.id)}>
              {t.take}
            </Button>
            <span className="contents" data-leave="">
              <Button
                label={t.leaveNamed(offer.title)}
                onPress={() => {
                  leftAt.current = at;
                  setLeft(new Set([...left, offer.id]));
                }}
              >
                {t.leave}
              </Button>
            </span>
          </div>
        </div>
      ))}
    </section>
  );
}
