import { testKills } from '../support/kills';

testKills({ notices: 240, kills: 3 });
