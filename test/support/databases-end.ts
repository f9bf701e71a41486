export { teardown as default } from './databases';
