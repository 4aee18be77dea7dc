import { Button } from 'antd';
import { useState } from 'react';
import { Link } from '@onething/portal-kit';
import type { TaskProps } from '../case/finding-panel.tsx';
import { PanelFrame } from '../case/panel-frame.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import type { CaseDuplicate, OtherCase } from './duplicate.operations.ts';
import { DuplicateReason } from './duplicate-reason.tsx';

interface Choice {
  duplicate: CaseDuplicate;
  verb: 'merge' | 'dismiss';
}

/** Other applications for the same child or family: open them, join one with this case or rule it out. */
export function DuplicatePanel(task: TaskProps) {
  const { file, onClose } = task;
  const { t, text } = useWords();
  const [choice, setChoice] = useState<Choice | null>(null);
  if (choice) return <DuplicateReason key={choice.duplicate.id} {...task} {...choice} onClose={() => setChoice(null)} />;
  const may = (action: 'MERGE_DUPLICATE' | 'DISMISS_DUPLICATE') => file.allowedActions.includes(action);
  return (
    <PanelFrame title={t('duplicate.title')} note={t('duplicate.note')} onClose={onClose}>
      <ul className="wb-duplicates">
        {file.duplicates.map((duplicate) => (
          <li key={duplicate.id}>
            <p>
              {duplicate.otherCase ? <OtherCaseLink other={duplicate.otherCase} /> : text(duplicate.text)}{' '}
              <span className="wb-tag">{t(`duplicate.states.${duplicate.state}`)}</span>
            </p>
            {duplicate.score !== null && (
              <p className="wb-secondary">
                {t('duplicate.score', { score: duplicate.score })} {t('duplicate.shared')}
                {duplicate.shared.map((trait) => t(`duplicate.sharedNames.${trait}`)).join(t('punctuation.list'))}
              </p>
            )}
            {duplicate.reason && (
              <p className="wb-secondary">
                {duplicate.decidedBy}
                {t('punctuation.colon')}
                <span lang="zh-CN">{duplicate.reason}</span>
              </p>
            )}
            {duplicate.state === 'OPEN' && (
              <p className="wb-duplicate-acts">
                {duplicate.canMerge && may('MERGE_DUPLICATE') && (
                  <Button onClick={() => setChoice({ duplicate, verb: 'merge' })}>{t('duplicate.merge')}</Button>
                )}
                {may('DISMISS_DUPLICATE') && (
                  <Button onClick={() => setChoice({ duplicate, verb: 'dismiss' })}>{t('duplicate.dismiss')}</Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {file.family.length > 0 && (
        <>
          <h3>{t('duplicate.family')}</h3>
          <ul className="wb-duplicates">
            {file.family.map((other) => (
              <li key={other.id}>
                <p>
                  <OtherCaseLink other={other} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}

function OtherCaseLink({ other }: { other: OtherCase }) {
  const { t, text } = useWords();
  return (
    <>
      <Link href={casePathOf(other.id)}>{other.number ?? t('duplicate.other')}</Link>{' '}
      {[other.child.name ?? '', text(other.categoryLabel), text(other.statusLabel)].filter(Boolean).join(t('punctuation.list'))}
    </>
  );
}
