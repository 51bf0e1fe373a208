import { TriangleAlert } from 'lucide-react';
import type { VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { DateField } from '../../../ui/controls/date-field.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useLanguage, useTexts } from '../../../ui/texts/language.tsx';
import { OF_ORGANISATION } from '../of-organisation.ts';
import type { DetailsPaneProps } from './details-pane.tsx';

type VariableFieldProps = Pick<
  DetailsPaneProps,
  'draft' | 'uses' | 'fromSettings' | 'onVariable' | 'onShowVariable' | 'onOrganisation'
>;

/** Whether it stands in the document and nothing says what to print there. */
export function isOpen(
  name: string,
  { draft, uses, fromSettings }: Pick<VariableFieldProps, 'draft' | 'uses' | 'fromSettings'>,
): boolean {
  return (draft.variables[name]?.value ?? null) === null && fromSettings[name] === undefined && (uses[name] ?? 0) > 0;
}

/** A field of one line would show their lines as one word. */
const OF_SEVERAL_LINES: ReadonlySet<string> = new Set(['address', 'organisationAddress']);

/** The value of one variable, and where it comes from or is missing. */
export function VariableField({ definition, ...props }: VariableFieldProps & { definition: VariableDefinition }) {
  const { details: t, side: sideTexts } = useTexts();
  const side = sideTexts.details;
  const language = useLanguage();
  const { name } = definition;
  const value = props.draft.variables[name]?.value ?? null;
  const uses = props.uses[name] ?? 0;
  const inherited = props.fromSettings[name];
  const field = OF_ORGANISATION.get(name);
  const open = definition.filledBy === 'writer' && isOpen(name, props);
  const hint = open ? (
    <span className="hint warn">
      <Icon of={TriangleAlert} small />
      {t.standsInText(uses)}
      {field && <LinkButton onPress={() => props.onOrganisation(field)}>{side.fromSettings}</LinkButton>}
    </span>
  ) : value === null && inherited !== undefined ? (
    t.comesFromSettings
  ) : uses === 0 ? (
    t.notUsed
  ) : definition.filledBy === 'writer' ? (
    // Also once it is filled in: the fields below stay where they are.
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
    // biome-ignore lint/a11y/noStaticElementInteractions: the page shows the place of the field that has the focus
    <div data-variable={name} onFocus={() => props.onShowVariable(name)} onBlur={() => props.onShowVariable(null)}>
      {definition.type === 'date' ? (
        <DateField inline label={label} value={value} hint={hint} onChange={(day) => props.onVariable(name, day)} />
      ) : (
        <TextField
          inline
          label={label}
          rows={OF_SEVERAL_LINES.has(name) ? 2 : 1}
          value={value ?? ''}
          placeholder={inherited ?? t.stillEmpty}
          hint={hints}
          onChange={(text) => props.onVariable(name, text === '' ? null : text)}
        />
      )}
    </div>
  );
}
