/** Ways to reach a person outside the platform. */
export const channelKinds = ['SMS', 'EMAIL'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** A message as a channel gets it: the address in plain, for the time of sending only. */
export interface OutboundMessage {
  /** Of the delivery: sent twice under one key, it reaches the person once. A channel hands it to its provider or keeps it itself. */
  key: string;
  /** Telephone number or mail address. */
  to: string;
  /** In the person's language. */
  text: string;
}

/**
 * A way out of the platform: the gateway of a telephone company, a mail server, the sandbox. Resolves when the message is taken; rejects with
 * `ChannelRefused` when it never will be, with anything else when it is worth another try.
 */
export interface MessageChannel {
  readonly kind: ChannelKind;
  send(message: OutboundMessage): Promise<void>;
}

/** The provider will not take this message, however often it is tried: a number that does not exist. `code` may be logged and shown. */
export class ChannelRefused extends Error {
  override name = 'ChannelRefused';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
