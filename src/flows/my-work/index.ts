import { z } from 'zod';
import { ANYONE } from '../../domain/company/role';
import type { Flow } from '../../desk/flow';
import { show } from '../../desk/show';
import { myWorkPage } from './pages';

/** What waits for the person who asks. */
export const myWorkFlow: Flow = {
  id: 'myWork',
  roles: ANYONE,
  open: (turn) => myWorkPage(turn),
  steps: [show('myWork.page', ANYONE, z.strictObject({ page: z.int().min(0) }), myWorkPage)],
};
