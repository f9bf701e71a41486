import { testKills } from '../support/kills/kills';

testKills({ notices: 240, kills: 3 });
