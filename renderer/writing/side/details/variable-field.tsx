import { TriangleAlert } from 'lucide-react';
import type { VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { DateField } from '../../../ui/controls/date-field.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { ORGANISATION_VARIABLES } from '../organisation-variables.ts';
import type { DetailsPaneProps } from './details-pane.tsx';

type VariableFieldProps = Pick<
  DetailsPaneProps,
  'draft' | 'uses' | 'fromSettings' | 'onVariable' | 'onShowVariable' | 'onOrganisation'
>;

/** Whether the document shows the variable without a value. */
export function isOpen(
  name: string,
  { draft, uses, fromSettings }: Pick<VariableFieldProps, 'draft' | 'uses' | 'fromSettings'>,
): boolean {
  return (draft.variables[name]?.value ?? null) === null && fromSettings[name] === undefined && (uses[name] ?? 0) > 0;
}

/** A single line would join the lines of these values. */
const MULTI_LINE_VARIABLES: ReadonlySet<string> = new Set(['address', 'organisationAddress']);

/** The field of a variable, with the source of its value or a warning. */
export function VariableField({ definition, ...props }: VariableFieldProps & { definition: VariableDefinition }) {
  const { details: t, side: sideTexts } = useTexts();
  const side = sideTexts.details;
  const language = useLanguage();
  const { name } = definition;
  const value = props.draft.variables[name]?.value ?? null;
  const uses = props.uses[name] ?? 0;
  const inherited = props.fromSettings[name];
  const field = ORGANISATION_VARIABLES.get(name);
  const open = definition.filledBy === 'writer' && isOpen(name, props);
  const hint = open ? (
    <span className="hint is-warning">
      <Icon of={TriangleAlert} small />
      {t.standsInText(uses)}
      {field && <LinkButton onPress={() => props.onOrganisation(field)}>{side.fromSettings}</LinkButton>}
    </span>
  ) : value === null && inherited !== undefined ? (
    t.comesFromSettings
  ) : uses === 0 ? (
    t.notUsed
  ) : definition.filledBy === 'writer' ? (
    // Shown with a value as well, so that the fields below do not move.
    t.standsInText(uses)
  ) : null;
  const label = definition.label[language];
  const hints =
    name === 'committee' ? (
      <>
        {hint} {t.committeeHow}
      </>
    ) : (
      hint
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the page marks the variable whose field has the focus
    <div data-variable={name} onFocus={() => props.onShowVariable(name)} onBlur={() => props.onShowVariable(null)}>
      {definition.type === 'date' ? (
        <DateField inline label={label} value={value} hint={hint} onChange={(day) => props.onVariable(name, day)} />
      ) : (
        <TextField
          inline
          label={label}
          rows={MULTI_LINE_VARIABLES.has(name) ? 2 : 1}
          value={value ?? ''}
          placeholder={inherited ?? t.stillEmpty}
          hint={hints}
          onChange={(text) => props.onVariable(name, text === '' ? null : text)}
        />
      )}
    </div>
  );
}
