/** A name for a new field out of its English words that is not taken: `School name` → `schoolName`. */
export function newName(english: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const words = english
    .replaceAll(/[^A-Za-z0-9 ]/g, ' ')
    .split(' ')
    .filter(Boolean)
    .slice(0, 5);
  const joined = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1).toLowerCase()))
    .join('');
  const base = /^[a-z]/.test(joined) ? joined.slice(0, 30) : 'question';
  let name = base;
  for (let number = 2; known.has(name); number += 1) name = `${base}${number}`;
  return name;
}

/** A code for a new option, in capitals: `Special school` → `SPECIAL_SCHOOL`. */
export function newCode(english: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const words = english
    .toUpperCase()
    .replaceAll(/[^A-Z0-9 ]/g, ' ')
    .split(' ')
    .filter(Boolean)
    .slice(0, 4);
  const joined = words.join('_').slice(0, 30);
  const base = /^[A-Z]/.test(joined) ? joined : 'OPTION';
  let code = base;
  for (let number = 2; known.has(code); number += 1) code = `${base}_${number}`;
  return code;
}
