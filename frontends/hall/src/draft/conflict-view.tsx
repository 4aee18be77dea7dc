import { useMemo, useState } from 'react';
import { Callout, useHost } from '@onething/portal-kit';
import { withValueAt } from '@onething/portal-kit/answers';
import type { Answers } from '@onething/portal-kit/answers';
import { valueAt } from '@onething/policy/labels';
import { describeDifferences } from './differences.ts';
import type { Difference } from './differences.ts';
import type { DraftSnapshot } from './draft-store.ts';
import type { DraftCase } from './draft.operations.ts';

type Side = 'MINE' | 'THEIRS';

export interface ConflictProps {
  found: DraftCase;
  snapshot: DraftSnapshot;
  onResolve: (answers: Answers) => Promise<void>;
}

/** The form was changed on two devices: both versions, field by field, and the applicant chooses. Nothing is chosen beforehand. */
export default function ConflictView({ found, snapshot, onResolve }: ConflictProps) {
  const { t, language } = useHost();
  const theirs = snapshot.conflict!.theirs;
  const differences = useMemo(
    () => describeDifferences(found.form.definition, snapshot.answers, theirs, { language, regions: found.jurisdiction.children }),
    [found, snapshot.answers, theirs, language],
  );
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const open = differences.filter(({ pointer }) => !chosen[pointer]).length;
  const chooseAll = (side: Side) => setChosen(Object.fromEntries(differences.map(({ pointer }) => [pointer, side])));

  function resolve() {
    let answers = snapshot.answers;
    // From last to first: list entries that go away must not move those still to come.
    for (const { pointer } of [...differences].reverse())
      if (chosen[pointer] === 'THEIRS') answers = withValueAt(answers, pointer, valueAt(theirs, pointer));
    void onResolve(answers);
  }

  return (
    <section aria-labelledby="conflict-title">
      <Callout tone="warning" title={<span id="conflict-title">{t('hall.conflict.title')}</span>} live>
        <p>{t('hall.conflict.text')}</p>
      </Callout>
      <p className="actions">
        <button type="button" className="link-button" onClick={() => chooseAll('MINE')}>
          {t('hall.conflict.allMine')}
        </button>
        <button type="button" className="link-button" onClick={() => chooseAll('THEIRS')}>
          {t('hall.conflict.allTheirs')}
        </button>
      </p>
      <div className="fields">
        {differences.map((difference) => (
          <Choice
            key={difference.pointer}
            difference={difference}
            side={chosen[difference.pointer]}
            onChoose={(side) => setChosen({ ...chosen, [difference.pointer]: side })}
          />
        ))}
      </div>
      <p className="actions">
        <button type="button" className="button" disabled={open > 0} onClick={resolve}>
          {open > 0 ? t('hall.conflict.open', { count: open }) : t('hall.conflict.keep')}
        </button>
      </p>
    </section>
  );
}

function Choice({ difference, side, onChoose }: { difference: Difference; side?: Side; onChoose: (side: Side) => void }) {
  const { t } = useHost();
  const sides = [
    { side: 'MINE' as const, name: t('hall.conflict.mine'), words: difference.mine },
    { side: 'THEIRS' as const, name: t('hall.conflict.theirs'), words: difference.theirs },
  ];
  return (
    <fieldset className="field">
      <legend className="field-label">{difference.label}</legend>
      <div className="choices choices-rows">
        {sides.map((each) => (
          <label className="choice" key={each.side}>
            <input type="radio" name={difference.pointer} checked={side === each.side} onChange={() => onChoose(each.side)} />
            <span>
              {each.words || t('kit.form.none')}
              <small>{each.name}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
