import { Input } from 'antd';
import type { Citation } from '@onething/portal-kit';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { Field } from './field.tsx';

/** Document and clause as they are typed. */
export interface TypedClause {
  document: string;
  clause: string;
}

/** The clause a value rests on: its own in the draft, else the one the whole draft rests on. */
export function useTypedClause(own: Citation | undefined): TypedClause {
  const { draft } = useStudio();
  return { document: own?.document ?? draft?.basis?.document ?? '', clause: own?.clause ?? draft?.basis?.clause ?? '' };
}

/** What a value writes of it: nothing where it is the clause of the whole draft. */
export function useOwnCitation({ document, clause }: TypedClause): { citation?: TypedClause } {
  const { draft } = useStudio();
  const [named, said] = [document.trim(), clause.trim()];
  const ofDraft = named === draft?.basis?.document && said === draft.basis.clause;
  return !ofDraft && named && said ? { citation: { document: named, clause: said } } : {};
}

/** Document and clause a value rests on. */
export function ClauseFields({ value, onChange }: { value: TypedClause; onChange: (value: TypedClause) => void }) {
  const { t } = useWords();
  return (
    <div className="stu-pair stu-pair-wide">
      <Field label={t('describe.document')}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={value.document}
            onChange={(event) => onChange({ ...value, document: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('describe.clause')}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={value.clause}
            onChange={(event) => onChange({ ...value, clause: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
