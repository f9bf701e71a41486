import { testYear } from '../support/year/test-year';

// The whole year, with three hundred vouchers, takes minutes: npm run test:trust.
testYear(15);
