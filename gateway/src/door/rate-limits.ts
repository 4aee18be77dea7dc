/** Requests one visitor may make in a minute. A visitor is a signed-in person, else an address. */
export interface RateLimits {
  graphql: number;
  uploads: number;
  downloads: number;
  signIn: number;
  /** What anybody may do without signing in that leaves something behind: a report of a child in danger, its photos. */
  unsignedActs: number;
}

/**
 * Far above what a busy officer does, far below what hurts. Offices share addresses, so anonymous limits are no lower, but for acts without
 * sign-in: a school may send several reports in a minute, not dozens.
 */
export const defaultRateLimits: RateLimits = { graphql: 1_200, uploads: 60, downloads: 600, signIn: 120, unsignedActs: 12 };
