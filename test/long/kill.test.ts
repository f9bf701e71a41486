import { testKills } from '../support/kills/kills';

testKills({ notices: 2_000, kills: 20 });
