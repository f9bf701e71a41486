export * from './company';
export * from './delivery';
export * from './messages';
export * from './vouchers';
