import { useEffect, useRef } from 'react';
import type { FormRefusal } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { Link } from '@onething/portal-kit';
import { CitationWords } from '../pieces/citation-words.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { refusalReasons, refusalTitle } from './refusal-words.ts';

/** Why a change was not made, which rule or question needs what it would have taken, and the way there. Announced and focused. */
export function RefusalNote({ form, refusal, onDismiss }: { form: FormDefinition; refusal: FormRefusal; onDismiss: () => void }) {
  const words = useWords();
  const { t, text } = words;
  const { href } = useStudio();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [refusal]);
  const rules = refusal.code === 'RULES_NEED_FIELD' ? refusal.lost.flatMap((lost) => lost.rules) : [];
  const known = [...new Map(rules.map((rule) => [`${rule.kind} ${rule.label.zh}`, rule])).values()];
  const reasons = refusalReasons(form, refusal, words);
  return (
    <div className="stu-refusal" role="alert" tabIndex={-1} ref={note}>
      <p className="wb-strong">{refusalTitle(form, refusal, words)}</p>
      {known.length > 0 && (
        <ul>
          {known.slice(0, 4).map((rule) => (
            <li key={`${rule.kind} ${rule.id} ${rule.label.zh}`}>
              {t(`form.ruleKind.${rule.kind}`, { name: text(rule.label) })} <CitationWords citation={rule.citation} />
            </li>
          ))}
          {known.length > 4 && <li>{t('form.moreRules', { count: known.length - 4 })}</li>}
        </ul>
      )}
      {reasons.length > 0 && (
        <ul>
          {reasons.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="stu-refusal-acts">
        <button type="button" className="wb-link" onClick={onDismiss}>
          {t('form.keep')}
        </button>
        {known[0] && (
          <Link href={known[0].kind === 'MATERIAL' ? href('materials') : href('rules', known[0].id.split('.')[0] ?? '')}>
            {t('form.seeRule')}
          </Link>
        )}
      </p>
    </div>
  );
}
