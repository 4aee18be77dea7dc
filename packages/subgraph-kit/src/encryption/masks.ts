/** `370112********0123`: region and the last four remain. What is too short to hide anything is hidden whole. */
export function maskResidentId(residentId: string): string {
  if (residentId.length < 15) return '*'.repeat(residentId.length);
  return `${residentId.slice(0, 6)}${'*'.repeat(residentId.length - 10)}${residentId.slice(-4)}`;
}

/** `138****0123`; short numbers are hidden whole. */
export function maskPhone(phone: string): string {
  if (phone.length < 11) return '*'.repeat(phone.length);
  return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}

/** `************0123`: the last four of an account; short ones are hidden whole. */
export function maskAccount(account: string): string {
  if (account.length < 8) return '*'.repeat(account.length);
  return `${'*'.repeat(account.length - 4)}${account.slice(-4)}`;
}

/** 王＊雨, 王＊: the family name and, from three characters on, the last. A single character is hidden. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length === 0) return '';
  if (characters.length === 1) return '＊';
  if (characters.length === 2) return `${characters[0]}＊`;
  return `${characters[0]}${'＊'.repeat(characters.length - 2)}${characters[characters.length - 1]}`;
}
