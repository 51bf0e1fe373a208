import { Keyboard, Library, ListChecks, Palette, Save, Settings, SpellCheck, User, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { isOwnWord } from '../../../engine/core/spelling/words.ts';
import { ORGANISATION_FIELDS, type OrganisationSetting } from '../../document/services/organisation-fields.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/controls/choice.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { PathText } from '../../ui/controls/path-text.tsx';
import { Screen, ScreenTitle } from '../../ui/controls/screen.tsx';
import { Select } from '../../ui/controls/select.tsx';
import { TokenField } from '../../ui/controls/token-field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { KeyList } from '../help/key-list.tsx';
import { CheckSeverities, type ChosenSeverities } from './check-severities.tsx';
import { EmailField } from './email-field.tsx';
import { HouseStyleChoice, type HouseStyleEntry } from './house-style-choice.tsx';
import type { WrongColour } from './organisation-draft.ts';
import { Colour, Logo } from './organisation-look.tsx';
import { SETTINGS_PARTS, type SettingsPart } from './settings-parts.ts';

export type Appearance = 'system' | 'light' | 'dark';

/**
 * Name and contact details for the page, and the colour and logo that override a house style. An empty text is not filled in
 * yet.
 */
export interface OrganisationSettings {
  name: string;
  spokesperson: string;
  role: string;
  phone: string;
  email: string;
  address: string;
  /** `#1C3D63`; null: the colour of the house style. */
  colour: string | null;
  logo: { name: string; picture: string } | null;
  /** Severities of checks that differ from the usual ones. */
  checks: ChosenSeverities;
}

export interface SettingsValues {
  language: InterfaceLanguage;
  appearance: Appearance;
  autosave: boolean;
  /** Marks words that the dictionary lacks. */
  spelling: boolean;
  /** Days for which versions without a name are kept. */
  keepVersionsDays: number;
  houseStyle: string;
  /** Name of the user beside revisions and beside outcomes that the user entered. */
  userName: string;
  organisation: OrganisationSettings;
}

export interface SettingsScreenProps {
  /** The part to show first, with the focus on its first field. By default the screen starts at the top. */
  at?: SettingsPart | undefined;
  /** The field of the organisation that gets the focus instead. */
  field?: OrganisationSetting | undefined;
  values: SettingsValues;
  onChange: (values: SettingsValues) => void;
  /** `blocks`: number of blocks; null: the library can't be read now. */
  library: { folder: string; blocks: number | null };
  onChooseLibrary: () => void;
  /** Absent when there is no library to write to. */
  onAddStarter?: (() => void) | undefined;
  /** Number of starter blocks that were just added. */
  starterAdded?: number | undefined;
  onChooseLogo: () => void;
  /** Why the last chosen file can't be used as a logo. */
  logoProblem?: string | null | undefined;
  /** An invalid colour that the user typed earlier. */
  wrongColour?: string | null | undefined;
  /** Receives the typed text and the reason why it is invalid, or null for a valid colour. */
  onWrongColour?: ((wrong: WrongColour | null) => void) | undefined;
  styles: readonly HouseStyleEntry[];
  /** Files that exports replaced and could not put back. */
  replaced: { files: number; bytes: number };
  onShowReplaced: () => void;
  /** Words that the user added to the spelling check. */
  ownWords: readonly string[];
  onOwnWords: (words: string[]) => void;
  onClose: () => void;
  onHome: () => void;
  /** Key labels are `Cmd` and `Option` on a Mac. */
  platform: 'mac' | 'other';
  notice?: ReactNode;
}

const DRAWINGS = {
  general: Settings,
  library: Library,
  houseStyle: Palette,
  organisation: User,
  checks: ListChecks,
  spelling: SpellCheck,
  saving: Save,
  keys: Keyboard,
} as const;

/** The settings screen. A change applies immediately. */
export function SettingsScreen(props: SettingsScreenProps) {
  const t = useTexts();
  const s = t.settings;
  const { values } = props;
  const main = useRef<HTMLElement>(null);
  const starterWhat = useId();
  const [at, setAt] = useState<SettingsPart>(props.at ?? 'general');
  const set = (fields: Partial<SettingsValues>) => props.onChange({ ...values, ...fields });
  const setOrganisation = (fields: Partial<OrganisationSettings>) =>
    set({ organisation: { ...values.organisation, ...fields } });
  /** The next scroll event comes from a choice in the navigation, so it must not change that choice. */
  const isLed = useRef(false);
  const bring = useCallback((part: SettingsPart): HTMLElement | null => {
    const found = main.current?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? null;
    const scrollers = [main.current, main.current?.parentElement];
    const before = scrollers.map((one) => one?.scrollTop);
    found?.scrollIntoView({ block: 'start' });
    // Without a change of position there is no scroll event, so the next event comes from the user.
    isLed.current = scrollers.some((one, place) => one?.scrollTop !== before[place]);
    return found;
  }, []);
  const go = (part: SettingsPart) => {
    setAt(part);
    bring(part);
  };
  const follow = () => {
    if (!isLed.current && main.current) setAt(partInSight(main.current));
    isLed.current = false;
  };
  useEffect(() => {
    // Another window width may bring another part into view without a scroll event.
    const look = () => {
      if (main.current) setAt(partInSight(main.current));
    };
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  const { at: first, field: wanted } = props;
  useEffect(() => {
    if (first === undefined) return;
    const part = bring(first);
    const field = part?.querySelector<HTMLElement>(
      wanted === undefined ? 'input, textarea, button' : `[data-field="${wanted}"] input`,
    );
    field?.focus({ preventScroll: true });
  }, [first, wanted, bring]);
  const own = values.organisation;
  return (
    <Screen
      title={<ScreenTitle>{s.title}</ScreenTitle>}
      end={<IconButton icon={X} label={t.controls.close} shortcut="Escape" onPress={props.onClose} />}
      status={{ left: <span>{s.atOnce}</span> }}
      onHome={props.onHome}
    >
      <div className="settings" onScroll={follow}>
        <nav className="settings-nav" aria-label={s.parts}>
          {SETTINGS_PARTS.map((part) => (
            <button
              type="button"
              key={part}
              className={part === at ? 'is-on' : ''}
              aria-current={part === at ? 'true' : undefined}
              onClick={() => go(part)}
            >
              <Icon of={DRAWINGS[part]} />
              {s.part[part]}
            </button>
          ))}
        </nav>
        <main className="settings-main" ref={main} onScroll={follow}>
          {props.notice}
          <section className="form-section" data-part="general">
            <h2>
              {s.language}
              <span>{s.languageWhat}</span>
            </h2>
            <div>
              <RadioGroup
                label={s.language}
                row
                value={values.language}
                options={[
                  { value: 'nl', label: 'Nederlands' },
                  { value: 'en', label: 'English' },
                ]}
                onChange={(language) => set({ language })}
              />
            </div>
          </section>
          <section className="form-section">
            <h2>{s.appearance}</h2>
            <div>
              <RadioGroup
                label={s.appearance}
                row
                value={values.appearance}
                options={(['system', 'light', 'dark'] as const).map((value) => ({
                  value,
                  label: s.appearances[value],
                }))}
                onChange={(appearance) => set({ appearance })}
              />
            </div>
          </section>
          <section className="form-section">
            <h2>
              {s.you}
              <span>{s.youWhat}</span>
            </h2>
            <div>
              <TextField
                label={s.yourName}
                value={values.userName}
                placeholder={s.empty}
                onChange={(userName) => set({ userName })}
              />
            </div>
          </section>
          <section className="form-section" data-part="library">
            <h2>
              {s.library}
              <span>{s.libraryWhat}</span>
            </h2>
            <div>
              <div>
                <div className="form-row">
                  <div className="field is-static">
                    <span className="field-value numeric">
                      <PathText path={props.library.folder} />
                    </span>
                  </div>
                  <Button look="line" large onPress={props.onChooseLibrary}>
                    {s.chooseFolder}
                  </Button>
                </div>
                <div className="hint">
                  {props.library.blocks === null ? s.libraryAway : s.libraryHolds(props.library.blocks)}
                </div>
              </div>
              {props.onAddStarter && (
                <div>
                  <Button look="line" large onPress={props.onAddStarter} describedBy={starterWhat}>
                    {s.addStarter}
                  </Button>
                  <div className="hint" id={starterWhat}>
                    {s.starterWhat}
                  </div>
                  <div className="hint " role="status">
                    {props.starterAdded !== undefined && s.starterAdded(props.starterAdded)}
                  </div>
                </div>
              )}
            </div>
          </section>
          <section className="form-section" data-part="houseStyle">
            <h2>
              {s.houseStyle}
              <span>{s.houseStyleWhat}</span>
            </h2>
            <div>
              <HouseStyleChoice
                styles={props.styles}
                chosen={values.houseStyle}
                onChoose={(houseStyle) => set({ houseStyle })}
              />
            </div>
          </section>
          <section className="form-section" data-part="organisation">
            <h2>
              {s.organisation}
              <span>{s.organisationWhat}</span>
            </h2>
            <div>
              <div className="form-pair">
                {ORGANISATION_FIELDS.map((name) => (
                  <div key={name} data-field={name}>
                    {name === 'email' ? (
                      <EmailField value={own.email} onChange={(email) => setOrganisation({ email })} />
                    ) : (
                      <TextField
                        label={s.field[name]}
                        value={own[name]}
                        placeholder={s.empty}
                        rows={name === 'address' ? 2 : 1}
                        inputMode={name === 'phone' ? 'tel' : undefined}
                        onChange={(text) => setOrganisation({ [name]: text })}
                      />
                    )}
                  </div>
                ))}
              </div>
              <Logo
                logo={own.logo}
                problem={props.logoProblem ?? null}
                onChoose={props.onChooseLogo}
                onRemove={() => setOrganisation({ logo: null })}
              />
              <Colour
                key={props.library.folder}
                colour={own.colour}
                onChange={(colour) => setOrganisation({ colour })}
                wrong={props.wrongColour ?? null}
                onWrong={props.onWrongColour}
              />
            </div>
          </section>
          <section className="form-section" data-part="checks">
            <h2>
              {s.checks}
              <span>{s.checksWhat}</span>
            </h2>
            <div>
              <CheckSeverities chosen={own.checks} onChange={(checks) => setOrganisation({ checks })} />
            </div>
          </section>
          <section className="form-section" data-part="spelling">
            <h2>
              {s.spelling}
              <span>{s.spellingWhat}</span>
            </h2>
            <div>
              <Checkbox
                checked={values.spelling}
                onChange={(spelling) => set({ spelling })}
                detail={s.checkSpellingWhat}
              >
                {s.checkSpelling}
              </Checkbox>
              <TokenField
                label={s.ownWords}
                tokens={props.ownWords}
                hint={s.ownWordsWhat}
                refuse={(word) => (isOwnWord(word) ? null : s.notOneWord)}
                sorted
                onChange={props.onOwnWords}
              />
            </div>
          </section>
          <section className="form-section" data-part="saving">
            <h2>{s.saving}</h2>
            <div>
              <Checkbox checked={values.autosave} onChange={(autosave) => set({ autosave })} detail={s.autosaveWhat}>
                {s.autosave}
              </Checkbox>
              <div className="form-pair">
                <Select
                  label={s.keepVersions}
                  value={String(values.keepVersionsDays)}
                  options={[...new Set([30, 90, 365, values.keepVersionsDays])]
                    .sort((a, b) => a - b)
                    .map((days) => ({ value: String(days), label: s.days(days) }))}
                  onChange={(days) => set({ keepVersionsDays: Number(days) })}
                />
              </div>
              {props.replaced.files > 0 && (
                <p>
                  {s.replaced(props.replaced.files, props.replaced.bytes)}{' '}
                  <LinkButton onPress={props.onShowReplaced}>{s.showReplaced}</LinkButton>
                </p>
              )}
            </div>
          </section>
          <section className="form-section" data-part="keys">
            <h2>
              {s.keys}
              <span>{s.keysWhat}</span>
            </h2>
            <div>
              <KeyList mac={props.platform === 'mac'} />
            </div>
          </section>
        </main>
      </div>
    </Screen>
  );
}

/** Pixels below the top edge within which a part counts as current. */
const EDGE = 64;

/** The last part that has reached the top edge; at the end of the page the last part. */
function partInSight(main: HTMLElement): SettingsPart {
  // In a narrow window the parent scrolls, so that the navigation scrolls along.
  const scrolled = main.scrollHeight > main.clientHeight ? main : (main.parentElement ?? main);
  const edge = scrolled.getBoundingClientRect().top + EDGE;
  const isAtEnd = scrolled.scrollTop + scrolled.clientHeight >= scrolled.scrollHeight - 1;
  const begun = SETTINGS_PARTS.filter((part) => {
    const section = main.querySelector(`[data-part="${part}"]`);
    return section !== null && (isAtEnd || section.getBoundingClientRect().top <= edge);
  });
  return begun.at(-1) ?? 'general';
}
