import type { CaseFile } from '../case/case.operations.ts';
import { useWords } from '../words.ts';

/** One line above the comparison: that the child is perhaps applied for twice. Nothing where it is not. */
export function DuplicateLine({ file, onShow }: { file: CaseFile; onShow: () => void }) {
  const { t } = useWords();
  const open = file.duplicates.filter(({ state }) => state === 'OPEN').length;
  if (file.duplicates.length + file.family.length === 0) return null;
  return (
    <p className="wb-duplicate-line">
      {open > 0 && <b>{t('duplicate.open', { count: open })}</b>}
      <button type="button" className="wb-link" onClick={onShow}>
        {open > 0 || file.family.length === 0 ? t('duplicate.show') : t('duplicate.family')}
      </button>
    </p>
  );
}
