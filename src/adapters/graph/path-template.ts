/** The words of Graph's paths that this project uses; whatever else stands in a path may name somebody. */
const WORDS = [
  'v1.0',
  'users',
  'sendMail',
  'teamwork',
  'installedApps',
  'sendActivityNotification',
  'mailFolders',
  'inbox',
  'messages',
  'delta',
  'attachments',
  '$value',
  'drives',
  'root:',
  'content',
  'createUploadSession',
];

/** A path for the log: each part that is no word of Graph's own becomes `{}`, several in a row a single one. */
export function pathTemplate({ pathname }: URL): string {
  const parts = pathname.split('/').map((part) => (part === '' || WORDS.includes(part) ? part : '{}'));
  return parts.filter((part, at) => part !== '{}' || parts[at - 1] !== '{}').join('/');
}
