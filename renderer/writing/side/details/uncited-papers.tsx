import type { BlockId } from '../../../../engine/core/richtext/model.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';

/** A paper on the agenda that the document does not cite. */
export interface UncitedPaper {
  /** '28638, nr. 233' */
  name: string;
  title: string | null;
  /** Its block in the library; null: the library has none. */
  block: BlockId | null;
}

export interface UncitedPapersProps {
  /** The number of papers on the agenda; 0: the document was made for no debate, and nothing is shown. */
  onAgenda: number;
  uncited: readonly UncitedPaper[];
  onCite: (block: BlockId) => void;
  onOpen: (block: BlockId) => void;
}

/** The papers on the agenda of the debate that the document does not cite, each with a way to cite or open it. */
export function UncitedPapers({ onAgenda, uncited, onCite, onOpen }: UncitedPapersProps) {
  const { details: t } = useTexts();
  if (onAgenda === 0) return null;
  return (
    <>
      <hr />
      <h3>{t.uncited}</h3>
      {uncited.length === 0 && <p className="hint">{t.allCited(onAgenda)}</p>}
      <ul className="details-agenda">
        {uncited.map(({ name, title, block }) => (
          <li key={name}>
            <span className="strong numeric">{name}</span>
            {title !== null && <span lang="nl"> {title}</span>}
            {block === null ? (
              <p className="hint">{t.paperNotInLibrary}</p>
            ) : (
              <div className="link-row">
                <LinkButton label={t.citeNamed(name)} onPress={() => onCite(block)}>
                  {t.cite}
                </LinkButton>
                <LinkButton label={t.openNamed(name)} onPress={() => onOpen(block)}>
                  {t.openPaper}
                </LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
