/** Requests one visitor may make in a minute. A visitor is a signed-in person, else an address. */
export interface RateLimits {
  graphql: number;
  uploads: number;
  downloads: number;
  signIn: number;
}

/** Far above what a busy officer does, far below what hurts. Offices share addresses, so anonymous limits are no lower. */
export const defaultRateLimits: RateLimits = { graphql: 1_200, uploads: 60, downloads: 600, signIn: 120 };
