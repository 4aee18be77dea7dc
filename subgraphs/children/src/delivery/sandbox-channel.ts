import { maskPhone } from '@onething/subgraph-kit';
import type { ChildrenKit } from '../children-context.ts';
import type { ChannelKind, MessageChannel, OutboundMessage } from './message-channel.ts';
import { SandboxMessage } from './sandbox-message.entity.ts';

/**
 * A channel that sends nothing and shows what it would have sent. For development, demonstrations and tests: the administrator's page reads it.
 * Keeps the text and a masked address, under the delivery's key, so that a message sent twice is there once.
 */
export class SandboxChannel implements MessageChannel {
  readonly kind: ChannelKind;
  readonly #kit: Pick<ChildrenKit, 'database' | 'clock'>;

  constructor(kind: ChannelKind, kit: Pick<ChildrenKit, 'database' | 'clock'>) {
    this.kind = kind;
    this.#kit = kit;
  }

  async send({ key, to, text }: OutboundMessage): Promise<void> {
    const { database, clock } = this.#kit;
    await database.transact(async (manager) => {
      if (await manager.existsBy(SandboxMessage, { id: key })) return;
      const address = this.kind === 'SMS' ? maskPhone(to) : `***${to.slice(to.indexOf('@'))}`;
      await manager.insert(SandboxMessage, { id: key, channel: this.kind, address, text, at: clock.now() });
    });
  }
}
