import { useHost } from '@onething/portal-kit';
import { familyContacts } from './family-contacts.ts';
import type { ContactPoint } from './guide.operations.ts';

/** Phones and mailboxes to ask, one tap each, and the line to complain to. */
export function GuideContacts({ contacts }: { contacts: ContactPoint[] }) {
  const { t } = useHost();
  const { consultation, supervision } = familyContacts(contacts);
  return (
    <>
      {consultation.length > 0 && (
        <>
          <h3>{t('hall.guide.phones')}</h3>
          <ContactList contacts={consultation} />
        </>
      )}
      {supervision.length > 0 && (
        <>
          <h3>{t('hall.guide.supervision')}</h3>
          <ContactList contacts={supervision} />
        </>
      )}
      {consultation.length + supervision.length === 0 && <p>{t('hall.guide.noPhones')}</p>}
    </>
  );
}

function ContactList({ contacts }: { contacts: ContactPoint[] }) {
  const { text } = useHost();
  return (
    <ul className="phones">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <span>
            {text(contact.name)}
            {contact.note && <small className="source">{text(contact.note)}</small>}
            {contact.address && <small className="source">{text(contact.address)}</small>}
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </span>
          {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
        </li>
      ))}
    </ul>
  );
}
