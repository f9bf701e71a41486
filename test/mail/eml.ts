/** A mail's parts; what is not given is of an ordinary forwarded mail. */
export interface EmlParts {
  readonly id?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly type?: string;
  readonly encoding?: string;
  readonly body: string;
}

/** A mail as it travels. */
export function eml({
  id = '<1@fabrikam.example>',
  from = 'Rosa Diaz <rosa@fabrikam.example>',
  subject = 'FW: Your voucher',
  date = 'Fri, 20 Nov 2026 09:12:00 +0900',
  type = 'text/plain; charset=utf-8',
  encoding = '8bit',
  body,
}: EmlParts): string {
  return [
    `From: ${from}`,
    'To: vouchers@harborline.example',
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: ${id}`,
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${type.startsWith('multipart/') ? '8bit' : encoding}`,
    '',
    body,
  ].join('\r\n');
}

/** The bytes of a text of which each letter is one byte. */
export const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The same voucher in the character sets of Japanese and Chinese mails; subject and body in base64. */
export const JIS = {
  subject: 'GyRCN1cyaCU1ITwlUyU5JE5NeE1RN3QbKEI=',
  body: 'GyRCTXhNUTd0SFY5ZiEnGyhCVkNILTIwMjYtNDcxMQ0KGyRCOFw1Ukw+ISczdDwwMnE8UiVVJSElViVqJSslYBsoQg0KGyRCTS04ejR8OEIhJxsoQjIwMjcbJEJHLxsoQjMbJEI3bhsoQjE1GyRCRnwbKEINCg==',
};
export const SJIS = {
  subject: 'jHaJ5oNUgVuDcoNYgsyXmJdwjJQ=',
  body: 'l5iXcIyUlNSNhoFGVkNILTIwMjYtNDcxMQ0KjNqLcZa8gUaKlI6uie+O0IN0g0CDdYOKg0qDgA0Kl0yM+Ir6jMCBRjIwMjeUTjOMjjE1k/oNCg==',
};
export const BIG5 = {
  subject: 's1e5uqpBsMi+zMPS',
  body: 'vszD0r1zuLmhR1ZDSC0yMDI2LTQ3MTENCqvIpOGmV7rZoUeqa6WsqL2xZKrRpfems62tpL2lcQ0KqOy0waTpoUcyMDI3pn4zpOsxNaTpDQo=',
};
