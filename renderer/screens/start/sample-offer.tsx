import { SAMPLES, type Sample } from '../../../engine/core/drafts/sample.ts';
import { PageLines } from '../../ui/controls/page-lines.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface SampleOfferProps {
  onSample: (sample: Sample) => void;
}

/** Offers the samples to a user without documents. A sample opens as a new document. */
export function SampleOffer({ onSample }: SampleOfferProps) {
  const t = useTexts().start;
  return (
    <section className="start-samples" aria-label={t.samplesTitle}>
      <h2 className="heading">{t.samplesTitle}</h2>
      <ul>
        {SAMPLES.map((sample) => (
          <li key={sample}>
            <button type="button" className={`start-sample is-${sample}`} onClick={() => onSample(sample)}>
              <span className="page-picture">
                <PageLines />
              </span>
              <span>
                <span className="strong">{t.samples[sample].title}</span>
                <span className="start-sample-detail">{t.samples[sample].detail}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t.samplesChangeNothing}</p>
    </section>
  );
}
