import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from '@onething/portal-kit';
import type { CaseHead } from '../case-types.ts';
import { FlagTags } from '../pieces/flag-tags.tsx';
import { StageLine } from '../pieces/stage-line.tsx';
import { rememberedQueue } from '../queue/remembered-queue.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { CaseIdentity } from './case-identity.tsx';
import { useCaseKeys } from './use-case-keys.ts';

export interface CaseHeaderProps {
  file: CaseHead;
  /** What the browser's tab says besides the case's number. */
  page: string;
  /** Opens the question for the reason; absent where the caller may not see the number. */
  onReveal?: () => void;
  /** The full number, once shown. */
  revealed?: string;
  /** In place of the stage line. */
  children?: ReactNode;
}

/** The top of every page of a case: the way back, who it is about, what is particular, and how far it is. */
export function CaseHeader({ file, page, onReveal, revealed, children }: CaseHeaderProps) {
  const { t, host, text } = useWords();
  useCaseKeys(file);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = `${page} ${file.number ?? ''}`.trim();
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  return (
    <header className="wb-case-head">
      <div className="wb-case-line">
        <BackToQueue caseId={file.id} />
        <h1 ref={heading} tabIndex={-1} className="wb-case-name">
          <CaseIdentity child={revealed ? { ...file.child, residentId: revealed } : file.child} />
        </h1>
        {onReveal && !revealed && (
          <button type="button" className="wb-link" onClick={onReveal}>
            {t('case.reveal')}
          </button>
        )}
        <span className="wb-case-matter">{text(file.categoryLabel)}</span>
        <FlagTags flags={file.flags} />
        <span className="wb-case-number">{file.number}</span>
      </div>
      {children ?? <StageLine stages={file.stages} clock={file.clock} />}
    </header>
  );
}

/** Back to the list the officer came from, with the place in it and the neighbours. */
function BackToQueue({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const queue = rememberedQueue();
  const place = queue.ids.indexOf(caseId);
  const previous = queue.ids[place - 1];
  const next = queue.ids[place + 1];
  return (
    <nav className="wb-back" aria-label={t('case.place')}>
      <Link href={queue.path}>
        <span aria-hidden="true">‹ </span>
        {t('tools.queue')}
      </Link>
      {place >= 0 && (
        <span className="wb-back-place">
          {previous && (
            <Link href={casePathOf(previous)} aria-label={t('preview.previous')}>
              ↑
            </Link>
          )}
          <span>{`${place + 1} / ${queue.ids.length}`}</span>
          {next && (
            <Link href={casePathOf(next)} aria-label={t('preview.next')}>
              ↓
            </Link>
          )}
        </span>
      )}
    </nav>
  );
}
