import { testYear } from '../support/year/test-year';

testYear(300);
