import { buffer } from 'node:stream/consumers';
import { UpstreamError } from '../../../src/errors';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { createDownloads, overHttps, type FileAnswer } from '../../../src/adapters/files/downloads';
import { publicLookup } from '../../../src/outbound/lookup';

const URL_OF_FILE =
  'https://contoso-my.sharepoint.com/personal/mei/_layouts/15/download.aspx?UniqueId=1&tempauth=t';

/** Downloads from a web that answers these addresses; all else is an error of the test. */
function web(answers: Record<string, () => FileAnswer>) {
  const asked: string[] = [];
  const ask = async ({ href }: URL): Promise<FileAnswer> => {
    asked.push(href);
    const answer = answers[href];
    if (!answer) throw new TypeError(`asked for ${href}`);
    return answer();
  };
  return { asked, downloads: createDownloads({ ask }) };
}

const file = (downloadUrl: string) => ({ name: 'plan.pdf', downloadUrl });
const answer =
  (body: string | Readable, status = 200, location?: string) =>
  (): FileAnswer => ({
    status,
    location,
    body: typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body,
  });
const redirect = (location: string) => answer('', 302, location);

describe('fetching an attachment', () => {
  it('gives its content', async () => {
    const { downloads } = web({ [URL_OF_FILE]: answer('%PDF-1.7') });
    expect(String(await buffer(await downloads.open(file(URL_OF_FILE))))).toBe('%PDF-1.7');
  });

  it.each([
    'http://contoso.sharepoint.com/x',
    'https://sharepoint.com.evil.example/x',
    'https://evilsharepoint.com/x',
    'https://contoso.sharepoint.com:8443/x',
    'https://user:secret@contoso.sharepoint.com/x',
    'https://127.0.0.1/x',
    'https://169.254.169.254/metadata',
    'file:///etc/passwd',
    'not an address',
  ])('does not even ask %s', async (url) => {
    const { downloads, asked } = web({});
    await expect(downloads.open(file(url))).rejects.toThrow(UpstreamError);
    expect(asked).toEqual([]);
  });

  it('follows a redirect to another allowed host and to no other', async () => {
    const inside = web({
      [URL_OF_FILE]: redirect('https://westeurope1-mediap.svc.ms/file'),
      'https://westeurope1-mediap.svc.ms/file': answer('x'),
    });
    expect(String(await buffer(await inside.downloads.open(file(URL_OF_FILE))))).toBe('x');
    const outside = web({ [URL_OF_FILE]: redirect('https://evil.example/file') });
    await expect(outside.downloads.open(file(URL_OF_FILE))).rejects.toThrow(UpstreamError);
    expect(outside.asked).toEqual([URL_OF_FILE]);
  });

  it('gives up on a ring of redirects', async () => {
    const { downloads, asked } = web({ [URL_OF_FILE]: redirect(URL_OF_FILE) });
    await expect(downloads.open(file(URL_OF_FILE))).rejects.toMatchObject({ retryable: false });
    expect(asked.length).toBeLessThan(6);
  });

  it.each([
    [404, false],
    [403, false],
    [429, true],
    [503, true],
  ])('says of a status %i whether it may pass', async (status, retryable) => {
    const { downloads } = web({ [URL_OF_FILE]: answer('no', status) });
    await expect(downloads.open(file(URL_OF_FILE))).rejects.toMatchObject({ system: 'download', retryable });
  });

  it('says so when the network fails, before or amid the content', async () => {
    await expect(web({}).downloads.open(file(URL_OF_FILE))).rejects.toMatchObject({ retryable: true });
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('reset');
      })(),
    );
    const { downloads } = web({ [URL_OF_FILE]: answer(broken) });
    await expect(buffer(await downloads.open(file(URL_OF_FILE)))).rejects.toThrow(UpstreamError);
  });

  it('stops waiting after its time', async () => {
    const never = createDownloads({
      timeout: 20,
      ask: (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    });
    await expect(never.open(file(URL_OF_FILE))).rejects.toMatchObject({ retryable: true });
  });

  it('connects to nobody inside, though an allowed name leads there', async () => {
    const reached: unknown[] = [];
    const inside = createServer((socket) => void reached.push(socket.destroy()));
    await new Promise<void>((done) => inside.listen(443, '127.0.0.1', done).once('error', () => done()));
    const asked: string[] = [];
    const downloads = createDownloads({
      ask: overHttps(
        publicLookup((name, _options, callback) => {
          asked.push(name);
          callback(null, [{ address: '127.0.0.1', family: 4 }]);
        }),
      ),
    });
    await expect(downloads.open(file(URL_OF_FILE))).rejects.toMatchObject({
      cause: { name: 'NotReached', message: 'EADDRNOTAVAIL' },
    });
    expect([asked, reached]).toEqual([['contoso-my.sharepoint.com'], []]);
    await new Promise((done) => inside.close(done));
  });
});
