import { Button, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../words.ts';
import type { Colleague } from './desk.operations.ts';
import type { QueueCommands, UnassignedCase } from './queue-commands.ts';

/** The selected cases: to whom, and at once. */
export function BulkAssign({ commands, colleagues }: { commands: QueueCommands; colleagues: Colleague[] }) {
  const { t, host } = useWords();
  const [assignee, setAssignee] = useState('');
  const others = colleagues.filter(({ id }) => id !== host.session.subject);
  return (
    <div className="wb-bulk">
      <Select
        aria-label={t('desk.assignTo')}
        value={assignee}
        options={[
          { value: '', label: `${t('desk.assignTo')} ${t('desk.assignToMe')}` },
          ...others.map(({ id, name }) => ({ value: id, label: `${t('desk.assignTo')} ${name}` })),
        ]}
        onChange={setAssignee}
      />
      <Button type="primary" onClick={() => void commands.assign(assignee || undefined)} disabled={commands.acting.busy}>
        {t('desk.assignMany', { count: commands.selected.length })}
      </Button>
    </div>
  );
}

/** Which cases were not given, each with its reason; stays until it is closed. */
export function UnassignedCases({ cases, onClose }: { cases: UnassignedCase[]; onClose: () => void }) {
  const { t } = useWords();
  if (cases.length === 0) return null;
  return (
    <div className="wb-unassigned-list" role="alert">
      <p className="wb-strong">{t('desk.notAssigned', { count: cases.length })}</p>
      <ul>
        {cases.map(({ id, name, reason }) => (
          <li key={id}>
            <b>{name}</b> {reason}
          </li>
        ))}
      </ul>
      <button type="button" className="wb-link" onClick={onClose}>
        {t('desk.close')}
      </button>
    </div>
  );
}
