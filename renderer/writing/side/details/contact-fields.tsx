import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { DetailsPaneProps } from './details-pane.tsx';
import { isOpen, VariableField } from './variable-field.tsx';

const CONTACT_VARIABLES = new Set(['contactName', 'contactRole', 'contactPhone', 'contactEmail']);

/** Whether a variable belongs to the contact. These are shown together, since Settings usually fill them in. */
export function isContactVariable({ name }: VariableDefinition): boolean {
  return CONTACT_VARIABLES.has(name);
}

/** The fields of the contact, collapsed into one line. */
export function ContactFields({
  definitions,
  ...props
}: DetailsPaneProps & { definitions: readonly VariableDefinition[] }) {
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
    <details className="contact">
      <summary className="vr">
        <span className="l">{d.contact}</span>
        <span className="field">
          <span className={empty > 0 ? 'grow mute' : 'grow'}>
            {empty > 0 ? d.fieldsEmpty(empty) : definitions.map(getValue).join(', ')}
          </span>
          <Icon of={ChevronRight} />
        </span>
        {openUses > 0 ? (
          <span className="hint warn">
            <Icon of={TriangleAlert} small />
            {d.standsInText(openUses)}
          </span>
        ) : (
          <span className="hint">
            {isInherited ? d.comesFromSettings : uses > 0 ? d.standsInText(uses) : d.notUsed}
          </span>
        )}
      </summary>
      <div className="contact-in">
        {definitions.map((definition) => (
          <VariableField key={definition.name} definition={definition} {...props} />
        ))}
      </div>
    </details>
  );
}
