import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { Keys } from '../../ui/keys/keys.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { KEY_GROUPS, type KeyGroup, TYPED_SIGNS, type TypedSign } from './key-groups.ts';

/** Lists the keys of the app in groups. */
export function KeyList({ mac }: { mac: boolean }) {
  const t = useTexts().help;
  return (
    <div className="help-key-groups">
      {(Object.keys(KEY_GROUPS) as KeyGroup[]).map((group) => (
        <section key={group} aria-label={t.groups[group]}>
          <h3>{t.groups[group]}</h3>
          <dl className="help-keys">
            {KEY_GROUPS[group].map((name) => (
              <KeyLine key={name} what={t.keys[name]} keys={keyLabelOf(name, mac)} />
            ))}
            {group === 'insert' &&
              (Object.keys(TYPED_SIGNS) as TypedSign[]).map((sign) => (
                <KeyLine key={sign} what={t.signs[sign]} keys={TYPED_SIGNS[sign]} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function KeyLine({ what, keys }: { what: string; keys: string }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <Keys>{keys}</Keys>
      </dd>
    </div>
  );
}
