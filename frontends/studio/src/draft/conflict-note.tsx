import { Button } from 'antd';
import type { FormDefinition } from '@onething/policy/labels';
import { FormChangesList } from '../form/form-changes-list.tsx';
import { isForm } from '../form/form-changes.ts';
import type { FieldConflict } from '../policy-types.ts';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { pageOfPath } from './page-of-path.ts';
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
        const name = changeAt(conflict.path)?.label[language === 'en' ? 'en' : 'zh'] ?? t(`menu.${pageOfPath(conflict.path)[0]}`);
        return (
          <div key={conflict.path} className="stu-conflict">
            <p className="wb-strong">{t('conflict.title', { name, author: conflict.theirAuthor || t('conflict.somebody') })}</p>
            <dl>
              <div>
                <dt>{t('conflict.mine')}</dt>
                <dd>
                  <Version conflict={conflict} value={conflict.mine} />
                </dd>
                <dd>
                  <Button size="small" onClick={() => settle(conflict, 'mine')}>
                    {t('conflict.keepMine')}
                  </Button>
                </dd>
              </div>
              <div>
                <dt>{t('conflict.theirs')}</dt>
                <dd>
                  <Version conflict={conflict} value={conflict.theirs} />
                </dd>
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

/** One of the two versions: of a form what it has otherwise than the one in force. */
function Version({ conflict: { path }, value }: { conflict: FieldConflict; value: unknown }) {
  const { language } = useWords();
  const { changeAt } = useStudio();
  const change = changeAt(path);
  if (!isForm(path, value) || !change) return sayValue(value, language);
  return <FormChangesList before={change.before as FormDefinition | null} form={value} />;
}
