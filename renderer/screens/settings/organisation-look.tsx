import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { contrastRatio } from '../../../engine/core/house-styles/contrast.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { WrongColour } from './organisation-draft.ts';
import type { OrganisationSettings } from './settings-screen.tsx';

/** The minimum contrast of a house colour on white. */
const LEAST_CONTRAST = 4.5;

/** The logo on the page, with the problem of a file that can't be used. */
export function Logo({
  logo,
  problem,
  onChoose,
  onRemove,
}: {
  logo: OrganisationSettings['logo'];
  /** Why the last chosen file can't be used. */
  problem: string | null;
  onChoose: () => void;
  onRemove: () => void;
}) {
  const s = useTexts().settings;
  const row = useRef<HTMLDivElement>(null);
  const isRemoved = useRef(false);
  // The remove button disappears with the logo, so another button gets the focus.
  useEffect(() => {
    if (logo !== null || !isRemoved.current) return;
    isRemoved.current = false;
    row.current?.querySelector('button')?.focus();
  }, [logo]);
  const remove = (): void => {
    isRemoved.current = true;
    onRemove();
  };
  return (
    <div>
      <h3 className="field-label">{s.logo}</h3>
      <div className="form-row" ref={row}>
        {logo && (
          <span className="house-style-logo">
            <img src={logo.picture} alt={s.logoNow} />
          </span>
        )}
        <Button look="line" large onPress={onChoose}>
          {logo ? s.otherLogo : s.chooseLogo}
        </Button>
        {logo && <LinkButton onPress={remove}>{s.removeLogo}</LinkButton>}
      </div>
      {problem === null ? (
        <div className="hint">{logo ? logo.name : s.logoWhat}</div>
      ) : (
        <div className="hint is-bad" role="alert">
          <Icon of={CircleX} small tone="err" />
          {problem}
        </div>
      )}
    </div>
  );
}

/** A colour that the user types or picks. Refuses a colour that is too light on white and explains why. */
export function Colour({
  colour,
  onChange,
  wrong,
  onWrong,
}: {
  colour: string | null;
  onChange: (colour: string | null) => void;
  /** An invalid colour that the user typed earlier; the field still shows it. */
  wrong: string | null;
  onWrong?: ((wrong: WrongColour | null) => void) | undefined;
}) {
  const s = useTexts().settings;
  const [typed, setTyped] = useState(wrong);
  const text = typed ?? colour?.toUpperCase() ?? '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  const value = hex === undefined ? null : `#${hex.toUpperCase()}`;
  const ratio = value === null ? null : contrastRatio(value, '#FFFFFF');
  const tooLight = ratio !== null && ratio < LEAST_CONTRAST;
  const problem = text.trim() === '' ? null : value === null ? s.noColour : tooLight ? s.tooLight(ratio) : null;
  const report = useRef(onWrong);
  report.current = onWrong;
  useEffect(() => report.current?.(problem === null ? null : { text, why: problem }), [problem, text]);
  const take = (next: string) => {
    setTyped(next);
    const digits = /^#?([0-9a-f]{6})$/i.exec(next.trim())?.[1];
    if (next.trim() === '') onChange(null);
    else if (digits !== undefined && contrastRatio(`#${digits}`, '#FFFFFF') >= LEAST_CONTRAST)
      onChange(`#${digits.toUpperCase()}`);
  };
  return (
    <div data-field="colour">
      <TextField
        label={s.colour}
        value={text}
        placeholder={s.colourOfStyle}
        problem={problem}
        hint={
          ratio === null ? (
            s.colourWhat
          ) : (
            <span className="status">
              <Icon of={tooLight ? CircleX : CircleCheck} small tone={tooLight ? 'err' : 'ok'} />
              {s.contrast(ratio)}
            </span>
          )
        }
        onChange={take}
        onBlur={() => {
          if (problem === null) setTyped(null);
        }}
        end={
          <input
            className="field-swatch"
            type="color"
            aria-label={s.pickColour}
            value={value ?? '#1c3d63'}
            onChange={(event) => take(event.target.value)}
          />
        }
      />
    </div>
  );
}
