import '../../renderer/shell/styles.css';
import './gallery.css';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../renderer/shell/texts/provide.ts';
import { LanguageProvider } from '../../renderer/ui/texts/language.tsx';
import { type GalleryData, loadData } from './data.ts';
import { STORIES } from './stories.tsx';

/** `#library-motion`, with `?lang=en` for English. Arguments of callbacks are kept in `document.title`, for the tests. */
function Gallery({ data }: { data: GalleryData }) {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => setHash(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [language, setLanguage] = useState<'nl' | 'en'>(
    new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'nl',
  );
  const Story = STORIES[hash];
  const shown: ReactNode = Story ? (
    <Story key={hash} data={data} language={language} onLanguage={setLanguage} />
  ) : (
    <main className="gallery-index">
      <h1 className="heading">Galerij</h1>
      {Object.keys(STORIES).map((name) => (
        <a key={name} href={`#${name}`}>
          {name}
        </a>
      ))}
    </main>
  );
  return <LanguageProvider language={language}>{shown}</LanguageProvider>;
}

const root = document.getElementById('root');
if (!root) throw new Error('no root');
const data = await loadData();
createRoot(root).render(
  <StrictMode>
    <Gallery data={data} />
  </StrictMode>,
);
