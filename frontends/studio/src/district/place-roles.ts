/** The posts an administrator can give in a place, from the desk of the county to the village. */
export const placeRoles = [
  'administrator',
  'policyApprover',
  'countyOfficer',
  'countyReviewer',
  'countyConfirmer',
  'townshipOfficer',
  'townshipHead',
  'windowClerk',
  'villageDirector',
  'reliefHelper',
  'paymentPreparer',
  'paymentReviewer',
  'paymentApprover',
  'paymentSender',
  'auditor',
] as const;
