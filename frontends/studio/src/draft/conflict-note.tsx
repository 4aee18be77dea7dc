import { Button } from 'antd';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { sayValue } from './say-value.ts';

/** Two people changed one field: both versions, and the choice. Neither is lost before somebody has chosen. */
export function ConflictNote() {
  const { t, language } = useWords();
  const { saver, changeAt } = useStudio();
  const { conflicts, settle } = saver;
  if (conflicts.length === 0) return null;
  return (
    <div className="stu-conflicts" role="alert">
      {conflicts.map((conflict) => {
        const name = changeAt(conflict.path)?.label[language === 'en' ? 'en' : 'zh'] ?? conflict.path;
        return (
          <div key={conflict.path} className="stu-conflict">
            <p className="wb-strong">{t('conflict.title', { name, author: conflict.theirAuthor || t('conflict.somebody') })}</p>
            <dl>
              <div>
                <dt>{t('conflict.mine')}</dt>
                <dd>{sayValue(conflict.mine, language)}</dd>
                <dd>
                  <Button size="small" onClick={() => settle(conflict, 'mine')}>
                    {t('conflict.keepMine')}
                  </Button>
                </dd>
              </div>
              <div>
                <dt>{t('conflict.theirs')}</dt>
                <dd>{sayValue(conflict.theirs, language)}</dd>
                <dd>
                  <Button size="small" onClick={() => settle(conflict, 'theirs')}>
                    {t('conflict.keepTheirs')}
                  </Button>
                </dd>
              </div>
            </dl>
          </div>
        );
      })}
    </div>
  );
}
