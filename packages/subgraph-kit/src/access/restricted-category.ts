/** Scope, granted by name on top of a role, without which nobody but the applicant learns that a child is affected by HIV. */
export const hivScope = 'hivRecords';

/** The scope that records of a category are kept under; null: they are open to the roles that work on them. */
export function scopeOfCategory(category: string): string | null {
  return category.startsWith('HIV_') ? hivScope : null;
}
