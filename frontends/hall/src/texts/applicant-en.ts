/** Words about who applies, in English. */
export const applicantTextsEn = {
  relation: 'How are you related to the child?',
  relationMissing: 'Choose how you are related to the child',
  entrustment: 'You will be asked for a photo of the entrustment written by the guardian. Both of you are recorded in the application.',
  choose: 'Choose',
  reason: 'Why can the guardian not apply?',
  reasonMissing: 'State why the guardian cannot apply',
  reasonHelp: 'A village committee applies in special cases only. Explain in a few words.',
  place: 'From where do you apply?',
  placeHelp: "You may apply from elsewhere; the place of the child's registered residence handles it.",
  places: {
    HERE: "The district or county of the child's registered residence",
    SAME_PROVINCE: 'Elsewhere in the province',
    OTHER_PROVINCE: 'Another province',
  },
  relations: {
    GRANDFATHER_PATERNAL: "Father's father",
    GRANDMOTHER_PATERNAL: "Father's mother",
    GRANDFATHER_MATERNAL: "Mother's father",
    GRANDMOTHER_MATERNAL: "Mother's mother",
    BROTHER_OR_SISTER: 'Brother or sister',
    PATERNAL_UNCLE_OR_AUNT: "Uncle or aunt on the father's side",
    MATERNAL_UNCLE_OR_AUNT: "Uncle or aunt on the mother's side",
    OTHER_RELATIVE: 'Other relative',
  },
  copied:
    'Guardians, parents, address and account are taken over from your earlier application and marked so. What concerns the child itself is asked again.',
  sibling: 'Apply for another child of the family',
  siblingOf: 'Apply for another child of the family of {{name}}',
};
