import { TriangleAlert } from 'lucide-react';
import { nameExportedFile } from '../../../engine/core/compose/file-name.ts';
import type { ExportPart } from '../../../engine/core/publication/formats.ts';
import { RadioGroup } from '../../ui/controls/choice.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import type { Replaced } from './export-state.ts';

/** `rename`: exports under another name and keeps the existing files. `replace`: replaces them. */
export type Way = 'rename' | 'replace';

/** Existing files other than the last export of this document. */
export function notOwn(replaced: Replaced | null): Replaced['there'] {
  return replaced?.there.filter(({ kind }) => kind !== 'own') ?? [];
}

interface PlaceTakenProps {
  replaced: Replaced | null;
  parts: readonly ExportPart[];
  way: Way;
  onWay: (way: Way) => void;
}

/** Reports existing files: a line for earlier exports of this document, a choice for any other file. */
export function PlaceTaken({ replaced, parts, way, onWay }: PlaceTakenProps) {
  const language = useLanguage();
  const x = useTexts().side.export;
  const others = notOwn(replaced);
  const named = (standing: string) => others.filter((one) => one.kind === standing).map(({ name }) => name);
  if (!replaced || replaced.there.length === 0) return null;
  if (others.length === 0)
    return (
      <p className="hint" role="status">
        {x.replaced(replaced.there.map(({ name }) => name))}
      </p>
    );
  const changed = named('changed');
  const foreign = named('foreign');
  const { free } = replaced;
  return (
    <section className="export-taken" aria-label={x.taken}>
      <p className="hint is-warning" role="status">
        <Icon of={TriangleAlert} small />
        <span>
          {[changed.length > 0 && x.changed(changed), foreign.length > 0 && x.foreign(foreign)]
            .filter(Boolean)
            .join(' ')}
        </span>
      </p>
      <RadioGroup
        label={x.taken}
        value={way}
        options={[
          {
            value: 'rename',
            label: x.rename(parts.map((part) => nameExportedFile(free.name, part, language))),
            ...(free.replaces.length > 0 ? { detail: x.replaced(free.replaces) } : {}),
          },
          { value: 'replace', label: x.replace(replaced.there.length), detail: x.replaceLoses },
        ]}
        onChange={onWay}
      />
    </section>
  );
}
