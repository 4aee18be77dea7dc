/** Forms as they are drawn: loaded with the first form page, not before. */
export { FormRenderer } from './form/form-renderer.tsx';
export type { FormRendererProps } from './form/form-renderer.tsx';
