import { useWords } from '../words.ts';
import { levelOf } from './level-of.ts';
import type { Standing } from './level-of.ts';

/** One square of the ladder alone, beside its name. */
export function LevelMark({ code, standing }: { code: string; standing: Standing }) {
  const { t } = useWords();
  return (
    <span className={`stu-level stu-level-${standing}`} aria-hidden="true">
      {t(`level.${levelOf(code)}`)}
    </span>
  );
}
