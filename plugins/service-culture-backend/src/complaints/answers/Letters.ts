/** A mail. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail. */
export interface Letters {
  /** False: no mail server is configured, and nothing is sent. */
  readonly areSent: boolean;
  /** @throws where the server does not take it */
  send(letter: Letter): Promise<void>;
}

/** For portals without a mail server. */
export const NO_LETTERS: Letters = {
  areSent: false,
  async send() {},
};
