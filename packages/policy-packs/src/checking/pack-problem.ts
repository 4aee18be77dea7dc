/** A mistake in a pack, where it stands and what to write instead. */
export interface PackProblem {
  /** Relative to the folder of the packs. */
  file: string;
  line: number;
  column: number;
  message: string;
  fix: string;
}
