import { EncryptedColumn, IdColumn, InstantColumn, TextColumn, TokenColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** A person's sign-in in one browser. The cookie's secret is kept only as its hash: a copied database signs nobody in. */
@Entity('session')
export class Session {
  /** Names the session to its owner (list, revoke); signs nobody in. */
  @IdColumn()
  id!: string;

  /** SHA-256 of the secret in the cookie, hex. */
  @Index('session_secret', { unique: true })
  @TokenColumn()
  secretHash!: string;

  /** SHA-256 of the subject, hex: finds all sessions of a person. */
  @Index('session_subject')
  @TokenColumn()
  subjectHash!: string;

  /** Sealed JSON of the `Caller`: name, ID and phone of a person among it. */
  @EncryptedColumn()
  caller!: Encrypted;

  /** Browser and system in a few words, for the person's own list. */
  @TextColumn(80)
  device!: string;

  @InstantColumn()
  createdAt!: string;

  /** Refreshed at most once a minute. */
  @InstantColumn()
  lastSeenAt!: string;

  /** The end whatever happens. */
  @Index('session_ends')
  @InstantColumn()
  endsAt!: string;
}
