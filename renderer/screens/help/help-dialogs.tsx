import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../electron/ipc/contract.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { isMac } from '../../ui/keys/key-table.ts';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { KeyList } from './key-list.tsx';

/** Shows the first steps, the ways to read and check sources, and all keys of the app. */
export function KeysDialog({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      closesForFiles
      title={t.help.title}
      onClose={onClose}
      onEnter={onClose}
      footer={<Closing onClose={onClose} />}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the window is scrolled by keys */}
      <section className="dialog-pad help" aria-label={t.help.title} tabIndex={0}>
        <h3>{t.help.firstSteps}</h3>
        <ol className="help-steps">
          {t.help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h3>{t.help.sources}</h3>
        <ul className="help-steps is-plain">
          {t.help.sourceTips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
        <KeyList mac={mac} />
      </section>
    </Dialog>
  );
}

export type About = OutputOf<'about'>;

/** Shows information about the app and the system that it runs on. */
export function AboutDialog({ about, onClose }: { about: About | null; onClose: () => void }) {
  const t = useTexts();
  const h = t.help;
  return (
    <Dialog
      narrow
      closesForFiles
      title={h.about}
      onClose={onClose}
      onEnter={onClose}
      footer={<Closing onClose={onClose} />}
    >
      <div className="dialog-pad help-about">
        <p>{h.whatItIs}</p>
        <p>{h.offline}</p>
        {about && (
          <dl className="definitions">
            <dt>{h.version}</dt>
            <dd>{about.test ? h.testVersion(about.version) : about.version}</dd>
            <dt>{h.licence}</dt>
            <dd>{h.licenceName}</dd>
            <dt>{h.parts}</dt>
            <dd>{h.partsName}</dd>
            <dt>{h.dictionary}</dt>
            <dd>{h.dictionaryName}</dd>
            <dt>{h.runsOn}</dt>
            <dd>{h.runtime(about.electron, about.chrome, about.node)}</dd>
          </dl>
        )}
        {about?.test && <p>{h.testWhat}</p>}
      </div>
    </Dialog>
  );
}

function Closing({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  return (
    <>
      <span className="spacer" />
      <Button large look="main" autoFocus onPress={onClose}>
        {t.controls.close}
      </Button>
    </>
  );
}

export function LiveAbout({ onClose }: { onClose: () => void }) {
  const bridge = useBridge();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void bridge.about().then((reply) => reply.ok && setAbout(reply.value));
  }, [bridge]);
  return <AboutDialog about={about} onClose={onClose} />;
}

export function LiveKeys({ onClose }: { onClose: () => void }) {
  return <KeysDialog mac={isMac()} onClose={onClose} />;
}
