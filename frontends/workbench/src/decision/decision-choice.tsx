import { Radio } from 'antd';
import type { CaseFile } from '../case/case.operations.ts';
import { Mark } from '../pieces/mark.tsx';
import { useWords } from '../words.ts';
import type { DecisionChoice, DecisionDraft } from './decision-draft.ts';
import type { ComposedDecision } from './decision.operations.ts';

export interface DecisionChoiceProps {
  file: CaseFile;
  choices: DecisionChoice[];
  draft: DecisionDraft;
  composed: ComposedDecision | undefined;
  /** It was to be sent without a choice. */
  wrong: boolean;
  onChoose: (choice: DecisionChoice) => void;
}

/** Confirm, refuse or return: chosen by the officer, never for them; beside it whether it agrees with the township and the policy. */
export function DecisionChoiceBar({ file, choices, draft, composed, wrong, onChoose }: DecisionChoiceProps) {
  const { t } = useWords();
  return (
    <div className="wb-choice">
      <Radio.Group
        aria-label={t('decision.choice')}
        optionType="button"
        buttonStyle="solid"
        value={draft.choice}
        options={choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))}
        onChange={(event) => onChoose(event.target.value as DecisionChoice)}
      />
      <Agreement file={file} draft={draft} composed={composed} />
      {wrong && (
        <p className="wb-wrong" role="alert">
          {t('decision.choose')}
        </p>
      )}
    </div>
  );
}

function Agreement({ file, draft, composed }: Pick<DecisionChoiceProps, 'file' | 'draft' | 'composed'>) {
  const { t } = useWords();
  if (!draft.choice) {
    return (
      <span className="wb-secondary">
        {file.opinion && `${t('decision.township')}${t(`verify.${file.opinion.conclusion}`)}${t('punctuation.semicolon')}`}
        {file.policy && `${t('decision.policy')}${t(`policyDecision.${file.policy.decision}`)}`}
      </span>
    );
  }
  if (draft.choice === 'RETURN' || !composed) return null;
  const { agreesWithPolicy, agreesWithTownship } = composed;
  const key =
    agreesWithPolicy && agreesWithTownship ? 'both' : agreesWithPolicy ? 'policyOnly' : agreesWithTownship ? 'townshipOnly' : 'neither';
  return (
    <span className="wb-agreement">
      <span className={agreesWithPolicy && agreesWithTownship ? 'wb-is-agrees' : 'wb-is-differs'}>
        <Mark kind={agreesWithPolicy && agreesWithTownship ? 'agrees' : 'differs'} />
      </span>
      {t(`agreement.${key}`)}
    </span>
  );
}
