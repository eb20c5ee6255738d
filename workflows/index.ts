export { directiveTask } from './directive-task';
