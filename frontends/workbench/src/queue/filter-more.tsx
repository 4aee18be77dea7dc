import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import { useWords } from '../words.ts';
import type { Place } from '../case-types.ts';
import type { Colleague } from './desk.operations.ts';
import { filingChannels, queueStatuses } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';

export interface FilterMoreProps {
  address: QueueAddress;
  colleagues: Colleague[];
  /** Township units to choose from; none: there is but one. */
  places: Place[];
  onChange: (address: QueueAddress) => void;
}

/** The filters that are set more rarely: status, place, colleague, channel, days. */
export function FilterMore({ address, colleagues, places, onChange }: FilterMoreProps) {
  const { t, text } = useWords();
  const field = useId();
  return (
    <>
      <label htmlFor={`${field}-status`}>{t('desk.status')}</label>
      <Select
        id={`${field}-status`}
        mode="multiple"
        value={address.statuses}
        placeholder={t('filter.any')}
        options={queueStatuses.map((value) => ({ value, label: t(`desk.statuses.${value}`) }))}
        onChange={(statuses) => onChange({ ...address, statuses })}
      />
      <label htmlFor={`${field}-channel`}>{t('desk.channel')}</label>
      <Select
        id={`${field}-channel`}
        mode="multiple"
        value={address.channels}
        placeholder={t('filter.any')}
        options={filingChannels.map((value) => ({ value, label: t(`desk.channels.${value}`) }))}
        onChange={(channels) => onChange({ ...address, channels })}
      />
      <label htmlFor={`${field}-assignee`}>{t('desk.assignee')}</label>
      <Select
        id={`${field}-assignee`}
        value={address.assignee}
        allowClear
        placeholder={t('filter.any')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(assignee) => onChange({ ...address, assignee })}
      />
      {places.length > 0 && (
        <>
          <label htmlFor={`${field}-place`}>{t('desk.place')}</label>
          <Select
            id={`${field}-place`}
            mode="multiple"
            value={address.places}
            placeholder={t('filter.any')}
            optionFilterProp="label"
            options={places.map(({ code, name }) => ({ value: code, label: text(name) }))}
            onChange={(chosen) => onChange({ ...address, places: chosen })}
          />
        </>
      )}
      <Days kind="received" address={address} onChange={onChange} />
      <Days kind="due" address={address} onChange={onChange} />
      <span />
      <Checkbox checked={address.overdue} onChange={(event) => onChange({ ...address, overdue: event.target.checked })}>
        {t('desk.overdue')}
      </Checkbox>
    </>
  );
}

/** A stretch of days; the browser's own field, because antd's picker needs styles the page's policy refuses. */
function Days({ kind, address, onChange }: Pick<FilterMoreProps, 'address' | 'onChange'> & { kind: 'received' | 'due' }) {
  const { t } = useWords();
  const field = useId();
  const name = t(`desk.${kind}`);
  const day = (end: 'From' | 'To') => (
    <input
      type="date"
      className="wb-day"
      aria-label={`${name} ${t(end === 'From' ? 'desk.from' : 'desk.to')}`}
      value={address[`${kind}${end}`] ?? ''}
      onChange={(event) => onChange({ ...address, [`${kind}${end}`]: event.target.value || undefined })}
    />
  );
  return (
    <>
      <span id={field}>{name}</span>
      <span role="group" aria-labelledby={field} className="wb-days-between">
        {day('From')} – {day('To')}
      </span>
    </>
  );
}
