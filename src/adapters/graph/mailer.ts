import type { Client } from '@microsoft/microsoft-graph-client';
import type { Message } from '@microsoft/microsoft-graph-types';
import type { Mail, Mailer } from '../../ports';
import { attempt } from './outcome';

/** The body of `POST /users/{id}/sendMail`. */
interface SendMail {
  readonly message: Message;
  readonly saveToSentItems: boolean;
}

/** Sends mails from the sender's mailbox. `client` is that of the sender's tenant, whoever is written to. */
export function createMailer(client: Client, sender: string): Mailer {
  return {
    send: (_tenantId, mail) =>
      attempt(() => client.api(`/users/${encodeURIComponent(sender)}/sendMail`).post(sendMail(mail))),
  };
}

function sendMail({ to, subject, html }: Mail): SendMail {
  return {
    message: {
      subject,
      body: { contentType: 'html', content: html },
      toRecipients: [{ emailAddress: { name: to.name, address: to.address } }],
    },
    saveToSentItems: false,
  };
}
