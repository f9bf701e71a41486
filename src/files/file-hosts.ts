/** Where Teams keeps the files that people attach: SharePoint and OneDrive of the tenant, and the service in front of them. */
const HOSTS = ['sharepoint.com', 'sharepoint.us', 'sharepoint.cn', 'svc.ms'];

/** Whether files may be fetched from the address, or put there: https at a known host, without port or user. */
export function isFileHost(url: URL): boolean {
  return (
    HOSTS.some((host) => url.hostname.endsWith(`.${host}`)) &&
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
