import { useTexts } from '../texts/language.tsx';
import { LinkButton } from './button.tsx';
import { Note } from './notes.tsx';

/** The pictures that did not go along with what was saved, `lacks`: of each a sentence. It stays until a person has read it. */
export function SavedWithout(props: { lacks: readonly string[]; className?: string; onRead: () => void }) {
  const t = useTexts();
  const { lacks, className, onRead } = props;
  return (
    <div className={className} role="status">
      <Note
        tone="warn"
        title={t.app.savedWithout(lacks.length)}
        actions={<LinkButton onPress={onRead}>{t.controls.close}</LinkButton>}
      >
        {lacks.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
    </div>
  );
}
