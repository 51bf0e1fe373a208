import { ChevronRight, TriangleAlert } from 'lucide-react';
import { capitalize } from '../../../../engine/core/capitalize.ts';
import type { DocumentType } from '../../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { POINT_NAMES, POINT_WORDS, type PointName } from '../../../../engine/core/drafts/point-name.ts';
import type { VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { interfaceLanguageOf } from '../../../../engine/core/result.ts';
import type { OrganisationField } from '../../../document/services/organisation-fields.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { MenuButton } from '../../../ui/controls/menu-button.tsx';
import { Select } from '../../../ui/controls/select.tsx';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import type { UnsavedTexts } from '../unsaved-field.ts';
import { type Derivable, deriveEntries } from './derive-entries.ts';
import { listDetailVariables } from './detail-variables.ts';
import { formatTitle } from './format-title.ts';
import { Keywords } from './keywords.tsx';
import { NewVariableField } from './new-variable-field.tsx';
import { UncitedPapers, type UncitedPapersProps } from './uncited-papers.tsx';
import { isOpen, VariableField } from './variable-field.tsx';

export interface DetailsPaneProps {
  draft: Draft;
  documentType: DocumentType;
  /** How often the document shows each variable. */
  uses: { readonly [variable: string]: number | undefined };
  documentTypes: readonly { id: string; name: { nl: string; en: string } }[];
  /** The other types of document. */
  derivable: readonly Derivable[];
  houseStyles: readonly { id: string; name: string }[];
  /** House style of a draft that names none; absent: the first. */
  usualHouseStyle?: string | undefined;
  /** The printed name of a demand in the house style. */
  usualPointName: PointName;
  /** Values from Settings for variables that the draft leaves empty. */
  fromSettings: { readonly [variable: string]: string | undefined };
  file: { name: string; folder: string } | null;
  blocks: { used: number; older: number };
  versions: number;
  agenda: UncitedPapersProps;
  onVariable: (name: string, value: string | null) => void;
  onNewVariable: (label: string) => void;
  unsavedTexts?: UnsavedTexts | undefined;
  /** Fields of the draft: title, short title, house style, language, stamp, name of a demand, document type. */
  onField: (
    fields: Partial<
      Pick<
        Draft,
        'shortTitle' | 'houseStyle' | 'language' | 'stamp' | 'pointName' | 'evidenceAnnex' | 'documentType' | 'keywords'
      >
    >,
  ) => void;
  onTitle: (title: string) => void;
  onSubtitle?: ((subtitle: string) => void) | undefined;
  /** Compares the blocks that have a newer version in the library. */
  onCompareOlder?: (() => void) | undefined;
  /** Marks a variable on the page; null: none, because its field lost the focus. */
  onShowVariable: (name: string | null) => void;
  onOrganisation: (field: OrganisationField) => void;
  onVersions: () => void;
  /** Makes a document of another type from this one. */
  onDerive: (documentType: string) => void;
}

const NO_STAMP = 'none';

/** The variables and the properties of the document. */
export function DetailsPane(props: DetailsPaneProps) {
  const t = useTexts();
  const d = t.details;
  const language = useLanguage();
  const { draft, documentType } = props;
  const { writer: definitions, reader } = listDetailVariables(draft, documentType, props.uses);
  const contact = definitions.filter(isContactVariable);
  const openCount = definitions.filter(({ name }) => isOpen(name, props)).length;
  const fromSettings = Object.entries(props.fromSettings).filter(([name]) => !draft.variables[name]?.value?.trim());
  const variables = {
    ...draft.variables,
    ...Object.fromEntries(fromSettings.map(([name, value]) => [name, { value: value ?? null }])),
  };
  const printed = { draft: { ...draft, variables }, type: documentType, language: draft.language };
  const simpleTitle = isPlainText(draft.title);
  const simpleSubtitle = isPlainText(draft.subtitle);
  return (
    <div className="side-pane-content ">
      <div className="details">
        <h3>
          {d.variables}{' '}
          <span className="details-count numeric">{openCount > 0 ? t.side.details.open(openCount) : ''}</span>
        </h3>
        {definitions.map((definition) => {
          if (contact.length < 2 || !isContactVariable(definition))
            return <VariableField key={definition.name} definition={definition} {...props} />;
          return definition === contact[0] && <ContactFields key="contact" definitions={contact} {...props} />;
        })}
        <NewVariableField onNew={props.onNewVariable} unsavedTexts={props.unsavedTexts} />
        {reader.length > 0 && (
          <>
            <hr />
            <h3>{d.forReader}</h3>
            <p className="hint">{d.forReaderWhat}</p>
            {reader.map((definition) => (
              <VariableField key={definition.name} definition={definition} {...props} />
            ))}
          </>
        )}
        <UncitedPapers {...props.agenda} />
        <hr />
        <h3>{d.document}</h3>
        <Select
          inline
          label={d.type}
          value={draft.documentType}
          options={props.documentTypes.map((type) => ({ value: type.id, label: type.name[language] }))}
          hint={documentType.pageLimit === null ? null : d.pageLimit(documentType.pageLimit)}
          onChange={(documentType) => props.onField({ documentType })}
        />
        {props.derivable.length > 0 && (
          <div className="details-derive">
            <MenuButton label={d.derive} className="button is-outlined" entries={deriveEntries(props, t, language)}>
              {d.derive}
            </MenuButton>
            <p className="hint">{d.deriveWhat}</p>
          </div>
        )}
        <TextField
          inline
          label={t.side.details.title}
          value={formatTitle(draft.title, printed)}
          lang={draft.language}
          readOnly={!simpleTitle}
          hint={simpleTitle ? null : d.titleInPage}
          onChange={props.onTitle}
        />
        {props.onSubtitle &&
          (draft.subtitle.length > 0 || documentType.front.some((line) => line.type === 'subtitle')) && (
            <TextField
              inline
              label={d.subtitle}
              value={formatTitle(draft.subtitle, printed)}
              lang={draft.language}
              readOnly={!simpleSubtitle}
              hint={simpleSubtitle ? null : d.titleInPage}
              onChange={props.onSubtitle}
            />
          )}
        <TextField
          inline
          label={d.shortTitle}
          value={draft.shortTitle ?? ''}
          lang={draft.language}
          placeholder={t.settings.empty}
          hint={d.shortTitleWhat}
          onChange={(text) => props.onField({ shortTitle: text === '' ? null : text })}
        />
        <Select
          inline
          label={d.houseStyle}
          value={draft.houseStyle ?? props.usualHouseStyle ?? props.houseStyles[0]?.id ?? ''}
          options={props.houseStyles.map((style) => ({ value: style.id, label: style.name }))}
          onChange={(houseStyle) => props.onField({ houseStyle })}
        />
        <Select
          inline
          label={d.language}
          value={interfaceLanguageOf(draft.language)}
          options={[
            { value: 'nl', label: d.languages.nl },
            { value: 'en', label: d.languages.en },
          ]}
          onChange={(value) => props.onField({ language: value })}
        />
        <Select
          inline
          label={d.stamp}
          value={draft.stamp ?? NO_STAMP}
          options={[
            { value: 'concept', label: d.stamps.concept },
            { value: 'confidential', label: d.stamps.confidential },
            { value: NO_STAMP, label: d.stamps.none },
          ]}
          hint={d.stampWhat[draft.stamp ?? NO_STAMP]}
          onChange={(stamp) => props.onField({ stamp: stamp === 'concept' || stamp === 'confidential' ? stamp : null })}
        />
        {hasDemands(props) && <PointNameField {...props} />}
        {hasDemands(props) && <AnnexField {...props} />}
        <Keywords words={draft.keywords} onChange={(keywords) => props.onField({ keywords })} />
        <hr />
        <h3>{d.file}</h3>
        <dl className="definitions">
          <dt>{d.fileName}</dt>
          <dd>{props.file?.name ?? d.notSavedYet}</dd>
          {props.file && (
            <>
              <dt>{d.folder}</dt>
              <dd>{props.file.folder}</dd>
            </>
          )}
          <dt>{d.used}</dt>
          <dd>
            {d.blocksUsed(props.blocks.used, props.blocks.older)}{' '}
            {props.blocks.older > 0 && props.onCompareOlder && (
              <LinkButton onPress={props.onCompareOlder}>{d.compareOlder}</LinkButton>
            )}
          </dd>
          <dt>{d.versions}</dt>
          <dd className="numeric">
            {props.versions} {props.versions > 0 && <LinkButton onPress={props.onVersions}>{d.seeVersions}</LinkButton>}
          </dd>
        </dl>
      </div>
    </div>
  );
}

function isPlainText(title: Draft['title']): boolean {
  return title.every((node) => node.type === 'run' && (node.marks?.length ?? 0) === 0);
}

/** Whether the document has demands, or a place for them. */
function hasDemands({ draft, documentType }: DetailsPaneProps): boolean {
  return (
    draft.pointName !== null ||
    documentType.slots.some(({ takes }) => takes.includes('demand')) ||
    Object.values(draft.blocks).some(({ kind }) => kind === 'demand')
  );
}

const AS_IN_HOUSE_STYLE = 'house-style';

/** Chooses what the document calls a demand in print. */
function PointNameField({ draft, usualPointName, onField }: DetailsPaneProps) {
  const d = useTexts().details;
  const words = POINT_WORDS[interfaceLanguageOf(draft.language)];
  const nameOf = (name: PointName) => capitalize(words[name].one);
  return (
    <Select
      inline
      label={d.pointName}
      value={draft.pointName ?? AS_IN_HOUSE_STYLE}
      options={[
        { value: AS_IN_HOUSE_STYLE, label: d.pointNameOfStyle(nameOf(usualPointName)) },
        ...POINT_NAMES.map((name) => ({ value: name, label: nameOf(name) })),
      ]}
      hint={d.pointNameWhat}
      onChange={(value) => onField({ pointName: POINT_NAMES.find((name) => name === value) ?? null })}
    />
  );
}

/** Chooses whether the document ends with an annex. */
function AnnexField({ draft, onField }: DetailsPaneProps) {
  const d = useTexts().details;
  return (
    <Select
      inline
      label={d.annex}
      value={draft.evidenceAnnex ? 'evidence' : 'none'}
      options={[
        { value: 'none', label: d.annexes.none },
        { value: 'evidence', label: d.annexes.evidence },
      ]}
      hint={draft.evidenceAnnex ? d.annexWhat : null}
      onChange={(value) => onField({ evidenceAnnex: value === 'evidence' })}
    />
  );
}

const CONTACT_VARIABLES = new Set(['contactName', 'contactRole', 'contactPhone', 'contactEmail']);

/** Whether a variable belongs to the contact. These are shown together, since Settings usually fill them in. */
function isContactVariable({ name }: VariableDefinition): boolean {
  return CONTACT_VARIABLES.has(name);
}

/** The fields of the contact, collapsed into one line. */
function ContactFields({ definitions, ...props }: DetailsPaneProps & { definitions: readonly VariableDefinition[] }) {
  const d = useTexts().details;
  const getValue = ({ name }: VariableDefinition) =>
    props.draft.variables[name]?.value ?? props.fromSettings[name] ?? '';
  const empty = definitions.filter((definition) => getValue(definition) === '').length;
  const open = definitions.filter(({ name }) => isOpen(name, props));
  const openUses = open.reduce((sum, { name }) => sum + (props.uses[name] ?? 0), 0);
  const isInherited = definitions.some(
    ({ name }) => (props.draft.variables[name]?.value ?? null) === null && props.fromSettings[name] !== undefined,
  );
  const uses = definitions.reduce((sum, { name }) => sum + (props.uses[name] ?? 0), 0);
  return (
    <details className="details-contact">
      <summary className="field-inline">
        <span className="field-inline-label">{d.contact}</span>
        <span className="field">
          <span className={empty > 0 ? 'field-value muted' : 'field-value'}>
            {empty > 0 ? d.fieldsEmpty(empty) : definitions.map(getValue).join(', ')}
          </span>
          <Icon of={ChevronRight} />
        </span>
        {openUses > 0 ? (
          <span className="hint is-warning">
            <Icon of={TriangleAlert} small />
            {d.standsInText(openUses)}
          </span>
        ) : (
          <span className="hint">
            {isInherited ? d.comesFromSettings : uses > 0 ? d.standsInText(uses) : d.notUsed}
          </span>
        )}
      </summary>
      <div className="details-contact-fields">
        {definitions.map((definition) => (
          <VariableField key={definition.name} definition={definition} {...props} />
        ))}
      </div>
    </details>
  );
}
