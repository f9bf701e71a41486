import type { Confirmation } from '../../../../src/domain/confirmation';

export const confirmed: Confirmation = {
  state: 'confirmed',
  at: '2026-11-02T01:02:03.004Z',
  by: 'p-mei',
  reference: 'VVR-77',
};

export const refused: Confirmation = {
  state: 'refused',
  at: '2026-11-03T01:02:03.004Z',
  by: 'p-mei',
  reason: '期限切れ',
};
