import { testNotices } from '../e2e/notices';

testNotices(['en-US', 'zh-TW']);
