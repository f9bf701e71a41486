import { testNotices } from './notices';

// The other languages take their minute in test/long.
testNotices(['ja-JP']);
