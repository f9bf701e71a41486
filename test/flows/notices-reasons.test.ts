import { LOCALES } from '../../src/domain/locale';
import { reasonText } from '../../src/flows/notices/reasons';
import '../../src/flows';
import { createWords } from '../../src/words/words';

const english = createWords('en-US', 'UTC');

describe('why a notice was not sent', () => {
  it.each([
    ['403 ConversationBlockedByUser', 'blocked Voucher Desk'],
    ['403 MessageWritesBlocked', 'blocked Voucher Desk'],
    ['403 BotNotInConversationRoster', 'not installed'],
    ['404 ConversationNotFound', 'not installed'],
    ['installing', 'not installed'],
    ['403 BotDisabledByAdmin', 'disabled'],
    ['noMailAddress', 'No email address'],
    ['graph: 403 ErrorAccessDenied', 'Microsoft 365 administrator'],
    ['graph: 404 ErrorInvalidUser', 'does not exist'],
    ['graph: NotReached no token: invalid_client', 'sign in to Microsoft Graph'],
    ['403', 'denied'],
    ['404', 'no longer exists'],
    ['413 MessageSizeTooBig', 'too large'],
    ['429', 'Too many messages'],
    ['503 ServiceUnavailable', 'unavailable'],
    ['graph: AnswerLost ECONNRESET', 'broke off'],
    ['time-out before sending', 'broke off'],
    ['mail folder: ENOSPC', 'mail folder'],
    ['418 Teapot', 'The service answered: 418 Teapot'],
    [null, 'No reason'],
  ])('%s is put into words', (lastError, text) => {
    expect(reasonText(english, lastError)).toContain(text);
  });

  it.each(LOCALES)('keeps a reason that nobody knows short (%s)', (locale) => {
    const text = reasonText(createWords(locale, 'UTC'), 'x'.repeat(5_000));
    expect(text.length).toBeLessThan(200);
    expect(text).toContain('xxx');
  });
});
