import { webAddress } from '../../src/desk/fields';

describe('an address that people give', () => {
  it.each([
    'https://harborline.example',
    'https://www.harborline.example/ja/?a=1#b',
    'https://例え.example/',
    'HTTPS://harborline.example/@us',
  ])('is one on the web: %s', (url) => {
    expect(webAddress.safeParse(url).success).toBe(true);
  });

  it.each([
    'http://harborline.example',
    'javascript:alert(1)',
    'JavaScript://harborline.example/%0aalert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'msteams://x',
    '//harborline.example',
    'https:',
    'https://',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://user:secret@harborline.example/',
    'https://harborline.example@evil.example/',
    'https://harborline.example\\@evil.example/',
    'https://harborline.example/\nBcc: x',
    'https://harborline.example/\u202egpj',
  ])('is none: %j', (url) => {
    expect(webAddress.safeParse(url).success).toBe(false);
  });
});
