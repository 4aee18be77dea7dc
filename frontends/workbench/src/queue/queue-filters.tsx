import { Input, Select } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { categoryLabel } from '@onething/policy/labels';
import { KeyCap } from '../pieces/key-hint.tsx';
import { useWords } from '../words.ts';
import type { Colleague } from './desk.operations.ts';
import { FilterMore } from './filter-more.tsx';
import { handlerFilters, queueFlags } from './queue-address.ts';
import type { queueStatuses } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';
import { useFilterChoices } from './use-filter-choices.ts';
import type { FilterChoices } from './use-filter-choices.ts';

export interface QueueFiltersProps {
  address: QueueAddress;
  colleagues: Colleague[];
  onChange: (address: QueueAddress) => void;
  /** Opened from the keyboard with `/`. */
  opener: RefObject<HTMLButtonElement | null>;
}

/** What narrows the list: a chip for each filter in force, and a row of choices that unfolds. */
export function QueueFilters({ address, colleagues, onChange, opener }: QueueFiltersProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const choices = useFilterChoices(!open && address.places.length === 0);
  return (
    <div className="wb-filters">
      <Chips address={address} colleagues={colleagues} choices={choices} onChange={onChange} />
      <button
        ref={opener}
        type="button"
        className="wb-chip wb-chip-add"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {open ? t('filter.close') : t('filter.add')} <KeyCap>/</KeyCap>
      </button>
      {open && <FilterPanel id={panel} address={address} colleagues={colleagues} choices={choices} onChange={onChange} />}
    </div>
  );
}

type PartProps = Omit<QueueFiltersProps, 'opener'> & { choices: FilterChoices };

function Chips({ address, colleagues, choices, onChange }: PartProps) {
  const { t, text } = useWords();
  const chips = [
    ...(address.handler
      ? [{ name: t('filter.handler'), value: t(`handler.${address.handler}`), without: { ...address, handler: undefined } }]
      : []),
    ...address.categories.map((category) => ({
      name: t('filter.category'),
      value: text(categoryLabel(category)),
      without: { ...address, categories: address.categories.filter((other) => other !== category) },
    })),
    ...address.flags.map((flag) => ({
      name: t('filter.flag'),
      value: t(`flag.${flag}`),
      without: { ...address, flags: address.flags.filter((other) => other !== flag) },
    })),
    ...address.statuses.map((status) => ({
      name: t('desk.status'),
      value: t(`desk.statuses.${status as (typeof queueStatuses)[number]}`),
      without: { ...address, statuses: address.statuses.filter((other) => other !== status) },
    })),
    ...address.places.map((code) => ({
      name: t('desk.place'),
      value: text(choices.places.find((place) => place.code === code)?.name) || code,
      without: { ...address, places: address.places.filter((other) => other !== code) },
    })),
    ...address.channels.map((channel) => ({
      name: t('desk.channel'),
      value: t(`desk.channels.${channel}`),
      without: { ...address, channels: address.channels.filter((other) => other !== channel) },
    })),
    ...(address.assignee
      ? [
          {
            name: t('desk.assignee'),
            value: colleagues.find(({ id }) => id === address.assignee)?.name ?? '—',
            without: { ...address, assignee: undefined },
          },
        ]
      : []),
    ...(address.overdue ? [{ name: t('desk.overdue'), value: '', without: { ...address, overdue: false } }] : []),
    ...(['received', 'due'] as const).flatMap((kind) => {
      const [from, to] = [address[`${kind}From`], address[`${kind}To`]];
      const value = from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`;
      return from || to
        ? [{ name: t(`desk.${kind}`), value, without: { ...address, [`${kind}From`]: undefined, [`${kind}To`]: undefined } }]
        : [];
    }),
    ...(address.text ? [{ name: t('filter.text'), value: address.text, without: { ...address, text: '' } }] : []),
  ];
  return chips.map((chip) => (
    <button
      key={chip.name + chip.value}
      type="button"
      className="wb-chip"
      onClick={() => onChange(chip.without)}
      aria-label={t('filter.remove', { name: chip.name, value: chip.value })}
    >
      {chip.name} <b>{chip.value}</b>
      <span aria-hidden="true"> ×</span>
    </button>
  ));
}

function FilterPanel({ id, address, colleagues, choices, onChange }: PartProps & { id: string }) {
  const { t, text } = useWords();
  const [sought, setSought] = useState(address.text);
  const field = useId();
  const first = useRef<InputRef>(null);
  // Opened with a key or a click, the panel goes on with the keyboard.
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      id={id}
      className="wb-filter-panel"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...address, text: sought.trim() });
      }}
    >
      <label htmlFor={`${field}-text`}>{t('filter.text')}</label>
      <Input
        id={`${field}-text`}
        ref={first}
        value={sought}
        maxLength={60}
        placeholder={t('filter.textHint')}
        onChange={(event) => setSought(event.target.value)}
      />
      <label htmlFor={`${field}-sort`}>{t('filter.sort')}</label>
      <Select
        id={`${field}-sort`}
        value={address.sort}
        options={[
          { value: 'DAYS_LEFT', label: t('column.days') },
          { value: 'RECEIVED_ON', label: t('column.received') },
          { value: 'PLACE', label: t('desk.place') },
        ]}
        onChange={(sort) => onChange({ ...address, sort })}
      />
      <label htmlFor={`${field}-handler`}>{t('filter.handler')}</label>
      <Select
        id={`${field}-handler`}
        value={address.handler}
        allowClear
        placeholder={t('filter.any')}
        options={handlerFilters.map((value) => ({ value, label: t(`handler.${value}`) }))}
        onChange={(handler) => onChange({ ...address, handler })}
      />
      <label htmlFor={`${field}-category`}>{t('filter.category')}</label>
      <Select
        id={`${field}-category`}
        mode="multiple"
        value={address.categories}
        placeholder={t('filter.any')}
        options={choices.categories.map(({ category, label }) => ({ value: category, label: text(label) }))}
        onChange={(chosen) => onChange({ ...address, categories: chosen })}
      />
      <label htmlFor={`${field}-flag`}>{t('filter.flag')}</label>
      <Select
        id={`${field}-flag`}
        mode="multiple"
        value={address.flags}
        placeholder={t('filter.any')}
        options={queueFlags.map((value) => ({ value, label: t(`flag.${value}`) }))}
        onChange={(chosen) => onChange({ ...address, flags: chosen })}
      />
      <FilterMore address={address} colleagues={colleagues} places={choices.places} onChange={onChange} />
    </form>
  );
}
