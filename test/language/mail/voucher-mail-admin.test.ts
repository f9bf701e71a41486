import { readVoucherMail } from '../../../src/language/mail/voucher-mail';
import { CODES, OWN } from './read-mail';

describe('the voucher admin', () => {
  const admin = (body: string) => readVoucherMail(body, CODES, OWN).voucherAdminEmail;
  const header = (from: string, to: string) =>
    `From: ${from}\nSent: today\nTo: ${to}\nSubject: FW: voucher\n\nHello\n`;

  test('is proposed from who forwarded the mail last', () => {
    const body =
      header('Admin <admin@contoso.com>', 'x') + header('PM [mailto:pm@contoso.com]', 'admin@contoso.com');
    expect(admin(body)).toEqual({ value: 'admin@contoso.com', raw: 'admin@contoso.com', proposal: true });
  });

  test('is not a colleague who passed it on', () => {
    const body =
      header('Sato <sato@northwind.example>', 'x') + header('PM <pm@contoso.com>', 'sato@northwind.example');
    expect(admin(body)?.value).toBe('pm@contoso.com');
  });

  test('is who received it where only Microsoft sent it', () => {
    const body =
      header('VLSC <vlsc@microsoft.com>', 'Yamada <yamada@contoso.com>') + 'Ask help@fabrikam.com.';
    expect(admin(body)?.value).toBe('yamada@contoso.com');
  });

  test('is the only address that is not Microsoft’s', () => {
    expect(admin('Yamada <yamada@contoso.com>, vlsc@e.microsoft.com')).toMatchObject({ proposal: true });
    expect(admin('yamada@contoso.com or suzuki@contoso.com')).toBeUndefined();
    expect(admin('vlsc@microsoft.com')).toBeUndefined();
  });

  test.each([
    ['Voucher admin: Yamada (yamada@contoso.com)'],
    ['利用券の管理者　yamada@contoso.com'],
    ['憑證管理員電子郵件：yamada@contoso.com'],
  ])('is no proposal where the mail says so: %s', (line) => {
    const body = `${header('PM <pm@contoso.com>', 'x')}\n${line}`;
    expect(admin(body)).toMatchObject({ value: 'yamada@contoso.com', proposal: false });
  });
});
