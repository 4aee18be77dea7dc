import { formatFen } from '@onething/policy/labels';
import { useWords } from '../words.ts';
import type { PlaceAnswer } from './transfer.operations.ts';

/** Two places side by side on the same facts: whether each recognises the child, the standard, the papers that are missing. */
export function PlaceComparison({ places }: { places: PlaceAnswer[] }) {
  const { t, text, language } = useWords();
  const amount = (place: PlaceAnswer) =>
    place.standardFen === null
      ? t('transfer.compare.unset')
      : `${formatFen(place.standardFen, language === 'en' ? 'en' : 'zh')}${place.sample ? ` ${t('amount.sample')}` : ''}`;
  const missing = (place: PlaceAnswer) =>
    place.materials
      .filter(({ held }) => !held)
      .map(({ label }) => text(label))
      .join(t('punctuation.list')) || t('transfer.compare.nothingMissing');
  const rows: [string, (place: PlaceAnswer) => string][] = [
    [t('transfer.compare.decision'), (place) => t(`transfer.compare.${place.decision ?? 'NOT_OFFERED'}`)],
    [
      t('transfer.compare.reasons'),
      (place) => place.reasons.map((reason) => text(reason)).join(t('punctuation.semicolon')) || t('transfer.compare.none'),
    ],
    [t('transfer.compare.standard'), amount],
    [t('transfer.compare.missing'), missing],
  ];
  return (
    <section>
      <header className="wb-section-head">
        <h2>{t('transfer.compare.title')}</h2>
        <span className="wb-secondary">{t('transfer.compare.note')}</span>
      </header>
      <div className="wb-effect-scroll" tabIndex={0} role="region" aria-label={t('transfer.compare.title')}>
        <table className="wb-change-table wb-comparison">
          <thead>
            <tr>
              <th scope="col">{t('transfer.compare.item')}</th>
              {places.map((place) => (
                <th key={place.jurisdiction.code} scope="col">
                  {text(place.jurisdiction.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {places.map((place) => (
                  <td key={place.jurisdiction.code}>{value(place)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
