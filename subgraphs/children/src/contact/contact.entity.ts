import { EncryptedColumn, FlagColumn, IdColumn, InstantColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** How a person wants to be reached. Absent: by text message to the telephone of the application, in Chinese. */
@Entity('contact_preference')
@Index('contact_preference_subject', ['subject'], { unique: true })
@Index('contact_preference_token', ['identityToken'])
export class ContactRow {
  @IdColumn()
  id!: string;

  @TextColumn(200)
  subject!: string;

  /** Blind index of the person, for applications that somebody else filed for them. */
  @TokenColumn({ nullable: true })
  identityToken!: string | null;

  @TextColumn(10)
  language!: 'zh-CN' | 'en';

  @FlagColumn()
  sms!: boolean;

  @FlagColumn()
  email!: boolean;

  /** Instead of the telephone of the application. */
  @EncryptedColumn({ nullable: true })
  phone!: Encrypted | null;

  @EncryptedColumn({ nullable: true })
  emailAddress!: Encrypted | null;

  @InstantColumn()
  updatedAt!: string;
}
