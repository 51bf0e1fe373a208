import { useTexts } from '../texts/language.tsx';
import { LinkButton } from './button.tsx';
import { Note } from './notes.tsx';

/** Lists the pictures that could not be saved, with a sentence for each, until the user closes it. */
export function MissingPictures(props: { sentences: readonly string[]; className?: string; onRead: () => void }) {
  const t = useTexts();
  const { sentences, className, onRead } = props;
  return (
    <div className={className} role="status">
      <Note
        tone="warn"
        title={t.app.savedWithout(sentences.length)}
        actions={<LinkButton onPress={onRead}>{t.controls.close}</LinkButton>}
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
    </div>
  );
}
