import { readVoucherMail } from '../../../src/language/mail/voucher-mail';

const read = (body: string) => readVoucherMail(body, ['DDPS', 'SSDPS']);

describe('a mail in HTML', () => {
  test('as Outlook forwards it, with a table of labels and values', () => {
    const mail =
      read(`<html><head><title>Voucher ID: X-1</title><style>p.MsoNormal {margin:0}</style></head><body>
      <p class="MsoNormal">FYI<o:p></o:p></p>
      <div style="border-top:solid #E1E1E1 1.0pt">
        <p><b>差出人:</b> 山田 太郎 &lt;<a href="mailto:yamada@contoso.com">yamada@contoso.com</a>&gt;<br>
        <b>送信日時:</b> 2026年11月16日 9:12<br><b>宛先:</b> 佐藤<br><b>件名:</b> FW: 利用券</p></div>
      <table border="1"><tbody>
        <tr><td><p class="MsoNormal"><b>利用券&nbsp;ID</b></p></td><td><p class="MsoNormal">ＶＰ－１０４２</p></td></tr>
        <tr><td>契約番号</td><td></td></tr>
        <tr><td>利用券の種類</td><td>DDPS</td></tr>
        <tr><td>有効期限</td><td>2027&#24180;5&#26376;15&#26085;</td></tr>
        <tr><td>お客様名</td><td>コントソ<br></td></tr>
      </tbody></table></body></html>`);
    expect(mail).toEqual({
      number: { value: 'VP-1042', raw: 'VP-1042' },
      voucherAdminEmail: { value: 'yamada@contoso.com', raw: 'yamada@contoso.com', proposal: true },
      program: { value: 'DDPS', raw: 'DDPS', code: 'DDPS' },
      expiresOn: { value: '2027-05-15', raw: '2027年5月15日' },
      customer: { value: 'コントソ', raw: 'コントソ' },
      ambiguous: [],
    });
  });

  test('with columns under their labels', () => {
    const mail = read(`<table><tr><th>憑證編號</th><th>方案</th><th>服務等級</th><th>到期日</th></tr>
      <tr><td>TW-1</td><td>SSDPS</td><td>10 天</td><td>2027/05/15</td></tr></table>`);
    expect(mail.number?.value).toBe('TW-1');
    expect(mail.program?.code).toBe('SSDPS');
    expect(mail.days?.value).toBe(10);
    expect(mail.expiresOn?.value).toBe('2027-05-15');
  });

  test('laid out in tables inside tables', () => {
    const mail = read(`<table><tr><td>Dear customer,<br>Voucher number: VP-1<br>
      <table><tr><td>Service level</td><td>3 Days</td></tr><tr><td>Customer:</td><td>Contoso</td></tr></table></td>
      <td>Contact us</td></tr></table>`);
    expect(mail.number?.value).toBe('VP-1');
    expect(mail.days?.value).toBe(3);
    expect(mail.customer?.value).toBe('Contoso');
    expect(mail.contactName).toBeUndefined();
  });

  test('with breaks and lists in place of a table', () => {
    const mail = read(
      '<div>Voucher ID:&nbsp;VP-1<br/>Expires&#58; 15 May 2027</div><ul><li>Agreement number: 9</li></ul>',
    );
    expect(mail.number?.value).toBe('VP-1');
    expect(mail.expiresOn?.value).toBe('2027-05-15');
    expect(mail.agreementNumber?.value).toBe('9');
  });

  test('is not seen in the angle brackets of an address', () => {
    const mail = read('From: Yamada <yamada@contoso.com>\nSubject: FW\n\nVoucher ID: <VP-1>');
    expect(mail.voucherAdminEmail?.value).toBe('yamada@contoso.com');
    expect(mail.number?.value).toBe('VP-1');
  });

  test('says nothing in its comments, scripts and styles', () => {
    const mail = read(
      '<p>Hi</p><!-- Voucher ID: X-1 --><script>Voucher ID: X-2</script><style>Voucher ID: X-3</style>',
    );
    expect(mail).toEqual({ ambiguous: [] });
  });
});
