import { useState } from 'react';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Debate } from '../../../engine/core/records/debate.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';

export type DebateTypeEntry = Pick<DocumentType, 'id' | 'name'>;

/** A debate whose page or convocatie was imported. */
export interface DebateOffer {
  key: string;
  debate: Debate;
  /** 'Commissiedebat Samen tegen Mensenhandel' */
  name: string;
  /** '21 december 2023, 11.16 uur', 'Vaste commissie voor Justitie en Veiligheid', '2 Kamerstukken op de agenda'. */
  facts: readonly string[];
  /** The document type that is chosen first. */
  type: string;
}

export interface DebateOffersProps {
  debates: readonly DebateOffer[];
  documentTypes: readonly DebateTypeEntry[];
  /** The new document opens in another window, because this one shows a document. */
  opensElsewhere: boolean;
  onNew: (documentType: string, debate: Debate) => void;
}

/** Offers a new document for each debate of the import, with the choice of its type. */
export function DebateOffers(props: DebateOffersProps) {
  const { import: t } = useTexts();
  if (props.debates.length === 0) return null;
  return (
    <section className="import-attention" aria-label={t.debateTitle}>
      <h3>{t.debateTitle}</h3>
      <p className="muted">
        {t.debateWhat}
        {props.opensElsewhere && ` ${t.debateElsewhere}`}
      </p>
      {props.debates.map((offer) => (
        <DebateLine key={offer.key} offer={offer} {...props} />
      ))}
    </section>
  );
}

function DebateLine({ offer, documentTypes, onNew }: DebateOffersProps & { offer: DebateOffer }) {
  const { import: t } = useTexts();
  const language = useLanguage();
  const [type, setType] = useState(offer.type);
  return (
    <div className="import-offer">
      <b lang="nl">{offer.name}</b>
      <div className="import-note-detail" lang="nl">
        {offer.facts.join(' · ')}
      </div>
      <div className="import-debate">
        <Select
          label={t.debateType}
          value={type}
          options={documentTypes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={setType}
        />
        <Button label={t.debateNewNamed(offer.name)} look="line" large onPress={() => onNew(type, offer.debate)}>
          {t.debateNew}
        </Button>
      </div>
    </div>
  );
}
