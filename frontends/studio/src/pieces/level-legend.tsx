import { useWords } from '../words.ts';

/** What the squares and the marks of values mean. */
export function LevelLegend() {
  const { t } = useWords();
  return (
    <ul className="stu-legend" aria-hidden="true">
      <li>
        <span className="stu-level stu-level-holds">{t('level.city')}</span> {t('legend.holds')}
      </li>
      <li>
        <span className="stu-level stu-level-spoke">{t('level.province')}</span> {t('legend.spoke')}
      </li>
      <li>
        <span className="stu-level stu-level-draft">{t('level.city')}</span> {t('legend.draft')}
      </li>
      <li>
        <span className="stu-follows">1,400</span> {t('legend.follows')}
      </li>
      <li>
        <span className="stu-level">{t('level.county')}</span> {t('legend.silent')}
      </li>
    </ul>
  );
}
