import { useEffect, useRef } from 'react';
import { Link } from '@onething/portal-kit';
import type { CaseFile } from '../case/case.operations.ts';
import { FormSheet } from '../print/form-sheet.tsx';
import type { PendingDecision } from '../print/print-values.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';

const pageGap = 16;

/** The official form beside the decision, filled in as it will be printed. */
export function FormAside({ file, pending }: { file: CaseFile; pending?: PendingDecision }) {
  const { t } = useWords();
  const body = useRef<HTMLDivElement>(null);
  const pages = (file.form.definition as { print?: { pages: unknown[] } } | null)?.print?.pages.length ?? 0;
  useEffect(() => {
    // The county's box stands on the last page.
    const last = [...(body.current?.querySelectorAll('.official-page') ?? [])].at(-1);
    if (body.current && last)
      body.current.scrollTop += last.getBoundingClientRect().top - body.current.getBoundingClientRect().top - pageGap;
  }, []);
  return (
    <aside className="wb-split-side" aria-label={t('print.preview')}>
      <header className="wb-side-head">
        <b>{t('print.preview')}</b>
        <span className="wb-secondary">{t('print.pages', { count: pages })}</span>
        <Link href={casePathOf(file.id, 'print')} className="wb-side-button">
          {t('print.open')}
        </Link>
      </header>
      <div ref={body} className="wb-side-body" tabIndex={0} role="region" aria-label={t('print.preview')}>
        <FormSheet file={file} pending={pending} />
      </div>
    </aside>
  );
}
