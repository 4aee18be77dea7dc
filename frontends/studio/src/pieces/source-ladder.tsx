import type { Origin } from '../policy-types.ts';
import { useWords } from '../words.ts';
import { levelOf, levels } from './level-of.ts';
import type { Level, Standing } from './level-of.ts';

/** Where a value comes from: nation, province, city, district, one square each. */
export function SourceLadder({ lineage }: { lineage: readonly Pick<Origin, 'code' | 'draft' | 'name' | 'inForce'>[] }) {
  const { t, text } = useWords();
  const last = lineage.findLast(({ inForce }) => inForce);
  const shown = levels.filter((level) => level !== 'office' || lineage.some(({ code }) => levelOf(code) === level));
  const standings = shown.map((level): { level: Level; standing: Standing; name: string } => {
    const own = lineage.filter(({ code }) => levelOf(code) === level);
    const name = text(own.at(-1)?.name);
    if (own.some(({ draft }) => draft)) return { level, standing: 'draft', name };
    if (own.length === 0) return { level, standing: 'silent', name };
    return { level, standing: last && own.includes(last) ? 'holds' : 'spoke', name };
  });
  const spoken = standings
    .filter(({ standing }) => standing !== 'silent')
    .map(({ standing, name }) => t(`ladder.${standing}`, { name }))
    .join(t('punctuation.comma'));
  return (
    <span className="stu-ladder" role="img" aria-label={spoken || t('ladder.nobody')}>
      {standings.map(({ level, standing }) => (
        <span key={level} className={`stu-level stu-level-${standing}`} aria-hidden="true">
          {t(`level.${level}`)}
        </span>
      ))}
    </span>
  );
}
