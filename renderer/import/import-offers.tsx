import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useTexts } from '../texts/language.tsx';
import type { ImportOffer } from './import-view.ts';

export interface ImportOffersProps {
  offers: readonly ImportOffer[];
  onTake: (id: string) => void;
}

/** Where a person wrote something else than the files say: what stands here and there, and the choice. */
export function ImportOffers({ offers, onTake }: ImportOffersProps) {
  const { import: t } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = offers.filter(({ id }) => !left.has(id));
  if (open.length === 0) return null;
  return (
    <section className="need offers" aria-label={t.choose}>
      <h3>{t.choose}</h3>
      <p className="mute">{t.chooseWhy}</p>
      {open.map((offer) => (
        <div className="offer" key={offer.id}>
          <b lang={offer.lang}>{offer.title}</b>
          <table className="tablelike">
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
          <div className="rowf">
            <Button label={t.takeNamed(offer.title)} look="line" onPress={() => onTake(offer.id)}>
              {t.take}
            </Button>
            <Button label={t.leaveNamed(offer.title)} onPress={() => setLeft(new Set([...left, offer.id]))}>
              {t.leave}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
