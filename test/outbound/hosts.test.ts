import { isConnector, isFileHost, isLoopback, PUBLIC_CLOUD, THIS_MACHINE } from '../../src/outbound/outside';

const are = (rule: (url: URL) => boolean, addresses: readonly string[]): boolean[] =>
  addresses.map((address) => rule(new URL(address)));

describe('hosts that the bot may speak to', () => {
  it.each([
    'https://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net/jp/0f3a2c1e-7b64-4d58-9a10-5c2e8f7d6b01/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://SMBA.TrafficManager.NET:443/apac/',
  ])('messages go to %s', (address) => {
    expect(are(isConnector, [address])).toEqual([true]);
  });

  it.each([
    'http://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net:8443/teams/',
    'https://user@smba.trafficmanager.net/teams/',
    'https://evil.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net.evil.example/teams/',
    'https://smba.trafficmanager.net./teams/',
    'https://xsmba.trafficmanager.net/teams/',
    'https://evil.example/smba.trafficmanager.net',
    'https://webchat.botframework.com/',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://52.113.194.132/',
    'https://169.254.169.254/metadata/identity',
    'http://127.0.0.1:56150/_connector',
    'http://localhost:56150/_connector',
    'ftp://smba.trafficmanager.net/',
  ])('none goes to %s', (address) => {
    expect(are((url) => PUBLIC_CLOUD.isConnector(url), [address])).toEqual([false]);
    expect(are(isFileHost, [address])).toEqual([false]);
  });

  it('in local mode alone they go to this machine, and then nowhere else', () => {
    const here = [
      'http://localhost:56150/_connector',
      'http://127.0.0.1:1/',
      'http://[::1]:1/',
      'http://2130706433/',
    ];
    expect(are((url) => THIS_MACHINE.isConnector(url), here)).toEqual([true, true, true, true]);
    const there = [
      'https://smba.trafficmanager.net/teams/',
      'http://localhost.evil.example/',
      'http://0.0.0.0/',
      'http://user@localhost/',
      'ftp://localhost/',
    ];
    expect(there.filter((url) => THIS_MACHINE.isConnector(new URL(url)))).toEqual([]);
    expect(are(isLoopback, here)).toEqual([true, true, true, true]);
  });
});
