import { Button } from 'antd';
import { Link } from '@onething/portal-kit';
import { ProblemNote } from '../pieces/problem-note.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';

/** Below the fields of a value: what the checks say, and how the change is taken back. Without a draft: how to come to one. */
export function RestoreLine({ path }: { path: string }) {
  const { t } = useWords();
  const { editable, draftId, administers, href, changeAt, problemsAt, saver } = useStudio();
  if (!draftId && administers)
    return (
      <p className="stu-hint">
        {t('standards.toChange')} <Link href={href('drafts')}>{t('bar.openOrStart')}</Link>
      </p>
    );
  if (!editable) return null;
  const problems = problemsAt(path);
  return (
    <>
      {problems.length > 0 && <ProblemNote problems={problems} />}
      {changeAt(path) && (
        <p className="stu-restore">
          <Button onClick={() => saver.change({ path, remove: true })}>{t('restore')}</Button>
          <span className="wb-small">{t('restoreHelp')}</span>
        </p>
      )}
    </>
  );
}
