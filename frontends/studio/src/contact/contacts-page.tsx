import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ContactPoint } from '@onething/policy/labels';
import { newKey } from '@onething/portal-kit';
import { useAutosave } from '../draft/use-autosave.ts';
import { BothLanguages } from '../item/both-languages.tsx';
import { ItemMark } from '../item/item-mark.tsx';
import { contactsQuery } from '../item/item.operations.ts';
import type { Item } from '../item/item.operations.ts';
import { PageFrame } from '../item/page-frame.tsx';
import { RestoreLine } from '../item/restore-line.tsx';
import { useMoment } from '../moment-choice.tsx';
import { CitationWords } from '../pieces/citation-words.tsx';
import { Field } from '../pieces/field.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';

type Contact = Omit<ContactPoint, 'id' | 'citation'> & Partial<Pick<ContactPoint, 'citation'>>;
const purposes = ['CONSULTATION', 'SUPERVISION', 'SUBMISSION'] as const;
/** What a contact is called until somebody has named it. */
const newContact = { zh: '新的联系方式', en: 'New contact' };
const phonePattern = /^[\d-]{3,20}$/;

/** Whom people ask, complain to or hand papers in to, and whose numbers they are. */
export function ContactsPage() {
  const { t, text } = useWords();
  const { code, draftId, editable, saver } = useStudio();
  const asked = useStudioQuery(contactsQuery, { code, draftId, ...useMoment() });
  const [open, setOpen] = useState<string>();
  const items = (asked.data?.page.items ?? []) as Item<Contact>[];
  const shown = items.find(({ path }) => path === open);
  function add() {
    const path = `contacts/c-${newKey().slice(-12)}`;
    const contact: Contact = { unit: code, purpose: 'CONSULTATION', name: newContact };
    saver.change({ path, value: contact });
    setOpen(path);
  }
  return (
    <PageFrame
      title={t('menu.contacts')}
      facts={t('contact.lead')}
      asked={asked}
      empty={items.length === 0 ? t('contact.none') : undefined}
      tools={editable && <Button onClick={add}>{t('contact.add')}</Button>}
      side={shown && <ContactSide key={shown.path} item={shown} onClose={() => setOpen(undefined)} />}
    >
      {items.length > 0 && (
        <table className="stu-table stu-stacked">
          <caption className="wb-only-spoken">{t('menu.contacts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('contact.name')}</th>
              <th scope="col">{t('contact.purpose')}</th>
              <th scope="col">{t('contact.phone')}</th>
              <th scope="col">{t('column.source')}</th>
              <th scope="col">{t('column.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              const contact = item.value ?? item.before;
              if (!contact) return null;
              return (
                <tr key={item.path} className={item.path === open ? 'stu-row-open' : undefined} onClick={() => setOpen(item.path)}>
                  <th scope="row">
                    <button type="button" className="stu-row-button" aria-expanded={item.path === open}>
                      {item.value ? text(contact.name) : <del>{text(contact.name)}</del>}
                    </button>{' '}
                    <ItemMark item={item} />
                  </th>
                  <td>{t(`purpose.${contact.purpose}`)}</td>
                  <td>{contact.phone ?? text(contact.note) ?? '–'}</td>
                  <td>
                    <SourceLadder lineage={item.lineage} />
                  </td>
                  <td>
                    <CitationWords citation={contact.citation} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </PageFrame>
  );
}

function ContactSide({ item, onClose }: { item: Item<Contact>; onClose: () => void }) {
  const { t, text } = useWords();
  const { editable, saver } = useStudio();
  const { path, value, before, lineage } = item;
  const name = (value ?? before)?.name;
  return (
    <FieldSide over={t('menu.contacts')} title={name ? text(name) : t('menu.contacts')} onClose={onClose}>
      {editable && value && <ContactFields path={path} contact={value} />}
      <RestoreLine path={path} />
      {editable && value && (
        <p className="stu-restore">
          <Button onClick={() => saver.change({ path, value: null })}>{t('contact.remove')}</Button>
        </p>
      )}
      <h3 className="stu-side-section">{t('lineage.title')}</h3>
      <LineageList lineage={lineage} say={(said) => (said as Contact | null)?.phone ?? '–'} />
    </FieldSide>
  );
}

function ContactFields({ path, contact }: { path: string; contact: Contact }) {
  const { t } = useWords();
  const { changeAt } = useStudio();
  const [typed, setTyped] = useState(contact);
  const drafted = changeAt(path)?.value as Contact | undefined;
  const put = (patch: Partial<Contact>) => setTyped((now) => ({ ...now, ...patch }));
  const { phone = '', name } = typed;
  const wrong =
    phone !== '' && !phonePattern.test(phone) ? [{ code: 'PHONE', message: t('contact.phoneWrong'), severity: 'ERROR' as const }] : [];
  useAutosave(path, wrong.length > 0 || !name.zh ? undefined : typed, drafted ?? contact);
  return (
    <>
      <BothLanguages label={t('contact.name')} value={name} onChange={(next) => put({ name: next })} />
      <Field label={t('contact.purpose')}>
        {(control) => (
          <Select
            {...control}
            className="stu-select"
            value={typed.purpose}
            onChange={(purpose) => put({ purpose })}
            options={purposes.map((each) => ({ value: each, label: t(`purpose.${each}`) }))}
          />
        )}
      </Field>
      <Field label={t('contact.phone')} help={t('contact.phoneHelp')} problems={wrong}>
        {(control) => <Input {...control} inputMode="tel" value={phone} onChange={(event) => put({ phone: event.target.value.trim() })} />}
      </Field>
      <BothLanguages label={t('contact.address')} value={typed.address} onChange={(address) => put({ address })} />
    </>
  );
}
