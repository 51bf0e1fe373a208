import { Bold } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton, LinkButton } from '../../renderer/ui/controls/button.tsx';
import { Checkbox, RadioGroup } from '../../renderer/ui/controls/choice.tsx';
import { DateField } from '../../renderer/ui/controls/date-field.tsx';
import { TextField } from '../../renderer/ui/controls/field.tsx';
import { KindIcon } from '../../renderer/ui/controls/kind.tsx';
import { KINDS_IN_ORDER } from '../../renderer/ui/controls/kinds-in-order.ts';
import { Empty, Note, Skeleton } from '../../renderer/ui/controls/notes.tsx';
import { SaveState } from '../../renderer/ui/controls/save-state.tsx';
import { Select } from '../../renderer/ui/controls/select.tsx';
import { TokenField } from '../../renderer/ui/controls/token-field.tsx';
import { useTexts } from '../../renderer/ui/texts/language.tsx';
import { MotionVotes, VoteBar } from '../../renderer/writing/blocks/vote-bar.tsx';
import type { StoryProps } from './story.ts';

/** Every control in its states. */
export function PartsStory({ data }: StoryProps) {
  const t = useTexts();
  const [checked, setChecked] = useState(true);
  const [radio, setRadio] = useState<'one' | 'two'>('one');
  const [text, setText] = useState('28638-238');
  const [day, setDay] = useState<string | null>('2023-12-21');
  const [kind, setKind] = useState<'motion' | 'demand'>('motion');
  const [names, setNames] = useState<readonly string[]>(['Van Nispen', 'Diederik van Dijk']);
  const nothing = () => undefined;
  const motions = data.blocks.filter((block) => block.kind === 'motion');
  const voted = motions.find((block) => (block.votes?.byFaction.length ?? 0) > 0);
  const known = motions.find((block) => block.status === 'adopted' && block.votes === null);
  const partial = data.decisions.find((decision) => decision.votes && !decision.votes.complete);
  return (
    <main className="gallery-parts">
      <h1>Onderdelen en toestanden</h1>
      <div className="window-columns">
        <div>
          <section>
            <h2>Knoppen</h2>
            <div className="line-of">
              <Button look="line" onPress={nothing}>
                Openen
              </Button>
              <Button onPress={nothing}>Openen</Button>
              <Button look="main" onPress={nothing}>
                Exporteren
              </Button>
              <Button disabled>Openen</Button>
              <IconButton icon={Bold} label="Vet" shortcut="Ctrl B" onPress={nothing} />
              <IconButton icon={Bold} label="Vet, aan" shortcut="Ctrl B" pressed onPress={nothing} />
              <IconButton icon={Bold} label="Vet, uit" disabled />
              <LinkButton onPress={nothing}>Terugzetten</LinkButton>
            </div>
          </section>
          <section>
            <h2>Veld</h2>
            <div className="stack">
              <TextField label="Kamerstuk" value={text} onChange={setText} hint="Wordt 28638, nr. 238" />
              <TextField
                label="Nummer"
                value="28638-"
                onChange={nothing}
                problem="Nummer ontbreekt. Typ bijvoorbeeld 28638-238."
              />
              <DateField label="Datum" value={day} onChange={setDay} />
              <Select
                label="Soort"
                value={kind}
                options={[
                  { value: 'motion', label: t.blocks.kind.motion },
                  { value: 'demand', label: t.blocks.kind.demand },
                ]}
                onChange={setKind}
              />
              <TokenField label="Indieners" tokens={names} onChange={setNames} />
            </div>
          </section>
          <section>
            <h2>Keuze</h2>
            <div className="stack">
              <Checkbox checked={checked} onChange={setChecked}>
                Aangevinkt
              </Checkbox>
              <RadioGroup
                label="Keuze"
                value={radio}
                onChange={setRadio}
                options={[
                  { value: 'one', label: 'Gekozen' },
                  { value: 'two', label: 'Niet gekozen', detail: 'Met een tweede regel' },
                ]}
              />
            </div>
          </section>
        </div>
        <div>
          <section>
            <h2>Opslaan</h2>
            <div className="stack">
              <SaveState value={{ state: 'saved' }} />
              <SaveState value={{ state: 'saving' }} />
              <SaveState value={{ state: 'saved', noCopy: true }} />
              <SaveState value={{ state: 'failed', why: 'disk-full' }} onKeepCopy={nothing} />
              <SaveState value={{ state: 'failed', why: 'disk-full', onlyHere: true }} onKeepCopy={nothing} />
              <SaveState value={{ state: 'changed-elsewhere' }} onCompare={nothing} />
            </div>
          </section>
          <section>
            <h2>Soorten</h2>
            <div className="stack">
              {KINDS_IN_ORDER.map((one) => (
                <div className="line-of" key={one}>
                  <KindIcon kind={one} />
                  {t.blocks.kind[one]}
                </div>
              ))}
            </div>
          </section>
          <section>
            <h2>Leeg, laden, fout, herstel</h2>
            <div className="stack">
              <Empty action={<Button look="line">{t.library.make('figure')}</Button>}>{t.library.none('figure')}</Empty>
              <Skeleton label={t.library.reading} />
              <Note
                tone="bad"
                title="Het bestand is niet geïmporteerd"
                actions={<LinkButton onPress={nothing}>Ander bestand kiezen</LinkButton>}
              >
                kst-28638-246.xml is geen geldig XML-bestand. Er is niets veranderd in de bibliotheek.
              </Note>
              <Note tone="history" title="De app stopte onverwacht">
                Alles tot 14:32:08 is bewaard. In het bestand staat de versie van 14:31.
              </Note>
            </div>
          </section>
        </div>
        <div>
          <section>
            <h2>Stembalk</h2>
            <div className="stack">
              {voted && <MotionVotes motion={voted} />}
              {partial?.votes && (
                <VoteBar votes={partial.votes} date={partial.date} subject={t.decision.aDecision} fromDecision />
              )}
              {known && <MotionVotes motion={known} />}
            </div>
          </section>
        </div>
      </div>
    </main>
  );
}
