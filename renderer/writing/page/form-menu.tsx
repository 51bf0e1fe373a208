import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import type { BlockForm } from '../../../engine/core/richtext/model.ts';
import { Icon } from '../../ui/controls/icon.tsx';
import { Keys } from '../../ui/keys/keys.tsx';
import { Popover } from '../../ui/overlays/popover.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

const FORMS: readonly BlockForm[] = ['full', 'short', 'reference'];

/** The menu for the form of a block: in full, as one line, or as a reference. */
export function FormMenu({ form, onForm }: { form: BlockForm; onForm: (form: BlockForm) => void }) {
  const t = useTexts().page;
  return (
    <MenuTrigger>
      <AriaButton className="btn" aria-label={`${t.formLabel}: ${t.formName[form]}`}>
        {t.formName[form]}
        <Icon of={ChevronDown} small />
      </AriaButton>
      <Popover className="menu floats" offset={4}>
        <Menu
          className="options"
          aria-label={t.formLabel}
          selectionMode="single"
          selectedKeys={[form]}
          onAction={(chosen) => {
            const next = FORMS.find((one) => one === chosen);
            if (next) onForm(next);
          }}
        >
          {FORMS.map((one) => (
            <MenuItem key={one} id={one} textValue={t.form[one]} className="mi plain">
              <span className="t">{t.form[one]}</span>
              {one === form && <Keys>{t.formNow}</Keys>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
