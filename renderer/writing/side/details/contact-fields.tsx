import { ChevronRight, TriangleAlert } from 'lucide-react';
import type { VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { Icon } from '../../../ui/controls/icon.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import type { DetailsPaneProps } from './details-pane.tsx';
import { isOpen, VariableField } from './variable-field.tsx';

const OF_CONTACT = new Set(['contactName', 'contactRole', 'contactPhone', 'contactEmail']);

/** Whom to reach: filled in together, mostly once at Settings, so they stand together. */
export function isOfContact({ name }: VariableDefinition): boolean {
  return OF_CONTACT.has(name);
}

/** The fields of the contact as one line, which opens. */
export function ContactFields({
  definitions,
  ...props
}: DetailsPaneProps & { definitions: readonly VariableDefinition[] }) {
  const d = useTexts().details;
  const filledIn = ({ name }: VariableDefinition) =>
    props.draft.variables[name]?.value ?? props.fromSettings[name] ?? '';
  const empty = definitions.filter((definition) => filledIn(definition) === '').length;
  const open = definitions.filter(({ name }) => isOpen(name, props));
  const standsIn = open.reduce((sum, { name }) => sum + (props.uses[name] ?? 0), 0);
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
            {empty > 0 ? d.fieldsEmpty(empty) : definitions.map(filledIn).join(', ')}
          </span>
          <Icon of={ChevronRight} />
        </span>
        {standsIn > 0 ? (
          <span className="hint warn">
            <Icon of={TriangleAlert} small />
            {d.standsInText(standsIn)}
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
