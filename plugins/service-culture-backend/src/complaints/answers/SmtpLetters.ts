import { createTransport, type Transporter } from 'nodemailer';
import type { Letter, Letters } from './Letters';

/** A mail server, and who writes. */
export interface MailSettings {
  from: string;
  host: string;
  port: number;
  /** TLS from the beginning; else it is begun where the server offers it. */
  secure: boolean;
  username: string | null;
  password: string | null;
}

/** `Letters` over SMTP. */
export class SmtpLetters implements Letters {
  readonly areSent = true;
  private readonly transport: Transporter;
  private readonly from: string;

  constructor(settings: MailSettings) {
    const { from, host, port, secure, username, password } = settings;
    this.from = from;
    this.transport = createTransport({
      host,
      port,
      secure,
      ...(username !== null && {
        auth: { user: username, pass: password ?? '' },
      }),
      // A letter holds text alone: nothing is fetched for it.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ to, subject, text }: Letter): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      // As an object, so that an address is never read as a list of them.
      to: { name: '', address: to },
      subject,
      text,
    });
  }
}
