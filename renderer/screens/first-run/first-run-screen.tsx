import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/controls/choice.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { PageLines } from '../../ui/controls/page-lines.tsx';
import { PathText } from '../../ui/controls/path-text.tsx';
import { Mark } from '../../ui/controls/screen.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { HouseStyleChoice, type HouseStyleEntry } from '../settings/house-style-choice.tsx';

export interface FirstRunChoices {
  library: 'new' | 'existing';
  starter: boolean;
  organisation: string;
  houseStyle: string;
}

export interface FirstRunScreenProps {
  /** Earlier choices; by default a new library with the starter blocks. */
  filledIn?: FirstRunChoices | undefined;
  /** Folder in which a new library will be created. */
  newFolder: string;
  /** Folder of an existing library; null: not chosen yet. */
  existingFolder: string | null;
  styles: readonly HouseStyleEntry[];
  onChooseFolder: (kind: FirstRunChoices['library']) => void;
  onBegin: (choices: FirstRunChoices) => void;
  /** Opens the example with the current choices, the name trimmed. */
  onExample: (choices: FirstRunChoices) => void;
  /** Called at each change of the name, which the pictures of the house styles may show. */
  onOrganisation?: ((name: string) => void) | undefined;
  /** A note about a folder that can't be used. */
  notice?: ReactNode;
  busy?: boolean | undefined;
}

/**
 * First start of the app: asks for the library folder, the starter blocks and the name of the organisation. Enter confirms.
 */
export function FirstRunScreen(props: FirstRunScreenProps) {
  const t = useTexts().firstRun;
  const settings = useTexts().settings;
  const [library, setLibrary] = useState<FirstRunChoices['library']>(props.filledIn?.library ?? 'new');
  const [starter, setStarter] = useState(props.filledIn?.starter ?? true);
  const [organisation, setOrganisation] = useState(props.filledIn?.organisation ?? '');
  const [houseStyle, setHouseStyle] = useState(props.filledIn?.houseStyle ?? props.styles[0]?.id ?? '');
  const folder = library === 'new' ? props.newFolder : props.existingFolder;
  const ready = folder !== null && !props.busy;
  const begin = () => {
    if (ready)
      props.onBegin({ library, starter: library === 'new' && starter, organisation: organisation.trim(), houseStyle });
  };
  const picture = props.styles.find((style) => style.id === houseStyle)?.picture ?? null;
  const folderRow = (kind: FirstRunChoices['library'], path: string | null) => (
    <div className="form-row first-run-folder">
      <div className="field is-static">
        <span className="field-value numeric">
          {path === null ? <span className="field-placeholder">{t.noFolder}</span> : <PathText path={path} />}
        </span>
      </div>
      <Button look="line" large onPress={() => props.onChooseFolder(kind)}>
        {settings.chooseFolder}
      </Button>
    </div>
  );
  return (
    <div className="first-run">
      <main className="first-run-form">
        <span className="top-bar-mark is-static">
          <Mark />
          <span>Inbreng</span>
        </span>
        <h1>{t.title}</h1>
        <p className="first-run-intro">{t.intro}</p>
        {props.notice}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <section className="form-section">
            <h2>{settings.library}</h2>
            <div>
              <RadioGroup
                label={settings.library}
                value={library}
                onChange={setLibrary}
                options={[
                  { value: 'new', label: t.newFolder, below: library === 'new' && folderRow('new', props.newFolder) },
                  {
                    value: 'existing',
                    label: t.existing,
                    detail: t.existingWhat,
                    below: library === 'existing' && folderRow('existing', props.existingFolder),
                  },
                ]}
              />
            </div>
          </section>
          {library === 'new' && (
            <section className="form-section">
              <h2>{t.starterTitle}</h2>
              <div>
                <Checkbox checked={starter} onChange={setStarter} detail={t.starterWhat}>
                  {t.starter}
                </Checkbox>
              </div>
            </section>
          )}
          <section className="form-section">
            <h2>{settings.organisation}</h2>
            <div>
              <TextField
                label={t.nameOnPage}
                value={organisation}
                onChange={(name) => {
                  setOrganisation(name);
                  props.onOrganisation?.(name);
                }}
                placeholder={settings.empty}
                autoFocus
              />
            </div>
          </section>
          <section className="form-section">
            <h2>{settings.houseStyle}</h2>
            <div>
              <HouseStyleChoice styles={props.styles} chosen={houseStyle} onChoose={setHouseStyle} />
            </div>
          </section>
          <div className="form-row first-run-begin">
            <Button look="main" large type="submit" disabled={!ready}>
              {t.begin}
            </Button>
            <Button
              large
              onPress={() => props.onExample({ library, starter, organisation: organisation.trim(), houseStyle })}
            >
              {t.seeExample}
            </Button>
            <span className="spacer" />
            <span className="muted">{t.offline}</span>
          </div>
        </form>
      </main>
      <aside className="first-run-example" aria-label={t.exampleOfStyle}>
        <div className="page-picture">{picture === null ? <PageLines /> : <img src={picture} alt={t.firstPage} />}</div>
        <span>{t.willLookLikeThis}</span>
      </aside>
    </div>
  );
}
