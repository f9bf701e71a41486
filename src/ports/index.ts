export type * from './clock';
export type * from './files';
export type * from './log';
export type * from './messages';
export type * from './outside';
export type * from './records';
export * from './store';
