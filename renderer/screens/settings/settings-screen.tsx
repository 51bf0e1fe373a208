import { Keyboard, Library, Palette, Save, Settings, SpellCheck, User, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { isOwnWord } from '../../../engine/core/spelling/words.ts';
import { ORGANISATION_FIELDS, type OrganisationField } from '../../document/services/organisation-fields.ts';
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
import { EmailField } from './email-field.tsx';
import { HouseStyleChoice, type HouseStyleEntry } from './house-style-choice.tsx';
import type { WrongColour } from './organisation-draft.ts';
import { Colour, Logo } from './organisation-look.tsx';
import { SETTINGS_PARTS, type SettingsPart } from './settings-parts.ts';

export type Appearance = 'system' | 'light' | 'dark';

/** Name and contact on the page, and what is laid over a house style. Empty texts are not filled in yet. */
export interface OrganisationSettings {
  name: string;
  spokesperson: string;
  role: string;
  phone: string;
  email: string;
  address: string;
  /** `#1C3D63`, or null: the house style's own. */
  colour: string | null;
  logo: { name: string; picture: string } | null;
}

export interface SettingsValues {
  language: InterfaceLanguage;
  appearance: Appearance;
  autosave: boolean;
  /** Marks words that the dictionary lacks. */
  spelling: boolean;
  /** Days that versions without a name are kept. */
  keepVersionsDays: number;
  houseStyle: string;
  /** Who stands beside a revision and an outcome by hand. */
  userName: string;
  organisation: OrganisationSettings;
}

export interface SettingsScreenProps {
  /** Shown first, with the focus on its first field; the top where absent. */
  at?: SettingsPart | undefined;
  /** The field of the organisation that has the focus instead. */
  field?: OrganisationField | undefined;
  values: SettingsValues;
  onChange: (values: SettingsValues) => void;
  /** `blocks`: null where it can't be read now. */
  library: { folder: string; blocks: number | null };
  onChooseLibrary: () => void;
  /** Absent where no library can be written. */
  onAddStarter?: (() => void) | undefined;
  /** How many blocks of the starter library came in just now. */
  starterAdded?: number | undefined;
  onChooseLogo: () => void;
  /** Why the file that was chosen last is no logo. */
  logoProblem?: string | null | undefined;
  /** What was typed as a colour before and is none. */
  wrongColour?: string | null | undefined;
  /** Told what is typed and why it is no colour, and null when it is one. */
  onWrongColour?: ((wrong: WrongColour | null) => void) | undefined;
  styles: readonly HouseStyleEntry[];
  /** What exports took the place of and could not put back. */
  replaced: { files: number; bytes: number };
  onShowReplaced: () => void;
  /** Words that a person taught the spelling check. */
  ownWords: readonly string[];
  onOwnWords: (words: string[]) => void;
  onClose: () => void;
  onHome: () => void;
  /** `Cmd` and `Option` on a Mac. */
  platform: 'mac' | 'other';
  notice?: ReactNode;
}

const DRAWINGS = {
  general: Settings,
  library: Library,
  houseStyle: Palette,
  organisation: User,
  spelling: SpellCheck,
  saving: Save,
  keys: Keyboard,
} as const;

/** Everything that can be set; a change holds at once. */
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
  /** A scroll that a choice at the left makes says nothing of what a person came to. */
  const isLed = useRef(false);
  const bring = useCallback((part: SettingsPart): HTMLElement | null => {
    const found = main.current?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? null;
    const scrollers = [main.current, main.current?.parentElement];
    const before = scrollers.map((one) => one?.scrollTop);
    found?.scrollIntoView({ block: 'start' });
    // One that was in its place makes no scroll: the next is a person's.
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
    // In a window of another width another part may be in sight, and no scroll says so.
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
      <div className="set" onScroll={follow}>
        <nav className="nav" aria-label={s.parts}>
          {SETTINGS_PARTS.map((part) => (
            <button
              type="button"
              key={part}
              className={part === at ? 'on' : ''}
              aria-current={part === at ? 'true' : undefined}
              onClick={() => go(part)}
            >
              <Icon of={DRAWINGS[part]} />
              {s.part[part]}
            </button>
          ))}
        </nav>
        <main className="main" ref={main} onScroll={follow}>
          {props.notice}
          <section className="sg" data-part="general">
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
          <section className="sg">
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
          <section className="sg">
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
          <section className="sg" data-part="library">
            <h2>
              {s.library}
              <span>{s.libraryWhat}</span>
            </h2>
            <div>
              <div>
                <div className="rowf">
                  <div className="field still">
                    <span className="grow num">
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
                  <div className="hint said" role="status">
                    {props.starterAdded !== undefined && s.starterAdded(props.starterAdded)}
                  </div>
                </div>
              )}
            </div>
          </section>
          <section className="sg" data-part="houseStyle">
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
          <section className="sg" data-part="organisation">
            <h2>
              {s.organisation}
              <span>{s.organisationWhat}</span>
            </h2>
            <div>
              <div className="two">
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
          <section className="sg" data-part="spelling">
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
          <section className="sg" data-part="saving">
            <h2>{s.saving}</h2>
            <div>
              <Checkbox checked={values.autosave} onChange={(autosave) => set({ autosave })} detail={s.autosaveWhat}>
                {s.autosave}
              </Checkbox>
              <div className="two">
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
          <section className="sg" data-part="keys">
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

/** Pixels below the top at which a part has come to the top. */
const EDGE = 64;

/** The part that has come to the top last; at the end the last of all. */
function partInSight(main: HTMLElement): SettingsPart {
  // In a narrow window the parts at the left scroll away with what they lead to.
  const scrolled = main.scrollHeight > main.clientHeight ? main : (main.parentElement ?? main);
  const edge = scrolled.getBoundingClientRect().top + EDGE;
  const isAtEnd = scrolled.scrollTop + scrolled.clientHeight >= scrolled.scrollHeight - 1;
  const begun = SETTINGS_PARTS.filter((part) => {
    const section = main.querySelector(`[data-part="${part}"]`);
    return section !== null && (isAtEnd || section.getBoundingClientRect().top <= edge);
  });
  return begun.at(-1) ?? 'general';
}
