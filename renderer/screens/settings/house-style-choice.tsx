import { useId } from 'react';
import { PageLines } from '../../ui/controls/page-lines.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface HouseStyleEntry {
  id: string;
  name: string;
  /** Address of a picture of a first page in this style. */
  picture: string | null;
}

export interface HouseStyleChoiceProps {
  styles: readonly HouseStyleEntry[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Lets the user choose a house style by a picture of its first page. */
export function HouseStyleChoice({ styles, chosen, onChoose }: HouseStyleChoiceProps) {
  const t = useTexts().settings;
  const name = useId();
  return (
    <div className="house-style-choices" role="radiogroup" aria-label={t.houseStyle}>
      {styles.map((style) => (
        <label className={style.id === chosen ? 'house-style is-on' : 'house-style'} key={style.id}>
          <span className="house-style-page">
            {style.picture === null ? <PageLines /> : <img src={style.picture} alt="" />}
          </span>
          <span className="choice">
            <input
              className="choice-radio"
              type="radio"
              name={name}
              checked={style.id === chosen}
              onChange={() => onChoose(style.id)}
            />
            <span>{style.name}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
