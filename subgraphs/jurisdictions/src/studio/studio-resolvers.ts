import { StudioStandardsResolver } from './standards/studio-standards.resolver.ts';

/** The pages of the studio. */
export const studioResolvers = [StudioStandardsResolver];
